import { contains, overlaps } from '../article/span.ts';
import { type Citation, cite, type Reading, type Sentence } from '../reading/reading.ts';
import { say } from '../reading/wording.ts';
import { evidenceBlock } from './blocks.ts';
import type { Block } from './reply.ts';

/** The denial that the article gives of those accused, where an accusation is shown without it: the two never stand apart. */
export function answerToAccusation(reading: Reading, shown: readonly Citation[]): Block[] {
  const sentenceOf = (c: Citation) => reading.sentences.find((s) => overlaps(s, c));
  const accused = shown.map(sentenceOf).find((s) => s?.standing === 'allegation');
  if (!accused || shown.some((c) => sentenceOf(c)?.standing === 'denial')) return [];
  const denials = reading.sentences.filter((s) => s.standing === 'denial' && answers(reading, accused, s));
  const denial = denials.find((s) => s.start > accused.start) ?? denials[0];
  return denial ? [evidenceBlock(reading, [cite(reading.article, denial)], say`Against it, the article has`)] : [];
}

/**
 * Whether a denial is of somebody whom the accusation names, other than the accuser. Where it names no person a person's denial counts
 * only beside it: to put a name to somebody whom the article leaves unnamed is not ours.
 */
function answers({ entities }: Reading, accusation: Sentence, denial: Sentence): boolean {
  const named = entities.filter(
    (e) => e.kind === 'person' && e.name !== accusation.speaker && e.mentions.some((m) => contains(accusation, m)),
  );
  const byPerson = entities.some((e) => e.kind === 'person' && e.name === denial.speaker);
  if (named.length === 0) return !byPerson || Math.abs(denial.paragraph - accusation.paragraph) <= 1;
  return named.some((e) => e.name === denial.speaker || e.mentions.some((m) => contains(denial, m)));
}
