<?php
// For PHP's built-in server: notes each request, and sends what is no file to WordPress, as
// .htaccess does under Apache.
file_put_contents(
	getenv( 'WORDPRESS_LOG' ),
	json_encode(
		array(
			'method' => $_SERVER['REQUEST_METHOD'],
			'url'    => $_SERVER['REQUEST_URI'],
			'origin' => $_SERVER['HTTP_ORIGIN'] ?? null,
			'cookie' => $_SERVER['HTTP_COOKIE'] ?? null,
		)
	) . "\n",
	FILE_APPEND | LOCK_EX
);

if ( is_file( $_SERVER['DOCUMENT_ROOT'] . parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) ) ) {
	return false;
}
$_SERVER['SCRIPT_NAME']     = '/index.php';
$_SERVER['PHP_SELF']        = '/index.php';
$_SERVER['SCRIPT_FILENAME'] = $_SERVER['DOCUMENT_ROOT'] . '/index.php';
require $_SERVER['SCRIPT_FILENAME'];
