import type { Encoder } from './encoder.ts';
import type { NetworkInput } from './input.ts';
import { dot, type Rooms, toShares } from './rooms.ts';

/** A question's rows, and what attention compares of them. */
export interface Encoded {
  readonly rows: Float32Array;
  readonly alike: Float32Array;
}

/** The second step: what each token of the text is in the light of the question and of the tokens beside it. */
export class Context {
  readonly #rooms: Rooms;
  readonly #encoder: Encoder;

  constructor(rooms: Rooms, encoder: Encoder) {
    this.#rooms = rooms;
    this.#encoder = encoder;
  }

  /** The rows of sentences `from` to `to` (exclusive), which hold at most BATCH tokens. */
  rows(input: NetworkInput, from: number, to: number, question: Encoded): Float32Array {
    const { m, matched, hidden, mixed, wide, context, width } = this.#rooms;
    const first = input.starts[from]!;
    const last = input.starts[to]!;
    const n = last - first;
    this.#match(input, first, last, question);
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
    return this.#rooms.copy(context, n);
  }

  /** Writes beside each token's row what the question's tokens that it is like are together, the product of both, and how like it is. */
  #match(input: NetworkInput, first: number, last: number, question: Encoded): void {
    const { matched, width } = this.#rooms;
    const n = last - first;
    const rows = this.#encoder.rows('text', input.text, first, last, null);
    const alike = this.#encoder.alike('text', rows, n);
    const asked = input.question.n;
    const byLikeness = this.#rooms.plain('likeness')[0]!;
    const scale = 1 / Math.sqrt(width);
    const F = this.#rooms.floats;
    const shares = new Float64Array(asked);
    for (let t = 0; t < n; t++) {
      let [nearest, nearestAsked, sumAsked] = [0, 0, 0];
      for (let q = 0; q < asked; q++) {
        const like = input.like[q * input.text.n + first + t]!;
        shares[q] = dot(question.alike, q * width, alike, t * width, width) * scale + byLikeness * like;
        nearest = Math.max(nearest, like);
        if (!(input.asked[q]! & 1)) continue;
        nearestAsked = Math.max(nearestAsked, like);
        sumAsked += like;
      }
      toShares(shares);
      const at = (matched.at >> 2) + t * matched.columns;
      F.fill(0, at, at + matched.columns);
      for (let q = 0; q < asked; q++)
        for (let k = 0; k < width; k++) F[at + width + k]! += shares[q]! * question.rows[q * width + k]!;
      for (let k = 0; k < width; k++) {
        const own = rows[t * width + k]!;
        F[at + k] = own;
        F[at + 2 * width + k] = own * F[at + width + k]!;
      }
      F.set([nearest, nearestAsked, sumAsked], at + 3 * width);
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
