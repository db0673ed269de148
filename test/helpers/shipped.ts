/** Where the built script file is. */
export const SHIPPED = new URL('../../dist/safeguarding-widgets.js', import.meta.url).href;

/** Loads the built script file, or another one, as a page does: by a script tag. */
export function loadShipped(address = SHIPPED, page = document): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = page.createElement('script');
    script.type = 'module';
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`expected ${script.src}, run: npm run build`));
    page.head.append(script);
  });
}
