/** The templates that are made while a test listens, each as the markup it was given. */
export interface TemplateWatch {
  readonly markup: () => readonly string[];
  restore(): void;
}

/** Watches `document.createElement`, from which every template of Lit comes. */
export function watchTemplates(): TemplateWatch {
  const original: (name: string) => HTMLElement = Reflect.get(document, 'createElement');
  const made: HTMLTemplateElement[] = [];
  const createElement = (name: string) => {
    const element = original.call(document, name);
    if (element instanceof HTMLTemplateElement) made.push(element);
    return element;
  };
  Object.assign(document, { createElement });
  return {
    markup: () => made.map((template) => template.innerHTML),
    restore: () => Reflect.deleteProperty(document, 'createElement'),
  };
}
