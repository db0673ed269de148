<?php
/**
 * Which addresses the server may ask.
 *
 * @package Safeguarding_Widgets
 */

namespace Safeguarding_Widgets;

use WP_Error;

defined( 'ABSPATH' ) || exit;

/**
 * Keeps the server from being sent to machines that only it can reach.
 */
class Address_Guard {

	/**
	 * Networks that are not the public internet, of the IANA registries of special-purpose
	 * addresses (RFC 6890), and multicast.
	 */
	const SPECIAL_NETWORKS = array(
		'0.0.0.0/8',
		'10.0.0.0/8',
		'100.64.0.0/10',
		'127.0.0.0/8',
		'169.254.0.0/16',
		'172.16.0.0/12',
		'192.0.0.0/24',
		'192.0.2.0/24',
		'192.31.196.0/24',
		'192.52.193.0/24',
		'192.88.99.0/24',
		'192.168.0.0/16',
		'192.175.48.0/24',
		'198.18.0.0/15',
		'198.51.100.0/24',
		'203.0.113.0/24',
		'224.0.0.0/4',
		'240.0.0.0/4',
		'2001::/23',
		'2001:db8::/32',
		'2002::/16',
		'2620:4f:8000::/48',
		'3fff::/20',
	);

	/**
	 * The only part of IPv6 that is given out for public use. What maps or tunnels IPv4 lies outside.
	 */
	const PUBLIC_IPV6 = '2000::/3';

	/**
	 * Checks an address, and every address that its name stands for.
	 *
	 * @param string $url Address of a feed, or of what it redirects to.
	 * @return array{host: string, port: int, address: string}|WP_Error The host, and the checked
	 *         address that the request has to go to.
	 */
	public function check( string $url ) {
		$parts = wp_parse_url( $url );
		$host  = strtolower( $parts['host'] ?? '' );
		$ports = array(
			'http'  => 80,
			'https' => 443,
		);
		$port  = $ports[ strtolower( $parts['scheme'] ?? '' ) ] ?? null;
		// Control characters and spaces mean one thing here and another to the transport.
		if ( null === $port || '' === $host || isset( $parts['user'] ) || preg_match( '/[^\x21-\x7e]|\\\\/', $url ) ) {
			return $this->refuse( $url, __( 'an address that begins with http:// or https:// and has no user name', 'safeguarding-widgets' ), $url );
		}
		$is_literal = '[' === $host[0] || false !== filter_var( $host, FILTER_VALIDATE_IP );
		if ( ! $is_literal && ! preg_match( '/^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/', $host ) ) {
			return $this->refuse( $url, __( 'a host name with a dot', 'safeguarding-widgets' ), $host );
		}
		$addresses = $is_literal ? array( trim( $host, '[]' ) ) : $this->resolve( $host );
		if ( ! $addresses ) {
			/* translators: %s: host name. */
			return $this->refuse( $url, sprintf( __( 'an address for %s', 'safeguarding-widgets' ), $host ), __( 'none', 'safeguarding-widgets' ) );
		}
		foreach ( $addresses as $address ) {
			/*
			 * Filters whether the server may ask a machine: for a feed in a site's own network.
			 *
			 * @param bool   $is_public Whether the address is of the public internet.
			 * @param string $address   IPv4 or IPv6 address.
			 */
			if ( ! apply_filters( 'safeguarding_widgets_is_public', self::is_public( $address ), $address ) ) {
				/* translators: %s: host name. */
				return $this->refuse( $url, sprintf( __( '%s to be on the public internet', 'safeguarding-widgets' ), $host ), $address );
			}
		}
		return array(
			'host'    => $host,
			'port'    => (int) ( $parts['port'] ?? $port ),
			'address' => $addresses[0],
		);
	}

	/**
	 * Whether an address is of the public internet.
	 *
	 * @param string $address IPv4 or IPv6 address.
	 * @return bool
	 */
	public static function is_public( string $address ): bool {
		if ( false === filter_var( $address, FILTER_VALIDATE_IP ) ) {
			return false;
		}
		$bytes = inet_pton( $address );
		if ( 16 === strlen( $bytes ) && ! self::is_in( $bytes, self::PUBLIC_IPV6 ) ) {
			return false;
		}
		foreach ( self::SPECIAL_NETWORKS as $network ) {
			if ( self::is_in( $bytes, $network ) ) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Whether an address is of a network.
	 *
	 * @param string $bytes   Address as inet_pton() writes it.
	 * @param string $network Network in CIDR notation.
	 * @return bool
	 */
	private static function is_in( string $bytes, string $network ): bool {
		list( $start, $length ) = explode( '/', $network );
		$start                  = inet_pton( $start );
		if ( strlen( $start ) !== strlen( $bytes ) ) {
			return false;
		}
		$ones = str_repeat( "\xff", intdiv( (int) $length, 8 ) );
		$rest = chr( 0xff << ( 8 - (int) $length % 8 ) & 0xff );
		$mask = str_pad( $ones . $rest, strlen( $bytes ), "\0" );
		return ( $bytes & $mask ) === ( $start & $mask );
	}

	/**
	 * All addresses of a name. Those of IPv4 come first: more servers can reach them.
	 *
	 * @param string $host Host name.
	 * @return string[]
	 */
	private function resolve( string $host ): array {
		/*
		 * Filters the addresses of a name: for sites that resolve names in their own way.
		 *
		 * @param string[]|null $addresses Null to ask the system.
		 * @param string        $host      Host name.
		 */
		$addresses = apply_filters( 'safeguarding_widgets_resolve', null, $host );
		if ( is_array( $addresses ) ) {
			return array_values( $addresses );
		}
		$version_4 = gethostbynamel( $host );
		// Warns of a name server that does not answer; then there are no addresses.
		$records   = @dns_get_record( $host, DNS_AAAA ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged
		$version_6 = is_array( $records ) ? array_column( $records, 'ipv6' ) : array();
		return array_merge( is_array( $version_4 ) ? $version_4 : array(), $version_6 );
	}

	/**
	 * A refusal in one sentence.
	 *
	 * @param string $url      Address.
	 * @param string $expected What was expected.
	 * @param string $found    What was found.
	 * @return WP_Error
	 */
	private function refuse( string $url, string $expected, string $found ): WP_Error {
		/* translators: 1: what was expected, 2: what was found. */
		$sentence = sprintf( __( 'Expected %1$s, found %2$s.', 'safeguarding-widgets' ), $expected, $found );
		return new WP_Error( 'safeguarding_widgets_address', $sentence, array( 'url' => $url ) );
	}
}
