<?php
// Which addresses the plugin asks, and what it takes for a feed: in PHP, without a page.
//
//   php plugin-network.php FOLDER PORT RESULTS
namespace Plugin_Network; // its names are not WordPress's

use Safeguarding_Widgets\Address_Guard;
use Safeguarding_Widgets\Feed_Cache;
use Safeguarding_Widgets\Feed_List;
use Safeguarding_Widgets\Feed_Reader;
use Safeguarding_Widgets\Feed_Request;
use Safeguarding_Widgets\Feed_Store;

list( , $folder, $port, $results ) = $argv;

$_SERVER['HTTP_HOST'] = parse_url( getenv( 'WORDPRESS_ORIGIN' ), PHP_URL_HOST );
require_once $folder . '/wp-load.php';

/** A limit that a test can wait for. */
class Quick_Request extends Feed_Request {
	const MAX_SECONDS = 1;
}

/** The message of an error, or that there is none. */
function message_of( $value ) {
	return is_wp_error( $value ) ? $value->get_error_message() : 'no error';
}

function assert_same( $expected, $found ) {
	if ( $expected !== $found ) {
		throw new \Exception( 'Expected ' . json_encode( $expected ) . ', found ' . json_encode( $found ) . '.' );
	}
}

function assert_refused( $words, $value ) {
	if ( false === strpos( message_of( $value ), $words ) ) {
		throw new \Exception( "Expected an error with \"$words\", found " . message_of( $value ) . '.' );
	}
}

/** All requests that leave WordPress while something is done. */
function requests_of( $work ) {
	$sent = array();
	$note = function ( $preempt, $options, $url ) use ( &$sent ) {
		$sent[] = $url;
		return $preempt;
	};
	add_filter( 'pre_http_request', $note, 10, 3 );
	$work();
	remove_filter( 'pre_http_request', $note, 10 );
	return $sent;
}

$guard   = new Address_Guard();
$request = new Feed_Request( $guard );
$feeds   = "http://feeds.example:$port";
$read    = function ( $path ) use ( $request, $feeds ) {
	$reader = new Feed_Reader();
	$answer = $request->fetch( $feeds . $path );
	return is_wp_error( $answer ) ? $answer : $reader->read( $answer, 1, '/next' );
};

