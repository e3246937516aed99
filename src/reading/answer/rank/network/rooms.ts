import { Kernel } from '../../../syntax/network/kernel.ts';
import { BATCH, Matrices, pad8, type Rows } from '../../../syntax/network/matrices.ts';
import type { Section, Weights } from '../../../syntax/network/weights.ts';
import { LONGEST_QUESTION, VECTOR } from './input.ts';

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
  /** The question's rows, and as doubles what attention compares of them: a column for each, side by side. */
  readonly asked: Rows;
  readonly compared: number;
  /** Shares of a mixture as doubles, and the row that they sum up to. */
  readonly #shares: number;
  readonly #sum: Rows;
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
    this.asked = m.rows(width, LONGEST_QUESTION);
    this.compared = kernel.room(2 * width * columnsOf(LONGEST_QUESTION));
    this.#shares = kernel.room(2 * Math.max(width, LONGEST_QUESTION));
    this.#sum = m.rows(width, 1);
    this.zeros = kernel.room(width);
    m.pack(...packed);
    m.take(...plain);
  }

  /** All memory as floats; ask again after the kernel gave room. */
  get floats(): Float32Array {
    return this.m.kernel.floats;
  }

  /** The same as doubles. */
  get doubles(): Float64Array {
    return this.m.kernel.doubles;
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

  /** Takes a question's n rows, and what attention compares of them. */
  ask(rows: Float32Array, alike: Float32Array, n: number): void {
    this.put(this.asked, rows);
    const { width, doubles } = this;
    const columns = columnsOf(n);
    const at = this.compared >> 3;
    doubles.fill(0, at, at + width * columns);
    for (let q = 0; q < n; q++) for (let k = 0; k < width; k++) doubles[at + k * columns + q] = alike[q * width + k]!;
  }

  /** The rows from an address on, as many as there are shares, each times its share; with a bias where one is named. */
  mixture(rows: number, shares: ArrayLike<number>, bias: string | null): Float32Array {
    const { width } = this;
    const at = this.#sum.at >> 2;
    if (bias) this.floats.copyWithin(at, this.m.at(bias) >> 2, (this.m.at(bias) >> 2) + width);
    else this.floats.fill(0, at, at + width);
    this.doubles.set(shares, this.#shares >> 3);
    this.m.kernel.calls.mixture(rows, this.#shares, shares.length, this.#sum.at, width);
    return this.copy(this.#sum, 1);
  }

  /** One row of the network's width times a square matrix, with a bias where one is named. */
  affine(row: Float32Array, name: string, bias: string | null): Float32Array {
    return this.mixture(this.m.at(name), row, bias);
  }
}

/** Columns that stand for the n tokens of a question: products run over four at a time. */
export const columnsOf = (n: number): number => (n + 3) & ~3;

/** The sum of the products of n numbers of two rows. */
export function dot(a: Float32Array, from: number, b: Float32Array, at: number, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += a[from + i]! * b[at + i]!;
  return sum;
}

/** Some scores as shares that add up to one, in place: n of them, from `at` on. */
export function toShares(scores: Float64Array, at = 0, n = scores.length): Float64Array {
  let high = Number.NEGATIVE_INFINITY;
  for (let i = at; i < at + n; i++) high = Math.max(high, scores[i]!);
  let sum = 0;
  for (let i = at; i < at + n; i++) {
    scores[i] = Math.exp(scores[i]! - high);
    sum += scores[i]!;
  }
  for (let i = at; i < at + n; i++) scores[i]! /= sum;
  return scores;
}
