import { answer } from '../../src/reading/answer/answer.ts';
import type { Earlier } from '../../src/reading/answer/question/follow-up.ts';
import type { Reading } from '../../src/reading/reading.ts';
import type { Dialogue } from '../../test/questions/dialogues.ts';
import { restsOn } from './answers.ts';
import { type QualityRow, share } from './row.ts';

/** A question that goes on from the turn before, and whether its answer rests on a right passage, or is rightly none. */
export interface FollowUp {
  readonly name: string;
  readonly before: string;
  readonly question: string;
  readonly right: boolean;
  readonly answered: boolean;
}

/** Plays every talk as the bot does: each turn is given what the turn before leaves. */
export function judgeFollowUps(
  dialogues: readonly Dialogue[],
  readingOf: (name: string) => Reading | undefined,
): FollowUp[] {
  return dialogues.flatMap(({ name, turns }) => {
    const reading = readingOf(name);
    if (!reading) return [];
    let earlier: Earlier | null = null;
    return turns.flatMap(({ question, evidence }, i) => {
      const before = earlier?.question ?? '';
      const found = answer(reading, question, earlier);
      const [first] = found.citations;
      earlier = {
        question: found.question.whole,
        entities: found.entities,
        evidence: first ? { start: first.start, end: first.end } : null,
      };
      const answered = found.kind === 'answer';
      const right = evidence.length > 0 ? restsOn(found, evidence) : !answered;
      return i === 0 ? [] : [{ name, before, question, right, answered }];
    });
  });
}

/** How many questions that lean on an earlier one are understood; the aim is 90. */
export function followUpRows(followUps: readonly FollowUp[]): QualityRow[] {
  return [share('follow-ups: right evidence, or rightly none', followUps, (f) => f.right)];
}
