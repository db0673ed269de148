import type { Type } from '@angular/core';
import { createApplication } from '@angular/platform-browser';

export const pages: Record<string, () => Promise<Type<unknown>>> = {
  '': () => import('./app').then(({ App }) => App),
  '#example': () => import('./example').then(({ Guidance }) => Guidance),
  '#printed': () => import('./printed').then((module) => module.ResourceLibraryComponent),
};

export const mount = (component: Type<unknown>, target: Element) =>
  createApplication().then((application) => application.bootstrap(component, target));
