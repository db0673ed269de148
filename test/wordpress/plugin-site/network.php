<?php
/**
 * The network of the test: every name is invented, and all servers are on loopback.
 *
 * 127.0.0.2 stands for the public internet. 127.0.0.1, where WordPress is, stays the private
 * network that it is. This file goes into wp-content/mu-plugins.
 */

// Nothing else is let out of WordPress.
define( 'WP_ACCESSIBLE_HOSTS', '*.example' );

add_filter(
	'safeguarding_widgets_resolve',
	static function ( $addresses, $host ) {
		$names = array(
			'feeds.example'   => array( '127.0.0.2' ),
			'private.example' => array( '127.0.0.1' ),
			'mixed.example'   => array( '127.0.0.2', '127.0.0.1' ),
			'mapped.example'  => array( '::ffff:127.0.0.1' ),
		);
		return $names[ $host ] ?? array();
	},
	10,
	2
);

add_filter(
	'safeguarding_widgets_is_public',
	static function ( $is_public, $address ) {
		return $is_public || '127.0.0.2' === $address;
	},
	10,
	2
);
