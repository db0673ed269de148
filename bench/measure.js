// Runs in the page before anything else of it. Times are milliseconds since navigation began.
(() => {
  const TICK = 25;
  /** Items of the first page, in every contender's list. */
  const FIRST_LIST = 20;
  const CHANGES = { subtree: true, childList: true, characterData: true, attributes: true };
  const roots = [document];
  const longTasks = [];
  let lastChange = 0;
  let pressed = 0;
  let changes = 0;
  let onScreen = 0;

  // What is said to a screen reader waits for a pause on purpose; what is seen must not.
  const isSaid = ({ target }) => (target.closest ? target : target.parentElement)?.closest('[role="status"]');

  /** In the frame that follows, and then in the first turn after it has been painted. */
  function noteFrame() {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        onScreen = performance.now();
      };
      port2.postMessage(undefined);
    });
  }

  let isListed = false;
  const observer = new MutationObserver((records) => {
    changes += 1;
    if (!isListed && all('article').length >= FIRST_LIST) {
      isListed = true;
      noteFrame();
    }
    if (!records.every(isSaid)) lastChange = performance.now();
  });
  observer.observe(document, CHANGES);

  // An observer of the document does not see into shadow roots.
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    roots.push(root);
    observer.observe(root, CHANGES);
    return root;
  };

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      longTasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });

  // The event's own time: what it waited for the page's thread counts too.
  addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true });

  /** Resolves after `quiet` ms in which the thread was free and nothing changed. */
  function untilQuiet(quiet, isThere = () => true) {
    return new Promise((resolve) => {
      let [ticks, seen] = [0, changes];
      const timer = setInterval(() => {
        // A thread that was busy ticks once for all that time, so that only free time counts.
        ticks = changes === seen && isThere() ? ticks + 1 : 0;
        seen = changes;
        if (ticks * TICK < quiet) return;
        clearInterval(timer);
        resolve();
      }, TICK);
    });
  }

  const all = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);

  const status = () => all('[role="status"]')[0]?.textContent.trim().replace(/\s+/g, ' ') ?? '';

  const beyond50 = (tasks) => tasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);

  globalThis.bench = {
    status,

    /** Resolves when the page has come to rest: the longest task since a moment. */
    async longestSince(moment, quiet = 500) {
      await untilQuiet(quiet, () => roots.length > 1);
      return Math.max(
        0,
        ...longTasks.filter(({ startTime }) => startTime >= moment).map(({ duration }) => duration),
      );
    },

    /** How long the tasks that began at that moment or later have blocked the thread until now. */
    blockedSince: (moment) => beyond50(longTasks.filter(({ startTime }) => startTime >= moment)),

    /** Waits for the first list: when it was painted, and how long the thread was blocked. */
    async load(shown) {
      await untilQuiet(500, () => all('article').length >= shown);
      const blocking = beyond50(longTasks.filter(({ startTime }) => startTime <= lastChange));
      return { onScreen, blocking };
    },

    /** Waits until a key has had its effect: how long that took, and what the status says then. */
    async key(quiet) {
      await untilQuiet(quiet);
      return { took: lastChange - pressed, status: status() };
    },
  };
})();
