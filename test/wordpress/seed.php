<?php
// Installs WordPress and writes the seed, both through WordPress's own functions.
//
//   php seed.php FOLDER SEED.json
namespace Seed; // its names are not WordPress's

list( , $folder, $file ) = $argv;

define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = parse_url( getenv( 'WORDPRESS_ORIGIN' ), PHP_URL_HOST );
require_once $folder . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/image.php';

/** Ends the run: a seed that is half there would make the checks speak of the wrong thing. */
function checked( $result ) {
	if ( is_wp_error( $result ) ) {
		fwrite( STDERR, $result->get_error_message() . "\n" );
		exit( 1 );
	}
	if ( ! $result ) {
		fwrite( STDERR, 'no result: ' . wp_debug_backtrace_summary() . "\n" );
		exit( 1 );
	}
	return $result;
}

function install( $seed ) {
	checked( wp_install( $seed['title'], 'admin', 'admin@example.org', true, '', 'admin' ) );
	wp_installing( false );
	foreach ( get_posts( array( 'post_type' => array( 'post', 'page' ), 'post_status' => 'any' ) ) as $post ) {
		wp_delete_post( $post->ID, true );
	}
	update_option( 'timezone_string', $seed['timeZone'] );
	$GLOBALS['wp_rewrite']->set_permalink_structure( '/%year%/%monthnum%/%postname%/' );
	flush_rewrite_rules( false );
}

function add_categories( $names ) {
	$ids = array();
	foreach ( $names as $name ) {
		$ids[ $name ] = checked( wp_insert_term( $name, 'category' ) )['term_id'];
	}
	return $ids;
}

function add_authors( $names ) {
	$ids = array();
	foreach ( $names as $number => $name ) {
		$ids[ $name ] = checked(
			wp_insert_user(
				array(
					'user_login'   => "author$number",
					'user_pass'    => wp_generate_password(),
					'user_email'   => "author$number@example.org",
					'display_name' => $name,
					'role'         => 'author',
				)
			)
		);
	}
	return $ids;
}

/** Puts a file into the uploads and the library of media. */
function add_file( $path, $bytes, $title, $author ) {
	$upload = wp_upload_bits( basename( $path ), null, $bytes, dirname( $path ) );
	if ( $upload['error'] ) {
		checked( new \WP_Error( 'upload', $upload['error'] ) );
	}
	$attachment = array(
		'post_title'     => $title,
		'post_mime_type' => wp_check_filetype( $upload['file'] )['type'],
		'post_status'    => 'inherit',
		'post_author'    => $author,
		'guid'           => $upload['url'],
	);
	$id         = checked( wp_insert_attachment( $attachment, $upload['file'], 0, true ) );
	wp_update_attachment_metadata( $id, wp_generate_attachment_metadata( $id, $upload['file'] ) );
	return $id;
}

/** A document as the block editor puts it: a link with its name, and a button to download it. */
function file_block( $document, $author ) {
	$id  = add_file( $document['path'], "%PDF-1.4\n%%EOF\n", $document['text'], $author );
	$url = esc_url( wp_get_attachment_url( $id ) );
	return "\n<!-- wp:file {\"id\":$id,\"href\":\"$url\"} -->\n"
		. "<div class=\"wp-block-file\"><a id=\"wp-block-file--media-$id\" href=\"$url\">"
		. esc_html( $document['text'] ) . '</a>'
		. "<a href=\"$url\" class=\"wp-block-file__button\" download"
		. " aria-describedby=\"wp-block-file--media-$id\">Download</a></div>\n<!-- /wp:file -->";
}

function add_image( $image, $author ) {
	$pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
	$id    = add_file( $image['path'], base64_decode( $pixel ), basename( $image['path'] ), $author );
	update_post_meta( $id, '_wp_attachment_image_alt', wp_slash( $image['alternative'] ) );
	return $id;
}

function add_post( $post, $authors, $categories ) {
	$author = isset( $post['author'] ) ? $authors[ $post['author'] ] : 0;
	// As whoever writes it: what an author may not put into a title is encoded on saving.
	wp_set_current_user( $author );
	$content = "<!-- wp:html -->\n{$post['content']}\n<!-- /wp:html -->";
	if ( isset( $post['document'] ) ) {
		$content .= file_block( $post['document'], $author );
	}
	$id = checked(
		wp_insert_post(
			wp_slash(
				array(
					'post_title'   => $post['title'],
					'post_content' => $content,
					'post_excerpt' => $post['excerpt'] ?? '',
					'post_date'    => str_replace( 'T', ' ', $post['date'] ),
					'post_status'  => 'publish',
					'post_author'  => $author,
				)
			),
			true
		)
	);
	$terms = array_map( fn( $name ) => $categories[ $name ], $post['categories'] );
	checked( wp_set_post_terms( $id, $terms, 'category' ) );
	if ( isset( $post['image'] ) ) {
		checked( set_post_thumbnail( $id, add_image( $post['image'], $author ) ) );
	}
}

/** Without WordPress's own function, which would delete the posts as well or give them away. */
function lose_author( $id ) {
	global $wpdb;
	checked( $wpdb->delete( $wpdb->users, array( 'ID' => $id ) ) );
	clean_user_cache( $id );
}

$seed = json_decode( file_get_contents( $file ), true, 64, JSON_THROW_ON_ERROR );
install( $seed );
$categories = add_categories( $seed['categories'] );
$authors    = add_authors( $seed['authors'] );
wp_defer_term_counting( true );
foreach ( $seed['posts'] as $post ) {
	add_post( $post, $authors, $categories );
}
wp_defer_term_counting( false );
lose_author( $authors[ $seed['gone'] ] );
