import { setImmediate, setTimeout } from 'node:timers/promises';

/** Nobody waits longer than this for what goes ahead. */
const MOST_MS = 250;

/**
 * Starts requests one after another, and only when no further ones are coming in and no acknowledgement is on its way. Many that
 * arrive at once would otherwise be worked on before the last of them is read, or acknowledged: with 200 of them that takes longer
 * than a platform waits.
 */
export class Turns {
  #arrivals = 0;
  #ahead = 0;
  #last: Promise<void> = Promise.resolve();

  /** Notes that a request has come in, so that work makes way for those behind it. */
  arrived(): void {
    this.#arrivals++;
  }

  /** Does something short that goes ahead of all work. */
  async ahead<T>(send: () => Promise<T>): Promise<T> {
    this.#ahead++;
    try {
      return await send();
    } finally {
      this.#ahead--;
    }
  }

  /** Resolves when it is this request's turn, after timers and sockets had theirs. */
  next(): Promise<void> {
    this.#last = this.#last.then(() => this.#quiet());
    return this.#last;
  }

  async #quiet(): Promise<void> {
    const latest = performance.now() + MOST_MS;
    let before: number;
    do {
      before = this.#arrivals;
      await (this.#ahead > 0 ? setTimeout(1) : setImmediate());
    } while ((this.#arrivals !== before || this.#ahead > 0) && performance.now() < latest);
  }
}
