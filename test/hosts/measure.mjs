// Runs in the host page: each check measures the elements there and returns a sentence for each
// thing that is not as it should be. The test imports the table for the names alone.

const WIDGETS = {
  'awareness-banner': ['banner', 'heading', 'title', 'tag', 'body', 'event', 'calendar', 'dismiss'],
  'safeguarding-news': ['heading', 'title', 'meta', 'body', 'status', 'search', 'pager'],
  'resource-library': ['heading', 'search', 'option', 'sort', 'title', 'body', 'tag', 'pager'],
};

/** What is read. */
const TEXTS = [
  '[part="title"]',
  '[part="body"] p',
  '[part="meta"]',
  '[part="tag"]',
  '[part="status"]',
  '[part="option"] span',
  '[part="links"] li',
  'legend',
  'button',
  'select',
  'input[type="search"]',
];
const LINKS = ['[part="title"] a', '[part="link"]'];
const TARGETS = 'button, select, [part="option"], input[type="search"]';
const FOCUSABLE = ['a[href]', 'button', 'select', 'summary', 'input[type="search"]', 'label input'];

/** What the host may set for itself and the text inside must not have. */
const DESIGN = {
  textTransform: ['none'],
  fontVariant: ['normal'],
  fontStyle: ['normal'],
  letterSpacing: ['normal', '0px'],
  wordSpacing: ['0px'],
  whiteSpace: ['normal', 'pre-line'],
  wordBreak: ['normal', 'keep-all', 'break-word'],
  lineBreak: ['auto'],
  textAlign: ['start'],
  textAlignLast: ['auto'],
  textIndent: ['0px'],
  textShadow: ['none'],
  webkitTextStrokeWidth: ['0px'],
};
/** A browser centres the word of a button, and never breaks the words of fields. */
const DESIGN_OF_CONTROLS = {
  BUTTON: { textAlign: ['center'] },
  SELECT: { whiteSpace: ['pre', 'normal'] },
};

/** What is folded up. */
const UNSEEN = 'details:not([open]) > :not(summary), details:not([open]) > :not(summary) *';

const LEAST_CONTRAST = 4.5;
const LEAST_TARGET = 24;
const LEAST_LINE = 1.3;
const LEAST_OUTLINE = 2;

const rootOf = (name) => document.querySelector(name).shadowRoot;
const round = (number) => Math.round(number * 100) / 100;
const firstOf = (name, selectors) =>
  selectors.flatMap((selector) => {
    const element = [...rootOf(name).querySelectorAll(selector)].find((one) =>
      one.checkVisibility(),
    );
    return element ? [[`${name} ${selector}`, element]] : [];
  });
const allOf = (selector) =>
  Object.keys(WIDGETS).flatMap((name) =>
    [...rootOf(name).querySelectorAll(selector)].map((element) => [
      `${name} ${nameOf(element)} “${textOf(element)}”`,
      element,
    ]),
  );
const nameOf = (element) => {
  const part = element.getAttribute('part');
  return part ? `[part="${part}"]` : element.localName;
};
const samples = (selectors) => Object.keys(WIDGETS).flatMap((name) => firstOf(name, selectors));
const textOf = (element) => element.textContent.replace(/\s+/g, ' ').trim().slice(0, 30);

function visibility() {
  return Object.entries(WIDGETS).flatMap(([name, parts]) =>
    [
      [name, document.querySelector(name)],
      ...parts.map((part) => [
        `${name} [part="${part}"]`,
        rootOf(name).querySelector(`[part="${part}"]`),
      ]),
    ].flatMap(([label, element]) => notShown(label, element)),
  );
}

function notShown(label, element) {
  if (!element) return [`${label} is missing`];
  const { width, height } = element.getBoundingClientRect();
  const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const size = `${round(width)} × ${round(height)} px`;
  return seen && width > 0 && height > 0 ? [] : [`${label} is not shown: ${size}`];
}

/** How much further than the view the page can be scrolled sideways. */
function overhang() {
  const { scrollWidth, clientWidth } = document.scrollingElement;
  return scrollWidth - clientWidth;
}

function overhangWithoutWidgets() {
  const widgets = Object.keys(WIDGETS).map((name) => document.querySelector(name));
  for (const { style } of widgets) style.setProperty('display', 'none', 'important');
  const alone = overhang();
  for (const { style } of widgets) style.removeProperty('display');
  return alone;
}

function overflow() {
  const found = overhang();
  const alone = overhangWithoutWidgets();
  const page =
    found > Math.max(1, alone)
      ? [`the page is ${found} px wider than the view, and ${alone} px without the elements`]
      : [];
  return [...page, ...Object.keys(WIDGETS).flatMap(overflowOf)];
}

/** The widest thing in an element that stands out of it. */
function overflowOf(name) {
  const host = document.querySelector(name).getBoundingClientRect();
  const out = [...rootOf(name).querySelectorAll('*')]
    .filter((element) => !element.matches(UNSEEN))
    .map((element) => [element, element.getBoundingClientRect()])
    .filter(([, box]) => box.width > 1)
    .map(([element, box]) => [element, Math.max(box.right - host.right, host.left - box.left)])
    .sort(([, a], [, b]) => b - a)[0];
  if (!out || out[1] <= 1) return [];
  const [element, by] = out;
  return [
    `${name} ${nameOf(element)} “${textOf(element)}” stands ${round(by)} px out of the element`,
  ];
}

/** A list that scrolls in a page that scrolls is a trap for touch, and its end is not seen. */
function scrollers() {
  return allOf('*').flatMap(([label, element]) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    return /auto|scroll/.test(overflowX + overflowY) ? [`${label} scrolls by itself`] : [];
  });
}

