import { LRUCache } from 'lru-cache';

/** What a thread remembers of the last question and its answer, so that "and why?" and "when was that?" can be understood. */
export interface Turn {
  /** The question as understood, with what earlier turns supplied filled in. */
  readonly question: string;
  /** Entity ids that question and answer were about, the most important first. */
  readonly entities: readonly string[];
  /** The span that answered: offsets into the article's text; null where the article does not say. */
  readonly evidence: { readonly start: number; readonly end: number } | null;
}

/** Most threads kept at once: at about 500 bytes a turn this stays under 10 MB. */
const MOST_THREADS = 20_000;
/** A thread is forgotten after a day of silence. */
const FORGET_AFTER_MS = 24 * 60 * 60 * 1000;

/** The last turn of each thread, kept in memory only. */
export class Conversations {
  readonly #turns = new LRUCache<string, Turn>({ max: MOST_THREADS, ttl: FORGET_AFTER_MS });

  /** The last turn under this key (platform, channel, thread); null where there is none. */
  previous(key: string): Turn | null {
    return this.#turns.get(key) ?? null;
  }

  remember(key: string, turn: Turn): void {
    this.#turns.set(key, turn);
  }
}
