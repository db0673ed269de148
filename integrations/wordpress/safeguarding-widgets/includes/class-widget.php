<?php
/**
 * The elements in a page.
 *
 * @package Safeguarding_Widgets
 */

namespace Safeguarding_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Makes the HTML of an element of what an author has chosen. Each value is held against what the
 * element's option may be: authors need no right to write HTML.
 */
class Widget {

	/**
	 * The feeds of the site.
	 *
	 * @var Feed_List
	 */
	private $feeds;

	/**
	 * Gives what they list.
	 *
	 * @var Feed_Cache
	 */
	private $cache;

	/**
	 * Elements over the feeds of the site.
	 *
	 * @param Feed_List  $feeds The feeds of the site.
	 * @param Feed_Cache $cache Gives what they list.
	 */
	public function __construct( Feed_List $feeds, Feed_Cache $cache ) {
		$this->feeds = $feeds;
		$this->cache = $cache;
	}

	/**
	 * Makes the HTML.
	 *
	 * @param string $tag    Name of the element.
	 * @param string $feed   Id or address of a feed on the list.
	 * @param array  $values What the author has chosen, by option.
	 * @return string
	 */
	public function render( string $tag, string $feed, array $values ): string {
		$id = $this->feeds->find( $feed );
		if ( '' === $id ) {
			return $this->render_notice( $feed );
		}
		wp_enqueue_script( 'safeguarding-widgets' );
		$options = $this->read_options( element_options()[ $tag ], $values );
		$url     = $this->feeds->url( $id );
		$list    = '';
		if ( ! $this->feeds->is_own( $url ) ) {
			$url     = Feed_Route::address( $id );
			$listing = $this->cache->listing( $id );
			$writer  = new Fallback_List();
			$list    = $listing ? $writer->render( $tag, $options, $listing ) : '';
		}
		$html = '<' . $tag . ' src="' . esc_url( $url ) . '"';
		foreach ( $options as $name => $value ) {
			$html .= ' ' . $name . ( '' === $value ? '' : '="' . esc_attr( $value ) . '"' );
		}
		// WordPress looks for shortcodes in what a block has made; a publisher may not use the site's.
		return str_replace( array( '[', ']' ), array( '&#91;', '&#93;' ), "$html>$list</$tag>" );
	}

	/**
	 * Tells an author why there is nothing; a reader sees nothing.
	 *
	 * @param string $feed What was written for the feed.
	 * @return string
	 */
	private function render_notice( string $feed ): string {
		if ( ! current_user_can( 'edit_posts' ) ) {
			return '';
		}
		$sentence = '' === trim( $feed )
			? __( 'Choose a feed.', 'safeguarding-widgets' )
			/* translators: %s: what was written for the feed. */
			: sprintf( __( 'Expected a feed of the list under Settings, Safeguarding feeds, found “%s”.', 'safeguarding-widgets' ), $feed );
		return '<p class="safeguarding-widgets-notice">' . esc_html( $sentence ) . '</p>';
	}

	/**
	 * The attributes of what was chosen; what an option may not be is left out.
	 *
	 * @param array<string, array> $options Options of the element.
	 * @param array                $values  What was chosen.
	 * @return array<string, string>
	 */
	private function read_options( array $options, array $values ): array {
		$attributes = array();
		foreach ( $options as $name => $option ) {
			$value = $this->read_option( $option, $values[ $name ] ?? null );
			if ( null !== $value ) {
				$attributes[ $name ] = $value;
			}
		}
		return $attributes;
	}

	/**
	 * The value of an attribute.
	 *
	 * @param array $option Option.
	 * @param mixed $value  What was chosen.
	 * @return string|null Null to leave it out.
	 */
	private function read_option( array $option, $value ): ?string {
		if ( is_array( $value ) ) {
			$value = implode( ' ', array_filter( $value, 'is_string' ) );
		}
		if ( 'flag' === $option['type'] ) {
			return in_array( $value, array( null, false, '', '0', 'false', 'no' ), true ) ? null : '';
		}
		$text = is_scalar( $value ) ? trim( (string) $value ) : '';
		if ( '' === $text ) {
			return null;
		}
		switch ( $option['type'] ) {
			case 'number':
				return ctype_digit( $text ) ? $text : null;
			case 'one':
				return in_array( $text, $option['values'], true ) ? $text : null;
			case 'some':
				$some = array_intersect( preg_split( '/[\s,]+/', $text ), $option['values'] );
				return $some ? implode( ' ', array_unique( $some ) ) : null;
			default:
				return sanitize_text_field( $text );
		}
	}
}
