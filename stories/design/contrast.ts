import { blend, parse, wcagContrast } from 'culori';
import type { Color } from 'culori';

/** Two colours that must differ, where they meet in an element, and by how much. */
interface Pair {
  readonly name: string;
  /** Whose colour, in the shadow roots of the elements. */
  readonly selector: string;
  readonly property: 'color' | 'border-top-color' | 'border-inline-start-color';
  /** Whether the ground is that of the node itself or of what it stands on. */
  readonly ground: 'own' | 'around';
  readonly least: number;
  readonly criterion: string;
}

const TEXT = { property: 'color', ground: 'own', least: 4.5, criterion: '1.4.3' } as const;
const EDGE = { ground: 'around', least: 3, criterion: '1.4.11' } as const;

/** What docs/theming.md asks of a theme. */
const PAIRS: readonly Pair[] = [
  { name: 'Text', selector: '[part="title"], [part="item"] > [part="body"]', ...TEXT },
  { name: 'Links', selector: '[part="title"] a, [part="links"] a', ...TEXT },
  { name: 'Dates and sources', selector: '[part="item"] [part="meta"] :not(a)', ...TEXT },
  { name: 'Text on panels', selector: '[part="help"] :not(a), [part="banner"] p', ...TEXT },
  { name: 'Links on panels', selector: '[part="help"] a, [part="banner"] a', ...TEXT },
  { name: 'Text on tags', selector: '[part="tag"]', ...TEXT },
  { name: 'Text of buttons', selector: 'button', ...TEXT },
  {
    name: 'Edges of boxes to type in',
    selector: '[part="search"] input',
    property: 'border-top-color',
    ...EDGE,
  },
  {
    name: 'The present page',
    selector: '[aria-current]',
    property: 'border-top-color',
    ...EDGE,
  },
  {
    name: 'The banner’s bar',
    selector: '[part="banner"]',
    property: 'border-inline-start-color',
    ...EDGE,
  },
];

/** How a pair is in the elements on screen. */
export interface Measured {
  readonly pair: Pick<Pair, 'name' | 'least' | 'criterion'>;
  /** The worst of all places; absent where none is on screen. */
  readonly ratio: number | undefined;
  readonly isEnough: boolean;
}

const WHITE = parse('white')!;

/** The contrast of every pair as the elements on screen have it: what they computed, not what was set. */
export function measureContrast(widgets: readonly HTMLElement[]): Measured[] {
  const pairs = PAIRS.map((pair) => {
    const nodes = widgets.flatMap((widget) => [
      ...(widget.shadowRoot?.querySelectorAll(pair.selector) ?? []),
    ]);
    return measured(
      pair,
      nodes.filter(isShown).map((node) => ratioOf(node, pair)),
    );
  });
  const focus = { name: 'The focus outline', least: 3, criterion: '1.4.11' };
  return [...pairs, measured(focus, widgets.map(focusRatio))];
}

function measured(pair: Measured['pair'], ratios: readonly number[]): Measured {
  const ratio = ratios.length > 0 ? Math.min(...ratios) : undefined;
  // As it is shown: 4.499 is no 4.5, and must not be called so.
  return { pair, ratio, isEnough: ratio === undefined || ratio >= pair.least };
}

const isShown = (node: Element) =>
  (node.checkVisibility() && node.textContent !== '') || node.localName === 'input';

function ratioOf(node: Element, { property, ground }: Pair): number {
  const behind = groundOf(ground === 'own' ? node : parentOf(node));
  return contrast(colourOf(getComputedStyle(node).getPropertyValue(property)), behind);
}

/** The outline of what has the focus, on the page's ground. */
function focusRatio(widget: HTMLElement): number {
  const probe = document.createElement('span');
  // What the element computed for itself; a colour mixed from the text's is mixed in the probe.
  probe.style.setProperty('color', getComputedStyle(widget).getPropertyValue('--_focus'));
  widget.after(probe);
  const colour = colourOf(getComputedStyle(probe).color);
  probe.remove();
  return contrast(colour, groundOf(widget));
}

const colourOf = (text: string): Color => parse(text) ?? WHITE;

/** A colour that lets something through is what both make together. */
const contrast = (colour: Color, ground: Color): number =>
  wcagContrast(blend([ground, colour]), ground);

/** The colour behind a node: every ground above it, up to the first that lets nothing through. */
function groundOf(node: Element | undefined): Color {
  const grounds: Color[] = [];
  for (let at = node; at; at = parentOf(at)) {
    const ground = colourOf(getComputedStyle(at).backgroundColor);
    grounds.unshift(ground);
    if ((ground.alpha ?? 1) === 1) break;
  }
  return blend([WHITE, ...grounds]);
}

function parentOf(node: Element): Element | undefined {
  const root = node.getRootNode();
  return node.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
}
