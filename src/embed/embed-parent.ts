/**
 * For a page with frames of `embed.html`: makes each as high as what is in it.
 *
 * @module
 */
import { HEIGHT, MEASURE } from './message.js';

/** Higher than any list: a frame cannot take a page over. */
const MAX_HEIGHT = 50_000;

/** The frames of this page that show an `embed.html`, each with the origin it was asked from. */
function frames(): readonly { frame: HTMLIFrameElement; origin: string }[] {
  return Array.from(document.querySelectorAll<HTMLIFrameElement>('iframe[src*="embed.html?"]'))
    .filter(({ src }) => URL.canParse(src))
    .map((frame) => ({ frame, origin: new URL(frame.src).origin }));
}

addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  const { type, height } = Object(data) as { type?: unknown; height?: unknown };
  if (type !== HEIGHT || typeof height !== 'number' || !(height >= 0)) return;
  const found = frames().find(({ frame }) => frame.contentWindow === source);
  if (found?.origin === origin) {
    found.frame.style.height = `${String(Math.min(height, MAX_HEIGHT))}px`;
  }
});

for (const { frame } of frames()) {
  // To whatever is in it yet: a lazy frame is still empty, and the question tells nothing.
  frame.contentWindow?.postMessage({ type: MEASURE }, '*');
}
