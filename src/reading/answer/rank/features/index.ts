import type { Candidate } from '../../../index/candidates.ts';
import { candidateRow } from './candidate.ts';
import { features } from './names.ts';
import { type Beside, sentenceFeatures } from './sentence.ts';

export { features } from './names.ts';

/** A candidate with its features. */
export interface Row {
  readonly candidate: Candidate;
  readonly row: Float64Array;
}

/** A row of features for each candidate of a sentence. */
export function featuresOf(beside: Beside): Row[] {
  const shared = sentenceFeatures(beside);
  return beside.index
    .candidates(beside.alignment.sentence)
    .map((candidate) => ({ candidate, row: candidateRow(beside, shared, candidate) }));
}

/** Of a question's candidates: how much of it the best sentence holds, and the least weight of its words that stand nowhere. */
export function coverageOf(rows: readonly { readonly row: ArrayLike<number> }[]): [held: number, nowhere: number] {
  const of = (name: (typeof features)[number]) => rows.map(({ row }) => row[features.indexOf(name)]!);
  return rows.length === 0 ? [0, 0] : [Math.max(...of('coverage')), Math.min(...of('weight nowhere'))];
}
