<?php
/**
 * The feeds' own address on this site.
 *
 * @package Safeguarding_Widgets
 */

namespace Safeguarding_Widgets;

use WP_Error;
use WP_HTTP_Response;
use WP_REST_Request;
use WP_REST_Response;
use WP_REST_Server;

defined( 'ABSPATH' ) || exit;

/**
 * Serves the feeds on the list to the elements, from the page's own origin: no other site has to
 * allow that.
 */
class Feed_Route {

	const SPACE = 'safeguarding-widgets/v1';

	/**
	 * For how long a browser may keep an answer, in seconds.
	 */
	const MAX_AGE = 5 * MINUTE_IN_SECONDS;

	/**
	 * Gives the pages.
	 *
	 * @var Feed_Cache
	 */
	private $cache;

	/**
	 * A route over a cache.
	 *
	 * @param Feed_Cache $cache Gives the pages.
	 */
	public function __construct( Feed_Cache $cache ) {
		$this->cache = $cache;
	}

	/**
	 * Where a page of a feed is, without the origin: a site may have several names.
	 *
	 * @param string $id     Id of the feed.
	 * @param int    $number Number of the page, from 1.
	 * @return string
	 */
	public static function address( string $id, int $number = 1 ): string {
		$url = rest_url( self::SPACE . '/feed/' . $id );
		return wp_make_link_relative( 1 === $number ? $url : add_query_arg( 'page', $number, $url ) );
	}

	/**
	 * Registers the route.
	 */
	public function register() {
		add_action( 'rest_api_init', array( $this, 'add_route' ) );
		add_filter( 'rest_pre_serve_request', array( $this, 'serve' ), 10, 3 );
	}

	/**
	 * Adds the route to the REST API.
	 */
	public function add_route() {
		$number = array(
			'type'    => 'integer',
			'minimum' => 0,
			'maximum' => 1000000,
		);
		register_rest_route(
			self::SPACE,
			'/feed/(?P<id>[a-z0-9-]+)',
			array(
				'methods'             => WP_REST_Server::READABLE,
				'callback'            => array( $this, 'answer' ),
				// As public as the pages that show the feed; who may read what is the publisher's matter.
				'permission_callback' => '__return_true',
				'args'                => array(
					'page'  => $number,
					'start' => $number,
				),
			)
		);
	}

	/**
	 * Answers with a page of a feed.
	 *
	 * @param WP_REST_Request $request Its `page`, or for GOV.UK its `start`, as the elements ask.
	 * @return WP_REST_Response|WP_Error
	 */
	public function answer( WP_REST_Request $request ) {
		$id     = (string) $request['id'];
		$number = max( 1, (int) $request['page'] );
		$start  = (int) $request['start'];
		if ( $start > 0 ) {
			$first = $this->cache->page( $id );
			$count = is_wp_error( $first ) ? 0 : $first['count'];
			if ( 0 === $count || 0 !== $start % $count ) {
				return new WP_Error( 'safeguarding_widgets_unknown', __( 'There is no such feed or page.', 'safeguarding-widgets' ), array( 'status' => 404 ) );
			}
			$number = intdiv( $start, $count ) + 1;
		}
		$page = $this->cache->page( $id, $number );
		if ( is_wp_error( $page ) ) {
			return $page;
		}
		$response = new WP_REST_Response( $page['body'] );
		$response->set_headers(
			array(
				'Content-Type'            => $page['type'],
				'Cache-Control'           => 'public, max-age=' . self::MAX_AGE,
				// Opened by itself, what a publisher wrote must not run as this site.
				'Content-Security-Policy' => "default-src 'none'; sandbox",
			)
		);
		if ( $page['pages'] > 0 ) {
			$response->header( 'X-WP-TotalPages', (string) $page['pages'] );
		}
		return $response;
	}

	/**
	 * Sends a page as it is: WordPress would send it as a string of JSON.
	 *
	 * @param bool             $is_served Whether somebody else has sent it.
	 * @param WP_HTTP_Response $response  Response.
	 * @param WP_REST_Request  $request   Request.
	 * @return bool
	 */
	public function serve( $is_served, $response, $request ) {
		$is_ours = 0 === strpos( $request->get_route(), '/' . self::SPACE . '/feed/' );
		if ( $is_served || ! $is_ours || 200 !== $response->get_status() || ! is_string( $response->get_data() ) ) {
			return $is_served;
		}
		if ( 'HEAD' !== $request->get_method() ) {
			echo $response->get_data(); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- A feed, of a type that is no page.
		}
		return true;
	}
}
