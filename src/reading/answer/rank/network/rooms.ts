import { Kernel } from '../../../syntax/network/kernel.ts';
import { BATCH, Matrices, pad8, type Rows } from '../../../syntax/network/matrices.ts';
import type { Section, Weights } from '../../../syntax/network/weights.ts';
import { VECTOR } from './input.ts';

/** Sizes and order of what the weights' file holds. */
export interface NetworkHead {
  readonly sections: readonly Section[];
  readonly sizes: { readonly width: number; readonly states: number; readonly told: number };
  /** Features of a candidate that are numbers of kinds; the others are quantities. */
  readonly kinds: readonly { readonly feature: string; readonly size: number }[];
  readonly quantities: readonly string[];
}

const packed = [
  'states',
  'question.told',
  'question.vectors',
  'question.alike',
  'text.told',
  'text.vectors',
  'text.alike',
  'matched',
  'gates',
  'places',
  'wanted',
  'quantities',
  'deep',
];
const plain = [
  'statesBias',
  'questionBias',
  'questionAlikeBias',
  'question.categories',
  'textBias',
  'textAlikeBias',
  'text.categories',
  'asked',
  'likeness',
  'attend',
  'want',
  'wantBias',
  'matchedBias',
  'mix',
  'recurrent',
  'mean',
  'deviation',
  'summary',
  'candidateBias',
  'kinds',
  'deepBias',
  'score',
  'none.summary',
  'none.most',
  'none.coverage',
  'noneBias',
  'noneScore',
];

/** The weights in the kernel's memory, with room for rows: what all parts of the network work on. */
export class Rooms {
  readonly head: NetworkHead;
  readonly m: Matrices;
  readonly width: number;
  /** Rows of the parser's states, of what is told of them, of word vectors. */
  readonly states: Rows;
  readonly told: Rows;
  readonly vectors: Rows;
  /** Three times the width and eight, in which text and question stand side by side. */
  readonly matched: Rows;
  /** Three times the width. */
  readonly wide: Rows;
  readonly hidden: Rows;
  readonly mixed: Rows;
  readonly cells: Rows;
  readonly context: Rows;
  /** Address of as many noughts as the width. */
  readonly zeros: number;

  constructor(weights: Weights<NetworkHead>) {
    this.head = weights.head;
    const { width, states, told } = weights.head.sizes;
    this.width = width;
    const kernel = new Kernel();
    // the largest room also serves to pack matrices in, once, at the start
    this.wide = { at: kernel.room(BATCH * 3 * width), columns: 3 * width };
    const inner = Math.max(states, 3 * width + 8, pad8(weights.head.quantities.length));
    const m = new Matrices(kernel, weights, this.wide.at, inner);
    this.m = m;
    this.states = m.rows(states);
    this.told = m.rows(told);
    this.vectors = m.rows(VECTOR);
    this.matched = m.rows(3 * width + 8);
    this.hidden = m.rows(width);
    this.mixed = m.rows(width);
    this.cells = m.rows(width);
    this.context = m.rows(width);
    this.zeros = kernel.room(width);
    m.pack(...packed);
    m.take(...plain);
  }

  /** All memory as floats; ask again after the kernel gave room. */
  get floats(): Float32Array {
    return this.m.kernel.floats;
  }

  /** The numbers that were taken under a name, from there to the memory's end. */
  plain(name: string): Float32Array {
    return this.floats.subarray(this.m.at(name) >> 2);
  }

  /** The first n rows of a room, copied. */
  copy({ at, columns }: Rows, n: number): Float32Array {
    return this.floats.slice(at >> 2, (at >> 2) + n * columns);
  }

  /** The first n rows of a room as they stand, until something else is written there. */
  view({ at, columns }: Rows, n: number): Float32Array {
    return this.floats.subarray(at >> 2, (at >> 2) + n * columns);
  }

  put(rows: Rows, numbers: Float32Array): void {
    this.floats.set(numbers, rows.at >> 2);
  }

  bend({ at, columns }: Rows, n: number): void {
    this.m.kernel.calls.bend(at, columns * 4, n, columns);
  }

  /** One row of the network's width times a square matrix, with a bias where one is named. */
  affine(row: Float32Array, name: string, bias: string | null): Float32Array {
    const { width } = this;
    const sum = bias ? this.plain(bias).slice(0, width) : new Float32Array(width);
    addMixture(this.plain(name), Float64Array.from(row), sum);
    return sum;
  }
}

/** The sum of the products of n numbers of two rows. */
export function dot(a: Float32Array, from: number, b: Float32Array, at: number, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += a[from + i]! * b[at + i]!;
  return sum;
}

/**
 * The products of one row, `width` numbers of `b` from `at`, with each row of `a`, written to `sums`. Four rows go side by side, so that no
 * addition waits for the one before; each sum still runs in its own order.
 */
export function products(a: Float32Array, b: Float32Array, at: number, width: number, sums: Float64Array): void {
  const n = sums.length;
  let q = 0;
  for (; q + 4 <= n; q += 4) {
    const row = q * width;
    let [s0, s1, s2, s3] = [0, 0, 0, 0];
    for (let k = 0; k < width; k++) {
      const x = b[at + k]!;
      s0 += a[row + k]! * x;
      s1 += a[row + width + k]! * x;
      s2 += a[row + 2 * width + k]! * x;
      s3 += a[row + 3 * width + k]! * x;
    }
    sums[q] = s0;
    sums[q + 1] = s1;
    sums[q + 2] = s2;
    sums[q + 3] = s3;
  }
  for (; q < n; q++) sums[q] = dot(a, q * width, b, at, width);
}

/**
 * Adds the rows of `rows`, as many as there are shares, each times its share, to a sum. Four rows go together, so that the sum is written
 * once for them; it is rounded after each all the same.
 */
export function addMixture(rows: Float32Array, shares: Float64Array, sum: Float32Array): void {
  const width = sum.length;
  let q = 0;
  for (; q + 4 <= shares.length; q += 4) {
    const row = q * width;
    const [s0, s1, s2, s3] = [shares[q]!, shares[q + 1]!, shares[q + 2]!, shares[q + 3]!];
    for (let k = 0; k < width; k++) {
      let x = Math.fround(sum[k]! + s0 * rows[row + k]!);
      x = Math.fround(x + s1 * rows[row + width + k]!);
      x = Math.fround(x + s2 * rows[row + 2 * width + k]!);
      sum[k] = x + s3 * rows[row + 3 * width + k]!;
    }
  }
  for (; q < shares.length; q++) for (let k = 0; k < width; k++) sum[k]! += shares[q]! * rows[q * width + k]!;
}

/** Scores as shares that add up to one, in place. */
export function toShares(scores: Float64Array): Float64Array {
  let high = Number.NEGATIVE_INFINITY;
  for (const score of scores) high = Math.max(high, score);
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    scores[i] = Math.exp(scores[i]! - high);
    sum += scores[i]!;
  }
  for (let i = 0; i < scores.length; i++) scores[i]! /= sum;
  return scores;
}
