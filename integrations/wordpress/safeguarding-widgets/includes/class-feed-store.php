<?php
/**
 * What is kept of the feeds.
 *
 * @package Safeguarding_Widgets
 */

namespace Safeguarding_Widgets;

use WP_Upgrader;

defined( 'ABSPATH' ) || exit;

/**
 * The last good copy of each page of a feed and the list made of the first one, in options that
 * WordPress does not load with every page; how old they may get, in transients.
 */
class Feed_Store {

	/**
	 * Most pages of one feed.
	 */
	const MAX_PAGES = 20;

	const PREFIX = 'safeguarding_widgets_';

	/**
	 * The copy of a page.
	 *
	 * @param string $id     Id of the feed.
	 * @param int    $number Number of the page, from 1.
	 * @return array{type: string, body: string, next: string, pages: int, count: int}|null
	 */
	public function page( string $id, int $number ): ?array {
		$copy = get_option( $this->name( 'copy', $id, $number ) );
		$body = is_array( $copy ) ? gzuncompress( (string) base64_decode( $copy['body'], true ) ) : false;
		return false === $body ? null : array_merge( $copy, array( 'body' => $body ) );
	}

	/**
	 * Keeps a page. Its bytes may be of any encoding, and a database takes only its own.
	 *
	 * @param string $id     Id of the feed.
	 * @param int    $number Number of the page, from 1.
	 * @param array  $page   As page() gives it.
	 */
	public function keep_page( string $id, int $number, array $page ) {
		$page['body'] = base64_encode( gzcompress( $page['body'] ) );
		update_option( $this->name( 'copy', $id, $number ), $page, false );
	}

	/**
	 * What the first page lists.
	 *
	 * @param string $id Id of the feed.
	 * @return array{title: string, home: string, entries: array, read: int}|null
	 */
	public function listing( string $id ): ?array {
		$listing = get_option( $this->name( 'list', $id ) );
		return is_array( $listing ) ? $listing : null;
	}

	/**
	 * Keeps what the first page lists.
	 *
	 * @param string $id      Id of the feed.
	 * @param array  $listing As listing() gives it.
	 */
	public function keep_listing( string $id, array $listing ) {
		update_option( $this->name( 'list', $id ), $listing, false );
	}

	/**
	 * Why the feed could not be read the last time.
	 *
	 * @param string $id Id of the feed.
	 * @return string A sentence, empty when it could.
	 */
	public function problem( string $id ): string {
		return (string) get_option( $this->name( 'problem', $id ), '' );
	}

	/**
	 * Keeps why the feed could not be read.
	 *
	 * @param string $id      Id of the feed.
	 * @param string $problem A sentence, empty when it could.
	 */
	public function keep_problem( string $id, string $problem ) {
		update_option( $this->name( 'problem', $id ), $problem, false );
	}

	/**
	 * Whether a page need not be asked for yet.
	 *
	 * @param string $id     Id of the feed.
	 * @param int    $number Number of the page, from 1.
	 * @return bool
	 */
	public function is_fresh( string $id, int $number ): bool {
		return false !== get_transient( $this->name( 'fresh', $id, $number ) );
	}

	/**
	 * Says for how long a page need not be asked for.
	 *
	 * @param string $id      Id of the feed.
	 * @param int    $number  Number of the page, from 1.
	 * @param int    $seconds For how long.
	 */
	public function keep_fresh( string $id, int $number, int $seconds ) {
		set_transient( $this->name( 'fresh', $id, $number ), 1, $seconds );
	}

	/**
	 * Takes the turn to ask for a feed, so that one request asks at a time.
	 *
	 * @param string $id Id of the feed.
	 * @return bool Whether the turn is ours.
	 */
	public function lock( string $id ): bool {
		require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';
		// A process that ended half-way does not hold it for longer than a request may take.
		return WP_Upgrader::create_lock( $this->name( 'turn', $id ), 6 * Feed_Request::MAX_SECONDS );
	}

	/**
	 * Gives the turn back.
	 *
	 * @param string $id Id of the feed.
	 */
	public function unlock( string $id ) {
		WP_Upgrader::release_lock( $this->name( 'turn', $id ) );
	}

	/**
	 * Forgets all of a feed.
	 *
	 * @param string $id Id of the feed.
	 */
	public function forget( string $id ) {
		for ( $number = 1; $number <= self::MAX_PAGES; $number++ ) {
			delete_option( $this->name( 'copy', $id, $number ) );
			delete_transient( $this->name( 'fresh', $id, $number ) );
		}
		delete_option( $this->name( 'list', $id ) );
		delete_option( $this->name( 'problem', $id ) );
		delete_option( $this->name( 'turn', $id ) . '.lock' );
	}

	/**
	 * The name of an option or transient.
	 *
	 * @param string $what   What it holds.
	 * @param string $id     Id of the feed.
	 * @param int    $number Number of the page, 0 for all of them.
	 * @return string
	 */
	private function name( string $what, string $id, int $number = 0 ): string {
		return self::PREFIX . $what . '_' . $id . ( $number ? "_$number" : '' );
	}
}
