import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import './hosts.css';

export type Host =
  'dark' | 'narrow' | 'themed' | 'shouting' | 'hostile' | 'government' | 'health' | 'school';

/** Puts a story into a page of the given kind; the classes stand in hosts.css. */
export const inHost =
  (host: Host): Decorator =>
  (story) =>
    html`<div class="host host-${host}">${story()}</div>`;

/** Puts a story into a page in another language. */
export const inLanguage =
  (lang: string, dir?: 'rtl' | 'ltr'): Decorator =>
  (story) =>
    html`<div lang=${lang} dir=${ifDefined(dir)}>${story()}</div>`;

/** A sentence of the story's own, below the widget. */
export const withNote =
  (text: string): Decorator =>
  (story) =>
    html`${story()}
      <p class="note">${text}</p>`;

/** Puts a story below headings of the page's own. */
export const underHeadings: Decorator = (story) => html`
  <h2>A page</h2>
  <h3>Its section</h3>
  ${story()}
`;
