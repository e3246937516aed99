import { DISTANCES, distanceRow } from '../../../src/reading/syntax/network/features.ts';
import type { Parameter, Parameters } from '../parameters.ts';
import { glorot, type Pass, pad8 } from './pass.ts';
import type { Sizes } from './sizes.ts';

/** Labels of arcs from the sum of the two ends (rectified, with their distance) and from their product. */
export class LabelStep {
  readonly #label: number;
  readonly #count: number;
  readonly #hidden: number;
  readonly #offset: number;
  readonly #root: Parameter;
  readonly #bias: Parameter;
  readonly #distance: Parameter;
  readonly #sum: Parameter;
  readonly #product: Parameter;
  readonly #out: Parameter;

  constructor(p: Parameters, { arc, label, labels }: Sizes) {
    this.#label = label;
    this.#count = labels;
    this.#hidden = 2 * arc + 2 * label;
    this.#offset = 2 * arc;
    this.#root = p.declare('rootLabel', 1, label);
    this.#bias = p.declare('labelBias', 1, label);
    this.#distance = p.declare('labelDistance', DISTANCES, label);
    this.#sum = p.declare('labelSum', label, pad8(labels));
    this.#product = p.declare('labelProduct', label, pad8(labels));
    this.#out = p.declare('labelOut', 1, pad8(labels));
  }

  start(p: Parameters, random: () => number): void {
    p.set(this.#root, () => (2 * random() - 1) * 0.3);
    p.set(this.#sum, glorot(random, this.#sum.rows + this.#sum.columns));
    p.set(this.#product, glorot(random, this.#product.rows + this.#product.columns));
  }

  /** Scores of all labels for every token, given the heads of each sentence; rows of `pad8` of the labels. */
  forward(
    pass: Pass,
    P: number,
    heads: readonly ArrayLike<number>[],
  ): { sums: number; products: number; scores: number } {
    const { engine, batch, total } = pass;
    const sums = engine.room(total * this.#label);
    const products = engine.room(total * this.#label);
    let t = 0;
    for (const [b, { n }] of batch.entries()) {
      for (let i = 0; i < n; i++, t++) this.#pair(pass, P, b, i, heads[b]![i]!, sums, products, t);
    }
    const scores = engine.room(total * this.#sum.columns);
    pass.times(sums, this.#label, this.#sum, scores);
    pass.times(products, this.#label, this.#product, scores, 1);
    pass.addTo(scores, this.#out);
    return { sums, products, scores };
  }

  /** Where the head's part of a token begins, in numbers. */
  #headAt({ parameters: p, first }: Pass, P: number, b: number, head: number): number {
    if (head < 0) return p.at(this.#root) >> 2;
    return (P >> 2) + (first[b]! + head) * this.#hidden + this.#offset + this.#label;
  }

  #pair(pass: Pass, P: number, b: number, i: number, head: number, sums: number, products: number, t: number): void {
    const F = pass.engine.floats;
    const dependant = (P >> 2) + t * this.#hidden + this.#offset;
    const from = this.#headAt(pass, P, b, head);
    const bias = pass.parameters.at(this.#bias) >> 2;
    const far = pass.parameters.at(this.#distance, distanceRow(i, head)) >> 2;
    const z = (sums >> 2) + t * this.#label;
    const r = (products >> 2) + t * this.#label;
    for (let j = 0; j < this.#label; j++) {
      F[z + j] = Math.max(F[dependant + j]! + F[from + j]! + F[bias + j]! + F[far + j]!, 0);
      F[r + j] = F[dependant + j]! * F[from + j]!;
    }
  }

  /** With the right heads: adds the gradient of the hidden rows to `dP`; returns the loss summed over tokens. */
  backward(pass: Pass, P: number, dP: number): number {
    const { engine, parameters: p, batch, first, total } = pass;
    const F = engine.floats;
    const label = this.#label;
    const { sums, products, scores } = this.forward(
      pass,
      P,
      batch.map((x) => x.heads),
    );
    const columns = this.#sum.columns;
    const dScores = engine.zeros(total * columns);
    let loss = 0;
    let o = 0;
    for (const x of batch) {
      for (let i = 0; i < x.n; i++, o += columns) {
        loss += pass.loss((scores >> 2) + o, (dScores >> 2) + o, this.#count, x.labels[i]!);
      }
    }
    pass.addToBack(dScores, this.#out);
    const dSums = engine.zeros(total * label);
    const dProducts = engine.zeros(total * label);
    pass.timesBack(sums, label, dScores, this.#sum, dSums);
    pass.timesBack(products, label, dScores, this.#product, dProducts);
    const dBias = p.gradient(this.#bias) >> 2;
    let t = 0;
    for (const [b, x] of batch.entries()) {
      for (let i = 0; i < x.n; i++, t++) {
        const head = x.heads[i]!;
        const dependant = (P >> 2) + t * this.#hidden + this.#offset;
        const from = this.#headAt(pass, P, b, head);
        const dDependant = (dP >> 2) + t * this.#hidden + this.#offset;
        const dFrom =
          head < 0 ? p.gradient(this.#root) >> 2 : (dP >> 2) + (first[b]! + head) * this.#hidden + this.#offset + label;
        const dFar = p.gradient(this.#distance, distanceRow(i, head)) >> 2;
        for (let j = 0; j < label; j++) {
          const at = t * label + j;
          const ds = F[(sums >> 2) + at]! > 0 ? F[(dSums >> 2) + at]! : 0;
          const dr = F[(dProducts >> 2) + at]!;
          F[dDependant + j]! += ds + dr * F[from + j]!;
          F[dFrom + j]! += ds + dr * F[dependant + j]!;
          F[dFar + j]! += ds;
          F[dBias + j]! += ds;
        }
      }
    }
    return loss;
  }
}
