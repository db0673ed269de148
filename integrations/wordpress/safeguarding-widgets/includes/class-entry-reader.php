<?php
/**
 * The entries of a feed.
 *
 * @package Safeguarding_Widgets
 */

namespace Safeguarding_Widgets;

use DateTimeZone;
use Exception;
use SimplePie;
use WP_Http;

defined( 'ABSPATH' ) || exit;

/**
 * Makes of each format what the list of a page without the element needs: texts, no HTML, and
 * addresses of http and https. Nothing of a feed is trusted; a field of another type counts as
 * absent.
 */
class Entry_Reader {

	/**
	 * Most entries that are kept: a list may leave some out, by category or by day.
	 */
	const MAX_ENTRIES = 200;

	/**
	 * Longest text, in characters.
	 */
	const MAX_LENGTH = 300;

	/**
	 * Reads a JSON Feed.
	 *
	 * @param array  $feed Feed, with as many items as are to be read.
	 * @param string $url  Its address.
	 * @return array{title: string, home: string, entries: array}
	 */
	public function read_json_feed( array $feed, string $url ): array {
		$home    = $this->address( $feed['home_page_url'] ?? null, $url );
		$base    = '' === $home ? $this->address( $feed['feed_url'] ?? null, $url ) : $home;
		$base    = '' === $base ? $url : $base;
		$zone    = $this->text( $feed['_safeguarding']['timeZone'] ?? null );
		$entries = array();
		foreach ( $feed['items'] as $item ) {
			$more      = $item['_safeguarding'] ?? null;
			$title     = $this->text( $item['title'] ?? null );
			$content   = $this->plain( $item['content_text'] ?? $item['content_html'] ?? $item['summary'] ?? null );
			$entries[] = array(
				'title'    => '' === $title ? wp_trim_words( $content, 12, '…' ) : $title,
				'url'      => $this->address( $item['url'] ?? $item['external_url'] ?? null, $base ),
				'date'     => $this->first(
					$this->partial_date( $more['posted'] ?? null ),
					$this->instant( $item['date_published'] ?? null, $zone ),
					$this->partial_date( $more['source']['date'] ?? null )
				),
				'source'   => $this->first(
					$this->text( $more['source']['name'] ?? null ),
					$this->author( $item ),
					$this->author( $feed )
				),
				'tags'     => $this->texts( $item['tags'] ?? null ),
				'language' => $this->text( $item['language'] ?? $feed['language'] ?? null ),
				'status'   => $this->text( $more['status'] ?? null ),
				'until'    => $this->partial_date( $more['availableUntil'] ?? null ),
				'kind'     => $this->text( $more['kind'] ?? null ),
				'campaign' => is_array( $more['campaign'] ?? null ) ? array(
					'name'  => $this->text( $more['campaign']['name'] ?? null ),
					'start' => $this->partial_date( $more['campaign']['start'] ?? null ),
					'end'   => $this->partial_date( $more['campaign']['end'] ?? null ),
				) : null,
			);
		}
		return array(
			'title'   => $this->text( $feed['title'] ?? null ),
			'home'    => $home,
			'entries' => $entries,
		);
	}

	/**
	 * Reads a collection of WordPress.
	 *
	 * @param array  $posts Posts.
	 * @param string $url   Address of the collection.
	 * @return array{title: string, home: string, entries: array}
	 */
	public function read_wordpress( array $posts, string $url ): array {
		$entries = array();
		foreach ( $posts as $post ) {
			$embedded = $post['_embedded'] ?? null;
			$terms    = $embedded['wp:term'] ?? array();
			$tags     = array();
			foreach ( is_array( $terms ) ? $terms : array() as $taxonomy ) {
				$names = array_column( is_array( $taxonomy ) ? $taxonomy : array(), 'name' );
				$tags  = array_merge( $tags, array_map( array( $this, 'plain' ), $names ) );
			}
			$entries[] = array(
				'title'    => $this->plain( $post['title']['rendered'] ?? null ),
				'url'      => $this->address( $post['link'] ?? null, $url ),
				'date'     => $this->partial_date( $post['date'] ?? null ),
				'source'   => $this->plain( $embedded['author'][0]['name'] ?? null ),
				'tags'     => $this->texts( $tags ),
				'language' => '',
			);
		}
		return array(
			'title'   => '',
			'home'    => '',
			'entries' => $entries,
		);
	}

	/**
	 * Reads results of the GOV.UK Search API.
	 *
	 * @param array $results Results.
	 * @return array{title: string, home: string, entries: array}
	 */
	public function read_govuk( array $results ): array {
		$home    = 'https://www.gov.uk/';
		$entries = array();
		foreach ( $results as $result ) {
			$entries[] = array(
				'title'    => $this->text( $result['title'] ?? null ),
				'url'      => $this->address( $result['link'] ?? null, $home ),
				'date'     => $this->instant( $result['public_timestamp'] ?? null, '' ),
				'source'   => $this->text( $result['organisations'][0]['title'] ?? null ),
				'tags'     => array(),
				'language' => 'en-GB',
				'status'   => true === ( $result['is_withdrawn'] ?? null ) ? 'withdrawn' : '',
			);
		}
		return array(
			'title'   => 'GOV.UK',
			'home'    => $home,
			'entries' => $entries,
		);
	}

