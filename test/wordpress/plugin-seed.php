<?php
// Activates the plugin and adds the people and the pages of its test.
//
//   php plugin-seed.php FOLDER PASSWORD PAGES.json
namespace Plugin_Seed; // its names are not WordPress's

list( , $folder, $password, $pages ) = $argv;

$_SERVER['HTTP_HOST'] = parse_url( getenv( 'WORDPRESS_ORIGIN' ), PHP_URL_HOST );
require_once $folder . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

/** Ends the run: checks of a seed that is half there would speak of the wrong thing. */
function checked( $result ) {
	if ( is_wp_error( $result ) ) {
		fwrite( STDERR, $result->get_error_message() . "\n" );
		exit( 1 );
	}
	return $result;
}

checked( activate_plugin( 'safeguarding-widgets/safeguarding-widgets.php' ) );
switch_theme( 'plugin-test' );
// Pictures of people come from another site.
update_option( 'show_avatars', '' );
wp_set_password( $password, get_user_by( 'login', 'admin' )->ID );
$writer = checked(
	wp_insert_user(
		array(
			'user_login' => 'writer',
			'user_pass'  => $password,
			'user_email' => 'writer@example.org',
			'role'       => 'author',
		)
	)
);

// As whoever writes them: WordPress takes away what an author may not write.
wp_set_current_user( $writer );
foreach ( json_decode( file_get_contents( $pages ), true ) as $name => $content ) {
	checked(
		wp_insert_post(
			wp_slash(
				array(
					'post_title'   => $name,
					'post_name'    => "plugin-$name",
					'post_content' => $content,
					'post_status'  => 'publish',
					'post_author'  => $writer,
					'post_date'    => '2026-01-02 09:00:00',
				)
			),
			true
		)
	);
}
