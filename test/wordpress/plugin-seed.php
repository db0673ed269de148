<?php
// Activates the plugin and adds the people of its test.
//
//   php plugin-seed.php FOLDER PASSWORD
namespace Plugin_Seed; // its names are not WordPress's

list( , $folder, $password ) = $argv;

$_SERVER['HTTP_HOST'] = parse_url( getenv( 'WORDPRESS_ORIGIN' ), PHP_URL_HOST );
require_once $folder . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

$failed = activate_plugin( 'safeguarding-widgets/safeguarding-widgets.php' );
if ( is_wp_error( $failed ) ) {
	fwrite( STDERR, $failed->get_error_message() . "\n" );
	exit( 1 );
}
switch_theme( 'plugin-test' );
wp_set_password( $password, get_user_by( 'login', 'admin' )->ID );
wp_insert_user(
	array(
		'user_login' => 'writer',
		'user_pass'  => $password,
		'user_email' => 'writer@example.org',
		'role'       => 'author',
	)
);
