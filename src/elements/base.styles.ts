import { css } from 'lit';

/**
 * What all elements share. Colours are mixed from `currentColor`, so that a dark page gets a dark
 * widget with nothing to set; sizes are in `em`, never `rem`, as hosts set `html{font-size:62.5%}`.
 * Small text keeps the full text colour: mixing it down could fail contrast on a grey host.
 */
export const baseStyles = css`
  :host {
    --_link: var(--sg-link, currentcolor);
    --_accent: var(--sg-accent, currentcolor);
    --_focus: var(--sg-focus, currentcolor);
    --_border: var(--sg-border, color-mix(in srgb, currentcolor 22%, transparent));
    /* Of controls: 3:1 wherever the text has 4.5:1 (WCAG 1.4.11), which cyan on red has at 82.2 %. */
    --_edge: color-mix(in srgb, currentcolor 84%, transparent);
    --_surface: var(--sg-surface, color-mix(in srgb, currentcolor 5%, transparent));
    --_tag: var(--sg-tag, color-mix(in srgb, currentcolor 9%, transparent));
    --_muted: var(--sg-muted, currentcolor);
    --_radius: var(--sg-radius, 0.375em);
    --_space: var(--sg-space, 1em);

    display: block;
  }

  /* Inside as well: a rule of the page for every element outranks one for the host. */
  :host,
  section,
  .waiting {
    font-family: var(--sg-font, inherit);
    font-style: normal;
    font-variant: normal;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    text-align-last: auto;
    white-space: normal;
    word-break: normal;
    line-break: auto;
    overflow-wrap: anywhere;
    -webkit-text-fill-color: currentcolor;
    -webkit-text-stroke: 0;
  }

  /* A sentence of ours, or a number, keeps its own direction on a page that runs from the right. */
  p,
  .phone {
    unicode-bidi: plaintext;
  }

  :host([hidden]) {
    display: none;
  }

  :not(option) {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }

  /* Headings: a script may focus each of them, and nothing else. */
  [tabindex] {
    font-family: var(--sg-heading-font, inherit);
    font-size: 1.1875em;
    font-weight: 700;
    line-height: 1.3;
    text-wrap: balance;
  }

  [part='heading'] {
    font-size: 1.5em;
    margin-block-end: 0.6em;
  }

  ul {
    list-style: none;
  }

  [part='body'] ul {
    list-style: disc;
  }

  [part='body'] li {
    margin-inline-start: 1.4em;
  }

  [part='body'] > * + *,
  [part='body'] details > * {
    margin-block-start: 0.6em;
  }

  [part='body'] {
    max-inline-size: 44em;
  }

  a {
    color: var(--_link);
    text-decoration: underline;
    text-decoration-thickness: max(1px, 0.0625em);
    text-underline-offset: 0.16em;
  }

  a:hover {
    text-decoration-thickness: max(3px, 0.1875em);
  }

  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }

  [tabindex]:focus-visible {
    outline-offset: 0.3em;
  }

  button,
  input,
  select {
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }

  button {
    min-block-size: 2.5em;
    padding: 0.35em 0.9em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }

  [aria-disabled] {
    opacity: 0.6;
    cursor: progress;
  }

  button:hover {
    background: var(--_tag);
    border-color: currentcolor;
  }

  summary {
    inline-size: fit-content;
    padding-block: 0.15em;
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.16em;
  }

  [part='meta'],
  [part='help'] li {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1em;
    row-gap: 0.1em;
  }

  [part='meta'] {
    margin-block-start: 0.3em;
    color: var(--_muted);
    font-size: 0.9375em;
  }

  [part='links'] {
    margin-block-start: 0.6em;
  }

  [part='links'] li {
    padding-block: 0.1em;
  }

  [part='links'] .label {
    color: var(--_muted);
  }

  .events {
    display: grid;
    gap: 0.9em;
    margin-block: 0.75em;
  }

  [part='event'] {
    display: grid;
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid var(--_border);
  }

  [part='calendar'],
  [part='dismiss'],
  .rest {
    min-block-size: max(24px, 2em);
    padding-block: 0.15em;
    border-color: var(--_border);
    background: transparent;
    font-size: 0.9375em;
  }

  [part='calendar'] {
    justify-self: start;
    margin-block-start: 0.6em;
  }

  .waiting {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    margin-block: 0.75em;
  }

  /* For screen readers alone; the margin keeps it from making a page longer that ends with it. */
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .waiting [part='error'] {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--_accent);
  }

  [part='help'] {
    margin-block-start: calc(var(--_space) * 1.5);
    padding: var(--_space);
    /* Forced colours take the background away and show the border instead. */
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  [part='help'] li {
    margin-block-start: 0.4em;
  }

  [part='help'] .contact {
    font-weight: 700;
  }

  .licence {
    margin-block-start: var(--_space);
    font-size: 0.9375em;
  }

  @media print {
    /* Paper cannot be pressed: what is folded up is shown. */
    details::details-content {
      content-visibility: visible;
    }

    summary {
      display: none;
    }

    button,
    .waiting {
      display: none;
    }

    a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-size: 0.875em;
      overflow-wrap: anywhere;
    }
  }
`;
