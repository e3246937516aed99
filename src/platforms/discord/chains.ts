import { LRUCache } from 'lru-cache';

/** Where a message stands: what it replies to, if anything. */
export interface Link {
  readonly id: string;
  readonly channel: string;
  readonly user: string;
  /** What it replies to, as far as Discord says: that message, the interaction it answered, the message it replies to itself. */
  readonly above: readonly string[];
}

/** At about 200 bytes each, 10 MB. */
const MOST = 50_000;
/** Somebody who goes on without replying still means the same conversation for so long. */
const GOES_ON_MS = 15 * 60 * 1000;

/**
 * Which conversation a message belongs to outside threads. A reply belongs to the message at the root of its chain; a message that
 * replies to nothing goes on with what its author last asked in the channel, for a while.
 */
export class Chains {
  readonly #roots = new LRUCache<string, string>({ max: MOST });
  readonly #last: LRUCache<string, string>;

  constructor({ goesOnMs = GOES_ON_MS } = {}) {
    this.#last = new LRUCache({ max: MOST, ttl: goesOnMs });
  }

  /** The id of the conversation: that of the message or interaction it began with. */
  rootOf({ id, channel, user, above }: Link): string {
    const person = `${channel}/${user}`;
    const known = above.map((message) => this.#roots.get(message)).find((root) => root !== undefined);
    // of a chain that began before this process did, the highest message that Discord names is as near as one gets
    const root = known ?? above.at(-1) ?? this.#last.get(person) ?? id;
    this.#roots.set(id, root);
    this.#last.set(person, root);
    return root;
  }
}
