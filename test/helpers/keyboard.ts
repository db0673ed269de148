import { sendKeys } from '@web/test-runner-commands';
import { textOf } from './shadow.js';

/** What a reader with a keyboard stops at. */
export const FOCUSABLE = 'a[href], button, input, select, summary';

/** A button of the page, to come from or to go to. */
export function buttonOf(text: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  return button;
}

export const press = (key: string) => sendKeys({ press: key });

/** WebKit is driven by WebDriver, which cannot hold a key down; it holds all that it types at once. */
const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);
const SHIFT_AND_TAB = '\uE008\uE004';

/** Shift and Tab. */
export async function pressBack(): Promise<void> {
  if (isWebKit) {
    await sendKeys({ type: SHIFT_AND_TAB });
    return;
  }
  await sendKeys({ down: 'Shift' });
  await press('Tab');
  await sendKeys({ up: 'Shift' });
}

/** What a reader would call the control. */
export function nameOf(element: Element): string {
  if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) {
    const label = element.labels?.[0];
    return `${element.type}: ${textOf(label?.querySelector('span') ?? label)}`;
  }
  return `${element.localName}: ${element.getAttribute('aria-label') ?? textOf(element)}`;
}

/** What has the focus, inside the widget or outside of it. */
export function focused(): Element | null {
  const { activeElement } = document;
  return activeElement?.shadowRoot?.activeElement ?? activeElement;
}

/** More presses than any page of a test has controls: a trap for the focus ends the walk. */
const MOST = 80;

/**
 * Presses Tab, or another key, until a control has the focus that has this name or is this one.
 * @returns Names of all controls on the way, that one included.
 */
export async function walkTo(
  goal: RegExp | Element,
  step: () => Promise<unknown> = () => press('Tab'),
): Promise<string[]> {
  const stops: string[] = [];
  for (let i = 0; i < MOST; i++) {
    await step();
    const active = focused();
    // Firefox stops at boxes that scroll as well.
    if (!active?.matches(FOCUSABLE)) continue;
    stops.push(nameOf(active));
    if (goal instanceof Element ? active === goal : goal.test(nameOf(active))) return stops;
  }
  const name = goal instanceof Element ? nameOf(goal) : String(goal);
  throw new Error(`expected to come to ${name}, found ${stops.join(', ')}`);
}
