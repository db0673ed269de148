import { css } from 'lit';

/** Search, facets, selected filters, order and pager. */
export const controlStyles = css`
  form {
    display: grid;
    gap: var(--_space);
    margin-block-end: var(--_space);
    container-type: inline-size;
  }

  form > details {
    display: none;
  }

  /* As wide as two columns of facets. */
  @container (width < 40em) {
    form > details {
      display: block;
    }

    form > details:not([open]) + :not(:focus-within) {
      display: none;
    }
  }

  label,
  legend {
    cursor: pointer;
  }

  [part='search'] label,
  .find span,
  legend {
    display: block;
    margin-block-end: 0.35em;
    font-weight: 700;
  }

  .find {
    display: block;
    margin-block-end: 0.45em;
  }

  .find span {
    font-weight: 400;
  }

  input[type='search'] {
    inline-size: 100%;
    max-inline-size: 32em;
    min-block-size: 2.75em;
    padding: 0.4em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: transparent;
  }

  input[type='search']:hover,
  select:hover {
    border-color: currentcolor;
  }

  [part='filters'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18em), 1fr));
    gap: var(--_space) calc(var(--_space) * 1.5);
  }

  [part='facet'] {
    min-inline-size: 0;
    border: 0;
  }

  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 0.45em;
  }

  /*
   * What is ticked stays in sight, and what has the focus is not taken away from under it. By way of
   * the parent: WebKit does not look again when the attribute of a sibling in :has() changes.
   */
  fieldset:has(> details:not([open]))
    [part='option']:nth-child(n + 13):not(:has(:checked), :focus-within) {
    display: none;
  }

  .options + details {
    margin-block-start: 0.45em;
  }

  [part='option'] {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: max(24px, 2.25em);
    max-inline-size: 100%;
    padding: 0.25em 0.85em 0.25em 0.65em;
    border: 1px solid var(--_edge);
    border-radius: 1.25em;
  }

  [part='option']:hover {
    background: var(--_surface);
  }

  [part='option']:has(:checked) {
    background: var(--_tag);
    border-color: currentcolor;
  }

  [part='option']:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 1px;
  }

  [part='option'] :focus-visible {
    outline: none;
  }

  input[type='checkbox'] {
    flex: none;
    inline-size: 1.1em;
    block-size: 1.1em;
    accent-color: var(--sg-accent, auto);
  }

  [part='selected'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.45em;
    margin-block-end: var(--_space);
  }

  .chip {
    border-radius: 1.25em;
    background: var(--_tag);
  }

  .cross {
    margin-inline-start: 0.25em;
    font-weight: 700;
  }

  [part='clear'] {
    border-color: transparent;
    background: transparent;
    text-decoration: underline;
    text-underline-offset: 0.16em;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.4em 1.5em;
    min-block-size: 2.75em;
    padding-block: 0.25em;
    border-block-end: 1px solid var(--_border);
  }

  [part='status'] {
    font-weight: 700;
  }

  .sort {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.6em;
    min-inline-size: 0;
  }

  select {
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: max(24px, 2.25em);
    padding: 0.2em 0.5em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: transparent;
  }

  /* The list a select opens has the system's background: white text on it would be lost. */
  option {
    color: CanvasText;
    background: Canvas;
  }

  [part='pager'] {
    margin-block-start: calc(var(--_space) * 1.25);
  }

  [part='pager'] ul {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35em;
  }

  [part='pager'] ul button {
    min-inline-size: 2.5em;
    padding-inline: 0.5em;
    border-color: var(--_border);
    background: transparent;
  }

  [part='pager'] ul button:hover {
    background: var(--_tag);
  }

  [part='pager'] button[aria-current] {
    border: 2px solid var(--_accent);
    background: var(--_tag);
    font-weight: 700;
  }

  .more {
    min-inline-size: min(100%, 16em);
    min-block-size: 2.75em;
    font-weight: 700;
  }

  .gap {
    padding-inline: 0.35em;
  }

  @media (forced-colors: active) {
    [part='option']:has(:checked),
    [part='pager'] button[aria-current] {
      border-color: Highlight;
    }
  }

  @media print {
    form,
    .sort,
    [part='selected'],
    [part='pager'] {
      display: none;
    }
  }
`;
