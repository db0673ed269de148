import { mount as mountComponent, type Component } from 'svelte';

export const pages: Record<string, () => Promise<Component>> = {
  '': () => import('./app.svelte').then((module) => module.default),
  '#example': () => import('./example.svelte').then((module) => module.default),
  '#printed': () => import('./printed.svelte').then((module) => module.default),
};

export const mount = (component: Component, target: Element) =>
  mountComponent(component, { target });
