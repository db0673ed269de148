import { css } from 'lit';

/** The items of a list, in each layout. */
export const listStyles = css`
  @media screen {
    .place {
      min-block-size: 100vh;
    }

    .short {
      min-block-size: min(100vh, 16em);
    }
  }

  [part='list'] > li {
    padding-block: calc(var(--_space) * 1.15);
    border-block-end: 1px solid var(--_border);
  }

  [part='title'] a {
    color: var(--_link);
  }

  [part='item'] > [part='body'],
  [part='note'] {
    margin-block-start: 0.6em;
  }

  /* To lay out a page of the longest texts at once takes seconds. */
  .long {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 100em;
  }

  [part='note'] {
    max-inline-size: 44em;
    padding: 0.4em 0.75em;
    border-inline-start: 0.25em solid var(--_border);
    background: var(--_surface);
  }

  .warning {
    border-inline-start-color: var(--_accent);
  }

  .scope {
    margin-block-start: 0.4em;
    color: var(--_muted);
    font-size: 0.9375em;
  }

  [part='tags'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
    margin-block-start: 0.75em;
  }

  [part='tag'] {
    padding: 0.1em 0.6em;
    border-radius: var(--_radius);
    background: var(--_tag);
    font-size: 0.875em;
  }

  /* Bold, as neither forced colours nor a printer show the ground. */
  mark {
    background: var(--_tag);
    color: inherit;
    font-weight: 700;
  }

  [part='empty'] {
    padding-block: calc(var(--_space) * 1.5);
  }

  [part='group'] {
    margin-block-start: calc(var(--_space) * 1.75);
  }

  [part='group-title'] {
    padding-block-end: 0.35em;
    border-block-end: 2px solid var(--_accent);
    font-size: 1.25em;
  }

  [part='group'] [part='title'] {
    font-size: 1.0625em;
  }

  [part='group'] [part='list'] > li:last-child {
    border-block-end: 0;
  }

  .compact [part='list'] > li {
    padding-block: 0.55em;
  }

  .compact [part='title'] {
    font-size: 1em;
    font-weight: 400;
  }

  .compact [part='meta'] {
    margin-block-start: 0.05em;
    font-size: 0.875em;
  }

  @media (forced-colors: active) {
    [part='tag'] {
      border: 1px solid;
    }
  }

  @media print {
    [part='item'] {
      break-inside: avoid;
    }
  }
`;
