import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { mapList, valueAt } from '../feed/plain-value.js';
import { parseHttpUrl } from '../feed/safe-url.js';
import { groupBy } from '../list/group.js';
import { VERSION } from '../model/version.js';
import { feedAddresses, itemAddresses } from './addresses.js';
import type { Finding, JsonPath } from './finding.js';
import { toFeed, type ReadFeed } from './read-feed.js';
import { placesOfItems } from './reader-findings.js';
import { progressOf } from './terminal.js';

/** Requests to one host at a time, and hosts at a time. */
const [PER_HOST, HOSTS] = [2, 16];
/** Longest chain of redirects. */
const MAX_HOPS = 5;
/** Of the permanent redirects (RFC 9110, sections 15.4.2 and 15.4.9). */
const PERMANENT = [301, 308];
/** The page may be there, for a browser. */
const REFUSED = [401, 403, 405, 406, 429, 451, 501];

export interface LinkOptions {
  /** Seconds between two requests to a host. @defaultValue 1 */
  readonly pause?: number;
  /** Seconds that a host may take to answer. @defaultValue 10 */
  readonly timeout?: number;
}

/** What became of an address: it answers if it is `undefined`. */
type Answer = Pick<Finding, 'level' | 'rule' | 'expected' | 'found'> | undefined;

/**
 * Asks each http or https address of a feed once whether it still answers: HEAD, and GET where that
 * is not enough. One that leads elsewhere for good is a notice, one that is dead a problem. A host
 * gets at most two requests at a time, and one a second.
 */
export async function checkLinks(read: ReadFeed, options: LinkOptions = {}): Promise<Finding[]> {
  const { pause = 1, timeout = 10 } = options;
  const paths = addressesOf(read);
  const hosts = groupBy([...paths.keys()], (url) => new URL(url).host);
  const answers = new Map<string, Answer>();
  const progress = progressOf('Links');
  const askHost = async (urls: string[]) => {
    let next = 0;
    const work = async () => {
      for (let url = urls.shift(); url !== undefined; url = urls.shift()) {
        const now = performance.now();
        const wait = next - now;
        next = Math.max(now, next) + pause * 1000;
        if (wait > 0) await sleep(wait);
        answers.set(url, await ask(url, timeout * 1000));
        progress(answers.size / paths.size);
      }
    };
    await Promise.all(Array.from({ length: PER_HOST }, work));
  };
  const queue = [...hosts.values()];
  const workers = Array.from({ length: HOSTS }, async () => {
    for (let urls = queue.shift(); urls; urls = queue.shift()) await askHost(urls);
  });
  await Promise.all(workers);
  return [...paths].flatMap(([url, [path = []]]) => {
    const answer = answers.get(url);
    return answer ? [{ ...answer, path }] : [];
  });
}

/** The addresses of a feed, each with the places where it stands. */
function addressesOf(read: ReadFeed): ReadonlyMap<string, readonly JsonPath[]> {
  const { value } = read;
  const { items } = toFeed(read);
  const places = placesOfItems(value);
  const entries = mapList(valueAt(value, 'items'), (entry) => entry);
  const all = [
    ...feedAddresses(value),
    ...items.flatMap((item, index) => {
      const place = places[index] ?? 0;
      return itemAddresses(entries[place], place, item);
    }),
  ];
  const home = valueAt(value, 'home_page_url') ?? read.name;
  const base = parseHttpUrl(home);
  const found = new Map<string, JsonPath[]>();
  for (const { path, text } of all) {
    const url = parseHttpUrl(text, base);
    if (url) found.set(url, [...(found.get(url) ?? []), path]);
  }
  return found;
}

async function ask(url: string, timeout: number): Promise<Answer> {
  let moved: string | undefined;
  let isPermanent = true;
  try {
    for (let hops = 0, at = url; hops <= MAX_HOPS; hops++) {
      let { status, location } = await head(at, 'HEAD', timeout);
      if (status >= 400) ({ status, location } = await head(at, 'GET', timeout));
      const next = status >= 300 && status < 400 ? parseHttpUrl(location, at) : undefined;
      if (next === undefined) return judge(url, status, moved);
      // What comes after a redirect for now is for now as well.
      isPermanent &&= PERMANENT.includes(status);
      if (isPermanent) moved = next;
      at = next;
    }
    return dead(url, 'redirects without an end');
  } catch (error) {
    return dead(url, error instanceof Error ? error.message || error.name : String(error));
  }
}

function judge(url: string, status: number, moved: string | undefined): Answer {
  if (REFUSED.includes(status)) {
    const expected = `an answer from ${url}`;
    const found = `${status}: look at it in a browser`;
    return { level: 'notice', rule: 'link-refused', expected, found };
  }
  if (status >= 300) return dead(url, `${status}`);
  if (moved === undefined || moved === url) return undefined;
  const expected = `the address that ${url} has now`;
  return { level: 'notice', rule: 'link-moved', expected, found: `a permanent move to ${moved}` };
}

function dead(url: string, found: string): Answer {
  return { level: 'problem', rule: 'link-dead', expected: `an answer from ${url}`, found };
}

interface Head {
  readonly status: number;
  readonly location: string | undefined;
}

/** The status of an answer; nothing is read of its body, and no redirect followed. */
function head(url: string, method: 'HEAD' | 'GET', timeout: number): Promise<Head> {
  const request = url.startsWith('https:') ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeout);
    const headers = { 'user-agent': `safeguarding-feed/${VERSION} (link check)`, accept: '*/*' };
    const asked = request(url, { method, signal, headers }, (answer) => {
      const { statusCode = 0, headers } = answer;
      answer.destroy();
      resolve({ status: statusCode, location: headers.location });
    });
    asked.on('error', (error) => {
      reject(signal.aborted ? new Error(`nothing within ${timeout / 1000} seconds`) : error);
    });
    asked.end();
  });
}
