<?php
/**
 * When a feed is asked for.
 *
 * @package Safeguarding_Widgets
 */

namespace Safeguarding_Widgets;

use WP_Error;

defined( 'ABSPATH' ) || exit;

/**
 * Gives the pages of the feeds on the list: from the copy while it is fresh or when the feed
 * fails, else from the network.
 */
class Feed_Cache {

	const EVENT = 'safeguarding_widgets_refresh';

	/**
	 * For how long a copy is fresh, in seconds.
	 */
	const FRESH = 15 * MINUTE_IN_SECONDS;

	/**
	 * After a failure: how long until the next try, in seconds.
	 */
	const RETRY = 5 * MINUTE_IN_SECONDS;

	/**
	 * The feeds of the site.
	 *
	 * @var Feed_List
	 */
	private $feeds;

	/**
	 * What is kept of them.
	 *
	 * @var Feed_Store
	 */
	private $store;

	/**
	 * Asks for them.
	 *
	 * @var Feed_Request
	 */
	private $request;

	/**
	 * Reads them.
	 *
	 * @var Feed_Reader
	 */
	private $reader;

	/**
	 * A cache of the feeds of the site.
	 *
	 * @param Feed_List    $feeds   The feeds of the site.
	 * @param Feed_Store   $store   What is kept of them.
	 * @param Feed_Request $request Asks for them.
	 * @param Feed_Reader  $reader  Reads them.
	 */
	public function __construct( Feed_List $feeds, Feed_Store $store, Feed_Request $request, Feed_Reader $reader ) {
		$this->feeds   = $feeds;
		$this->store   = $store;
		$this->request = $request;
		$this->reader  = $reader;
	}

	/**
	 * Follows the list, and the events of WordPress's own clock.
	 */
	public function register() {
		add_action( self::EVENT, array( $this, 'page' ) );
		add_action( 'add_option_' . Feed_List::OPTION, array( $this, 'follow_new_list' ), 10, 2 );
		add_action( 'update_option_' . Feed_List::OPTION, array( $this, 'follow_list' ), 10, 2 );
	}

	/**
	 * Follows the first list of a site.
	 *
	 * @param string $option Name of the option.
	 * @param mixed  $feeds  The list.
	 */
	public function follow_new_list( $option, $feeds ) {
		$this->follow_list( array(), $feeds );
	}

	/**
	 * Forgets what has left the list or changed, and reads what is new, so that the administrator
	 * sees at once whether it can be read.
	 *
	 * @param mixed $before The list as it was.
	 * @param mixed $after  The list as it is.
	 */
	public function follow_list( $before, $after ) {
		$before = is_array( $before ) ? wp_list_pluck( $before, 'url' ) : array();
		$after  = is_array( $after ) ? wp_list_pluck( $after, 'url' ) : array();
		foreach ( array_keys( array_diff_assoc( $before, $after ) ) as $id ) {
			$this->store->forget( $id );
		}
		foreach ( array_diff_assoc( $after, $before ) as $id => $url ) {
			if ( ! $this->feeds->is_own( $url ) ) {
				$this->page( $id );
			}
		}
	}

	/**
	 * A page of a feed on the list.
	 *
	 * @param string $id     Id of the feed.
	 * @param int    $number Number of the page, from 1.
	 * @return array{type: string, body: string, next: string, pages: int, count: int}|WP_Error
	 */
	public function page( string $id, int $number = 1 ) {
		$url = $this->address( $id, $number );
		if ( '' === $url ) {
			return new WP_Error( 'safeguarding_widgets_unknown', __( 'There is no such feed or page.', 'safeguarding-widgets' ), array( 'status' => 404 ) );
		}
		$copy = $this->store->page( $id, $number );
		if ( ! $this->store->is_fresh( $id, $number ) && $this->store->lock( $id ) ) {
			// Before the request: one that brings the process down is not made again at once.
			$this->store->keep_fresh( $id, $number, self::RETRY );
			try {
				$copy = $this->read( $id, $number, $url ) ?? $copy;
			} finally {
				$this->store->unlock( $id );
			}
		}
		$busy = array( 'status' => 503 );
		return $copy ?? new WP_Error( 'safeguarding_widgets_unread', __( 'The feed cannot be read just now.', 'safeguarding-widgets' ), $busy );
	}

	/**
	 * What a feed lists, as it was read last. A page is never held up: what is too old is read
	 * again by an event.
	 *
	 * @param string $id Id of the feed.
	 * @return array{title: string, home: string, entries: array, read: int}|null
	 */
	public function listing( string $id ): ?array {
		if ( ! $this->store->is_fresh( $id, 1 ) && ! wp_next_scheduled( self::EVENT, array( $id ) ) ) {
			wp_schedule_single_event( time(), self::EVENT, array( $id ) );
		}
		return $this->store->listing( $id );
	}

	/**
	 * Where a page is: a later one is known only from the one before it.
	 *
	 * @param string $id     Id of the feed.
	 * @param int    $number Number of the page, from 1.
	 * @return string Empty when there is no such page.
	 */
	private function address( string $id, int $number ): string {
		$url = $this->feeds->url( $id );
		if ( 1 === $number || '' === $url ) {
			return $url;
		}
		return $this->store->page( $id, $number - 1 )['next'] ?? '';
	}

	/**
	 * Reads a page from the network and keeps it.
	 *
	 * @param string $id     Id of the feed.
	 * @param int    $number Number of the page, from 1.
	 * @param string $url    Its address.
	 * @return array|null Null when it cannot be read; why is kept.
	 */
	private function read( string $id, int $number, string $url ): ?array {
		wp_raise_memory_limit( 'admin' );
		$answer = $this->request->fetch( $url );
		$route  = Feed_Route::address( $id, $number + 1 );
		$page   = is_wp_error( $answer ) ? $answer : $this->reader->read( $answer, $number, $route );
		$this->store->keep_problem( $id, is_wp_error( $page ) ? $page->get_error_message() : '' );
		if ( is_wp_error( $page ) ) {
			return null;
		}
		$listing = $page['listing'];
		unset( $page['listing'] );
		$this->store->keep_page( $id, $number, $page );
		if ( 1 === $number ) {
			$this->store->keep_listing( $id, array_merge( $listing, array( 'read' => time() ) ) );
		}
		$this->store->keep_fresh( $id, $number, self::FRESH );
		return $page;
	}
}
