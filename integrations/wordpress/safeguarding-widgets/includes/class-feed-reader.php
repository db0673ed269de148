<?php
/**
 * What an answer is.
 *
 * @package Safeguarding_Widgets
 */

namespace Safeguarding_Widgets;

use WP_Error;
use WP_Http;

defined( 'ABSPATH' ) || exit;

/**
 * Tells the format of an answer by its content, as the elements do, finds its next page, and lists
 * its entries. Whatever is no feed, a web page above all, is refused.
 */
class Feed_Reader {

	/**
	 * Deepest nesting of a feed in JSON.
	 */
	const MAX_DEPTH = 64;

	/**
	 * Reads an answer.
	 *
	 * @param array{body: string, url: string, pages: int} $answer As Feed_Request gives it.
	 * @param int                                          $number Number of the page, from 1.
	 * @param string                                       $route  Where the site has the next page for the elements.
	 * @return array{type: string, body: string, next: string, pages: int, count: int, listing: array}|WP_Error
	 */
	public function read( array $answer, int $number, string $route ) {
		$body = $this->as_utf8( $answer['body'] );
		if ( '<' === substr( ltrim( $body ), 0, 1 ) ) {
			return $this->read_xml( $body, $answer['url'] );
		}
		$flags = JSON_BIGINT_AS_STRING | JSON_INVALID_UTF8_SUBSTITUTE;
		$value = json_decode( $body, false, self::MAX_DEPTH, $flags );
		if ( is_array( $value ) && $this->is_wordpress( $value ) ) {
			return $this->read_wordpress( $value, $body, $answer, $number );
		}
		if ( isset( $value->results, $value->total ) && is_array( $value->results ) ) {
			return $this->read_govuk( $value, $body, $answer['url'], $number );
		}
		if ( ! isset( $value->items ) && is_string( $value->version ?? null ) && false !== strpos( $value->version, 'jsonfeed.org/version' ) ) {
			$value->items = array();
		}
		if ( isset( $value->items ) && is_array( $value->items ) ) {
			return $this->read_json_feed( $value, $answer['url'], $number, $route );
		}
		return $this->refuse( null === $value ? __( 'neither JSON nor XML', 'safeguarding-widgets' ) : __( 'other JSON', 'safeguarding-widgets' ) );
	}

	/**
	 * Text without a byte order mark; UTF-16, which shows by its mark, as UTF-8.
	 *
	 * @param string $body Bytes of an answer.
	 * @return string
	 */
	private function as_utf8( string $body ): string {
		$marks = array(
			"\xef\xbb\xbf" => '',
			"\xff\xfe"     => 'UTF-16LE',
			"\xfe\xff"     => 'UTF-16BE',
		);
		foreach ( $marks as $mark => $encoding ) {
			if ( 0 === strpos( $body, $mark ) ) {
				$text = substr( $body, strlen( $mark ) );
				return '' === $encoding ? $text : (string) mb_convert_encoding( $text, 'UTF-8', $encoding );
			}
		}
		return $body;
	}

	/**
	 * RSS and Atom, served as they are.
	 *
	 * @param string $body Text.
	 * @param string $url  Its address.
	 * @return array|WP_Error
	 */
	private function read_xml( string $body, string $url ) {
		// What may stand before the root, then the root. Far more than that is no feed's beginning.
		$root = '/^(?:\s|<\?(?:(?!\?>).)*+\?>|<!--(?:(?!-->).)*+-->|<!DOCTYPE[^>\[]*+>)*+<(?:\w+:)?(rss|feed|rdf)\b/si';
		if ( ! preg_match( $root, substr( $body, 0, 4096 ), $found ) || false !== stripos( $body, '<!ENTITY' ) ) {
			return $this->refuse( __( 'a web page, other XML or XML with entities', 'safeguarding-widgets' ) );
		}
		$entries = new Entry_Reader();
		$listing = $entries->read_xml( $body, $url );
		return null === $listing ? $this->refuse( __( 'broken XML', 'safeguarding-widgets' ) ) : array(
			'type'    => 'feed' === strtolower( $found[1] ) ? 'application/atom+xml' : 'application/rss+xml',
			'body'    => $body,
			'next'    => '',
			'pages'   => 0,
			'count'   => 0,
			'listing' => $listing,
		);
	}

	/**
	 * Whether a list is a collection of WordPress; an empty one has nothing that says otherwise.
	 *
	 * @param array $posts List.
	 * @return bool
	 */
	private function is_wordpress( array $posts ): bool {
		foreach ( $posts as $post ) {
			if ( isset( $post->title->rendered ) ) {
				return true;
			}
		}
		return ! $posts;
	}

