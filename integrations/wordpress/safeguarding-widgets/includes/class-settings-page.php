<?php
/**
 * The page on which an administrator enters feeds.
 *
 * @package Safeguarding_Widgets
 */

namespace Safeguarding_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * A table of names and addresses under Settings. WordPress's own form keeps it: nonce, capability
 * and sanitising are those of its Settings API.
 */
class Settings_Page {

	const SLUG = 'safeguarding-widgets';

	/**
	 * Rows for new feeds.
	 */
	const EMPTY_ROWS = 2;

	/**
	 * The feeds of the site.
	 *
	 * @var Feed_List
	 */
	private $feeds;

	/**
	 * What is kept of them.
	 *
	 * @var Feed_Store
	 */
	private $store;

	/**
	 * A page for the feeds of the site.
	 *
	 * @param Feed_List  $feeds The feeds of the site.
	 * @param Feed_Store $store What is kept of them.
	 */
	public function __construct( Feed_List $feeds, Feed_Store $store ) {
		$this->feeds = $feeds;
		$this->store = $store;
	}

	/**
	 * Where the page is.
	 *
	 * @return string
	 */
	public static function address(): string {
		return admin_url( 'options-general.php?page=' . self::SLUG );
	}

	/**
	 * Adds the hooks.
	 */
	public function register() {
		add_action( 'admin_menu', array( $this, 'add_page' ) );
		add_action( 'admin_init', array( $this, 'add_setting' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN_FILE ), array( $this, 'add_link' ) );
	}

	/**
	 * Adds the page to the menu.
	 */
	public function add_page() {
		$title = __( 'Safeguarding feeds', 'safeguarding-widgets' );
		add_options_page( $title, $title, 'manage_options', self::SLUG, array( $this, 'show' ) );
	}

	/**
	 * Registers the list of feeds with its sanitiser.
	 */
	public function add_setting() {
		register_setting(
			self::SLUG,
			Feed_List::OPTION,
			array(
				'type'              => 'array',
				'default'           => array(),
				'show_in_rest'      => false,
				'sanitize_callback' => array( $this->feeds, 'sanitize' ),
			)
		);
	}

	/**
	 * Adds a link to the page on the list of plugins.
	 *
	 * @param string[] $links Links of the plugin.
	 * @return string[]
	 */
	public function add_link( $links ) {
		array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( self::address() ), esc_html__( 'Feeds', 'safeguarding-widgets' ) ) );
		return $links;
	}

	/**
	 * Shows the page.
	 */
	public function show() {
		if ( ! current_user_can( 'manage_options' ) ) {
			return;
		}
		?>
		<div class="wrap">
			<h1><?php echo esc_html( get_admin_page_title() ); ?></h1>
			<p><?php esc_html_e( 'Authors can show the feeds of this list, and no others. This site reads them and keeps a copy; empty an address to remove a feed.', 'safeguarding-widgets' ); ?></p>
			<form action="options.php" method="post">
				<?php settings_fields( self::SLUG ); ?>
				<table class="widefat striped">
					<thead>
						<tr>
							<th scope="col"><?php esc_html_e( 'Name', 'safeguarding-widgets' ); ?></th>
							<th scope="col"><?php esc_html_e( 'Address', 'safeguarding-widgets' ); ?></th>
							<th scope="col"><?php esc_html_e( 'Last read', 'safeguarding-widgets' ); ?></th>
							<th scope="col"><?php esc_html_e( 'In a shortcode', 'safeguarding-widgets' ); ?></th>
						</tr>
					</thead>
					<tbody>
						<?php
						foreach ( $this->feeds->all() as $id => $feed ) {
							$this->show_row( (string) $id, $feed );
						}
						for ( $number = 1; $number <= self::EMPTY_ROWS; $number++ ) {
							// No id has a capital letter.
							$this->show_row( "New-$number", null );
						}
						?>
					</tbody>
				</table>
				<p>
					<?php esc_html_e( 'Shortcodes:', 'safeguarding-widgets' ); ?>
					<code>[safeguarding_news feed="…"]</code>
					<code>[resource_library feed="…"]</code>
					<code>[awareness_banner feed="…"]</code>
				</p>
				<?php submit_button(); ?>
			</form>
		</div>
		<?php
	}

	/**
	 * Shows the row of a feed.
	 *
	 * @param string     $key  Id of the feed.
	 * @param array|null $feed Its name and address; null for one that is to be entered.
	 */
	private function show_row( string $key, ?array $feed ) {
		$field = Feed_List::OPTION . "[$key]";
		?>
		<tr>
			<td><input type="text" name="<?php echo esc_attr( $field ); ?>[name]" value="<?php echo esc_attr( $feed['name'] ?? '' ); ?>" aria-label="<?php esc_attr_e( 'Name', 'safeguarding-widgets' ); ?>" /></td>
			<td><input type="url" size="50" name="<?php echo esc_attr( $field ); ?>[url]" value="<?php echo esc_attr( $feed['url'] ?? '' ); ?>" aria-label="<?php esc_attr_e( 'Address', 'safeguarding-widgets' ); ?>" placeholder="https://" /></td>
			<td><?php echo esc_html( $feed ? $this->state( $key, $feed['url'] ) : '' ); ?></td>
			<td>
				<?php if ( $feed ) : ?>
					<code><?php echo esc_html( "feed=\"$key\"" ); ?></code>
				<?php endif; ?>
			</td>
		</tr>
		<?php
	}

	/**
	 * How it stands with a feed.
	 *
	 * @param string $id  Id of the feed.
	 * @param string $url Its address.
	 * @return string A sentence or two.
	 */
	private function state( string $id, string $url ): string {
		if ( $this->feeds->is_own( $url ) ) {
			return __( 'A feed of this site: readers’ browsers ask for it themselves.', 'safeguarding-widgets' );
		}
		$listing = $this->store->listing( $id );
		$state   = __( 'Not yet.', 'safeguarding-widgets' );
		if ( $listing ) {
			/* translators: 1: how long ago, such as "5 mins", 2: number of entries. */
			$state = sprintf( __( '%1$s ago, %2$d entries.', 'safeguarding-widgets' ), human_time_diff( $listing['read'] ), count( $listing['entries'] ) );
		}
		return trim( $state . ' ' . $this->store->problem( $id ) );
	}
}
