import { overlaps } from '../article/span.ts';
import { type Citation, cite, type Reading } from '../reading/reading.ts';
import { denialsOf } from '../reading/summary/denials.ts';
import { answersTo } from '../reading/summary/fairness.ts';
import { say } from '../reading/wording.ts';
import { evidenceBlock } from './blocks.ts';
import type { Block } from './reply.ts';

/** The denial that the article gives of what is shown, where it is shown without it: an accusation and its answer never stand apart. */
export function answerToAccusation(reading: Reading, shown: readonly Citation[]): Block[] {
  const indices = reading.sentences.flatMap((s, i) => (shown.some((c) => overlaps(s, c)) ? [i] : []));
  const answers = answersTo(reading, indices).map((i) =>
    indices.length > 1 ? withClaim(reading, i) : citeAt(reading, i),
  );
  return answers.length > 0 ? [evidenceBlock(reading, answers, say`Against it, the article has`)] : [];
}

/** A denial; one that points at the sentence in front of it ("He had not.") with that, as among several nobody could tell which it answers. */
function withClaim(reading: Reading, i: number): Citation {
  const claims = denialsOf(reading).find((d) => d.sentence === i)?.claims ?? [];
  const [before, own] = [reading.sentences[i - 1], reading.sentences[i]!];
  const isNext = claims.includes(i - 1) && before?.paragraph === own.paragraph;
  return isNext ? cite(reading.article, { start: before.start, end: own.end }) : citeAt(reading, i);
}

function citeAt({ article, sentences }: Reading, i: number): Citation {
  return cite(article, sentences[i]!);
}
