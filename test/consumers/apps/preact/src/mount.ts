import { h, render, type FunctionComponent } from 'preact';

export const pages: Record<string, () => Promise<FunctionComponent>> = {
  '': () => import('./app').then(({ App }) => App),
  '#example': () => import('./example').then(({ Guidance }) => Guidance),
};

export const mount = (component: FunctionComponent, target: Element) =>
  render(h(component, {}), target);
