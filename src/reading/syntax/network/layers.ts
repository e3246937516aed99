import type { Matrices, Rows } from './matrices.ts';
import type { Sizes } from './weights.ts';

/**
 * Layers of bidirectional simple recurrent units, each after a mixing of every token with its neighbours. After the last
 * layer but one the tags are scored, and what they are thought to be is told to the last layer.
 */
export class Layers {
  readonly #m: Matrices;
  readonly #sizes: Sizes;
  readonly #mixed: Rows;
  readonly #gated: Rows;
  readonly #cells: Rows;
  readonly #other: Rows;
  readonly #shares: Rows;
  readonly #zeros: number;
  readonly #uposColumns: number;

  /** `gated` is room for three times the width; `uposColumns` how many tag columns are parts of speech, padded. */
  constructor(m: Matrices, sizes: Sizes, gated: Rows, tagColumns: number, uposColumns: number) {
    this.#m = m;
    this.#sizes = sizes;
    this.#gated = gated;
    this.#uposColumns = uposColumns;
    this.#mixed = m.rows(sizes.width);
    this.#cells = m.rows(sizes.width);
    this.#other = m.rows(sizes.width);
    this.#shares = m.rows(tagColumns);
    this.#zeros = m.kernel.room(sizes.width);
    for (let l = 0; l < sizes.layers; l++) {
      m.pack(`layer${l}`);
      m.take(`mix${l}`, `gates${l}`);
    }
    m.pack('tag', 'tagInto');
    m.take('tagBias');
  }

  /** Runs all layers over sentences of `lengths` tokens; returns the last one's rows. Writes the scores of tags to `tags`. */
  run(input: Rows, lengths: readonly number[], total: number, tags: Rows): Rows {
    let x = input;
    let h = this.#other;
    for (let l = 0; l < this.#sizes.layers; l++) {
      this.#layer(l, x, h, lengths, total);
      [x, h] = [h, x];
      if (l === this.#sizes.layers - 2) this.#tags(x, total, tags);
    }
    return x;
  }

  #layer(l: number, x: Rows, h: Rows, lengths: readonly number[], total: number): void {
    const { width } = this.#sizes;
    const half = width / 2;
    const { calls } = this.#m.kernel;
    const row = width * 4;
    let first = 0;
    for (const n of lengths) {
      calls.neighbours(x.at + first * row, this.#m.at(`mix${l}`), this.#mixed.at + first * row, n, width);
      first += n;
    }
    this.#m.times(this.#mixed, `layer${l}`, this.#gated, total);
    first = 0;
    for (const n of lengths) {
      for (let back = 0; back < 2; back++) {
        const o = first * row + back * half * 4;
        calls.recur(
          this.#gated.at + o * 3,
          row * 3,
          x.at + o,
          row,
          this.#m.at(`gates${l}`) + back * half * 16,
          this.#cells.at + o,
          row,
          h.at + o,
          row,
          n,
          half,
          back,
          this.#zeros,
        );
      }
      first += n;
    }
  }

  #tags(x: Rows, total: number, tags: Rows): void {
    const { calls } = this.#m.kernel;
    this.#m.times(x, 'tag', tags, total);
    this.#m.addTo(tags, total, 'tagBias');
    const row = tags.columns * 4;
    const cut = this.#uposColumns * 4;
    calls.shares(tags.at, row, this.#shares.at, row, total, this.#uposColumns);
    calls.shares(tags.at + cut, row, this.#shares.at + cut, row, total, tags.columns - this.#uposColumns);
    this.#m.times(this.#shares, 'tagInto', x, total, true);
  }
}
