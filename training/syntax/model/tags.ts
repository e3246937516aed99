import type { Parameter, Parameters } from '../parameters.ts';
import { glorot, type Pass, pad8 } from './pass.ts';
import type { Sizes } from './sizes.ts';

export interface TagState {
  readonly input: number;
  readonly mask: number;
  readonly scores: number;
  readonly shares: number;
}

/** Scores of parts of speech and tags; what they are thought to be is added to the rows that the last layer reads. */
export class TagStep {
  readonly #sizes: Sizes;
  readonly #tag: Parameter;
  readonly #bias: Parameter;
  readonly #into: Parameter;
  /** Columns of parts of speech and of tags, each filled up to a multiple of 8. */
  readonly uposColumns: number;
  readonly columns: number;

  constructor(p: Parameters, sizes: Sizes) {
    this.#sizes = sizes;
    this.uposColumns = pad8(sizes.upos);
    this.columns = this.uposColumns + pad8(sizes.tags);
    this.#tag = p.declare('tag', sizes.width, this.columns);
    this.#bias = p.declare('tagBias', 1, this.columns);
    this.#into = p.declare('tagInto', this.columns, sizes.width);
  }

  start(p: Parameters, random: () => number): void {
    p.set(this.#tag, glorot(random, this.#sizes.width + 100));
    p.set(this.#into, () => (2 * random() - 1) * 0.1);
    // Columns that only fill up never win a share.
    const isFiller = (j: number) =>
      j < this.uposColumns ? j >= this.#sizes.upos : j - this.uposColumns >= this.#sizes.tags;
    p.set(this.#bias, (_, j) => (isFiller(j) ? -1e4 : 0));
  }

  /** Reads the rows at `h` and adds to them. */
  forward(pass: Pass, h: number): TagState {
    const { engine, total, dropout } = pass;
    const { width } = this.#sizes;
    const scores = engine.room(total * this.columns);
    const shares = engine.room(total * this.columns);
    const input = engine.room(total * width);
    engine.floats.copyWithin(input >> 2, h >> 2, (h >> 2) + total * width);
    const mask = pass.mask(input, width, () => dropout!.layer);
    pass.times(input, width, this.#tag, scores);
    pass.addTo(scores, this.#bias);
    const row = this.columns * 4;
    const cut = this.uposColumns * 4;
    engine.call('shares', scores, row, shares, row, total, this.uposColumns);
    engine.call('shares', scores + cut, row, shares + cut, row, total, this.columns - this.uposColumns);
    pass.times(shares, this.columns, this.#into, h, 1);
    return { input, mask, scores, shares };
  }

  /** Gradient of the scores, and the losses summed over tokens. */
  losses(pass: Pass, { scores }: TagState): { dScores: number; upos: number; tag: number } {
    const { engine, batch, total } = pass;
    const dScores = engine.zeros(total * this.columns);
    let upos = 0;
    let tag = 0;
    let o = 0;
    for (const x of batch) {
      for (let i = 0; i < x.n; i++, o += this.columns) {
        const s = (scores >> 2) + o;
        const d = (dScores >> 2) + o;
        upos += pass.loss(s, d, this.#sizes.upos, x.upos[i]!);
        tag += pass.loss(s + this.uposColumns, d + this.uposColumns, this.#sizes.tags, x.tags[i]!);
      }
    }
    return { dScores, upos, tag };
  }

  /** Adds to `dh`, the gradient of the rows that `forward` read and wrote. */
  backward(pass: Pass, { input, mask, shares }: TagState, dScores: number, dh: number): void {
    const { engine, total } = pass;
    const { width } = this.#sizes;
    const dShares = engine.zeros(total * this.columns);
    pass.timesBack(shares, this.columns, dh, this.#into, dShares);
    for (let t = 0; t < total; t++) {
      const o = t * this.columns;
      this.#throughShares(pass, shares, dShares, dScores, o, this.uposColumns);
      this.#throughShares(pass, shares, dShares, dScores, o + this.uposColumns, this.columns - this.uposColumns);
    }
    pass.addToBack(dScores, this.#bias);
    const dInput = engine.zeros(total * width);
    pass.timesBack(input, width, dScores, this.#tag, dInput);
    pass.applyMask(mask, dInput, width);
    engine.call('addScaled', dInput, dh, 1, total * width);
  }

  /** Gradient of a softmax of n shares from offset o on. */
  #throughShares({ engine }: Pass, shares: number, dShares: number, dScores: number, o: number, n: number): void {
    const F = engine.floats;
    const s = (shares >> 2) + o;
    const d = (dShares >> 2) + o;
    let mean = 0;
    for (let i = 0; i < n; i++) mean += F[s + i]! * F[d + i]!;
    for (let i = 0; i < n; i++) F[(dScores >> 2) + o + i]! += F[s + i]! * (F[d + i]! - mean);
  }
}
