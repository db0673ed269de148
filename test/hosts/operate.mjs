import { waitForElements } from './host-page.mjs';

const LONGEST_WAIT = 3000;

/** The place of a part's middle, once that is in view. */
function centreOf([name, selector]) {
  const element = document.querySelector(name).shadowRoot.querySelector(selector);
  if (!element) return undefined;
  // A page that scrolls smoothly to what gets the focus would be on its way when the mouse is pressed.
  document.documentElement.style.setProperty('scroll-behavior', 'auto', 'important');
  element.scrollIntoView({ behavior: 'instant', block: 'center', inline: 'nearest' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Presses the mouse on the middle of a part, whatever lies there. */
const clickOn = (name, selector) => async (page) => {
  const centre = await page.evaluate(centreOf, [name, selector]);
  if (!centre) throw new Error(`there is no ${selector}`);
  await page.mouse.click(centre.x, centre.y);
};

/** Opens the facets where they are folded up, as a reader does; elsewhere there is nothing to press. */
export async function unfold(page) {
  const isFolded = await page.evaluate(() =>
    document
      .querySelector('resource-library')
      .shadowRoot.querySelector('form > details:not([open]) > summary')
      ?.checkVisibility(),
  );
  if (isFolded) await clickOn('resource-library', 'form > details > summary')(page);
}

const clickOnSearch = clickOn('resource-library', '[part="search"] input');
const clear = [
  'a click on “Clear filters”',
  clickOn('resource-library', '[part="clear"]'),
  statusIs(/^35 resources$/),
];

/** What a reader does: [action, how, whether it did what it should]. */
const ACTIONS = [
  [
    'a click on the first category',
    clickOn('resource-library', '[part="option"] span'),
    statusIs(/^\d+ of 35 resources$/),
  ],
  clear,
  [
    'typing in the search box',
    async (page) => {
      await clickOnSearch(page);
      await page.keyboard.type('drug');
    },
    statusIs(/^\d+ of 35 resources$/),
  ],
  clear,
  [
    'a click on the button that hides the banner',
    clickOn('awareness-banner', '[part="dismiss"]'),
    (page) =>
      happens(
        page,
        () => !document.querySelector('awareness-banner').shadowRoot.querySelector('section'),
      ),
  ],
];

/** Whether the sentence that counts the list comes to say what is asked. */
function statusIs(pattern) {
  return (page) =>
    happens(
      page,
      (source) => {
        const { shadowRoot } = document.querySelector('resource-library');
        return new RegExp(source).test(
          shadowRoot.querySelector('[part="status"]').textContent.trim(),
        );
      },
      pattern.source,
    );
}

const happens = (page, condition, argument) =>
  page.waitForFunction(condition, argument, { timeout: LONGEST_WAIT }).then(
    () => true,
    () => false,
  );

/** A banner that was hidden stays hidden: a new one takes its place. */
async function replaceBanner(page) {
  await page.evaluate(() => {
    const banner = document.querySelector('awareness-banner');
    banner.replaceWith(banner.cloneNode(true));
  });
  await waitForElements(page);
}

/** Does all that and returns a sentence for each thing that led to nothing. */
export async function operate(page) {
  const findings = [];
  for (const [action, act, hasWorked] of ACTIONS) {
    const works = await act(page).then(
      () => hasWorked(page),
      () => false,
    );
    if (!works) findings.push(`${action} does nothing`);
  }
  await replaceBanner(page);
  return findings;
}