$checks = array(
	'addresses of the public internet may be asked' => function () {
		foreach ( array( '8.8.8.8', '151.101.1.1', '172.15.0.1', '172.32.0.1', '100.63.0.1', '100.128.0.1', '2a00:1450:4009::200e', '2606:4700::1111' ) as $address ) {
			assert_same( array( $address, true ), array( $address, Address_Guard::is_public( $address ) ) );
		}
	},
	'addresses of no public network are refused, in IPv4 and IPv6' => function () {
		$addresses = array(
			'0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254',
			'172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1', '192.168.1.1', '198.18.0.1',
			'198.19.255.255', '198.51.100.1', '203.0.113.9', '224.0.0.1', '239.1.1.1', '240.0.0.1', '255.255.255.255',
			'::', '::1', '::ffff:8.8.8.8', '::ffff:127.0.0.1', '64:ff9b::7f00:1', '100::1', 'fc00::1', 'fd12::1',
			'fe80::1', 'fec0::1', 'ff02::1', '2001::1', '2001:db8::1', '2002:7f00:1::', '3fff::1', '5f00::1',
			'', 'localhost', '127.1', '0x7f.0.0.1', '1.2.3.4.5',
		);
		foreach ( $addresses as $address ) {
			assert_same( array( $address, false ), array( $address, Address_Guard::is_public( $address ) ) );
		}
	},
	'only http and https, without user names and odd characters' => function () use ( $guard ) {
		$urls = array(
			'file:///etc/passwd', 'ftp://feeds.example/', 'gopher://feeds.example/', 'php://filter', 'javascript:1', '',
			'//feeds.example/', '/news.json', 'http://', 'http://user@feeds.example/', 'http://user:pass@feeds.example/',
			"http://feeds.example/\r\nHost: x", 'http://feeds.example/a b', 'http://feeds.example\\@127.0.0.1/', 'http://fe%65ds.example/',
			'http://localhost/', 'http://feeds.example./', 'http://[::1]/', 'http://[::ffff:7f00:1]/', 'http://127.0.0.1/',
			'http://2130706433/', 'http://0x7f000001/', 'http://0177.0.0.1/', 'http://127.1/', 'http://①②⑦.0.0.1/',
			'http://10.0.0.1:8080/', 'http://169.254.169.254/latest/',
		);
		foreach ( $urls as $url ) {
			assert_same( array( $url, true ), array( $url, is_wp_error( $guard->check( $url ) ) ) );
		}
	},
	'a name is refused when any of its addresses is private' => function () use ( $guard ) {
		assert_refused( 'to be on the public internet, found 127.0.0.1', $guard->check( 'https://private.example/' ) );
		assert_refused( 'to be on the public internet, found 127.0.0.1', $guard->check( 'https://mixed.example/' ) );
		assert_refused( 'to be on the public internet, found ::ffff:127.0.0.1', $guard->check( 'https://mapped.example/' ) );
		assert_refused( 'Expected an address for nowhere.example, found none.', $guard->check( 'https://nowhere.example/' ) );
		assert_same( array( 'host' => 'feeds.example', 'port' => 443, 'address' => '127.0.0.2' ), $guard->check( 'https://Feeds.example/' ) );
	},
	'nothing is sent to an address that is refused' => function () use ( $request, $port ) {
		foreach ( array( "http://private.example:$port/", "http://127.0.0.1:$port/", 'file:///etc/passwd' ) as $url ) {
			assert_same( array(), requests_of( fn() => assert_refused( 'Expected', $request->fetch( $url ) ) ) );
		}
	},
	'a redirect to such an address is not followed' => function () use ( $request, $feeds ) {
		foreach ( array( '/to-private', '/to-address', '/to-file' ) as $path ) {
			$sent = requests_of( fn() => assert_refused( 'Expected', $request->fetch( $feeds . $path ) ) );
			assert_same( array( $feeds . $path ), $sent );
		}
	},
	'a request goes to the address that was checked, of a name that no name server knows' => function () use ( $request, $feeds ) {
		assert_same( "$feeds/news.json", $request->fetch( "$feeds/moved" )['url'] ?? null );
	},
	'at most three redirects are followed' => function () use ( $request, $feeds ) {
		$sent = requests_of( fn() => assert_refused( 'at most 3 redirects', $request->fetch( "$feeds/loop" ) ) );
		assert_same( 4, count( $sent ) );
	},
	'an answer that is too large is refused' => function () use ( $request, $feeds ) {
		assert_refused( 'at most 10485760 bytes', $request->fetch( "$feeds/large" ) );
	},
	'an answer that is small until it is unpacked is refused' => function () use ( $read ) {
		assert_refused( 'found', $read( '/bomb' ) );
		assert_same( true, memory_get_peak_usage() < 96 * 1024 * 1024 );
	},
	'an answer that only trickles is given up' => function () use ( $guard, $feeds ) {
		$request = new Quick_Request( $guard );
		$start   = microtime( true );
		assert_refused( 'Expected ', $request->fetch( "$feeds/trickle" ) );
		assert_same( true, microtime( true ) - $start < 3 );
	},
	'a failing server is named by its status' => function () use ( $request, $feeds ) {
		assert_refused( 'Expected status 200, found 404.', $request->fetch( "$feeds/missing" ) );
	},
	'a web page is no feed, nor is XML with entities' => function () use ( $read ) {
		assert_refused( 'a web page', $read( '/page.html' ) );
		assert_refused( 'entities', $read( '/entities.rss' ) );
	},
	'every format is told by its content' => function () use ( $read ) {
		$types = array(
			'/news.json'   => 'application/feed+json',
			'/posts'       => 'application/json',
			'/search.json' => 'application/json',
			'/feed.rss'    => 'application/rss+xml',
		);
		foreach ( $types as $path => $type ) {
			$page = $read( $path );
			assert_same( array( $path, $type ), array( $path, $page['type'] ?? message_of( $page ) ) );
		}
	},
	'RSS in another encoding is listed as text' => function () use ( $read ) {
		$entry = $read( '/feed.rss' )['listing']['entries'][0];
		assert_same( array( 'Café & sgwrs', 'https://board.example/caffi', '2025-04-01' ), array( $entry['title'], $entry['url'], $entry['date'] ) );
	},
	'a feed cannot send the server to another one' => function () use ( $read ) {
		assert_same( '', $read( '/hostile.json' )['next'] );
		assert_same( false, strpos( $read( '/hostile.json' )['body'], '169.254' ) );
	},
	'while one process asks for a feed no other does' => function () use ( $guard, $request, $feeds ) {
		add_filter( 'pre_option_' . Feed_List::OPTION, fn() => array( 'busy' => array( 'name' => 'Busy', 'url' => "$feeds/news.json" ) ) );
		$store = new Feed_Store();
		$cache = new Feed_Cache( new Feed_List( $guard ), $store, $request, new Feed_Reader() );
		assert_same( true, $store->lock( 'busy' ) );
		assert_same( array(), requests_of( fn() => assert_refused( 'cannot be read just now', $cache->page( 'busy' ) ) ) );
		$store->unlock( 'busy' );
		assert_same( array( "$feeds/news.json" ), requests_of( fn() => assert_same( 22, $cache->page( 'busy' )['count'] ) ) );
		$store->forget( 'busy' );
	},
	'what is not a feed is refused, whatever it is' => function () {
		$reader = new Feed_Reader();
		$bodies = array( '', ' ', 'null', '1', '"x"', '{}', '[1]', '[{}]', '{"items":1}', '<', '<rss', str_repeat( '<', 1000000 ), str_repeat( ' ', 1000000 ), str_repeat( '[', 1000000 ), '<!--' . str_repeat( '-', 1000000 ) );
		foreach ( $bodies as $body ) {
			$read = $reader->read( array( 'body' => $body, 'url' => 'https://x.example/', 'pages' => 0 ), 1, '/next' );
			assert_same( array( substr( $body, 0, 9 ), true ), array( substr( $body, 0, 9 ), is_wp_error( $read ) ) );
		}
	},
);

$said = array();
foreach ( $checks as $name => $check ) {
	try {
		$check();
		$said[ $name ] = null;
	} catch ( \Throwable $error ) {
		$said[ $name ] = $error->getMessage() . ' ' . basename( $error->getFile() ) . ':' . $error->getLine();
	}
}
file_put_contents( $results, wp_json_encode( $said ) );
