import { DISTANCES, distanceRow } from '../../../src/reading/syntax/network/features.ts';
import type { Parameter, Parameters } from '../parameters.ts';
import { type Pass, pad8 } from './pass.ts';
import type { Sizes } from './sizes.ts';

export interface ArcState {
  /** Each token as a dependant, multiplied: what it asks of a head. */
  readonly asked: number;
  /** Of each sentence: its scores (`at`, rows of `stride`, column n is the root) and its tokens as heads. */
  readonly sentences: readonly { at: number; stride: number; heads: number }[];
}

/** Biaffine arc scores with distances, from hidden rows that start with the dependant's part, then the head's. */
export class ArcStep {
  readonly #arc: number;
  readonly #hidden: number;
  readonly #matrix: Parameter;
  readonly #bias: Parameter;
  readonly #distance: Parameter;
  readonly #root: Parameter;

  constructor(p: Parameters, { arc, label }: Sizes) {
    this.#arc = arc;
    this.#hidden = 2 * arc + 2 * label;
    this.#matrix = p.declare('arc', arc, arc);
    this.#bias = p.declare('arcBias', 1, arc);
    this.#distance = p.declare('arcDistance', arc, DISTANCES);
    this.#root = p.declare('rootArc', 1, arc);
  }

  start(p: Parameters, random: () => number): void {
    p.set(this.#matrix, () => (2 * random() - 1) * 0.05);
    p.set(this.#root, () => (2 * random() - 1) * 0.3);
  }

  forward(pass: Pass, P: number): ArcState {
    const { engine, parameters: p, batch, first, total } = pass;
    const F = engine.floats;
    const arc = this.#arc;
    const asked = engine.room(total * arc);
    pass.times(P, this.#hidden, this.#matrix, asked);
    pass.addTo(asked, this.#bias);
    const distances = engine.room(total * DISTANCES);
    pass.times(P, this.#hidden, this.#distance, distances);
    const sentences = batch.map(({ n }, b) => {
      const stride = pad8(n + 1);
      const heads = engine.zeros(stride * arc);
      for (let i = 0; i < n; i++) {
        const from = (P >> 2) + (first[b]! + i) * this.#hidden + arc;
        F.copyWithin((heads >> 2) + i * arc, from, from + arc);
      }
      const root = p.at(this.#root) >> 2;
      F.copyWithin((heads >> 2) + n * arc, root, root + arc);
      const turned = engine.room(stride * arc);
      engine.call('transpose', heads, turned, stride, arc);
      const at = engine.room(n * stride);
      engine.product(asked + first[b]! * arc * 4, arc, turned, stride, at, stride, n, arc, stride);
      for (let i = 0; i < n; i++) {
        const row = (at >> 2) + i * stride;
        const far = (distances >> 2) + (first[b]! + i) * DISTANCES;
        for (let j = 0; j < n; j++) F[row + j]! += F[far + distanceRow(i, j)]!;
        F[row + n]! += F[far + distanceRow(i, -1)]!;
        // No token hangs on itself.
        F[row + i] = -1e9;
      }
      return { at, stride, heads };
    });
    return { asked, sentences };
  }

  /** Adds the gradient of the hidden rows to `dP`; returns the loss summed over tokens. */
  backward(pass: Pass, { asked, sentences }: ArcState, P: number, dP: number): number {
    const { engine, parameters: p, batch, first, total } = pass;
    const F = engine.floats;
    const arc = this.#arc;
    const dAsked = engine.zeros(total * arc);
    const dDistances = engine.zeros(total * DISTANCES);
    let loss = 0;
    for (const [b, x] of batch.entries()) {
      const { at, stride, heads } = sentences[b]!;
      const dS = engine.zeros(x.n * stride);
      for (let i = 0; i < x.n; i++) {
        const g = (dS >> 2) + i * stride;
        loss += pass.loss((at >> 2) + i * stride, g, x.n + 1, x.heads[i]! < 0 ? x.n : x.heads[i]!);
        const far = (dDistances >> 2) + (first[b]! + i) * DISTANCES;
        for (let j = 0; j < x.n; j++) F[far + distanceRow(i, j)]! += F[g + j]!;
        F[far + distanceRow(i, -1)]! += F[g + x.n]!;
      }
      const o = first[b]! * arc * 4;
      engine.product(dS, stride, heads, arc, dAsked + o, arc, x.n, stride, arc);
      const dHeads = engine.room(stride * arc);
      engine.product(dS, stride, asked + o, arc, dHeads, arc, x.n + 1, x.n, arc, 0, true);
      for (let i = 0; i < x.n; i++) {
        engine.call('addScaled', dHeads + i * arc * 4, dP + ((first[b]! + i) * this.#hidden + arc) * 4, 1, arc);
      }
      engine.call('addScaled', dHeads + x.n * arc * 4, p.gradient(this.#root), 1, arc);
    }
    pass.timesBack(P, this.#hidden, dAsked, this.#matrix, dP);
    pass.addToBack(dAsked, this.#bias);
    pass.timesBack(P, this.#hidden, dDistances, this.#distance, dP);
    return loss;
  }
}
