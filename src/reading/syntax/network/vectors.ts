import { find, hash, plain } from './features.ts';
import type { Weights } from './weights.ts';

/** Word vectors that the network starts from (GloVe, reduced), for comparing meanings. */
export class Vectors {
  readonly #keys: Uint32Array;
  readonly #bytes: Int8Array;
  readonly #columns: number;

  constructor(weights: Weights) {
    this.#keys = weights.u32('vectorKeys');
    this.#bytes = weights.i8('vector');
    this.#columns = weights.section('vector').columns;
  }

  /** A word's vector, of length 1; null where the word has none. */
  of(word: string): Float32Array | null {
    const row = find(this.#keys, hash(plain(word)));
    if (row < 0) return null;
    const from = row * this.#columns;
    const vector = Float32Array.from(this.#bytes.subarray(from, from + this.#columns));
    let square = 0;
    for (const x of vector) square += x * x;
    const length = Math.sqrt(square) || 1;
    return vector.map((x) => x / length);
  }
}