	/**
	 * A collection of WordPress, served as it is.
	 *
	 * @param array  $posts  Posts.
	 * @param string $body   Their text.
	 * @param array  $answer As Feed_Request gives it.
	 * @param int    $number Number of the page.
	 * @return array
	 */
	private function read_wordpress( array $posts, string $body, array $answer, int $number ): array {
		wp_parse_str( (string) wp_parse_url( $answer['url'], PHP_URL_QUERY ), $query );
		$count = count( $posts );
		// Where there is an offset, WordPress passes over the page, and its number of pages is not ours.
		$has_offset = isset( $query['offset'] );
		$pages      = $has_offset ? 0 : $answer['pages'];
		$goes_on    = $pages > 0 ? $number < $pages : $count >= (int) ( $query['per_page'] ?? 10 );
		$next       = $has_offset
			? add_query_arg( 'offset', (int) $query['offset'] + $count, $answer['url'] )
			: add_query_arg( 'page', $number + 1, $answer['url'] );
		$has_next   = $goes_on && $count > 0 && $number < Feed_Store::MAX_PAGES;
		$entries    = new Entry_Reader();
		return array(
			'type'    => 'application/json',
			'body'    => $body,
			'next'    => $has_next ? $next : '',
			'pages'   => $has_next ? min( max( $pages, $number + 1 ), Feed_Store::MAX_PAGES ) : $number,
			'count'   => $count,
			'listing' => $entries->read_wordpress( $this->as_arrays( $posts ), $answer['url'] ),
		);
	}

	/**
	 * An answer of the GOV.UK Search API, served as it is.
	 *
	 * @param object $value  Answer.
	 * @param string $body   Its text.
	 * @param string $url    Its address.
	 * @param int    $number Number of the page.
	 * @return array
	 */
	private function read_govuk( $value, string $body, string $url, int $number ): array {
		wp_parse_str( (string) wp_parse_url( $url, PHP_URL_QUERY ), $query );
		$count    = count( $value->results );
		$end      = (int) ( $query['start'] ?? 0 ) + $count;
		$has_next = $count > 0 && $end < (int) $value->total && $number < Feed_Store::MAX_PAGES;
		$entries  = new Entry_Reader();
		return array(
			'type'    => 'application/json',
			'body'    => $body,
			'next'    => $has_next ? add_query_arg( 'start', $end, $url ) : '',
			'pages'   => 0,
			'count'   => $count,
			'listing' => $entries->read_govuk( $this->as_arrays( $value->results ) ),
		);
	}

	/**
	 * A JSON Feed. Its next page is asked for here, so its address becomes the site's; and its
	 * relative addresses go on meaning the publisher's.
	 *
	 * @param object $feed   Feed.
	 * @param string $url    Its address.
	 * @param int    $number Number of the page.
	 * @param string $route  Where the site has the next page for the elements.
	 * @return array|WP_Error
	 */
	private function read_json_feed( $feed, string $url, int $number, string $route ) {
		$entries = new Entry_Reader();
		$items   = $this->as_arrays( $feed->items );
		$about   = clone $feed;
		// The feed's own fields only: its items may be many.
		$about->items = array();
		$listing      = $entries->read_json_feed( array_merge( $this->as_arrays( array( $about ) )[0], array( 'items' => $items ) ), $url );
		$next         = is_string( $feed->next_url ?? null ) ? WP_Http::make_absolute_url( $feed->next_url, $url ) : '';
		// An administrator has entered this server, not those that a feed may name.
		if ( $number >= Feed_Store::MAX_PAGES || $this->server( $next ) !== $this->server( $url ) ) {
			$next = '';
		}
		unset( $feed->next_url );
		if ( '' !== $next ) {
			$feed->next_url = $route;
		}
		if ( ! isset( $feed->home_page_url ) && ! isset( $feed->feed_url ) ) {
			$feed->feed_url = $url;
		}
		$body = json_encode( $feed, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PRESERVE_ZERO_FRACTION ); // phpcs:ignore WordPress.WP.AlternativeFunctions.json_encode_json_encode -- It was read from JSON a moment ago.
		return false === $body ? $this->refuse( __( 'broken JSON', 'safeguarding-widgets' ) ) : array(
			'type'    => 'application/feed+json',
			'body'    => $body,
			'next'    => $next,
			'pages'   => 0,
			'count'   => count( $feed->items ),
			'listing' => $listing,
		);
	}

	/**
	 * The first entries as arrays: whatever a feed has in a place, looking into an array is safe.
	 *
	 * @param array $entries Entries as they were read from JSON.
	 * @return array
	 */
	private function as_arrays( array $entries ): array {
		$json = wp_json_encode( array_slice( $entries, 0, Entry_Reader::MAX_ENTRIES ) );
		return (array) json_decode( (string) $json, true, self::MAX_DEPTH );
	}

	/**
	 * Scheme, host and port of an address.
	 *
	 * @param string $url Address.
	 * @return array
	 */
	private function server( string $url ): array {
		$parts = wp_parse_url( $url );
		return array( $parts['scheme'] ?? '', strtolower( $parts['host'] ?? '' ), $parts['port'] ?? 0 );
	}

	/**
	 * A refusal in one sentence.
	 *
	 * @param string $found What was found.
	 * @return WP_Error
	 */
	private function refuse( string $found ): WP_Error {
		/* translators: %s: what was found. */
		return new WP_Error( 'safeguarding_widgets_feed', sprintf( __( 'Expected a feed (JSON Feed, WordPress, GOV.UK, RSS or Atom), found %s.', 'safeguarding-widgets' ), $found ) );
	}
}
