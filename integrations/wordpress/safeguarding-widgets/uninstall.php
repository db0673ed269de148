<?php
/**
 * Takes away all that the plugin has put into the database.
 *
 * @package Safeguarding_Widgets
 */

namespace Safeguarding_Widgets;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once __DIR__ . '/includes/class-address-guard.php';
require_once __DIR__ . '/includes/class-feed-list.php';
require_once __DIR__ . '/includes/class-feed-store.php';
require_once __DIR__ . '/includes/class-feed-cache.php';

/**
 * Cleans one site.
 */
function clean_site() {
	$feeds = new Feed_List( new Address_Guard() );
	$store = new Feed_Store();
	foreach ( array_keys( $feeds->all() ) as $id ) {
		$store->forget( (string) $id );
	}
	delete_option( Feed_List::OPTION );
	wp_unschedule_hook( Feed_Cache::EVENT );
}

/**
 * Cleans all sites.
 */
function clean_network() {
	$all_sites = array(
		'fields' => 'ids',
		'number' => 0,
	);
	foreach ( get_sites( $all_sites ) as $site ) {
		switch_to_blog( $site );
		clean_site();
		restore_current_blog();
	}
}

is_multisite() ? clean_network() : clean_site();
