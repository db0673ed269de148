import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import './page.css';

/** What the switches of the toolbar choose, for every story. */
export const PAGE_GLOBALS = {
  scheme: {
    description: 'Colours of the page',
    toolbar: {
      title: 'Colours',
      icon: 'contrast',
      dynamicTitle: true,
      items: [
        { value: 'light', title: 'Light page' },
        { value: 'dark', title: 'Dark page' },
      ],
    },
  },
  language: {
    description: 'Language of the page',
    toolbar: {
      title: 'Language',
      icon: 'globe',
      dynamicTitle: true,
      items: [
        { value: 'en', title: 'English' },
        { value: 'cy', title: 'Cymraeg' },
      ],
    },
  },
  direction: {
    description: 'Direction of the page',
    toolbar: {
      title: 'Direction',
      icon: 'transfer',
      dynamicTitle: true,
      items: [
        { value: 'ltr', title: 'Left to right' },
        { value: 'rtl', title: 'Right to left' },
      ],
    },
  },
} satisfies Preview['globalTypes'];

/** Puts every story into a page as the toolbar has it. */
export const inPage: Decorator = (story, { globals }) =>
  html`<div
    class="page page-${globals['scheme']}"
    lang=${globals['language']}
    dir=${globals['direction']}
  >
    ${story()}
  </div>`;
