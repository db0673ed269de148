/** What the page must notice while feeds are shown that want to do something to it. */
export interface Watch {
  /** Everything noticed so far, and from then on nothing of it. */
  take(): string[];
  stop(): void;
}

/**
 * What a payload might load is refused, so that an attempt tells of itself and reaches nobody. Not
 * so `<base>` and media: Chromium tells of those in documents that never load anything, too.
 */
const POLICY = [
  'img-src data:',
  "object-src 'none'",
  "frame-src 'none'",
  "font-src 'none'",
  "form-action 'none'",
  "style-src 'self' 'unsafe-inline'",
].join('; ');

/** Calls that put a question or another page before the reader. */
const TAKEN_OVER = ['fetch', 'open', 'alert', 'confirm', 'prompt', 'print'] as const;

/** Watches for scripts that run, requests, errors and refusals; `hostile` is what scripts call. */
export function watchPage(): Watch {
  let seen: string[] = [];
  const note = (what: string) => seen.push(what);

  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = POLICY;
  document.head.append(policy);

  const originals = Object.fromEntries(
    TAKEN_OVER.map((name) => [name, Reflect.get(window, name) as unknown]),
  );
  for (const name of TAKEN_OVER) {
    Object.assign(window, {
      [name]: (...values: unknown[]) => {
        note(`${name} ${String(values[0])}`);
        return name === 'fetch' ? Promise.reject(new TypeError('Refused by the test')) : undefined;
      },
    });
  }
  Object.assign(window, { hostile: (value: unknown) => note(`ran ${String(value)}`) });

  const stopping = new AbortController();
  const options = { signal: stopping.signal, capture: true };
  window.addEventListener('error', (event) => note(`error ${event.message}`), options);
  window.addEventListener(
    'unhandledrejection',
    ({ reason }) => note(`rejected ${reason}`),
    options,
  );
  document.addEventListener(
    'securitypolicyviolation',
    ({ violatedDirective, blockedURI }) => note(`refused ${violatedDirective} ${blockedURI}`),
    options,
  );
  const requests = new PerformanceObserver((list) => list.getEntries().forEach(noteRequest));
  requests.observe({ type: 'resource' });

  function noteRequest({ name }: PerformanceEntry): void {
    // The test runner's own traffic, and what a browser asks every site for when it pleases.
    const isOwn = /^\/(?:__web-|favicon\.ico$)/.test(new URL(name).pathname);
    if (!isOwn) note(`requested ${name}`);
  }

  return {
    take() {
      requests.takeRecords().forEach(noteRequest);
      const taken = seen;
      seen = [];
      return taken;
    },
    stop() {
      stopping.abort();
      requests.disconnect();
      Object.assign(window, originals);
      delete (window as { hostile?: unknown }).hostile;
    },
  };
}

/** What a feed must not change about the page. */
export function pageState(): object {
  return {
    title: document.title,
    address: location.href,
    base: document.baseURI,
    cookie: document.cookie,
    stored: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    frames: window.length,
    focus: document.activeElement?.localName,
    html: [...document.documentElement.attributes].map(({ name, value }) => `${name}=${value}`),
    head: [...document.head.querySelectorAll(':not(title)')].map(({ outerHTML }) => outerHTML),
    body: [...document.body.attributes].map(({ name, value }) => `${name}=${value}`),
    children: [...document.body.children].map(({ localName, id }) => `${localName}#${id}`),
    globals: Object.getOwnPropertyNames(window).sort().join(' '),
    prototypes: [Object, Array, Function, String, Map, Promise, Element].map(({ prototype }) =>
      Reflect.ownKeys(prototype as object)
        .map(String)
        .join(' '),
    ),
  };
}

/**
 * Resolves when what was put into the page has been drawn, and after an error of a picture: what
 * other pictures had to say was said before.
 */
export async function drawn(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  // What begins in the first frame, such as an animation, tells of itself in the second.
  await frame();
  const picture = new Image();
  const failed = new Promise((resolve) => picture.addEventListener('error', resolve));
  picture.src = 'data:image/png,';
  await failed;
}
