import type { Engine } from '../engine.ts';
import type { Example } from '../examples.ts';
import type { Parameter, Parameters } from '../parameters.ts';

/** Shares of numbers that are set to nought while training, so that the network leans on none of them. */
export interface Dropout {
  /** Learned words, which then count as unknown. */
  word: number;
  /** Word vectors, which then count as missing. */
  vector: number;
  input: number;
  layer: number;
  arc: number;
  label: number;
}

export const pad8 = (n: number): number => (n + 7) & ~7;

/** One batch on its way through the network: its sentences stand one after another in matrices of `total` rows. */
export class Pass {
  readonly engine: Engine;
  readonly parameters: Parameters;
  readonly batch: readonly Example[];
  readonly dropout: Dropout | undefined;
  readonly random: () => number;
  /** Row of each sentence's first token. */
  readonly first: readonly number[];
  readonly total: number;

  /** Without `dropout` nothing is dropped and no gradient is asked for. */
  constructor(
    engine: Engine,
    parameters: Parameters,
    batch: readonly Example[],
    dropout: Dropout | undefined,
    random: () => number,
  ) {
    this.engine = engine;
    this.parameters = parameters;
    this.batch = batch;
    this.dropout = dropout;
    this.random = random;
    const first: number[] = [];
    let total = 0;
    for (const { n } of batch) {
      first.push(total);
      total += n;
    }
    this.first = first;
    this.total = total;
  }

  /**
   * Draws a mask once per sentence and column (Gal and Ghahramani 2016), applies it to the rows at `X` and returns it; 0
   * where nothing is dropped. `rate` is the share dropped in a column.
   */
  mask(X: number, columns: number, rate: (column: number) => number): number {
    if (!this.dropout) return 0;
    const { floats: F } = this.engine;
    const n = this.batch.length * columns;
    const mask = this.engine.room(n);
    for (let i = 0; i < n; i++) {
      const keep = 1 - rate(i % columns);
      F[(mask >> 2) + i] = this.random() < keep ? 1 / keep : 0;
    }
    this.applyMask(mask, X, columns);
    return mask;
  }

  /** Multiplies every row of a sentence by the sentence's mask: the rows themselves, and later their gradient. */
  applyMask(mask: number, X: number, columns: number): void {
    if (!mask) return;
    const { floats: F } = this.engine;
    for (const [b, { n }] of this.batch.entries()) {
      const m = (mask >> 2) + b * columns;
      for (let i = 0; i < n; i++) {
        const at = (X >> 2) + (this.first[b]! + i) * columns;
        for (let j = 0; j < columns; j++) F[at + j]! *= F[m + j]!;
      }
    }
  }

  /** C (+)= A W over all rows; A's rows have `lda` numbers, of which the first are read, as many as W has rows. */
  times(A: number, lda: number, w: Parameter, C: number, add = 0): void {
    this.engine.product(A, lda, this.parameters.at(w), w.columns, C, w.columns, this.total, w.rows, w.columns, add);
  }

  /** Gradient of `times`: adds A' dC to W's and dC W' to dA. */
  timesBack(A: number, lda: number, dC: number, w: Parameter, dA: number): void {
    const { engine, parameters, total } = this;
    engine.product(A, lda, dC, w.columns, parameters.gradient(w), w.columns, w.rows, total, w.columns, 1, true);
    const mark = engine.mark;
    const turned = engine.room(w.rows * w.columns);
    engine.call('transpose', parameters.at(w), turned, w.rows, w.columns);
    engine.product(dC, w.columns, turned, w.rows, dA, lda, total, w.columns, w.rows, 1);
    engine.release(mark);
  }

  /** Adds a parameter's only row to all rows. */
  addTo(C: number, bias: Parameter): void {
    const from = this.parameters.at(bias);
    for (let t = 0; t < this.total; t++) this.engine.call('addScaled', from, C + t * bias.columns * 4, 1, bias.columns);
  }

  /** Gradient of `addTo`. */
  addToBack(dC: number, bias: Parameter): void {
    const to = this.parameters.gradient(bias);
    for (let t = 0; t < this.total; t++) this.engine.call('addScaled', dC + t * bias.columns * 4, to, 1, bias.columns);
  }

  /**
   * Cross entropy of n scores: writes the gradient of its mean over the batch's tokens and returns the loss itself. A gold
   * of -1 (a class that is not in the lists) counts nothing. Places are in numbers, not bytes.
   */
  loss(scores: number, gradient: number, n: number, gold: number): number {
    if (gold < 0) return 0;
    const { floats: F } = this.engine;
    const weight = 1 / this.total;
    let high = F[scores]!;
    for (let i = 1; i < n; i++) high = Math.max(high, F[scores + i]!);
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const v = Math.exp(F[scores + i]! - high);
      F[gradient + i] = v;
      sum += v;
    }
    const probability = F[gradient + gold]! / sum;
    for (let i = 0; i < n; i++) F[gradient + i] = (weight * F[gradient + i]!) / sum;
    F[gradient + gold]! -= weight;
    return -Math.log(Math.max(probability, 1e-12));
  }
}

/** Bound of a uniform start that keeps variance from layer to layer (Glorot and Bengio 2010). */
export const glorot = (random: () => number, ends: number) => {
  const bound = Math.sqrt(6 / ends);
  return () => (2 * random() - 1) * bound;
};
