import type { FeedErrorCode } from './feed-error.js';

/** What a webmaster can do about a feed that could not be had, its likeliest cause first. */
export const ADVICE: Readonly<Record<FeedErrorCode, string>> = {
  network:
    'Open the address in a browser. If the feed is there, its server must allow other sites with the header “Access-Control-Allow-Origin: *”, and be https if this page is.',
  timeout: 'The server is slow. Ask for fewer items, or raise the attribute “timeout”.',
  http: 'Is the address right? Open it in a browser: it must show the feed.',
  type: 'This is the address of a page. A feed has its own, such as /feed.json, /feed/ or /wp-json/wp/v2/posts?_embed.',
  parse: 'The feed is broken. Check it with a JSON or XML validator.',
  shape: 'This is JSON of another kind, or the attribute “format” names the wrong one.',
  size: 'Publish fewer items, or link further pages with “next_url”.',
  url: 'Write the address as https://…',
};
