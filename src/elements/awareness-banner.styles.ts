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

  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 0.5em 1em;
  }

  [part='heading'] {
    flex: 1 1 9em;
    margin: 0;
    font-size: 0.9375em;
  }

  .campaigns {
    display: grid;
    align-items: start;
    gap: calc(var(--_space) * 1.1) 2em;
  }

  /* Two columns of at least 22em, never three. No container query, for which an element in a flex
     container would lose its width. */
  .full .campaigns {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(22em, 40%)), 1fr));
  }

  .top > .campaigns {
    flex: 1 1 16em;
  }

  .top ~ .campaigns {
    margin-block-start: 0.75em;
  }

  .top ~ .campaigns > [part='campaign'] {
    padding-block-start: calc(var(--_space) * 1.1);
    border-block-start: 1px solid var(--_border);
  }

  /* Dates beside the text where there is room for both. */
  [part='campaign'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1.5em;
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

  .text > [part='body'],
  .more-about {
    margin-block-start: 0.5em;
  }

  .rest {
    justify-self: start;
    grid-column: 1 / -1;
  }

  [part='banner'].slim {
    padding-block: calc(var(--_space) * 0.75);
  }

  .slim .campaigns {
    gap: 0.5em;
  }

  .slim [part='campaign'] {
    align-items: baseline;
    column-gap: 0.75em;
  }

  .slim [part='meta'] {
    display: contents;
  }

  .slim [part='title'] {
    font-size: 1em;
  }

  /* After the name, as it is read. */
  .slim [part='date'] {
    order: 1;
    font-weight: 400;
  }
`;
