import type { Word } from '../lexicon/lexicon.ts';

/** Kinds of what is held against somebody, as `measure-words.tsv` has them. */
export type Measure = 'charge' | 'conviction' | 'dismissal' | 'ban' | 'fine' | 'claim' | 'inquiry';

/**
 * A sentence that takes back what was told: the end of what was held against somebody (an acquittal, a dropped charge, a retraction), that it is
 * open again, that somebody owns what they had denied, or a notice that corrects the article.
 */
export interface Undoing {
  readonly sentence: number;
  /** Entity ids of those for whom it ends; empty where the words name nobody ("the conviction was quashed"). */
  readonly of: ReadonlySet<string>;
  /** Where that is empty, words that what it ends must have, as they say whose it was; empty where there are none. */
  readonly words: ReadonlySet<string>;
  /** Whether the sentence itself tells what it ends ("was arrested and released without charge"), so that no other is looked for. */
  readonly isWhole: boolean;
  /** Most sentences back to what it ends: few where a pronoun that the reading knows nobody for says whose it was. */
  readonly reach: number;
  /** The measure that the words themselves name; null where they name none ("was cleared"). */
  readonly kind: Measure | null;
  /** Which kinds of measures and claims it ends. */
  readonly measures: ReadonlySet<string>;
  /** Entity id of whoever takes back what they said; null where it is not theirs. */
  readonly by: string | null;
  /** The words for what it was about, where it says that; crimes among them. */
  readonly matter: readonly Word[];
  /** Indices of the very sentences that it is against, where they are known without a search. */
  readonly statements?: readonly number[];
}
