import { overlaps } from '../../src/article/span.ts';
import { type Answer, answer } from '../../src/reading/answer/answer.ts';
import type { Citation, Reading } from '../../src/reading/reading.ts';
import { plain } from '../../src/reading/wording.ts';
import type { Asked, AskedArticle } from '../../test/questions/load.ts';
import { type QualityRow, share } from './row.ts';

/** An article's questions with its reading. */
export interface AskedReading extends AskedArticle {
  readonly reading: Reading;
}

/** A question with what the bot makes of it. */
export interface Judged extends Asked {
  readonly name: string;
  readonly reading: Reading;
  readonly found: Answer;
  /** Answered from a right passage; of a question to decline: declined, or corrected from one. */
  readonly right: boolean;
}

/** Asks every question of its own article. */
export function judgeAll(articles: readonly AskedReading[]): Judged[] {
  return articles.flatMap(({ name, reading, questions }) =>
    questions.map((asked) => {
      const found = answer(reading, asked.question);
      return { ...asked, name, reading, found, right: isRight(asked, found) };
    }),
  );
}

function isRight({ kind, evidence }: Asked, found: Answer): boolean {
  if (found.kind === 'answer') return restsOn(found, evidence);
  return kind !== 'answerable';
}

/** Whether one of the passages is among what an answer cites. */
export function restsOn(found: Answer, evidence: readonly Citation[]): boolean {
  return found.citations.some((c) => evidence.some((e) => overlaps(c, e)));
}

/**
 * How the bot does on the questions of our own. Evidence precision: of all that it answers, the questions that should have been
 * declined among them, the part that rests on a right passage. floors.json holds what is reached; the aims are 95 for right evidence,
 * and to decline all that is unanswerable.
 */
export function answerRows(judged: readonly Judged[]): QualityRow[] {
  const of = (kind: Asked['kind']) => judged.filter((j) => j.kind === kind);
  const answered = judged.filter((j) => j.found.kind === 'answer');
  const answerable = of('answerable');
  const right = answerable.filter((j) => j.right);
  return [
    share('answers: right evidence', answered, (j) => j.right),
    share('answerable: answered from right evidence', answerable, (j) => j.right),
    share('answerable: the answer shows the exact words', right, showsTheWords),
    share('unanswerable: declined', of('unanswerable'), (j) => j.right),
    share('near misses: declined', of('near miss'), (j) => j.right),
  ];
}

function showsTheWords({ found, evidence }: Judged): boolean {
  const shown = plain(found.wording);
  return evidence.some((e) => shown.includes(e.text));
}
