import { html, render } from 'lit';
import type { TemplateResult } from 'lit';
import { declarationOf } from '../helpers/manifest.js';
import { renderWidget } from '../helpers/widget.js';
import type { Tag } from '../helpers/widget.js';
import { SPECIMENS } from './specimens.js';
import './anatomy.css';

/** A part or a slot: what the manifest calls it, and where it is. */
interface Piece {
  readonly number: number;
  readonly kind: 'part' | 'slot';
  readonly name: string;
  readonly description: string;
  readonly find: (widget: Element) => Iterable<Element>;
}

/** A number of a piece, in pixels from the start of its specimen. */
interface Place {
  x: number;
  y: number;
}

const BADGE = { width: 24, height: 20 };

function piecesOf(tag: Tag): Piece[] {
  const { cssParts, slots } = declarationOf(tag);
  const parts = cssParts.map(({ name, description = '' }) => ({
    kind: 'part' as const,
    name,
    description,
    find: (widget: Element) => widget.shadowRoot?.querySelectorAll(`[part~="${name}"]`) ?? [],
  }));
  const places = slots.map(({ name, description = '' }) => ({
    kind: 'slot' as const,
    name,
    description,
    find: (widget: Element) =>
      [...widget.children].filter((child) => (child.getAttribute('slot') ?? '') === name),
  }));
  return [...parts, ...places].map((piece, index) => ({ ...piece, number: index + 1 }));
}

/** Every part and slot of an element, outlined and numbered where it is on screen, and named. */
export class Anatomy {
  readonly root = document.createElement('div');

  readonly #pieces: readonly Piece[];
  #lit: Piece | undefined;

  constructor(tag: Tag) {
    this.#pieces = piecesOf(tag);
    this.root.className = 'anatomy';
    render(
      html`
        <div>
          <h1>Anatomy of ${tag}</h1>
          <p>
            Each number is a part, to be styled with <code>::part()</code>, or a slot, to be filled
            by the page. Press a name to see it alone.
          </p>
          <ol class="pieces">
            ${this.#pieces.map((piece) => this.#renderPiece(piece))}
          </ol>
        </div>
        <div>
          ${SPECIMENS[tag].map(
            ({ title, args }) => html`
              <h2>${title}</h2>
              <div class="specimen-box">
                ${renderWidget(tag, { ...args, 'heading-level': 3 })}
                <div class="marks" aria-hidden="true"></div>
              </div>
            `,
          )}
        </div>
      `,
      this.root,
    );
    new ResizeObserver(() => this.mark()).observe(this.root);
  }

  /** Elements of the page, in the order of the specimens. */
  get widgets(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('.specimen-box')].map(
      (box) => box.firstElementChild as HTMLElement,
    );
  }

  /** Opens what a narrow column folds up: what is in it has parts too. */
  unfold(): void {
    for (const { shadowRoot } of this.widgets) {
      shadowRoot?.querySelector('form > details')?.toggleAttribute('open', true);
    }
  }

  /** Names of the pieces that no specimen has. */
  get missing(): string[] {
    return this.#pieces
      .filter((piece) => !this.#find(piece))
      .map(({ kind, name }) => `${kind} ${name || 'default'}`);
  }

  /** Outlines each piece in the first specimen that has it. */
  mark(): void {
    const taken = new Map<Element, Place[]>();
    for (const marks of this.root.querySelectorAll('.marks')) marks.replaceChildren();
    for (const piece of this.#pieces) {
      const found = this.#find(piece);
      if (found) this.#outline(piece, found.node, found.widget, taken);
    }
  }

  #find(piece: Piece): { readonly widget: Element; readonly node: Element } | undefined {
    return this.widgets
      .flatMap((widget) => [...piece.find(widget)].map((node) => ({ widget, node })))
      .find(({ node }) => node.checkVisibility() && node.getBoundingClientRect().width > 0);
  }

  #outline(
    { number, kind }: Piece,
    node: Element,
    widget: Element,
    taken: Map<Element, Place[]>,
  ): void {
    const marks = widget.parentElement!.querySelector('.marks')!;
    const origin = marks.getBoundingClientRect();
    const { left, top, width, height } = node.getBoundingClientRect();
    const outline = document.createElement('span');
    const badge = document.createElement('b');
    for (const mark of [outline, badge]) mark.dataset['piece'] = String(number);
    outline.className = `outline outline-${kind}`;
    badge.textContent = String(number);
    badge.className = `badge badge-${kind}`;
    place(outline, { x: left - origin.left, y: top - origin.top });
    outline.style.setProperty('width', `${width}px`);
    outline.style.setProperty('height', `${height}px`);
    const others = taken.get(marks) ?? [];
    const at = freePlace({ x: left - origin.left, y: top - origin.top }, others);
    taken.set(marks, [...others, at]);
    place(badge, at);
    marks.append(outline, badge);
  }

  #renderPiece(piece: Piece): TemplateResult {
    const { number, kind, name, description } = piece;
    const handlePress = ({ currentTarget }: Event) => {
      this.#lit = this.#lit === piece ? undefined : piece;
      for (const button of this.root.querySelectorAll('.pieces button')) {
        button.setAttribute('aria-pressed', String(button === currentTarget && !!this.#lit));
      }
      for (const mark of this.root.querySelectorAll<HTMLElement>('[data-piece]')) {
        mark.hidden = this.#lit !== undefined && mark.dataset['piece'] !== String(number);
      }
    };
    return html`<li>
      <b class="badge-${kind}" aria-hidden="true">${number}</b>
      <button type="button" aria-pressed="false" @click=${handlePress}>
        ${kind === 'part' ? `::part(${name})` : name ? `slot="${name}"` : 'between the tags'}
      </button>
      <span>${description}</span>
    </li>`;
  }
}

function place(mark: HTMLElement, { x, y }: Place): void {
  mark.style.setProperty('left', `${x}px`);
  mark.style.setProperty('top', `${y}px`);
}

/** Before the piece, beside those that are there already: many pieces begin in the same corner. */
function freePlace({ x, y }: Place, others: readonly Place[]): Place {
  const start = { x: x - BADGE.width - 2, y: y - 2 };
  const at = { ...start };
  const isTaken = () =>
    others.some(
      (other) => Math.abs(other.x - at.x) < BADGE.width && Math.abs(other.y - at.y) < BADGE.height,
    );
  while (isTaken()) {
    at.x -= 2;
    if (at.x >= 0) continue;
    at.x = start.x;
    at.y += BADGE.height;
  }
  return at;
}
