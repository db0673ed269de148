<?php
/**
 * One answer from the network.
 *
 * @package Safeguarding_Widgets
 */

namespace Safeguarding_Widgets;

use RuntimeException;
use WP_Error;
use WP_Http;

defined( 'ABSPATH' ) || exit;

/**
 * Asks for a feed within limits, and of checked addresses only.
 */
class Feed_Request {

	const MAX_BYTES     = 10485760;
	const MAX_SECONDS   = 10;
	const MAX_REDIRECTS = 3;

	/**
	 * Says which addresses may be asked.
	 *
	 * @var Address_Guard
	 */
	private $guard;

	/**
	 * Host, port and address that the request under way has to go to.
	 *
	 * @var array{host: string, port: int, address: string}
	 */
	private $target;

	/**
	 * When the answer has to be whole, in seconds of the system's clock.
	 *
	 * @var float
	 */
	private $deadline;

	/**
	 * A request under a guard.
	 *
	 * @param Address_Guard $guard Says which addresses may be asked.
	 */
	public function __construct( Address_Guard $guard ) {
		$this->guard = $guard;
	}

	/**
	 * Fetches an address. Redirects are followed here, each after the same check: a transport
	 * would follow one into the site's own network.
	 *
	 * @param string $url Address.
	 * @return array{body: string, url: string, pages: int}|WP_Error Body, address after redirects,
	 *         and the number of pages that a WordPress names, 0 for none.
	 */
	public function fetch( string $url ) {
		$this->deadline = microtime( true ) + static::MAX_SECONDS;
		for ( $redirects = 0; $redirects <= self::MAX_REDIRECTS; $redirects++ ) {
			$target = $this->guard->check( $url );
			if ( is_wp_error( $target ) ) {
				return $target;
			}
			$this->target = $target;
			$answer       = $this->ask( $url );
			if ( is_wp_error( $answer ) || '' === $answer['location'] ) {
				return $answer;
			}
			$url = WP_Http::make_absolute_url( $answer['location'], $url );
		}
		/* translators: %d: number of redirects. */
		return $this->failure( sprintf( __( 'at most %d redirects', 'safeguarding-widgets' ), self::MAX_REDIRECTS ), __( 'more', 'safeguarding-widgets' ) );
	}

	/**
	 * Points curl at the checked address: the name could stand for another by now.
	 *
	 * @param resource|\CurlHandle $handle Handle of the request.
	 */
	public function pin_curl( $handle ) {
		// phpcs:disable WordPress.WP.AlternativeFunctions.curl_curl_setopt -- WordPress has no other way.
		$pinned = "{$this->target['host']}:{$this->target['port']}:{$this->target['address']}";
		curl_setopt( $handle, CURLOPT_RESOLVE, array( $pinned ) );
		curl_setopt( $handle, CURLOPT_PROTOCOLS, CURLPROTO_HTTP | CURLPROTO_HTTPS );
		// phpcs:enable
	}

	/**
	 * Points a socket at the checked address. One under TLS keeps its name, which the certificate
	 * is held against: another machine cannot answer for it.
	 *
	 * @param string $socket Address of the socket.
	 */
	public function pin_socket( &$socket ) {
		if ( 0 === strpos( $socket, 'tcp://' ) ) {
			$address = $this->target['address'];
			$host    = false === strpos( $address, ':' ) ? $address : "[$address]";
			$socket  = "tcp://$host:{$this->target['port']}";
		}
	}

	/**
	 * Asks over a socket as HTTP/1.0 does: WordPress writes the chunks of HTTP/1.1 into a file as
	 * they come, lengths and all.
	 *
	 * @param string $head Head of the request.
	 */
	public function ask_for_whole( &$head ) {
		$head = preg_replace( '#^(GET \S+ HTTP/1\.)1#', '${1}0', $head );
	}

	/**
	 * Ends an answer that only trickles: the transports' limits are for each wait.
	 *
	 * @throws RuntimeException When the time is over.
	 */
	public function watch() {
		if ( microtime( true ) > $this->deadline ) {
			throw new RuntimeException( 'late' );
		}
	}

