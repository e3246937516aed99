import { distanceRow } from './features.ts';
import { highest } from './highest.ts';
import { type Matrices, pad8, type Rows } from './matrices.ts';
import type { Head } from './weights.ts';

/** What a token is to its head, from the sum of the two (rectified, with their distance) and from their product. */
export class Labels {
  readonly #m: Matrices;
  readonly #label: number;
  readonly #offset: number;
  readonly #count: number;
  readonly #root: number;
  readonly #sums: Rows;
  readonly #products: Rows;
  readonly #scores: Rows;

  constructor(m: Matrices, { sizes, labels }: Head) {
    this.#m = m;
    this.#label = sizes.label;
    this.#offset = 2 * sizes.arc;
    this.#count = labels.length;
    this.#root = labels.indexOf('root');
    this.#sums = m.rows(sizes.label);
    this.#products = m.rows(sizes.label);
    this.#scores = m.rows(pad8(labels.length));
    m.pack('labelSum', 'labelProduct');
    m.take('rootLabel', 'labelBias', 'labelDistance', 'labelOut');
  }

  /** Indices of labels for all tokens in a row, given each sentence's heads; "root" for the root and for nothing else. */
  choose(hidden: Rows, heads: readonly Int32Array[], total: number): Uint8Array {
    this.#score(hidden, heads, total);
    const result = new Uint8Array(total);
    this.#eachBest(heads, (t, best) => {
      result[t] = best;
    });
    return result;
  }

  /** The logarithm of the share of each token's best label, 0 or less, given each sentence's heads. */
  sureness(hidden: Rows, heads: readonly Int32Array[], total: number): Float32Array {
    this.#score(hidden, heads, total);
    const F = this.#m.kernel.floats;
    const result = new Float32Array(total);
    this.#eachBest(heads, (t, best, at) => {
      let sum = 0;
      for (let k = 0; k < this.#count; k++) sum += Math.exp(F[at + k]! - F[at + best]!);
      result[t] = -Math.log(sum);
    });
    return result;
  }

  /** Scores of all labels for every token, given its head. */
  #score(hidden: Rows, heads: readonly Int32Array[], total: number): void {
    let t = 0;
    for (const list of heads) {
      const first = t;
      for (let i = 0; i < list.length; i++, t++) this.#pair(hidden, t, list[i]! < 0 ? -1 : first + list[i]!);
    }
    this.#m.times(this.#sums, 'labelSum', this.#scores, total);
    this.#m.times(this.#products, 'labelProduct', this.#scores, total, true);
    this.#m.addTo(this.#scores, total, 'labelOut');
  }

  /** Each token, its best label and where its scores begin, in numbers. */
  #eachBest(heads: readonly Int32Array[], take: (token: number, best: number, at: number) => void): void {
    const F = this.#m.kernel.floats;
    let t = 0;
    for (const list of heads) {
      for (const head of list) {
        const at = (this.#scores.at >> 2) + t * this.#scores.columns;
        take(t++, head < 0 ? this.#root : highest(F, at, this.#count, this.#root), at);
      }
    }
  }

  #pair(hidden: Rows, t: number, head: number): void {
    const row = this.#label * 4;
    const own = hidden.at + (t * hidden.columns + this.#offset) * 4;
    const other =
      head < 0 ? this.#m.at('rootLabel') : hidden.at + (head * hidden.columns + this.#offset + this.#label) * 4;
    this.#m.kernel.calls.pair(
      own,
      other,
      this.#m.at('labelBias'),
      this.#m.at('labelDistance') + distanceRow(t, head) * row,
      this.#sums.at + t * row,
      this.#products.at + t * row,
      this.#label,
    );
  }
}
