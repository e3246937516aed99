import { LRUCache } from 'lru-cache';
import type { Encoder } from './encoder.ts';
import type { NetworkInput, TextSentence } from './input.ts';
import { addMixture, products, type Rooms, toShares } from './rooms.ts';

/** Most numbers that are kept of sentences, in rows and in what attention compares: 2 MB, two articles of 1,000 words. */
const MOST_KEPT = 1 << 19;

/** Rows of a question's tokens or of a sentence's, and what attention compares of them. */
export interface Encoded {
  readonly rows: Float32Array;
  readonly alike: Float32Array;
}

/** The second step: what each token of the text is in the light of the question and of the tokens beside it. */
export class Context {
  readonly #rooms: Rooms;
  readonly #encoder: Encoder;
  /** Sentences that were looked at: to encode them is most of what the network has to do for a question. */
  readonly #kept = new LRUCache<object, Encoded>({
    maxSize: MOST_KEPT,
    sizeCalculation: (e) => Math.max(1, 2 * e.rows.length),
  });

  constructor(rooms: Rooms, encoder: Encoder) {
    this.#rooms = rooms;
    this.#encoder = encoder;
  }

  /** The rows of sentences `from` to `to` (exclusive), which hold at most BATCH tokens; they stand until the next are asked for. */
  rows(input: NetworkInput, from: number, to: number, question: Encoded): Float32Array {
    const { m, matched, hidden, mixed, wide, context, width } = this.#rooms;
    const first = input.starts[from]!;
    const last = input.starts[to]!;
    const n = last - first;
    this.#match(input, from, to, question);
    m.times(matched, 'matched', hidden, n);
    m.addTo(hidden, n, 'matchedBias');
    this.#rooms.bend(hidden, n);
    const sentences = Array.from({ length: to - from }, (_, i) => ({
      at: input.starts[from + i]! - first,
      length: input.starts[from + i + 1]! - input.starts[from + i]!,
    }));
    const row = width * 4;
    for (const { at, length } of sentences)
      m.kernel.calls.neighbours(hidden.at + at * row, m.at('mix'), mixed.at + at * row, length, width);
    m.times(mixed, 'gates', wide, n);
    for (const { at, length } of sentences) this.#recur(at, length);
    return this.#rooms.view(context, n);
  }

  /** A sentence's tokens as rows, which no question changes. */
  #encoded({ sentence, rows: make }: TextSentence): Encoded {
    let encoded = this.#kept.get(sentence);
    if (!encoded) {
      const tokens = make();
      const rows = this.#encoder.rows('text', tokens, 0, tokens.n, null);
      encoded = { rows, alike: this.#encoder.alike('text', rows, tokens.n) };
      this.#kept.set(sentence, encoded);
    }
    return encoded;
  }

  /** Writes beside each token's row what the question's tokens that it is like are together, the product of both, and how like it is. */
  #match(
    { text, starts, question: { n: asked }, asked: flags, like }: NetworkInput,
    from: number,
    to: number,
    question: Encoded,
  ): void {
    const { matched, width, floats: F } = this.#rooms;
    const byLikeness = this.#rooms.plain('likeness')[0]!;
    const scale = 1 / Math.sqrt(width);
    const all = starts.at(-1)!;
    const shares = new Float64Array(asked);
    const together = new Float32Array(width);
    let at = matched.at >> 2;
    for (let s = from; s < to; s++) {
      // asked for before anything of this sentence is written: to encode it takes other rooms
      const { rows, alike } = this.#encoded(text[s]!);
      for (let own = 0, t = starts[s]!; t < starts[s + 1]!; t++, own += width, at += matched.columns) {
        let [nearest, nearestAsked, sumAsked] = [0, 0, 0];
        products(question.alike, alike, own, width, shares);
        for (let q = 0; q < asked; q++) {
          const near = like[q * all + t]!;
          shares[q] = shares[q]! * scale + byLikeness * near;
          nearest = Math.max(nearest, near);
          if (!(flags[q]! & 1)) continue;
          nearestAsked = Math.max(nearestAsked, near);
          sumAsked += near;
        }
        toShares(shares);
        together.fill(0);
        addMixture(question.rows, shares, together);
        for (let k = 0; k < width; k++) {
          const number = rows[own + k]!;
          F[at + k] = number;
          F[at + width + k] = together[k]!;
          F[at + 2 * width + k] = number * together[k]!;
        }
        F.fill(0, at + 3 * width, at + matched.columns);
        F[at + 3 * width] = nearest;
        F[at + 3 * width + 1] = nearestAsked;
        F[at + 3 * width + 2] = sumAsked;
      }
    }
  }

  /** Runs the recurrent unit over one sentence, each way. */
  #recur(at: number, length: number): void {
    const { m, hidden, wide, cells, context, width, zeros } = this.#rooms;
    const row = width * 4;
    const half = width / 2;
    for (let back = 0; back < 2; back++) {
      const own = at * row + back * half * 4;
      m.kernel.calls.recur(
        wide.at + own * 3,
        row * 3,
        hidden.at + own,
        row,
        m.at('recurrent') + back * half * 16,
        cells.at + own,
        row,
        context.at + own,
        row,
        length,
        half,
        back,
        zeros,
      );
    }
  }
}
