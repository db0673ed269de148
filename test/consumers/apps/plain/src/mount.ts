type Page = (target: Element) => void;

export const pages: Record<string, () => Promise<Page>> = {
  '': () => import('./app').then(({ showApp }) => showApp),
  '#example': () => import('./example').then(({ showGuidance }) => showGuidance),
  '#subclass': () => import('./subclass').then(({ showSubclasses }) => showSubclasses),
};

export const mount = (page: Page, target: Element) => page(target);
