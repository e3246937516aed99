import { LRUCache } from 'lru-cache';
import type { Encoder } from './encoder.ts';
import type { NetworkInput, TextSentence } from './input.ts';
import { columnsOf, type Rooms, toShares } from './rooms.ts';

/** Most numbers that are kept of sentences, in rows and in what attention compares: 2 MB, two articles of 1,000 words. */
const MOST_KEPT = 1 << 19;

/** Rows of a sentence's tokens, and what attention compares of them. */
interface Encoded {
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
  rows(input: NetworkInput, from: number, to: number): Float32Array {
    const { m, matched, hidden, mixed, wide, context, width } = this.#rooms;
    const first = input.starts[from]!;
    const last = input.starts[to]!;
    const n = last - first;
    for (let s = from; s < to; s++) this.#match(input, s, first);
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

  /**
   * Writes beside the row of each token of a sentence what the question's tokens that it is like are together, the product of both, and how
   * like it is. `first`: the token of the text that has the first row.
   */
  #match({ text, starts, question: { n: asked }, asked: flags, like }: NetworkInput, s: number, first: number): void {
    const { m, matched, mixed, wide, compared, asked: question, width, floats: F, doubles } = this.#rooms;
    // asked for before anything of this sentence is written: to encode it takes other rooms
    const { rows, alike } = this.#encoded(text[s]!);
    const { calls } = m.kernel;
    const start = starts[s]!;
    const n = starts[s + 1]! - start;
    const columns = columnsOf(asked);
    this.#rooms.put(mixed, alike);
    // what is wide is free until the gates: it holds the shares meanwhile
    calls.products(compared, columns, mixed.at, n, width, wide.at, columns * 8);
    const byLikeness = this.#rooms.plain('likeness')[0]!;
    const scale = 1 / Math.sqrt(width);
    const all = starts.at(-1)!;
    const row = matched.columns * 4;
    const target = matched.at + (start - first) * row;
    for (let t = 0; t < n; t++) {
      let [nearest, nearestAsked, sumAsked] = [0, 0, 0];
      const shares = (wide.at >> 3) + t * columns;
      for (let q = 0; q < asked; q++) {
        const near = like[q * all + start + t]!;
        doubles[shares + q] = doubles[shares + q]! * scale + byLikeness * near;
        nearest = Math.max(nearest, near);
        if (!(flags[q]! & 1)) continue;
        nearestAsked = Math.max(nearestAsked, near);
        sumAsked += near;
      }
      toShares(doubles, shares, asked);
      const behind = ((target + t * row) >> 2) + 3 * width;
      F.fill(0, behind, behind + matched.columns - 3 * width);
      F[behind] = nearest;
      F[behind + 1] = nearestAsked;
      F[behind + 2] = sumAsked;
    }
    this.#rooms.put(mixed, rows);
    calls.beside(mixed.at, question.at, asked, wide.at, columns * 8, target, row, n, width);
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
