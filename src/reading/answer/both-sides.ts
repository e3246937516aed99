import { overlaps } from '../../article/span.ts';
import { cite, type Reading } from '../reading.ts';
import { answersTo } from '../summary/fairness.ts';
import { say, type Wording } from '../wording.ts';
import { restate } from './compose.ts';
import type { Answer } from './result.ts';

/** An answer that tells an accusation, with the denial that the article has of it, wherever that stands; any other unchanged. */
export function withDenial(reading: Reading, found: Answer): Answer {
  if (found.kind !== 'answer') return found;
  const shown = reading.sentences.flatMap((s, i) => (found.citations.some((c) => overlaps(c, s)) ? [i] : []));
  const denials = answersTo(reading, shown).map((i) => reading.sentences[i]!);
  if (denials.length === 0) return found;
  const told = denials.map((s) => restate(reading, s, null));
  return {
    ...found,
    wording: told.reduce<Wording>(
      (all, denial, i) => (i === 0 ? say`${all} Against it: ${denial}` : say`${all} ${denial}`),
      found.wording,
    ),
    citations: [...found.citations, ...denials.map((s) => cite(reading.article, s))],
    explanation: [
      ...found.explanation,
      ...denials.map(({ paragraph }) => `tells an accusation: ¶${paragraph} is the answer to it`),
    ],
  };
}