function titles() {
  return allOf('[part="title"]').flatMap(([label, { scrollWidth, clientWidth }]) =>
    scrollWidth <= clientWidth + 1
      ? []
      : [`${label} is cut off: ${scrollWidth} px of text in ${clientWidth} px`],
  );
}

/** One sentence for all places of one fault, as what is inherited is wrong in many. */
function gather(faults) {
  return [...new Set(faults.map(([fault]) => fault))].map((fault) => {
    const labels = faults.filter(([same]) => same === fault).map(([, label]) => label);
    return `${fault}, in ${labels.join('; ')}`;
  });
}

function design() {
  const faults = samples(TEXTS).flatMap(([label, element]) => {
    const style = getComputedStyle(element);
    const wanted = { ...DESIGN, ...DESIGN_OF_CONTROLS[element.tagName] };
    return Object.entries(wanted)
      .filter(([property, values]) => !values.includes(style[property]))
      .map(([property, [value]]) => [`${property} is ${style[property]}, not ${value}`, label]);
  });
  return gather(faults);
}

/** Where the first and the last character of an element's text stand. */
function edges(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const boxes = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { index } of node.data.matchAll(/\S/g)) {
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      boxes.push(range.getBoundingClientRect());
    }
  }
  return [boxes[0], boxes.at(-1)];
}

/** English is read from the left: a number or a sentence must not be turned round by the page. */
function order() {
  return samples(['.phone', '[part="status"]', '[part="body"] p']).flatMap(([label, element]) => {
    const [first, last] = edges(element);
    const isOneLine = last.top < first.bottom;
    return isOneLine && last.left < first.left
      ? [`${label} “${textOf(element)}” ends on the left of where it begins`]
      : [];
  });
}

function type() {
  return samples(['[part="body"] p', 'button', 'input[type="search"]']).flatMap(
    ([label, element]) => {
      const host = getComputedStyle(element.getRootNode().host.parentElement);
      const { fontSize, fontFamily, lineHeight } = getComputedStyle(element);
      const isSmall = parseFloat(fontSize) < parseFloat(host.fontSize) * 0.9;
      const isText = element.localName === 'p';
      return [
        (isText ? fontSize !== host.fontSize : isSmall) &&
          `${label} has font-size ${fontSize}, and the page ${host.fontSize}`,
        fontFamily !== host.fontFamily &&
          `${label} has font-family ${fontFamily}, and the page ${host.fontFamily}`,
        isText &&
          parseFloat(lineHeight) < parseFloat(fontSize) * LEAST_LINE &&
          `${label} has line-height ${lineHeight} with font-size ${fontSize}`,
      ].filter(Boolean);
    },
  );
}

/** From the outermost to the element itself, through slots and shadow roots. */
function ancestry(element) {
  const around = element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;
  return around ? [...ancestry(around), element] : [element];
}

function systemCanvas() {
  const probe = document.createElement('i');
  probe.style.setProperty('background-color', 'Canvas', 'important');
  document.documentElement.append(probe);
  const { backgroundColor } = getComputedStyle(probe);
  probe.remove();
  return backgroundColor;
}

let brush;

/** Lays colours over each other, as the browser does, and reads what is seen. */
function paint(colours) {
  brush ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  for (const colour of colours) {
    brush.fillStyle = colour;
    brush.fillRect(0, 0, 1, 1);
  }
  return [...brush.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}

/** WCAG 2.2, relative luminance. */
function luminance(colour) {
  const [red, green, blue] = colour
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(element) {
  const styles = ancestry(element).map((ancestor) => getComputedStyle(ancestor));
  if (styles.some(({ backgroundImage }) => backgroundImage !== 'none')) return undefined;
  const below = paint([systemCanvas(), ...styles.map(({ backgroundColor }) => backgroundColor)]);
  const text = paint([styles.at(-1).webkitTextFillColor]);
  const [darker, lighter] = [luminance(below), luminance(text)].sort((a, b) => a - b);
  return { ratio: (lighter + 0.05) / (darker + 0.05), text, below };
}

function contrast() {
  const faults = samples([...TEXTS, ...LINKS]).flatMap(([label, element]) => {
    const found = contrastOf(element);
    if (!found || found.ratio >= LEAST_CONTRAST) return [];
    const colours = `rgb(${found.text.join()}) on rgb(${found.below.join()})`;
    return [[`the contrast of ${colours} is ${round(found.ratio)}`, label]];
  });
  return gather(faults);
}

function targets() {
  return allOf(TARGETS).flatMap(([label, element]) => {
    const { width, height } = element.getBoundingClientRect();
    return Math.min(width, height) >= LEAST_TARGET - 0.01
      ? []
      : [`${label} is a target of ${round(width)} × ${round(height)} px`];
  });
}

/** After a key has been pressed: what a script focuses then has the outline that a key gives. */
function outlines() {
  return samples(FOCUSABLE).flatMap(([label, element]) => {
    element.focus({ preventScroll: true });
    const shown = element.closest('[part="option"]') ?? element;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
    const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= LEAST_OUTLINE;
    const outline = `${outlineStyle} ${outlineWidth} ${outlineColor}`;
    return isSeen ? [] : [`${label} has the outline ${outline} with focus`];
  });
}

/** Each returns sentences: none where all is well. */
export const CHECKS = {
  visibility,
  overflow,
  scrollers,
  titles,
  design,
  order,
  type,
  contrast,
  targets,
  outlines,
};
