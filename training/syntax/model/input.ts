import { AFFIX_ROWS, AFFIXES, SIGN_ROWS, SIGNS, signRows } from '../../../src/reading/syntax/network/features.ts';
import type { Parameter, Parameters } from '../parameters.ts';
import { glorot, type Pass } from './pass.ts';
import type { Sizes } from './sizes.ts';

/** What `forward` leaves for `backward`. */
export interface InputState {
  readonly E: number;
  readonly mask: number;
  readonly words: Int32Array;
  readonly signs: Int32Array;
}

/** Vector, learned word and affixes of each token side by side, projected; then its signs added. */
export class InputStep {
  readonly #sizes: Sizes;
  readonly #vectors: { bytes: Int8Array; scale: number };
  readonly #word: Parameter;
  readonly #affix: Parameter;
  readonly #input: Parameter;
  readonly #sign: Parameter;
  readonly #wide: number;

  /** `vectors` are frozen: the words outside the treebanks would be left behind. */
  constructor(p: Parameters, sizes: Sizes, vectors: { bytes: Int8Array; scale: number }) {
    this.#sizes = sizes;
    this.#vectors = vectors;
    this.#wide = sizes.vector + sizes.word + sizes.affix;
    this.#word = p.declare('word', sizes.words, sizes.word);
    this.#affix = p.declare('affix', AFFIX_ROWS, sizes.affix);
    this.#input = p.declare('input', this.#wide, sizes.width);
    this.#sign = p.declare('sign', SIGN_ROWS, sizes.width);
  }

  start(p: Parameters, random: () => number): void {
    p.set(this.#affix, () => (2 * random() - 1) * 0.08);
    p.set(this.#input, glorot(random, this.#sizes.vector + this.#sizes.width));
    p.set(this.#sign, () => (2 * random() - 1) * 0.1);
  }

  forward(pass: Pass): { X: number; state: InputState } {
    const { engine, parameters: p, batch, total, dropout, random } = pass;
    const F = engine.floats;
    const { width } = this.#sizes;
    const wide = this.#wide;
    const E = engine.zeros(total * wide);
    const words = new Int32Array(total);
    const signs = new Int32Array(total * SIGNS);
    const mask = dropout ? engine.room(total * wide) : 0;
    let t = 0;
    for (const x of batch) {
      const isHidden = (row: number) => row < 0 || (dropout !== undefined && random() < dropout.vector);
      const hide = Array.from({ length: x.n }, (_, i) => isHidden(x.vectors[i]!));
      signs.set(
        signRows(x.tokens, x.shapes, (i) => !hide[i]),
        t * SIGNS,
      );
      for (let i = 0; i < x.n; i++, t++) {
        words[t] = dropout && random() < dropout.word ? 0 : x.words[i]!;
        this.#token(pass, (E >> 2) + t * wide, hide[i] ? -1 : x.vectors[i]!, words[t]!, x.affixes, i);
      }
    }
    if (dropout) {
      const keep = 1 - dropout.input;
      for (let i = 0; i < total * wide; i++) {
        const m = random() < keep ? 1 / keep : 0;
        F[(mask >> 2) + i] = m;
        F[(E >> 2) + i]! *= m;
      }
    }
    const X = engine.room(total * width);
    pass.times(E, wide, this.#input, X);
    for (let k = 0; k < signs.length; k++) {
      engine.call('addScaled', p.at(this.#sign, signs[k]!), X + Math.floor(k / SIGNS) * width * 4, 1, width);
    }
    return { X, state: { E, mask, words, signs } };
  }

  #token(
    { engine, parameters: p }: Pass,
    at: number,
    vector: number,
    word: number,
    affixes: Int32Array,
    i: number,
  ): void {
    const F = engine.floats;
    const { vector: v, word: w, affix: a } = this.#sizes;
    if (vector >= 0) {
      const { bytes, scale } = this.#vectors;
      for (let j = 0; j < v; j++) F[at + j] = bytes[vector * v + j]! * scale;
    }
    const from = p.at(this.#word, word) >> 2;
    for (let j = 0; j < w; j++) F[at + v + j] = F[from + j]!;
    for (let k = i * AFFIXES; k < (i + 1) * AFFIXES; k++) {
      if (affixes[k]! < 0) continue;
      const row = p.at(this.#affix, affixes[k]!) >> 2;
      for (let j = 0; j < a; j++) F[at + v + w + j]! += F[row + j]!;
    }
  }

  backward(pass: Pass, { E, mask, words, signs }: InputState, dX: number): void {
    const { engine, parameters: p, batch, total } = pass;
    const F = engine.floats;
    const { width, vector, word, affix } = this.#sizes;
    const wide = this.#wide;
    for (let k = 0; k < signs.length; k++) {
      engine.call('addScaled', dX + Math.floor(k / SIGNS) * width * 4, p.gradient(this.#sign, signs[k]!), 1, width);
    }
    const dE = engine.zeros(total * wide);
    pass.timesBack(E, wide, dX, this.#input, dE);
    for (let i = 0; i < total * wide; i++) F[(dE >> 2) + i]! *= F[(mask >> 2) + i]!;
    let t = 0;
    for (const x of batch) {
      for (let i = 0; i < x.n; i++, t++) {
        const at = dE + (t * wide + vector) * 4;
        engine.call('addScaled', at, p.gradient(this.#word, words[t]!), 1, word);
        for (let k = i * AFFIXES; k < (i + 1) * AFFIXES; k++) {
          const row = x.affixes[k]!;
          if (row >= 0) engine.call('addScaled', at + word * 4, p.gradient(this.#affix, row), 1, affix);
        }
      }
    }
  }
}
