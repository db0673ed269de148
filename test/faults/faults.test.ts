import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/define.js';
import type { FeedErrorEvent, FeedLoadEvent } from '../../src/elements/events.js';
import { ADVICE } from '../../src/feed/feed-error.js';
import type { FeedError } from '../../src/feed/feed-error.js';
import { en } from '../../src/text/en.js';
import { fillPlural } from '../../src/text/format.js';
import { find, findAll, nextEvent, textOf, textsOf } from '../helpers/shadow.js';
import type { Failed, Fault, Outcome, Ready } from './faults.js';
import { FAULTS } from './faults.js';

/** Where the server of faults is, and where nobody listens. */
interface Places {
  readonly origin: string;
  readonly closed: string;
}

type Tag = 'resource-library' | 'safeguarding-news' | 'awareness-banner';

/** One element that meets one fault. */
interface Trial {
  readonly tag: Tag;
  readonly fault: Fault;
  readonly element: HTMLElementTagNameMap[Tag];
  readonly id: string;
  readonly address: string;
  /** How many requests the page had made before. */
  readonly asked: number;
  /** Names of its events so far. */
  readonly heard: string[];
  /** The event that ends the first load; none where there is nothing to load. */
  readonly ended: Promise<FeedLoadEvent | FeedErrorEvent | undefined>;
}

/** Tells this page's requests from another's: the server remembers what it has mended for whom. */
const RUN = crypto.randomUUID();
const TAGS: readonly Tag[] = ['resource-library', 'safeguarding-news', 'awareness-banner'];
const CASES = TAGS.flatMap((tag) =>
  FAULTS.filter((fault) => tag === 'resource-library' || fault.everywhere).map((fault) => ({
    tag,
    fault,
  })),
);
const SLOW = CASES.filter(({ fault }) => fault.slow);
const QUICK = CASES.filter(({ fault }) => !fault.slow);
/** Faults that an element can meet when it loads once more. */
const LATER = FAULTS.filter(
  ({ everywhere, src, expected }) =>
    everywhere &&
    src === undefined &&
    outcomesOf(expected).every(({ state }) => state === 'failed'),
);

/** Sentences that count what is listed; a banner counts nothing. */
const COUNTED = {
  'resource-library': en.resources,
  'safeguarding-news': en.articles,
  'awareness-banner': undefined,
};

/** The one form of all messages: a sentence on one line. */
const MESSAGE = /^Expected \P{Cc}+[^\p{Cc},], found \P{Cc}+\.$/u;

function outcomesOf(expected: Fault['expected']): readonly Outcome[] {
  return 'state' in expected ? [expected] : expected;
}

