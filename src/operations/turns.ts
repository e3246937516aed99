import { setImmediate, setTimeout } from 'node:timers/promises';

/** Nobody waits longer than this for what goes ahead. */
const MOST_MS = 250;

/** Before anything is known: a question about an article of usual length. */
const FIRST_PACE_MS = 10;

/**
 * Starts requests one after another, and only when no further ones are coming in and no acknowledgement is on its way. Many that
 * arrive at once would otherwise be worked on before the last of them is read, or acknowledged: with 200 of them that takes longer
 * than a platform waits.
 */
export class Turns {
  #arrivals = 0;
  #ahead = 0;
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;
  #startedAt: number | null = null;
  #pace = FIRST_PACE_MS;

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

  /** How many milliseconds lately passed from one start to the next where others waited: about what one request costs. */
  get pace(): number {
    return this.#pace;
  }

  /** Resolves when it is this request's turn, after timers and sockets had theirs. */
  next(): Promise<void> {
    this.#waiting++;
    this.#last = this.#last.then(() => this.#quiet()).then(() => this.#start());
    return this.#last;
  }

  #start(): void {
    const now = performance.now();
    if (this.#startedAt !== null) this.#pace += (now - this.#startedAt - this.#pace) / 8;
    this.#waiting--;
    // the next start tells of this one only where it waits already
    this.#startedAt = this.#waiting > 0 ? now : null;
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
