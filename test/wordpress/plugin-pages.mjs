// What an author without the right to write HTML has put on the pages of the plugin's test.

import { SNIPPETS } from '../../site/snippets.js';

const block = (name, attributes) =>
  `<!-- wp:safeguarding-widgets/${name} ${JSON.stringify(attributes)} /-->`;

/** The feeds of the settings page: names, and paths of test/wordpress/plugin-feeds.mjs. */
export const FEEDS = [
  ['News', '/news.json'],
  ['Hostile', '/hostile.json'],
  ['Campaigns', '/campaigns.json'],
  ['Bwletin', '/feed.rss'],
  ['Posts', '/posts'],
  ['Guidance', '/search.json'],
];

/** A feed of the site itself. */
export const OWN_POSTS = '/wp-json/wp/v2/posts?_embed&per_page=5';

/** @returns {Record<string, string>} Content by the page's name. */
export const pages = (port) => ({
  block: block('safeguarding-news', { feed: 'news', layout: 'compact', limit: 5 }),
  // The script, the tag and the handler are what WordPress takes from such an author.
  shortcode: `<script>document.documentElement.dataset.owned = 1</script>
<safeguarding-news src="https://elsewhere.example/"></safeguarding-news>
[safeguarding_news src="http://feeds.example:${port}/news.json" page-size="3" paging="sideways" heading='"><script>document.documentElement.dataset.owned = 1</script>' onclick="document.documentElement.dataset.owned = 1" without-help]`,
  // What an author can paste where the script comes with the theme.
  pasted: `<div data-safeguarding="resource-library" data-src="${OWN_POSTS}" data-page-size="2"><a href="/">Posts</a></div>`,
  unknown: '[resource_library src="https://elsewhere.example/feed.json"]',
  hostile: block('safeguarding-news', {
    feed: 'hostile',
    heading: '"><img src=x onerror="document.documentElement.dataset.owned = 1">',
    id: '" onmouseover="document.documentElement.dataset.owned = 1',
    layout: 'sideways',
    sort: 'feed',
  }),
  formats: ['bwletin', 'posts', 'guidance']
    .map((feed) => block('resource-library', { feed, loading: 'eager' }))
    .join('\n'),
  own: block('resource-library', { feed: 'own', limit: 5, loading: 'eager' }),
  // As the site's page "Get your code" prints it.
  printed: SNIPPETS.wordpress({
    element: 'safeguarding-news',
    src: `http://feeds.example:${port}/news.json`,
    options: [
      ['heading', 'News: "new" [today]'],
      ['page-size', '4', 'number'],
      ['without-help', ''],
    ],
  })[0].code,
  banner: '[awareness_banner feed="campaigns" dismissible]',
});
