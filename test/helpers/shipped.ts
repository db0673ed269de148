/** Loads the built script file as a page does: by a script tag. */
export function loadShipped(): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = new URL('../../dist/safeguarding-widgets.js', import.meta.url).href;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`expected ${script.src}, run: npm run build`));
    document.head.append(script);
  });
}
