import { keep, textOf } from '../../language.ts';
import { features } from './features/names.ts';

/** Regression trees whose values are added up: `training/answers/fit.ts` fits them. */
export class Forest {
  readonly #base: number;
  readonly #roots: Int32Array;
  /** Of each node the feature that it looks at; -1 at a leaf. */
  readonly #feature: Int16Array;
  /** Of each node the largest value that goes left; at a leaf what it adds. */
  readonly #value: Float64Array;
  /** Of each node its left child; the right one is behind it. */
  readonly #left: Int32Array;

  constructor({ base, trees }: PackedForest) {
    this.#base = base;
    this.#roots = new Int32Array(trees.length);
    const size = trees.reduce((n, tree) => n + tree.length / 3, 0);
    this.#feature = new Int16Array(size);
    this.#value = new Float64Array(size);
    this.#left = new Int32Array(size);
    let at = 0;
    for (const [t, tree] of trees.entries()) {
      this.#roots[t] = at;
      for (let i = 0; i < tree.length; i += 3, at++) {
        this.#feature[at] = tree[i]!;
        this.#value[at] = tree[i + 1]!;
        this.#left[at] = this.#roots[t]! + tree[i + 2]!;
      }
    }
  }

  /** The sum of what each tree says of a row of features. */
  of(row: ArrayLike<number>): number {
    let sum = this.#base;
    for (const root of this.#roots) {
      let at = root;
      for (let f = this.#feature[at]!; f >= 0; f = this.#feature[at]!)
        at = row[f]! <= this.#value[at]! ? this.#left[at]! : this.#left[at]! + 1;
      sum += this.#value[at]!;
    }
    return sum;
  }
}

/** A forest as the file has it: for each node its feature (-1 at a leaf), its threshold or value, and its left child in the tree. */
export interface PackedForest {
  readonly base: number;
  readonly trees: readonly (readonly number[])[];
}

/** The file of fitted trees. */
export interface TrustFile {
  /** Where the weights come from, their licence, command and figures. */
  readonly origin: Readonly<Record<string, unknown>>;
  /** The names of the features that they were fitted on, in order; behind them come those of the choice. */
  readonly features: readonly string[];
  /** How much of the answer the chosen candidate is likely to be. */
  readonly trust: PackedForest;
}

/**
 * The trees that say how far a choice is to be trusted, read when the first question is ranked.
 *
 * @throws Error where they were fitted on other features than the code makes
 */
export function trustForest(): Forest {
  return keep('answer-trust', () => {
    const { trust, features: fitted } = JSON.parse(textOf('answer-trust.json')) as TrustFile;
    if (fitted.join() !== features.join())
      throw new Error(
        'data/language/answer-trust.json was fitted on other features: refit it (training/answers/README.md)',
      );
    return new Forest(trust);
  });
}
