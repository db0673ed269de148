<?php
/**
 * How an author puts an element on a page.
 *
 * @package Safeguarding_Widgets
 */

namespace Safeguarding_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * The blocks, the shortcodes and their scripts.
 */
class Editing {

	/**
	 * Makes the HTML of the elements.
	 *
	 * @var Widget
	 */
	private $widget;

	/**
	 * The feeds of the site.
	 *
	 * @var Feed_List
	 */
	private $feeds;

	/**
	 * Blocks and shortcodes of the elements.
	 *
	 * @param Widget    $widget Makes the HTML of the elements.
	 * @param Feed_List $feeds  The feeds of the site.
	 */
	public function __construct( Widget $widget, Feed_List $feeds ) {
		$this->widget = $widget;
		$this->feeds  = $feeds;
	}

	/**
	 * Adds the hooks.
	 */
	public function register() {
		add_action( 'init', array( $this, 'add_blocks' ) );
		add_action( 'enqueue_block_editor_assets', array( $this, 'add_editor_data' ) );
		add_filter( 'script_loader_tag', array( $this, 'make_module' ), 10, 2 );
	}

	/**
	 * Registers scripts, blocks and shortcodes.
	 */
	public function add_blocks() {
		wp_register_script( 'safeguarding-widgets', plugins_url( 'assets/safeguarding-widgets.js', PLUGIN_FILE ), array(), VERSION, true );
		wp_register_script(
			'safeguarding-widgets-editor',
			plugins_url( 'assets/editor.js', PLUGIN_FILE ),
			array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n', 'wp-server-side-render' ),
			VERSION,
			true
		);
		wp_set_script_translations( 'safeguarding-widgets-editor', 'safeguarding-widgets', dirname( PLUGIN_FILE ) . '/languages' );
		foreach ( array( 'safeguarding-news', 'resource-library', 'awareness-banner' ) as $tag ) {
			register_block_type(
				dirname( PLUGIN_FILE ) . "/blocks/$tag",
				array(
					'render_callback' => function ( array $attributes ) use ( $tag ): string {
						return $this->render_block( $tag, $attributes );
					},
				)
			);
			add_shortcode(
				str_replace( '-', '_', $tag ),
				function ( $attributes ) use ( $tag ): string {
					return $this->render_shortcode( $tag, is_array( $attributes ) ? $attributes : array() );
				}
			);
		}
	}

	/**
	 * Makes the HTML of a block.
	 *
	 * @param string $tag        Name of the element.
	 * @param array  $attributes Of the block.
	 * @return string
	 */
	private function render_block( string $tag, array $attributes ): string {
		$feed = is_string( $attributes['feed'] ?? null ) ? $attributes['feed'] : '';
		$html = $this->widget->render( $tag, $feed, $attributes );
		return '' === $html ? '' : '<div ' . get_block_wrapper_attributes() . ">$html</div>";
	}

	/**
	 * Makes the HTML of a shortcode.
	 *
	 * @param string $tag        Name of the element.
	 * @param array  $attributes Of the shortcode; `src` or `feed` name the feed. A flag may stand
	 *                           without a value.
	 * @return string
	 */
	private function render_shortcode( string $tag, array $attributes ): string {
		$values = array();
		foreach ( $attributes as $name => $value ) {
			$values[ is_int( $name ) ? $value : str_replace( '_', '-', $name ) ] = is_int( $name ) ? 'true' : $value;
		}
		return $this->widget->render( $tag, (string) ( $values['src'] ?? $values['feed'] ?? '' ), $values );
	}

	/**
	 * Tells the editor of the elements and the feeds.
	 */
	public function add_editor_data() {
		$data = array(
			'elements' => element_options(),
			'feeds'    => wp_list_pluck( $this->feeds->all(), 'name' ),
			'settings' => current_user_can( 'manage_options' ) ? Settings_Page::address() : '',
		);
		wp_add_inline_script( 'safeguarding-widgets-editor', 'window.safeguardingWidgets = ' . wp_json_encode( $data, JSON_HEX_TAG ) . ';', 'before' );
	}

	/**
	 * Makes the elements' script a module, which it is.
	 *
	 * @param string $html   Script tag.
	 * @param string $handle Name of the script.
	 * @return string
	 */
	public function make_module( $html, $handle ) {
		if ( 'safeguarding-widgets' !== $handle ) {
			return $html;
		}
		// Themes that are not HTML5 have a type already.
		$untyped = str_replace( array( " type='text/javascript'", ' type="text/javascript"' ), '', $html );
		return preg_replace( '/<script(?= [^>]*\bsrc=)/', '<script type="module"', $untyped );
	}
}
