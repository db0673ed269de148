import type { StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor, within } from 'storybook/test';
import type { Tag, WidgetArgs } from './widget.js';

/** Any of the three elements. */
export type Widget = HTMLElementTagNameMap[Tag];

/**
 * A story's play function, given the story's widget. What it expects of words is English, and of
 * sides left to right: in another language or direction of the toolbar it has nothing to say.
 */
export function playing<T extends Tag>(
  tag: T,
  play: (widget: HTMLElementTagNameMap[T], canvas: HTMLElement) => Promise<void>,
): NonNullable<StoryObj<WidgetArgs>['play']> {
  return async ({ canvasElement, globals }) => {
    if (globals['language'] !== 'en' || globals['direction'] !== 'ltr') return;
    await play(await widgetOf(canvasElement, tag), canvasElement);
  };
}

/** A story's widget, once it has rendered. */
export async function widgetOf<K extends keyof HTMLElementTagNameMap>(
  canvas: HTMLElement,
  tag: K,
): Promise<HTMLElementTagNameMap[K]> {
  await customElements.whenDefined(tag);
  const widget = canvas.querySelector(tag);
  if (!widget) throw new Error(`expected <${tag}> in the story, found none`);
  if ('updateComplete' in widget) await widget.updateComplete;
  return widget;
}

/** The queries that the stories use. */
interface Queries {
  getByRole(role: string, options?: { name?: string | RegExp }): HTMLElement;
  findByRole(role: string, options?: { name?: string | RegExp }): Promise<HTMLElement>;
  getByText(text: string | RegExp): HTMLElement;
}

/** Queries of what is inside a widget. */
export function inside(widget: Element): Queries {
  // The queries need `querySelector` alone, which a shadow root has as well.
  return within(widget.shadowRoot as unknown as HTMLElement);
}

/** Elements of one part, in their order on screen. */
export function partsOf(widget: Element, part: string): HTMLElement[] {
  return [...(widget.shadowRoot?.querySelectorAll<HTMLElement>(`[part~='${part}']`) ?? [])];
}

/** Texts of one part, white space as it is shown. */
export function textsOf(widget: Element, part: string): string[] {
  return partsOf(widget, part).map((node) => node.textContent.replace(/\s+/g, ' ').trim());
}

/** Waits until the count above a list reads so. */
export async function expectCount(widget: Element, text: string): Promise<void> {
  await waitFor(() => expect(textsOf(widget, 'status')).toEqual([text]));
}

/** Waits until there are so many of a part. */
export async function expectParts(widget: Element, part: string, count: number): Promise<void> {
  await waitFor(() => expect(partsOf(widget, part)).toHaveLength(count));
}

/** Nothing is shown, and no space is taken. */
export async function expectNothingTaken(widget: Element): Promise<void> {
  await waitFor(() => expect(widget.getBoundingClientRect().height).toBe(0));
}

/** Waits until a widget is in one of its states. */
export async function expectState(widget: { state: string }, state: string): Promise<void> {
  await waitFor(() => expect(widget.state).toBe(state));
}

/** Nothing that could run, load or send anything may come out of a feed. */
export async function expectHarmless(widget: Element): Promise<void> {
  const root = widget.shadowRoot;
  await expect(
    root?.querySelectorAll('script, iframe, object, embed, img, svg, link, [onclick], [onerror]'),
  ).toHaveLength(0);
  const protocols = [...(root?.querySelectorAll('a') ?? [])].map(({ protocol }) => protocol);
  await expect(protocols.filter((name) => !/^(https?|mailto|tel):$/.test(name))).toEqual([]);
  await expect(globalThis).not.toHaveProperty('hostile');
}

/** Nothing has to be scrolled sideways. */
export async function expectNoOverflow(widget: Widget): Promise<void> {
  await expect(widget.scrollWidth).toBeLessThanOrEqual(widget.clientWidth);
}

/** A colour as it is computed here and now. */
export function colourOf(name: string): string {
  const probe = document.createElement('span');
  probe.style.setProperty('color', name);
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** A state that a style sheet can select holds. */
export async function expectCustomState(widget: Widget, state: string): Promise<void> {
  await waitFor(() => expect(widget).toSatisfy((one: Element) => one.matches(`:state(${state})`)));
}
