import { overlaps } from '../../src/article/span.ts';
import { answer } from '../../src/reading/answer/answer.ts';
import { reword, type Way, ways } from '../../test/questions/reword.ts';
import type { Judged } from './answers.ts';
import { type QualityRow, share } from './row.ts';

/** A question put otherwise, and whether it gets the evidence that the question as written gets. */
export interface Reworded {
  readonly name: string;
  readonly way: Way;
  readonly question: string;
  readonly reworded: string;
  readonly same: boolean;
}

/** Rewords every question that is answered from right evidence, in each way that changes it. */
export function judgeRewordings(judged: readonly Judged[]): Reworded[] {
  const answered = judged.filter((j) => j.kind === 'answerable' && j.right);
  return answered.flatMap(({ name, reading, question, found }) =>
    ways.flatMap((way) => {
      const reworded = reword(question, way);
      if (reworded === null) return [];
      const again = answer(reading, reworded);
      const same = again.citations.some((c) => found.citations.some((other) => overlaps(c, other)));
      return [{ name, way, question, reworded, same }];
    }),
  );
}

/** All ways together, each in the detail; the aim is 90. */
export function rewordingRows(all: readonly Reworded[]): QualityRow[] {
  const row = share('reworded: same evidence', all, (r) => r.same);
  const each = ways.map((way) => {
    const { value } = share(
      way,
      all.filter((r) => r.way === way),
      (r) => r.same,
    );
    return `${way} ${value.toFixed(1)}`;
  });
  return [{ ...row, detail: `${row.detail}; ${each.join(', ')}` }];
}