	/**
	 * Reads RSS and Atom with WordPress's own reader.
	 *
	 * @param string $body Text of the feed.
	 * @param string $url  Its address.
	 * @return array{title: string, home: string, entries: array}|null Null when it is broken.
	 */
	public function read_xml( string $body, string $url ): ?array {
		require_once ABSPATH . WPINC . '/class-simplepie.php';
		$feed = new SimplePie();
		$feed->enable_cache( false );
		$feed->set_raw_data( $body );
		if ( ! $feed->init() ) {
			return null;
		}
		$home    = $this->address( $feed->get_permalink(), $url );
		$base    = '' === $home ? $url : $home;
		$entries = array();
		foreach ( $feed->get_items( 0, self::MAX_ENTRIES ) as $item ) {
			$author = $item->get_author();
			$tags   = array();
			foreach ( $item->get_categories() ?? array() as $category ) {
				$tags[] = $this->twice_plain( $category->get_label() );
			}
			$entries[] = array(
				'title'    => $this->twice_plain( $item->get_title() ),
				'url'      => $this->address( $item->get_permalink(), $base ),
				'date'     => $this->instant( $item->get_gmdate( 'c' ), '' ),
				'source'   => $author ? $this->twice_plain( $author->get_name() ) : '',
				'tags'     => $this->texts( $tags ),
				'language' => $this->text( $feed->get_language() ),
			);
		}
		return array(
			'title'   => $this->twice_plain( $feed->get_title() ),
			'home'    => $home,
			'entries' => $entries,
		);
	}

	/**
	 * A text on one line.
	 *
	 * @param mixed $value Value of a feed.
	 * @return string Empty when it is no text.
	 */
	private function text( $value ): string {
		if ( ! is_string( $value ) ) {
			return '';
		}
		$line = trim( preg_replace( '/[\s\p{Cc}]+/u', ' ', mb_substr( $value, 0, self::MAX_LENGTH * 4 ) ) ?? '' );
		return mb_strlen( $line ) > self::MAX_LENGTH ? mb_substr( $line, 0, self::MAX_LENGTH ) . '…' : $line;
	}

	/**
	 * The text of HTML on one line.
	 *
	 * @param mixed $value Value of a feed.
	 * @return string
	 */
	private function plain( $value ): string {
		$start = is_string( $value ) ? substr( $value, 0, 10000 ) : '';
		return $this->text( html_entity_decode( wp_strip_all_tags( wp_check_invalid_utf8( $start, true ) ), ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
	}

	/**
	 * The text of what may be HTML, from SimplePie, which encodes what it takes for text.
	 *
	 * @param mixed $value Value of a feed.
	 * @return string
	 */
	private function twice_plain( $value ): string {
		return $this->plain( $this->plain( $value ) );
	}

	/**
	 * Texts that are not empty, at most 20.
	 *
	 * @param mixed $values Value of a feed.
	 * @return string[]
	 */
	private function texts( $values ): array {
		$texts = array_map( array( $this, 'text' ), is_array( $values ) ? array_slice( $values, 0, 20 ) : array() );
		return array_values( array_filter( $texts, 'strlen' ) );
	}

	/**
	 * An absolute address of http or https.
	 *
	 * @param mixed  $value Value of a feed.
	 * @param string $base  What it is relative to.
	 * @return string Empty when it is none.
	 */
	private function address( $value, string $base ): string {
		if ( ! is_string( $value ) || '' === trim( $value ) || strlen( $value ) > 2000 ) {
			return '';
		}
		return esc_url_raw( WP_Http::make_absolute_url( trim( $value ), $base ), array( 'http', 'https' ) );
	}

	/**
	 * Who wrote it.
	 *
	 * @param mixed $holder Item or feed.
	 * @return string
	 */
	private function author( $holder ): string {
		return $this->text( $holder['authors'][0]['name'] ?? $holder['author']['name'] ?? null );
	}

	/**
	 * A local date at its own precision, without its time.
	 *
	 * @param mixed $value Value of a feed.
	 * @return string `2024`, `2024-04` or `2024-04-01`; empty when it is none.
	 */
	private function partial_date( $value ): string {
		$is_date = is_string( $value ) && preg_match( '/^(\d{4})(?:-(\d\d)(?:-(\d\d)(?=T|$))?)?/', $value, $date );
		return $is_date && checkdate( (int) ( $date[2] ?? 1 ), (int) ( $date[3] ?? 1 ), (int) $date[1] ) ? $date[0] : '';
	}

	/**
	 * The day of an instant where the feed is.
	 *
	 * @param mixed  $value Value of a feed.
	 * @param string $zone  IANA zone; London's when it is none.
	 * @return string `2024-04-01`; empty when it is no instant.
	 */
	private function instant( $value, string $zone ): string {
		if ( ! is_string( $value ) || ! preg_match( '/^\d{4}-\d\d-\d\dT/', $value ) ) {
			return '';
		}
		try {
			$place = new DateTimeZone( '' === $zone ? 'Europe/London' : $zone );
		} catch ( Exception $error ) {
			$place = new DateTimeZone( 'Europe/London' );
		}
		$moment = date_create_immutable( $value );
		return $moment ? $moment->setTimezone( $place )->format( 'Y-m-d' ) : '';
	}

	/**
	 * The first text that is not empty.
	 *
	 * @param string ...$texts Texts.
	 * @return string
	 */
	private function first( string ...$texts ): string {
		return (string) current( array_filter( $texts, 'strlen' ) );
	}
}
