import { createElement, type FunctionComponent } from 'react';
import { createRoot } from 'react-dom/client';

export const pages: Record<string, () => Promise<FunctionComponent>> = {
  '': () => import('./app').then(({ App }) => App),
  '#example': () => import('./example').then(({ Guidance }) => Guidance),
  '#printed': () => import('./printed').then(({ ResourceLibrary }) => ResourceLibrary),
};

export const mount = (component: FunctionComponent, target: Element) =>
  createRoot(target).render(createElement(component));
