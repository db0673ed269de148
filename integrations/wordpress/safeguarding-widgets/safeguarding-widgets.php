<?php
/**
 * Plugin Name:       Safeguarding Widgets
 * Description:       Shows safeguarding news, guidance libraries and awareness campaigns from a feed, as blocks and shortcodes.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       safeguarding-widgets
 * Domain Path:       /languages
 *
 * @package Safeguarding_Widgets
 */

namespace Safeguarding_Widgets;

defined( 'ABSPATH' ) || exit;

const VERSION     = '0.1.0';
const PLUGIN_FILE = __FILE__;

require_once __DIR__ . '/includes/class-address-guard.php';
require_once __DIR__ . '/includes/class-feed-list.php';
require_once __DIR__ . '/includes/class-feed-store.php';
require_once __DIR__ . '/includes/class-feed-request.php';
require_once __DIR__ . '/includes/class-entry-reader.php';
require_once __DIR__ . '/includes/class-feed-reader.php';
require_once __DIR__ . '/includes/class-feed-cache.php';
require_once __DIR__ . '/includes/class-feed-route.php';
require_once __DIR__ . '/includes/class-fallback-list.php';
require_once __DIR__ . '/includes/element-options.php';
require_once __DIR__ . '/includes/class-widget.php';
require_once __DIR__ . '/includes/class-settings-page.php';
require_once __DIR__ . '/includes/class-editing.php';

/**
 * Puts the parts together.
 */
function start() {
	$guard = new Address_Guard();
	$feeds = new Feed_List( $guard );
	$store = new Feed_Store();
	$cache = new Feed_Cache( $feeds, $store, new Feed_Request( $guard ), new Feed_Reader() );
	$parts = array(
		$cache,
		new Feed_Route( $cache ),
		new Settings_Page( $feeds, $store ),
		new Editing( new Widget( $feeds, $cache ), $feeds ),
	);
	foreach ( $parts as $part ) {
		$part->register();
	}
}

start();

add_action(
	'init',
	static function () {
		load_plugin_textdomain( 'safeguarding-widgets', false, dirname( plugin_basename( PLUGIN_FILE ) ) . '/languages' );
	},
	1
);

register_deactivation_hook(
	PLUGIN_FILE,
	static function () {
		wp_unschedule_hook( Feed_Cache::EVENT );
	}
);
