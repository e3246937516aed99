import { LRUCache } from 'lru-cache';

/** Remembers which requests were seen, so that one that a platform delivers twice is answered once. */
export interface Seen {
  /**
   * Marks all keys of a request as seen.
   *
   * @returns whether none of them was seen before: then the request is new
   */
  isNew(keys: readonly string[]): boolean | Promise<boolean>;
}

/** Slack repeats an unacknowledged event up to an hour later; the gateway of Discord replays a session for minutes. */
const REMEMBER_MS = 2 * 60 * 60 * 1000;
/** About 200 bytes each: at most 20 MB. */
const MOST = 100_000;

/** Remembers in this process only; replicas that share a platform's events need a `Seen` that they share too. */
export class SeenHere implements Seen {
  readonly #keys: LRUCache<string, true>;

  constructor({ rememberMs = REMEMBER_MS, most = MOST } = {}) {
    this.#keys = new LRUCache({ max: most, ttl: rememberMs });
  }

  isNew(keys: readonly string[]): boolean {
    const seen = keys.some((key) => this.#keys.has(key));
    for (const key of keys) this.#keys.set(key, true);
    return !seen;
  }
}
