import { formatHex, parse } from 'culori';
import { html, render } from 'lit';
import type { TemplateResult } from 'lit';
import { BUSY, FEEDS } from '../helpers/feeds.js';
import { renderWidget, TAGS } from '../helpers/widget.js';
import { measureContrast } from './contrast.js';
import type { Measured } from './contrast.js';
import { formatTheme, isColour, PRESETS, readPartRules, readPreset, TOKENS } from './themes.js';
import type { Preset, Theme } from './themes.js';
import '../helpers/hosts.css';
import './theme-builder.css';

/** The page's own two colours: without them there is nothing to measure against. */
const PAGE = [
  { name: 'background', description: 'Ground of the page.' },
  { name: 'color', description: 'Text of the page.' },
];

/** A page on which a theme is put together, seen on all three elements, measured and copied. */
export class ThemeBuilder {
  readonly root = document.createElement('div');

  readonly #preview = document.createElement('div');
  #preset: Preset | undefined;
  #theme: Theme = {};
  #measured: readonly Measured[] = [];
  #said = '';

  constructor() {
    this.root.className = 'theme-builder';
    this.#preview.className = 'preview';
    render(
      TAGS.map((tag) =>
        renderWidget(tag, {
          feed: FEEDS[tag].demo,
          ...(tag === 'awareness-banner'
            ? { now: BUSY, max: 1, dismissible: true }
            : { 'page-size': 1, filters: ['search'], paging: 'pages' }),
          ...(tag === 'resource-library' && {
            filters: ['search', 'category'],
            query: { facets: { category: ['Online Safety'] } },
          }),
          'without-help': tag === 'safeguarding-news',
        }),
      ),
      this.#preview,
    );
    this.#preview.addEventListener('feed-load', () => this.#update());
    this.#update();
  }

  /** Begins with a preset, or with nothing set. */
  #start(preset: Preset | undefined): void {
    this.#preset = preset;
    this.#theme = preset ? readPreset(preset) : {};
    this.#preview.className = preset ? `preview host-${preset}` : 'preview';
    this.#preview.removeAttribute('style');
    this.#update();
  }

  #set(name: string, value: string): void {
    this.#theme = { ...this.#theme, [name]: value };
    this.#preview.style.setProperty(name, value);
    this.#update();
  }

  #update(): void {
    this.#said = '';
    // Figures of what was before would be believed.
    this.#measured = [];
    this.#render();
    // Once the elements have what was set.
    requestAnimationFrame(() => {
      const widgets = [...this.#preview.querySelectorAll<HTMLElement>(TAGS.join())];
      this.#measured = measureContrast(widgets);
      this.#render();
    });
  }

  async #copy(): Promise<void> {
    await navigator.clipboard.writeText(this.#css());
    this.#said = 'Copied.';
    this.#render();
  }

  #css(): string {
    return formatTheme(this.#theme, this.#preset ? readPartRules(this.#preset) : '');
  }

  #render(): void {
    render(
      html`
        <h1>Theme builder</h1>
        <p class="lead">
          Set what you like and watch it on all three elements. What you leave empty follows the
          text colour of the page.
        </p>
        <form @submit=${(event: Event) => event.preventDefault()}>
          <label class="preset">
            Begin with
            <select
              @change=${({ target }: Event) =>
                this.#start(PRESETS.find((name) => name === (target as HTMLSelectElement).value))}
            >
              <option value="">the page as it is</option>
              ${PRESETS.map((name) => html`<option value=${name}>a ${name} site</option>`)}
            </select>
          </label>
          ${[...PAGE, ...TOKENS].map(({ name, description = '' }) =>
            this.#renderField(name, description),
          )}
        </form>
        <section class="figures" aria-labelledby="contrast">
          <h2 id="contrast">Contrast</h2>
          ${this.#renderFigures()}
        </section>
        <section aria-label="Preview">${this.#preview}</section>
        <section class="code" aria-labelledby="css">
          <h2 id="css">CSS to copy</h2>
          <!-- It scrolls on narrow pages, so the keyboard must reach it. -->
          <pre tabindex="0" aria-labelledby="css">${this.#css()}</pre>
          <button type="button" @click=${() => this.#copy()}>Copy</button>
          <span role="status">${this.#said}</span>
        </section>
      `,
      this.root,
    );
  }

  #renderField(name: string, description: string): TemplateResult {
    const value = this.#theme[name] ?? '';
    const handleInput = ({ target }: Event) => this.#set(name, (target as HTMLInputElement).value);
    const isPicked = isColour(name);
    return html`<div class="field">
      <label for=${name}>${name}</label>
      ${
        isPicked
          ? html`<input
              type="color"
              aria-label="${name}, picked"
              .value=${formatHex(parse(value)) ?? '#808080'}
              @input=${handleInput}
            />`
          : ''
      }
      <input
        id=${name}
        aria-describedby="${name}-hint"
        spellcheck="false"
        .value=${value}
        @input=${handleInput}
      />
      <p id="${name}-hint">${description}</p>
    </div>`;
  }

  #renderFigures(): TemplateResult {
    if (this.#measured.length === 0) return html`<p>Measuring…</p>`;
    const failing = this.#measured.filter(({ isEnough }) => !isEnough);
    return html`
      <p role="status" class="verdict">
        ${
          failing.length === 0
            ? 'Every pair has the contrast that WCAG 2.2 AA asks for.'
            : `Not enough contrast: ${failing.map(({ pair }) => pair.name).join(', ')}.`
        }
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col">Ratio</th>
            <th scope="col">Needs</th>
            <th scope="col">WCAG</th>
            <th scope="col">Result</th>
          </tr>
        </thead>
        <tbody>
          ${this.#measured.map(
            ({ pair: { name, least, criterion }, ratio, isEnough }) =>
              html`<tr class=${isEnough ? 'passes' : 'fails'}>
                <th scope="row">${name}</th>
                <td>${ratio === undefined ? 'not on screen' : `${roundedDown(ratio)}:1`}</td>
                <td>${least}:1</td>
                <td>${criterion}</td>
                <td>${isEnough ? '✓ Passes' : '✗ Fails'}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    `;
  }
}

/** Never up: 4.499 would look like the 4.5 that it is not. */
const roundedDown = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);
