import { AFFIXES, affixRows, find, hash, key, plain, SIGNS, shapeOf, signRows } from './features.ts';
import type { Matrices, Rows } from './matrices.ts';
import type { Weights } from './weights.ts';

/** Titles that British English writes without the full stop that the treebanks, which are American, have. */
const TITLE = /^(?:mr|mrs|ms|dr|prof|rev|jr|sr)$/;

/** A table of bytes, a float per row to multiply them by. */
interface Table {
  readonly bytes: Int8Array;
  readonly scales: Float32Array;
  readonly columns: number;
}

/** The first step: what each token's form says, as a row of floats. */
export class Input {
  readonly #m: Matrices;
  readonly #vector: Table;
  readonly #word: Table;
  readonly #affix: Table;
  readonly #vectorKeys: Uint32Array;
  readonly #wordKeys: Uint32Array;
  readonly #wide: Rows;

  constructor(m: Matrices, weights: Weights) {
    this.#m = m;
    const table = (name: string): Table => ({
      bytes: weights.i8(name),
      scales: weights.floats(`${name}:scale`),
      columns: weights.section(name).columns,
    });
    this.#vector = table('vector');
    this.#word = table('word');
    this.#affix = table('affix');
    this.#vectorKeys = weights.u32('vectorKeys');
    this.#wordKeys = weights.u32('wordKeys');
    this.#wide = m.rows(this.#vector.columns + this.#word.columns + this.#affix.columns);
    m.pack('input');
    m.take('sign');
  }

  /** Writes a row for each token of the sentences, one after another, to `target`. */
  write(sentences: readonly (readonly string[])[], total: number, target: Rows): void {
    const F = this.#m.kernel.floats;
    const { at, columns } = this.#wide;
    F.fill(0, at >> 2, (at >> 2) + total * columns);
    let row = at >> 2;
    const signs = sentences.map((tokens) => {
      const known = tokens.map((token) => {
        const found = this.#token(token, row);
        row += columns;
        return found;
      });
      return signRows(tokens, tokens.map(shapeOf), (i) => known[i]!);
    });
    this.#m.times(this.#wide, 'input', target, total);
    const sign = this.#m.at('sign');
    const size = target.columns * 4;
    let x = target.at;
    for (const rows of signs) {
      for (let i = 0; i < rows.length; i += SIGNS, x += size) {
        for (let s = 0; s < SIGNS; s++) {
          this.#m.kernel.calls.addRow(sign + rows[i + s]! * size, x, size, 1, target.columns);
        }
      }
    }
  }

  /** Vector, learned word and affixes side by side; returns whether the word has a vector. */
  #token(token: string, row: number): boolean {
    const word = plain(token);
    const lower = TITLE.test(word) ? `${word}.` : word;
    const general = key(lower);
    const vector = find(this.#vectorKeys, hash(lower));
    if (vector >= 0) this.#add(this.#vector, vector, row);
    // The row after the last known word is that of unknown ones.
    const learned = find(this.#wordKeys, hash(general));
    this.#add(this.#word, learned < 0 ? this.#wordKeys.length : learned, row + this.#vector.columns);
    const affixes = affixRows(general);
    const at = row + this.#vector.columns + this.#word.columns;
    for (let a = 0; a < AFFIXES; a++) if (affixes[a]! >= 0) this.#add(this.#affix, affixes[a]!, at);
    return vector >= 0;
  }

  #add({ bytes, scales, columns }: Table, row: number, target: number): void {
    const F = this.#m.kernel.floats;
    const scale = scales[row]!;
    const from = row * columns;
    for (let j = 0; j < columns; j++) F[target + j]! += bytes[from + j]! * scale;
  }
}
