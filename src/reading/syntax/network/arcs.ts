import { DISTANCES, distanceRow } from './features.ts';
import { LONGEST, type Matrices, pad8, type Rows } from './matrices.ts';
import type { ArcScores } from './trees.ts';
import type { Sizes } from './weights.ts';

/** Who hangs on whom: a biaffine product of every two tokens (Dozat and Manning 2017) with a term for their distance. */
export class Arcs {
  readonly #m: Matrices;
  readonly #arc: number;
  readonly #asked: Rows;
  readonly #distances: Rows;
  readonly #heads: number;
  readonly #scores: number;
  readonly #pack: number;

  constructor(m: Matrices, { arc }: Sizes) {
    this.#m = m;
    this.#arc = arc;
    this.#asked = m.rows(arc);
    this.#distances = m.rows(DISTANCES);
    this.#heads = m.kernel.room(arc * pad8(LONGEST + 1));
    this.#scores = m.kernel.room(LONGEST * pad8(LONGEST + 1));
    this.#pack = m.kernel.room(arc * 8);
    m.pack('arc', 'arcDistance');
    m.take('arcBias', 'rootArc');
  }

  /** Scores within each sentence. `hidden` rows start with the token as dependant, then as head. */
  score(hidden: Rows, lengths: readonly number[], total: number): ArcScores[] {
    this.#m.kernel.calls.bend(hidden.at, hidden.columns * 4, total, 2 * this.#arc);
    this.#m.times(hidden, 'arc', this.#asked, total);
    this.#m.addTo(this.#asked, total, 'arcBias');
    this.#m.times(hidden, 'arcDistance', this.#distances, total);
    let first = 0;
    return lengths.map((n) => {
      const sentence = this.#sentence(hidden, first, n);
      first += n;
      return sentence;
    });
  }

  #sentence(hidden: Rows, first: number, n: number): ArcScores {
    const F = this.#m.kernel.floats;
    const arc = this.#arc;
    const stride = pad8(n + 1);
    // Heads stand as columns: token by token, then the root, then nought up to a multiple of 8.
    const root = this.#m.at('rootArc') >> 2;
    for (let j = 0; j < arc; j++) {
      const row = (this.#heads >> 2) + j * stride;
      for (let i = 0; i < n; i++) F[row + i] = F[(hidden.at >> 2) + (first + i) * hidden.columns + arc + j]!;
      F[row + n] = F[root + j]!;
      for (let i = n + 1; i < stride; i++) F[row + i] = 0;
    }
    const asked = this.#asked.at + first * arc * 4;
    this.#m.kernel.calls.product(
      asked,
      arc * 4,
      4,
      this.#heads,
      stride * 4,
      this.#scores,
      stride * 4,
      n,
      arc,
      stride,
      0,
      this.#pack,
    );
    const scores = this.#scores >> 2;
    for (let i = 0; i < n; i++) {
      const distances = (this.#distances.at >> 2) + (first + i) * DISTANCES;
      for (let j = 0; j < n; j++) F[scores + i * stride + j]! += F[distances + distanceRow(i, j)]!;
      F[scores + i * stride + n]! += F[distances + distanceRow(i, -1)]!;
    }
    return { scores: F.slice(scores, scores + n * stride), n, stride };
  }
}
