import { BATCH } from '../../../syntax/network/matrices.ts';
import type { Weights } from '../../../syntax/network/weights.ts';
import { CandidateScores, NOT_LOOKED_AT } from './candidate-scores.ts';
import { Context } from './context.ts';
import { Encoder } from './encoder.ts';
import type { NetworkInput } from './input.ts';
import { dot, type NetworkHead, Rooms, toShares } from './rooms.ts';

/** What the network says of a question's candidates. */
export interface Scores {
  /** For each candidate: the higher, the likelier it is the answer. Their exponentials are to be compared with that of `none`. */
  readonly candidates: Float32Array;
  /** The same for there being no answer. */
  readonly none: number;
}

/**
 * Which words of some sentences answer a question. In three steps: tokens become rows, each is seen in the light of the question and of its
 * neighbours, candidates are scored. `training/answers/README.md` says how it was fitted and what it reaches.
 */
export class AnswerNetwork {
  readonly #rooms: Rooms;
  readonly #encoder: Encoder;
  readonly #context: Context;
  readonly #candidates: CandidateScores;

  constructor(weights: Weights<NetworkHead>) {
    this.#rooms = new Rooms(weights);
    this.#encoder = new Encoder(this.#rooms);
    this.#context = new Context(this.#rooms, this.#encoder);
    this.#candidates = new CandidateScores(this.#rooms);
  }

  /**
   * Scores candidates by their tokens and their features, a row for each; `names` says what the features are, in order. `coverage`: how much
   * of the question the best sentence holds, and the least weight of the question's words that stand nowhere.
   */
  score(
    input: NetworkInput,
    features: readonly ArrayLike<number>[],
    names: readonly string[],
    coverage: readonly [held: number, nowhere: number],
  ): Scores {
    const { width } = this.#rooms;
    const rows = this.#encoder.rows('question', input.question, 0, input.question.n, input.asked);
    this.#rooms.ask(rows, this.#encoder.alike('question', rows, input.question.n), input.question.n);
    const summary = this.#summary(rows, input.question.n);
    const context = new Float32Array(input.starts.at(-1)! * width);
    // whole sentences together, as many as there is room for
    for (let from = 0; from + 1 < input.starts.length; ) {
      const first = input.starts[from]!;
      let to = from + 1;
      while (to + 1 < input.starts.length && input.starts[to + 1]! - first <= BATCH) to++;
      context.set(this.#context.rows(input, from, to), first * width);
      from = to;
    }
    return {
      candidates: this.#candidates.of(input, features, names, context, summary),
      none: this.#none(summary, context, coverage),
    };
  }

  /** The question in one row: its tokens by how much each says of what is asked. */
  #summary(rows: Float32Array, n: number): Float32Array {
    const { width } = this.#rooms;
    const attend = this.#rooms.plain('attend');
    const shares = toShares(Float64Array.from({ length: n }, (_, q) => dot(rows, q * width, attend, 0, width)));
    return this.#rooms.mixture(this.#rooms.asked.at, shares, null);
  }

  /** How likely there is no answer, by the question, the greatest of each number of the text's rows, and what of the question stands nowhere. */
  #none(summary: Float32Array, context: Float32Array, [held, nowhere]: readonly [number, number]): number {
    const { width } = this.#rooms;
    const most = new Float32Array(width).fill(NOT_LOOKED_AT);
    for (let i = 0; i < context.length; i += width)
      for (let k = 0; k < width; k++) if (context[i + k]! > most[k]!) most[k] = context[i + k]!;
    const bySummary = this.#rooms.affine(summary, 'none.summary', 'noneBias');
    const byMost = this.#rooms.affine(most, 'none.most', null);
    const byCoverage = this.#rooms.plain('none.coverage');
    const score = this.#rooms.plain('noneScore');
    let sum = score[width]!;
    for (let k = 0; k < width; k++) {
      const x = bySummary[k]! + byMost[k]! + held * byCoverage[k]! + nowhere * byCoverage[width + k]!;
      sum += (x > 0 ? x : 0.1 * x) * score[k]!;
    }
    return sum;
  }
}
