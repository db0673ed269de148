import { createApp, type Component } from 'vue';

export const pages: Record<string, () => Promise<Component>> = {
  '': () => import('./app.vue').then((module) => module.default),
  '#example': () => import('./example.vue').then((module) => module.default),
  '#printed': () => import('./printed.vue').then((module) => module.default),
};

export const mount = (component: Component, target: Element) => createApp(component).mount(target);
