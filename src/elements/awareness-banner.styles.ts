import { css } from 'lit';

/** The banner: one quiet panel, whatever number of campaigns it holds. */
export const bannerStyles = css`
  /* Nothing due: no space either, not even the gap of a grid that the host stands in. */
  :host(:state(empty)) {
    display: none;
  }

  [part='banner'] {
    position: relative;
    padding: calc(var(--_space) * 1.25);
    border: 1px solid var(--_border);
    border-inline-start: 0.4em solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  [part='banner'] > [part='heading'] {
    margin-block-end: 0.75em;
    font-size: 0.9375em;
  }

  [part='campaign'] + [part='campaign'] {
    margin-block-start: calc(var(--_space) * 1.1);
    padding-block-start: calc(var(--_space) * 1.1);
    border-block-start: 1px solid var(--_border);
  }

  [part='title'] {
    margin-block-start: 0.3em;
    font-size: 1.3125em;
  }

  [part='meta'] {
    align-items: baseline;
    margin-block-start: 0;
  }

  [part='tag'] {
    padding: 0.1em 0.6em;
    border-radius: var(--_radius);
    border: 1px solid var(--_edge);
    font-weight: 700;
  }

  .active [part='tag'] {
    border-color: var(--_accent);
    background: var(--_tag);
  }

  [part='date'] {
    font-weight: 700;
  }

  [part='campaign'] > [part='body'],
  .more-about {
    margin-block-start: 0.5em;
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

  [part='calendar'] {
    justify-self: start;
    min-block-size: max(24px, 2em);
    margin-block-start: 0.6em;
    padding-block: 0.15em;
    border-color: var(--_border);
    background: transparent;
    font-size: 0.9375em;
  }

  .rest,
  [part='dismiss'] {
    margin-block-start: var(--_space);
  }
`;
