<?php
/**
 * The options of the elements.
 *
 * Generated from custom-elements.json by integrations/wordpress/build.mjs: change that.
 *
 * @package Safeguarding_Widgets
 */

namespace Safeguarding_Widgets;

defined( 'ABSPATH' ) || exit;

/**
 * The options of each element, in the language of the page.
 *
 * @return array<string, array<string, array>>
 */
function element_options(): array {
	$shared = array(
		'lang'            => array(
			'type'    => 'text',
			'label'   => __( 'Language of the strings', 'safeguarding-widgets' ),
			'help'    => __( 'Language of our words: “en” and “cy” are built in, others come by “registerMessages”. That of the nearest element with a “lang” when absent, and English when there are no words for it.', 'safeguarding-widgets' ),
			'default' => '',
		),
		'format'          => array(
			'type'    => 'one',
			'values'  => array( 'jsonfeed', 'wordpress', 'govuk', 'rss' ),
			'label'   => __( 'Format', 'safeguarding-widgets' ),
			'help'    => __( 'Format of the feed: “jsonfeed”, “wordpress”, “govuk” or “rss” (RSS, Atom). Told by the content when absent.', 'safeguarding-widgets' ),
			'default' => '',
		),
		'heading'         => array(
			'type'    => 'text',
			'label'   => __( 'Heading', 'safeguarding-widgets' ),
			'help'    => __( 'The heading on screen. The feed\'s title when absent.', 'safeguarding-widgets' ),
			'default' => '',
		),
		'without-heading' => array(
			'type'    => 'flag',
			'label'   => __( 'Without heading', 'safeguarding-widgets' ),
			'help'    => __( 'Hides the heading. Screen readers still hear it as the name of the region.', 'safeguarding-widgets' ),
			'default' => '',
		),
		'heading-level'   => array(
			'type'    => 'number',
			'min'     => 2,
			'max'     => 6,
			'label'   => __( 'Heading level', 'safeguarding-widgets' ),
			'help'    => __( 'Level of the heading, 2 to 6. Items are one deeper, or two when they are grouped.', 'safeguarding-widgets' ),
			'default' => '2',
		),
		'timeout'         => array(
			'type'    => 'number',
			'label'   => __( 'Time limit, in seconds', 'safeguarding-widgets' ),
			'help'    => __( 'Seconds to wait for the first answer.', 'safeguarding-widgets' ),
			'default' => '10',
		),
		'refresh'         => array(
			'type'    => 'number',
			'min'     => 5,
			'label'   => __( 'Refresh, in minutes', 'safeguarding-widgets' ),
			'help'    => __( 'Minutes, at least 5, after which the feed is loaded again while the page is visible.', 'safeguarding-widgets' ),
			'default' => '',
		),
		'without-help'    => array(
			'type'    => 'flag',
			'label'   => __( 'Without help', 'safeguarding-widgets' ),
			'help'    => __( 'Hides the help contacts that come with the feed.', 'safeguarding-widgets' ),
			'default' => '',
		),
		'structured-data' => array(
			'type'    => 'flag',
			'label'   => __( 'Structured data', 'safeguarding-widgets' ),
			'help'    => __( 'Describes what is listed to search engines: schema.org data (JSON-LD) among its children.', 'safeguarding-widgets' ),
			'default' => '',
		),
		'id'              => array(
			'type'    => 'text',
			'label'   => __( 'HTML id', 'safeguarding-widgets' ),
			'help'    => __( 'Name of this place, for links to it and for an awareness banner that leads here.', 'safeguarding-widgets' ),
			'default' => '',
		),
	);
	return array(
		'awareness-banner'  => array(
			'loading'     => array(
				'type'    => 'one',
				'values'  => array( 'lazy', 'eager' ),
				'label'   => __( 'Loading', 'safeguarding-widgets' ),
				'help'    => __( '“eager” does not wait, as a banner stands at the top of its page; “lazy” waits until the element is near the view.', 'safeguarding-widgets' ),
				'default' => 'eager',
			),
			'lead-days'   => array(
				'type'    => 'number',
				'min'     => 0,
				'max'     => 366,
				'label'   => __( 'Days of notice', 'safeguarding-widgets' ),
				'help'    => __( 'How many days before its first day a campaign is announced, 0 to 366.', 'safeguarding-widgets' ),
				'default' => '14',
			),
			'show'        => array(
				'type'    => 'some',
				'values'  => array( 'active', 'upcoming' ),
				'label'   => __( 'Campaigns to show', 'safeguarding-widgets' ),
				'help'    => __( 'Which campaigns, separated by spaces: “active” for running ones, “upcoming” for announced ones.', 'safeguarding-widgets' ),
				'default' => 'active upcoming',
			),
			'max'         => array(
				'type'    => 'number',
				'label'   => __( 'Most campaigns at once', 'safeguarding-widgets' ),
				'help'    => __( 'Most campaigns to show. A button that counts the others shows them ("and 2 more").', 'safeguarding-widgets' ),
				'default' => '3',
			),
			'dismissible' => array(
				'type'    => 'flag',
				'label'   => __( 'Dismissible', 'safeguarding-widgets' ),
				'help'    => __( 'Gives the reader a button that hides the banner.', 'safeguarding-widgets' ),
				'default' => '',
			),
			'remember'    => array(
				'type'    => 'one',
				'values'  => array( 'none', 'session', 'local' ),
				'label'   => __( 'Remember that it was dismissed', 'safeguarding-widgets' ),
				'help'    => __( 'How long the banner stays hidden: “none” for this page view, with nothing stored; “session” until the tab is closed; “local” for good. A hash of each campaign is stored, so new content returns.', 'safeguarding-widgets' ),
				'default' => 'none',
			),
			'for'         => array(
				'type'    => 'text',
				'label'   => __( 'Id of the resource library that campaigns lead to', 'safeguarding-widgets' ),
				'help'    => __( 'Id of a “resource-library” on the page: a campaign then leads to what it has on the campaign\'s subjects.', 'safeguarding-widgets' ),
				'default' => '',
			),
			'now'         => array(
				'type'    => 'text',
				'label'   => __( 'Show as of', 'safeguarding-widgets' ),
				'help'    => __( 'A date, date-time or instant to show the banner as of, for previews. The present when absent. Dates without an offset are local to the feed.', 'safeguarding-widgets' ),
				'default' => '',
			),
			'layout'      => array(
				'type'    => 'one',
				'values'  => array( 'full', 'slim' ),
				'label'   => __( 'Layout', 'safeguarding-widgets' ),
				'help'    => __( '“full” with texts and events; “slim” has one line a campaign: whether it is on, its name, its days.', 'safeguarding-widgets' ),
				'default' => 'full',
			),
		) + $shared,
		'resource-library'  => array(
			'filters'   => array(
				'type'    => 'some',
				'values'  => array( 'search', 'category', 'source', 'audience', 'format', 'year', 'status' ),
				'label'   => __( 'Filters', 'safeguarding-widgets' ),
				'help'    => __( 'What readers can narrow by, separated by spaces: “search category source audience format year status”.', 'safeguarding-widgets' ),
				'default' => 'search category',
			),
			'sort'      => array(
				'type'    => 'one',
				'values'  => array( 'newest', 'oldest', 'title', 'source', 'feed' ),
				'label'   => __( 'Sort', 'safeguarding-widgets' ),
				'help'    => __( 'Order of the list: “title”, “newest”, “oldest”, “source”, or “feed” for the publisher\'s. While there is a search, the best match comes first.', 'safeguarding-widgets' ),
				'default' => 'title',
			),
			'match'     => array(
				'type'    => 'one',
				'values'  => array( 'any', 'all' ),
				'label'   => __( 'Match of ticked categories', 'safeguarding-widgets' ),
				'help'    => __( 'Whether an item must have “any” or “all” of the ticked categories.', 'safeguarding-widgets' ),
				'default' => 'any',
			),
			'page-size' => array(
				'type'    => 'number',
				'label'   => __( 'Page size', 'safeguarding-widgets' ),
				'help'    => __( 'Resources on a page, or added by one press of "Show more".', 'safeguarding-widgets' ),
				'default' => '20',
			),
			'paging'    => array(
				'type'    => 'one',
				'values'  => array( 'pages', 'more' ),
				'label'   => __( 'Paging', 'safeguarding-widgets' ),
				'help'    => __( '“pages” has numbered pages, “more” has one button that adds resources.', 'safeguarding-widgets' ),
				'default' => 'pages',
			),
			'limit'     => array(
				'type'    => 'number',
				'label'   => __( 'Most items in all', 'safeguarding-widgets' ),
				'help'    => __( 'Lists only the first so many items of the default order. No limit when absent.', 'safeguarding-widgets' ),
				'default' => '',
			),
			'category'  => array(
				'type'    => 'text',
				'label'   => __( 'Category', 'safeguarding-widgets' ),
				'help'    => __( 'Lists only items of these categories, separated by commas.', 'safeguarding-widgets' ),
				'default' => '',
			),
			'url-state' => array(
				'type'    => 'text',
				'label'   => __( 'Keep the state in addresses, under', 'safeguarding-widgets' ),
				'help'    => __( 'Keeps search, filters, order and page in the page\'s address, under this prefix: “lib” writes “?lib.q=…&lib.category=…”. Letters, digits, “-” and “_”. Off when absent, as an address tells others what somebody looked for.', 'safeguarding-widgets' ),
				'default' => '',
			),
			'loading'   => array(
				'type'    => 'one',
				'values'  => array( 'lazy', 'eager' ),
				'label'   => __( 'Loading', 'safeguarding-widgets' ),
				'help'    => __( '“lazy” waits until the element is near the view, “eager” does not.', 'safeguarding-widgets' ),
				'default' => 'lazy',
			),
		) + $shared,
		'safeguarding-news' => array(
			'layout'    => array(
				'type'    => 'one',
				'values'  => array( 'list', 'compact', 'digest' ),
				'label'   => __( 'Layout', 'safeguarding-widgets' ),
				'help'    => __( '“list”, “compact” (headlines and dates) or “digest” (grouped by topic).', 'safeguarding-widgets' ),
				'default' => 'list',
			),
			'group-by'  => array(
				'type'    => 'one',
				'values'  => array( 'none', 'source', 'month', 'year', 'topic' ),
				'label'   => __( 'Group by', 'safeguarding-widgets' ),
				'help'    => __( 'Headings between items: “none”, “month”, “year”, “topic” or “source”. “topic” in a digest.', 'safeguarding-widgets' ),
				'default' => '',
			),
			'filters'   => array(
				'type'    => 'some',
				'values'  => array( 'search', 'category', 'source', 'topic', 'year' ),
				'label'   => __( 'Filters', 'safeguarding-widgets' ),
				'help'    => __( 'What readers can narrow by, separated by spaces: “search category source topic year”. “search” when absent, nothing in the compact layout.', 'safeguarding-widgets' ),
				'default' => '',
			),
			'sort'      => array(
				'type'    => 'one',
				'values'  => array( 'newest', 'oldest', 'title', 'source', 'feed' ),
				'label'   => __( 'Sort', 'safeguarding-widgets' ),
				'help'    => __( 'Order of the list: “newest”, “oldest”, “title”, “source”, or “feed” for the publisher\'s.', 'safeguarding-widgets' ),
				'default' => 'newest',
			),
			'page-size' => array(
				'type'    => 'number',
				'label'   => __( 'Page size', 'safeguarding-widgets' ),
				'help'    => __( 'Items on a page, or added by one press of "Show more".', 'safeguarding-widgets' ),
				'default' => '10',
			),
			'paging'    => array(
				'type'    => 'one',
				'values'  => array( 'pages', 'more' ),
				'label'   => __( 'Paging', 'safeguarding-widgets' ),
				'help'    => __( '“more” has one button that adds items, “pages” has numbered pages.', 'safeguarding-widgets' ),
				'default' => 'more',
			),
			'limit'     => array(
				'type'    => 'number',
				'label'   => __( 'Most items in all', 'safeguarding-widgets' ),
				'help'    => __( 'Lists only the first so many items of the default order. No limit when absent.', 'safeguarding-widgets' ),
				'default' => '',
			),
			'category'  => array(
				'type'    => 'text',
				'label'   => __( 'Category', 'safeguarding-widgets' ),
				'help'    => __( 'Lists only items of these categories, separated by commas.', 'safeguarding-widgets' ),
				'default' => '',
			),
			'url-state' => array(
				'type'    => 'text',
				'label'   => __( 'Keep the state in addresses, under', 'safeguarding-widgets' ),
				'help'    => __( 'Keeps search, filters, order and page in the page\'s address, under this prefix: “lib” writes “?lib.q=…&lib.category=…”. Letters, digits, “-” and “_”. Off when absent, as an address tells others what somebody looked for.', 'safeguarding-widgets' ),
				'default' => '',
			),
			'loading'   => array(
				'type'    => 'one',
				'values'  => array( 'lazy', 'eager' ),
				'label'   => __( 'Loading', 'safeguarding-widgets' ),
				'help'    => __( '“lazy” waits until the element is near the view, “eager” does not.', 'safeguarding-widgets' ),
				'default' => 'lazy',
			),
		) + $shared,
	);
}
