<?php
/**
 * The feeds that an administrator has entered.
 *
 * @package Safeguarding_Widgets
 */

namespace Safeguarding_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * Only these are ever read, and only these can be shown.
 */
class Feed_List {

	const OPTION = 'safeguarding_widgets_feeds';

	/**
	 * Most feeds of a site: each is a row of the settings page and a copy in the database.
	 */
	const MAX_FEEDS = 50;

	/**
	 * Says which addresses may be asked.
	 *
	 * @var Address_Guard
	 */
	private $guard;

	/**
	 * A list over the option.
	 *
	 * @param Address_Guard $guard Says which addresses may be asked.
	 */
	public function __construct( Address_Guard $guard ) {
		$this->guard = $guard;
	}

	/**
	 * All feeds by their ids.
	 *
	 * @return array<string, array{name: string, url: string}>
	 */
	public function all(): array {
		$feeds = get_option( self::OPTION, array() );
		return is_array( $feeds ) ? $feeds : array();
	}

	/**
	 * The address of a feed.
	 *
	 * @param string $id Id of a feed.
	 * @return string Empty when there is no such feed.
	 */
	public function url( string $id ): string {
		return $this->all()[ $id ]['url'] ?? '';
	}

	/**
	 * Finds a feed by what an author has written: its id or its address.
	 *
	 * @param string $reference Id or address.
	 * @return string Its id, empty when the list has no such feed.
	 */
	public function find( string $reference ): string {
		$reference = trim( html_entity_decode( $reference, ENT_QUOTES, 'UTF-8' ) );
		$feeds     = $this->all();
		if ( isset( $feeds[ $reference ] ) ) {
			return $reference;
		}
		return (string) array_search( $reference, wp_list_pluck( $feeds, 'url' ), true );
	}

	/**
	 * Whether a feed is the site's own: the reader's browser may ask for it itself.
	 *
	 * @param string $url Address of a feed.
	 * @return bool
	 */
	public function is_own( string $url ): bool {
		$origin = static function ( string $address ): array {
			$parts = wp_parse_url( $address );
			return array( $parts['scheme'] ?? '', strtolower( $parts['host'] ?? '' ), $parts['port'] ?? 0 );
		};
		return $origin( $url ) === $origin( home_url() );
	}

	/**
	 * Turns what came from the settings page into a list. A row with an address of no use keeps
	 * what it held, and the administrator is told why.
	 *
	 * @param mixed $input Rows by id; those of new feeds have any other key.
	 * @return array<string, array{name: string, url: string}>
	 */
	public function sanitize( $input ): array {
		$old   = $this->all();
		$feeds = array();
		foreach ( is_array( $input ) ? $input : array() as $key => $row ) {
			$url  = $this->text_of( $row, 'url' );
			$name = sanitize_text_field( $this->text_of( $row, 'name' ) );
			$held = $old[ $key ] ?? null;
			if ( '' === $url || count( $feeds ) >= self::MAX_FEEDS ) {
				continue;
			}
			if ( null === $held || $url !== $held['url'] ) {
				$refused = $this->refusal( $url );
				if ( $refused ) {
					add_settings_error( self::OPTION, 'address', $refused );
					if ( null === $held ) {
						continue;
					}
					$url = $held['url'];
				}
			}
			$name         = '' === $name ? (string) wp_parse_url( $url, PHP_URL_HOST ) : $name;
			$id           = null === $held ? $this->new_id( $name, $feeds + $old ) : (string) $key;
			$feeds[ $id ] = array(
				'name' => $name,
				'url'  => $url,
			);
		}
		return $feeds;
	}

	/**
	 * A text of a row; whatever else was sent is none.
	 *
	 * @param mixed  $row   Row.
	 * @param string $field Its field.
	 * @return string
	 */
	private function text_of( $row, string $field ): string {
		$value = is_array( $row ) ? $row[ $field ] ?? '' : '';
		return is_string( $value ) ? trim( $value ) : '';
	}

	/**
	 * Why an address is of no use.
	 *
	 * @param string $url Address.
	 * @return string A sentence, empty when the address is good.
	 */
	private function refusal( string $url ): string {
		if ( $this->is_own( $url ) ) {
			return '';
		}
		$checked = $this->guard->check( $url );
		return is_wp_error( $checked ) ? $checked->get_error_message() : '';
	}

	/**
	 * An id that stays when the address changes: pages name a feed by it.
	 *
	 * @param string $name  Name of the feed.
	 * @param array  $taken Feeds by the ids that are taken.
	 * @return string
	 */
	private function new_id( string $name, array $taken ): string {
		$ascii = trim( preg_replace( '/[^a-z0-9]+/', '-', strtolower( remove_accents( $name ) ) ), '-' );
		$base  = trim( substr( $ascii, 0, 40 ), '-' );
		// A key of digits alone would become a number.
		$base = '' === $base || ctype_digit( $base ) ? trim( "feed-$base", '-' ) : $base;
		$id   = $base;
		for ( $number = 2; isset( $taken[ $id ] ); $number++ ) {
			$id = "$base-$number";
		}
		return $id;
	}
}
