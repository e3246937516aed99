import { overlaps } from '../article/span.ts';
import { type Citation, cite, type Reading } from '../reading/reading.ts';
import { answersTo } from '../reading/summary/fairness.ts';
import { say } from '../reading/wording.ts';
import { evidenceBlock } from './blocks.ts';
import type { Block } from './reply.ts';

/** The denial that the article gives of what is shown, where it is shown without it: an accusation and its answer never stand apart. */
export function answerToAccusation(reading: Reading, shown: readonly Citation[]): Block[] {
  const indices = reading.sentences.flatMap((s, i) => (shown.some((c) => overlaps(s, c)) ? [i] : []));
  const answers = answersTo(reading, indices).map((i) => cite(reading.article, reading.sentences[i]!));
  return answers.length > 0 ? [evidenceBlock(reading, answers, say`Against it, the article has`)] : [];
}