	/**
	 * Sends one request to the target.
	 *
	 * @param string $url Address.
	 * @return array{body: string, url: string, pages: int, location: string}|WP_Error
	 */
	private function ask( string $url ) {
		require_once ABSPATH . 'wp-admin/includes/file.php';
		$file  = wp_tempnam( 'safeguarding-widgets' );
		$hooks = array(
			'http_api_curl'                    => array( $this, 'pin_curl' ),
			'requests-fsockopen.remote_socket' => array( $this, 'pin_socket' ),
			'requests-fsockopen.before_send'   => array( $this, 'ask_for_whole' ),
			'requests-request.progress'        => array( $this, 'watch' ),
		);
		foreach ( $hooks as $hook => $callback ) {
			add_action( $hook, $callback );
		}
		try {
			$response = wp_remote_get(
				$url,
				array(
					'timeout'             => max( 1, (int) ceil( $this->deadline - microtime( true ) ) ),
					'redirection'         => 0,
					'limit_response_size' => self::MAX_BYTES + 1,
					// Into a file as it comes: WordPress would unpack an answer of any size in memory.
					'stream'              => true,
					'filename'            => $file,
					'headers'             => array(
						'Accept'          => 'application/feed+json, application/json, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.1',
						'Accept-Encoding' => 'identity',
					),
				)
			);
			return is_wp_error( $response )
				? $this->failure( __( 'an answer', 'safeguarding-widgets' ), $response->get_error_message() )
				: $this->read_answer( $response, $file, $url );
		} catch ( RuntimeException $error ) {
			/* translators: %d: seconds. */
			return $this->failure( sprintf( __( 'all of the feed within %d seconds', 'safeguarding-widgets' ), static::MAX_SECONDS ), __( 'a part', 'safeguarding-widgets' ) );
		} finally {
			foreach ( $hooks as $hook => $callback ) {
				remove_action( $hook, $callback );
			}
			wp_delete_file( $file );
		}
	}

	/**
	 * Reads an answer that has come whole.
	 *
	 * @param array  $response As wp_remote_get() gives it.
	 * @param string $file     Where its body is.
	 * @param string $url      Its address.
	 * @return array{body: string, url: string, pages: int, location: string}|WP_Error
	 */
	private function read_answer( array $response, string $file, string $url ) {
		$status   = (int) wp_remote_retrieve_response_code( $response );
		$location = wp_remote_retrieve_header( $response, 'location' );
		$location = is_array( $location ) ? (string) end( $location ) : (string) $location;
		$is_moved = in_array( $status, array( 301, 302, 303, 307, 308 ), true ) && '' !== $location;
		if ( ! $is_moved && 200 !== $status ) {
			return $this->failure( __( 'status 200', 'safeguarding-widgets' ), (string) $status );
		}
		$body = $is_moved ? '' : (string) file_get_contents( $file, false, null, 0, self::MAX_BYTES + 1 );
		// Sent packed although we asked for it as it is. Warns of what is too large or broken.
		if ( 0 === strpos( $body, "\x1f\x8b" ) ) {
			$body = @gzdecode( $body, self::MAX_BYTES ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged
		}
		if ( false === $body || strlen( $body ) > self::MAX_BYTES ) {
			/* translators: %d: bytes. */
			return $this->failure( sprintf( __( 'at most %d bytes', 'safeguarding-widgets' ), self::MAX_BYTES ), __( 'more', 'safeguarding-widgets' ) );
		}
		return array(
			'body'     => $body,
			'url'      => $url,
			'pages'    => (int) wp_remote_retrieve_header( $response, 'x-wp-totalpages' ),
			'location' => $is_moved ? $location : '',
		);
	}

	/**
	 * A failure in one sentence.
	 *
	 * @param string $expected What was expected.
	 * @param string $found    What was found.
	 * @return WP_Error
	 */
	private function failure( string $expected, string $found ): WP_Error {
		/* translators: 1: what was expected, 2: what was found. */
		return new WP_Error( 'safeguarding_widgets_request', sprintf( __( 'Expected %1$s, found %2$s.', 'safeguarding-widgets' ), $expected, $found ) );
	}
}
