<?php
// Brings the moment nearer that a test waits for.
//
//   php plugin-later.php FOLDER stale              copies of all feeds are too old
//   php plugin-later.php FOLDER plain              addresses are /?p=1, and copies too old
//   php plugin-later.php FOLDER event              what WordPress's clock would do is done
//   php plugin-later.php FOLDER loaded FILE        what is loaded with every page goes into FILE
//   php plugin-later.php FOLDER uninstalled FILE   the plugin is gone; what is left goes into FILE
namespace Plugin_Later; // its names are not WordPress's

list( , $folder, $moment ) = $argv;

if ( 'uninstalled' === $moment ) {
	define( 'WP_UNINSTALL_PLUGIN', 'safeguarding-widgets/safeguarding-widgets.php' );
}
$_SERVER['HTTP_HOST'] = parse_url( getenv( 'WORDPRESS_ORIGIN' ), PHP_URL_HOST );
require_once $folder . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

global $wpdb;
switch ( $moment ) {
	case 'plain':
		$GLOBALS['wp_rewrite']->set_permalink_structure( '' );
		flush_rewrite_rules( false );
		// And:
	case 'stale':
		$wpdb->query( "DELETE FROM $wpdb->options WHERE option_name LIKE '\_transient%safeguarding\_widgets\_fresh%'" );
		break;
	case 'event':
		do_action( 'safeguarding_widgets_refresh', 'news' );
		break;
	case 'loaded':
		$options = $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE 'safeguarding\_widgets%' AND autoload NOT IN ( 'no', 'off' )" );
		file_put_contents( $argv[3], wp_json_encode( $options ) );
		break;
	case 'uninstalled':
		deactivate_plugins( 'safeguarding-widgets/safeguarding-widgets.php' );
		require WP_PLUGIN_DIR . '/safeguarding-widgets/uninstall.php';
		$options = $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%safeguarding%widgets%'" );
		$events  = array_filter( array_keys( array_merge( ...array_values( _get_cron_array() ) ) ), fn( $hook ) => false !== strpos( $hook, 'safeguarding' ) );
		file_put_contents( $argv[3], wp_json_encode( array_merge( $options, array_values( $events ) ) ) );
}
