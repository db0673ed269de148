import { css } from 'lit';

/** The banner: one quiet panel, whatever number of campaigns it holds. */
export const bannerStyles = css`
  /* Nothing due: no space either, not even the gap of a grid that the host stands in. */
  :host(:state(empty)) {
    display: none;
  }

  [part='banner'] {
    position: relative;
    padding: min(calc(var(--_space) * 1.25), 5%);
    border: 1px solid var(--_border);
    border-inline-start: 0.4em solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.5em 1em;
  }

  .full .top {
    margin-block-end: 0.75em;
  }

  .top > .campaigns {
    flex: 1 1 16em;
  }

  [part='heading'] {
    flex: 1 1 9em;
    margin: 0;
    font-size: 0.9375em;
  }

  [part='dismiss'] {
    margin-inline-start: auto;
  }

  /* The dates beside the text where there is room for both, for which a container query would
     take a banner in a flex container its width. */
  [part='campaign'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1.5em;
    break-inside: avoid;
  }

  .full [part='campaign'] + * {
    margin-block-start: calc(var(--_space) * 1.1);
  }

  .full [part='campaign'] + article {
    padding-block-start: calc(var(--_space) * 1.1);
    border-block-start: 1px solid var(--_border);
  }

  [part='meta'] {
    flex: 1 1 14em;
    align-self: start;
    align-items: baseline;
    margin: 0;
  }

  .text {
    flex: 999 1 28em;
    min-inline-size: 0;
  }

  [part='title'] {
    font-size: 1.3125em;
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

  [part='body'],
  .more-about {
    margin-block-start: 0.5em;
  }

  [part='banner'].slim {
    padding-block: calc(var(--_space) * 0.75);
  }

  .slim [part='campaign'] {
    display: block;
    padding-block: 0.2em;
  }

  .slim [part='title'] {
    display: inline;
    font-size: 1em;
  }

  .slim [part='date'] {
    display: inline-block;
    font-weight: 400;
  }

  .slim [part='tag'],
  .slim [part='title'] {
    margin-inline-end: 0.4em;
  }
`;
