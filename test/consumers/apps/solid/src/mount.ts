import { createComponent, type Component } from 'solid-js';
import { render } from 'solid-js/web';

export const pages: Record<string, () => Promise<Component>> = {
  '': () => import('./app').then(({ App }) => App),
  '#example': () => import('./example').then(({ Guidance }) => Guidance),
};

export const mount = (component: Component, target: Element) =>
  render(() => createComponent(component, {}), target);