describe('faults of feeds and of their servers', function () {
  this.timeout(30_000);

  const { warn } = console;
  const { fetch } = globalThis;
  const stopping = new AbortController();
  const prototype = Reflect.ownKeys(Object.prototype);
  const slow = new Map<object, Trial>();
  const later = new Map<Fault, Trial & { readonly failed: Promise<FeedErrorEvent> }>();
  const asked: string[] = [];
  const warnings: string[] = [];
  const explained: string[] = [];
  const accidents: string[] = [];
  let places: Places;
  let stage: HTMLElement;
  let count = 0;

  before(async () => {
    const note = (event: Event) =>
      accidents.push(
        event instanceof ErrorEvent
          ? event.message
          : String((event as PromiseRejectionEvent).reason),
      );
    window.addEventListener('error', note, stopping);
    window.addEventListener('unhandledrejection', note, stopping);
    console.warn = (message: string) => warnings.push(message);
    globalThis.fetch = (input, init) => {
      asked.push(input instanceof Request ? input.url : String(input));
      return fetch(input, init);
    };
    stage = document.createElement('div');
    document.body.append(stage);
    places = await executeServerCommand<Places, undefined>('fault-server');
    for (const one of SLOW) slow.set(one, begin(one.tag, one.fault));
    for (const fault of LATER) {
      const trial = begin('resource-library', fault, { good: '1' });
      // What has to come in time here is the fault; the first answer may wait for a connection.
      trial.element.timeout = 10;
      const failed = trial.ended.then(() => {
        trial.element.timeout = Number(fault.timeout ?? 10);
        const failure = nextEvent(trial.element, 'feed-error');
        void trial.element.reload();
        return failure;
      });
      later.set(fault, { ...trial, failed });
    }
  });

  after(() => {
    stopping.abort();
    globalThis.fetch = fetch;
    console.warn = warn;
    stage.remove();
  });

  function addressOf(
    { src, path = 'body', body, type }: Partial<Fault>,
    id: string,
    more: Readonly<Record<string, string>> = {},
  ): string {
    if (src !== undefined) {
      return URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : src;
    }
    const url = new URL(`/fault/${path}`, path === 'refused' ? places.closed : places.origin);
    if (body !== undefined) {
      url.searchParams.set('body', typeof body === 'string' ? body : JSON.stringify(body));
    }
    if (type) url.searchParams.set('type', type);
    for (const [name, value] of Object.entries(more)) url.searchParams.set(name, value);
    url.searchParams.set('id', id);
    return url.href;
  }

  function begin(tag: Tag, fault: Fault, more?: Readonly<Record<string, string>>): Trial {
    const id = `${RUN}-${String(++count).padStart(4, '0')}`;
    const address = addressOf(fault, id, more);
    const element = document.createElement(tag);
    element.setAttribute('src', fault.src ?? address);
    element.setAttribute('loading', 'eager');
    if (fault.timeout) element.setAttribute('timeout', fault.timeout);
    const fallback = document.createElement('a');
    fallback.href = 'https://board.example/library';
    fallback.textContent = 'All resources';
    element.append(fallback);
    const heard: string[] = [];
    for (const name of ['feed-load', 'feed-error']) {
      element.addEventListener(name, () => heard.push(name));
    }
    const ended = fault.src === '' ? Promise.resolve(undefined) : nextEnd(element);
    stage.append(element);
    return { tag, fault, element, id, address, asked: asked.length, heard, ended };
  }

  function nextEnd(element: HTMLElement): Promise<FeedLoadEvent | FeedErrorEvent> {
    return Promise.race([nextEvent(element, 'feed-load'), nextEvent(element, 'feed-error')]);
  }

  /** Requests of a trial; those of a redirect are the browser's own. */
  function requestsOf(trial: Trial): readonly string[] {
    const { fault, id, address } = trial;
    return asked
      .slice(trial.asked)
      .filter((url) => (fault.src === undefined ? url.includes(`id=${id}`) : url === address));
  }

  function showsFallback(element: Element): boolean {
    return element.querySelector('a')?.assignedSlot?.name === '';
  }

  /** Takes note of a failure that the webmaster must have been told of, once. */
  function explain(tag: Tag, { message, code }: FeedError): void {
    const warning = `<${tag}>: ${message} ${ADVICE[code]}`;
    expect(warnings.filter((text) => text === warning)).to.have.length(1);
    explained.push(warning);
  }

  function expectFailure(trial: Trial, event: unknown, outcome: Failed): void {
    const { tag, fault, element, id, address } = trial;
    expect(event).to.have.property('type', 'feed-error');
    const { error, stale } = event as FeedErrorEvent;
    explain(tag, error);
    expect(error.code).to.equal(outcome.code);
    expect(error.status).to.equal(outcome.status);
    expect(error.retryAfter).to.equal(outcome.retryAfter);
    expect(error.url).to.equal(fault.leads ? addressOf({ path: fault.leads }, id) : address);
    expect(error.message).to.match(MESSAGE);
    expect(error.message).to.contain(error.url);
    expect(stale).to.equal(false);

    expect(showsFallback(element), 'shows its fallback').to.equal(true);
    expect(textsOf(element, '[role="status"][part]')).to.deep.equal([en.failed]);
    expect(textsOf(element, 'button')).to.deep.equal([en.retry]);
  }

  function expectFeed(trial: Trial, event: unknown, outcome: Ready): void {
    const { tag, element, address } = trial;
    expect(event).to.have.property('type', 'feed-load');
    const { feed, problems } = event as FeedLoadEvent;
    expect(problems.map(({ code }) => code)).to.deep.equal(outcome.problems);
    for (const { message } of problems) {
      expect(message).to.match(MESSAGE);
    }
    expect(feed.items).to.have.length(outcome.items);
    expect(warnings.filter((text) => text.includes(address))).to.deep.equal([]);

    expect(showsFallback(element), 'shows its fallback').to.equal(false);
    const counted = COUNTED[tag];
    if (!counted || !('pageSize' in element)) return;
    const shown = Math.min(outcome.items, element.pageSize);
    expect(findAll(element, '[part="item"]')).to.have.length(shown);
    const sentence = fillPlural(counted, outcome.items, 'en');
    const isWhole = !outcome.problems.includes('page');
    const sentences = isWhole ? [sentence] : [en.incomplete, sentence];
    expect(textsOf(element, '[role="status"][part]')).to.deep.equal(sentences);
    expect(textsOf(element, '[part="retry"]')).to.deep.equal(isWhole ? [] : [en.retry]);
    expect(textsOf(element, '[part="empty"]')).to.deep.equal(outcome.items ? [] : [en.empty]);
  }

  /** Mends the server, or the address if that was the fault, and loads again. */
  async function recover({ fault, element, id }: Trial): Promise<void> {
    const name = fault.src === undefined ? (fault.path ?? 'body').replace(/\?.*/, '') : 'good';
    await fetch(`${places.origin}/repair/${name}?id=${id}`);
    if (fault.src !== undefined) element.src = addressOf({ path: 'good' }, id);
    // A second is little for an answer while three browsers share the processors.
    element.timeout = 10;
    const ended = nextEnd(element);
    await element.reload();
    expect(element.state).to.equal('ready');
    expect((await ended).type).to.equal('feed-load');
    expect(element.feed?.title).to.equal('Repaired');
    expect(element.feed?.items).to.have.length(3);
    expect(element.feed?.problems).to.deep.equal([]);
    expect(showsFallback(element), 'shows its fallback').to.equal(false);
    expect(findAll(element, '[part="error"], [part="retry"]')).to.have.length(0);
    if ('pageSize' in element) expect(findAll(element, '[part="item"]')).to.have.length(3);
  }

  function expectNoAccident(): void {
    expect(accidents).to.deep.equal([]);
    expect(Reflect.ownKeys(Object.prototype)).to.deep.equal(prototype);
    expect('polluted' in {}).to.equal(false);
  }

  for (const one of [...QUICK, ...SLOW]) {
    const { tag, fault } = one;
    const outcomes = outcomesOf(fault.expected);
    const states = [...new Set(outcomes.map(({ state }) => state))].join(' or ');

    it(`${tag} is ${states} after ${fault.name}, and recovers`, async () => {
      const trial = slow.get(one) ?? begin(tag, fault);
      const { element, heard } = trial;
      const event = await trial.ended;
      await element.updateComplete;
      const code = event && 'error' in event ? event.error.code : undefined;
      const outcome =
        outcomes.find(
          (each) => each.state === element.state && (each.state !== 'failed' || each.code === code),
        ) ?? outcomes[0]!;
      expect(element.state).to.equal(outcome.state);
      expect(element.matches(`:state(${outcome.state})`)).to.equal(outcome.state !== 'idle');
      if (outcome.state === 'failed') expectFailure(trial, event, outcome);
      else if (outcome.state === 'ready') expectFeed(trial, event, outcome);
      else expect(showsFallback(element), 'shows its fallback').to.equal(true);
      expect(requestsOf(trial)).to.have.length(outcome.requests);
      const before = event ? [event.type] : [];
      expect(heard).to.deep.equal(before);

      await recover(trial);
      expect(heard).to.deep.equal([...before, 'feed-load']);
      expectNoAccident();
      element.remove();
    });
  }

  for (const fault of LATER) {
    it(`keeps its list when loading it again ends with ${fault.name}, and recovers`, async () => {
      const trial = later.get(fault)!;
      const { element, address } = trial;
      const { error, stale } = await trial.failed;
      explain('resource-library', error);
      const codes = outcomesOf(fault.expected).map((each) => 'code' in each && each.code);
      expect(codes).to.include(error.code);
      expect(error.url).to.equal(address);
      expect(stale).to.equal(true);
      expect(element.state).to.equal('failed');
      expect(element.matches(':state(stale)')).to.equal(true);
      expect(findAll(element, '[part="item"]')).to.have.length(3);
      expect(showsFallback(element), 'shows its fallback').to.equal(false);
      const notice = find(element, '[part="error"]');
      expect(notice.getAttribute('role')).to.equal('status');
      expect(textOf(notice)).to.contain(en.stale.slice(0, en.stale.indexOf('{date}')));
      expect(textsOf(element, '[part="retry"]')).to.deep.equal([en.retry]);
      await recover(trial);
      expectNoAccident();
      element.remove();
    });
  }

  it('fails once more, and says so once more, when nothing has been mended', async () => {
    const fault = { name: 'a 404', path: 'status?code=404', expected: [] };
    const trial = begin('resource-library', fault);
    const { element, heard } = trial;
    await trial.ended;
    const again = nextEnd(element);
    await element.reload();
    expect(await again).to.have.property('type', 'feed-error');
    expect(heard).to.deep.equal(['feed-error', 'feed-error']);
    expect(element.state).to.equal('failed');
    expect(showsFallback(element)).to.equal(true);
    const told = warnings.filter((text) => text.includes(trial.address));
    expect(told).to.have.length(2);
    explained.push(...told);
    await recover(trial);
    element.remove();
  });

  it('ends the download of a body without end', async () => {
    const fault = { name: 'a body without end', path: 'endless', expected: [] };
    const { element, id, ended } = begin('resource-library', fault);
    const { error } = (await ended) as FeedErrorEvent;
    expect(error.code).to.equal('size');
    explain('resource-library', error);
    await fetch(`${places.origin}/left/endless?id=${id}`);
    element.remove();
  });

  it('ends the download of an element that leaves the page, without a word', async () => {
    const fault = { name: 'no body', path: 'no-body', expected: [] };
    const { element, id, heard } = begin('resource-library', fault);
    await fetch(`${places.origin}/come/no-body?id=${id}`);
    element.remove();
    await fetch(`${places.origin}/left/no-body?id=${id}`);
    expect(heard).to.deep.equal([]);
  });

  it('has had no accident and has told of nothing else by the end', () => {
    expectNoAccident();
    const ofElements = [
      ...TAGS.map((tag) => `<${tag}>: no src.`),
      '<awareness-banner>: no campaigns in its feed.',
    ];
    expect([...warnings].sort()).to.deep.equal([...explained, ...ofElements].sort());
  });
});
