import type { ReactiveControllerHost } from 'lit';
import type { Sentence } from '../text/messages.js';
import { ClockController } from './clock-controller.js';

/** Milliseconds without a key after which somebody has stopped typing. */
const PAUSE = 500;

/**
 * Decides what the one live region of an element says: of all that holds now, what is new. While
 * somebody types it keeps what it has until there is a pause: a screen reader would else read the
 * count of every letter, or none of them.
 */
export class StatusController {
  readonly #typing: ClockController;
  #before: readonly Sentence[] = [];
  #said = '';

  constructor(host: ReactiveControllerHost & Node) {
    this.#typing = new ClockController(host, () => host.requestUpdate());
  }

  /** A key was pressed. */
  wait(): void {
    this.#typing.wakeAt(Date.now() + PAUSE);
  }

  /** Something else was done than to type, so there is nothing to wait for. */
  end(): void {
    this.#typing.wakeAt();
  }

  /**
   * The text of the region now.
   *
   * @param sentences - All that holds, each kind of it in a place of its own.
   */
  say(sentences: readonly Sentence[]): string {
    if (this.#typing.isSet) return this.#said;
    const news = sentences
      .filter(([key], place) => key !== this.#before[place]?.[0])
      .flatMap(([, text]) => text || [])
      .join('. ');
    this.#before = sentences;
    // The same words once more would change nothing, and so not be heard.
    if (news) this.#said = news === this.#said ? `${news}\u00a0` : news;
    return this.#said;
  }
}
