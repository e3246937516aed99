import type { ArticleIndex } from '../../../index/article-index.ts';
import type { Candidate } from '../../../index/candidates.ts';
import { candidateRow, type Own, ownOf } from './candidate.ts';
import { features } from './names.ts';
import { type Beside, sentenceFeatures } from './sentence.ts';

export { features } from './names.ts';

/** A candidate with its features. */
export interface Row {
  readonly candidate: Candidate;
  readonly row: Float64Array;
}

const kept = new WeakMap<ArticleIndex, Map<number, readonly Own[]>>();

/** What the candidates of a sentence are whatever is asked, found once for each sentence that is looked at. */
function ownIn(index: ArticleIndex, sentence: number): readonly Own[] {
  let sentences = kept.get(index);
  if (!sentences) {
    sentences = new Map();
    kept.set(index, sentences);
  }
  let own = sentences.get(sentence);
  if (!own) {
    own = index.candidates(sentence).map((candidate) => ownOf(index, candidate));
    sentences.set(sentence, own);
  }
  return own;
}

/** A row of features for each candidate of a sentence. */
export function featuresOf(beside: Beside): Row[] {
  const shared = sentenceFeatures(beside);
  const all = ownIn(beside.index, beside.alignment.sentence);
  // one piece of memory for all rows: to ask for one for each row costs as much as to fill it
  const rows = new Float64Array(all.length * features.length);
  return all.map((own, i) => {
    const row = rows.subarray(i * features.length, (i + 1) * features.length);
    row.set(shared.row);
    row.set(candidateRow(beside, shared, own), shared.row.length);
    return { candidate: own.candidate, row };
  });
}

/** Of a question's candidates: how much of it the best sentence holds, and the least weight of its words that stand nowhere. */
export function coverageOf(rows: readonly { readonly row: ArrayLike<number> }[]): [held: number, nowhere: number] {
  const of = (name: (typeof features)[number]) => rows.map(({ row }) => row[features.indexOf(name)]!);
  return rows.length === 0 ? [0, 0] : [Math.max(...of('coverage')), Math.min(...of('weight nowhere'))];
}
