import type { Reading } from '../../reading.ts';
import { dependantsIn, keptTreeOf, markOf } from '../../syntax/tree.ts';
import { sameDeeds } from '../premise/holder.ts';
import { premiseOf } from '../premise/premise.ts';
import { ofQuestion } from '../question/of-question.ts';
import type { Question } from '../question/question.ts';
import { parseQuestion } from '../question/question-parse.ts';

/** Whether a question asks who does something now: "who leads the museum?", "who is running it now?" */
const asksNow = ofQuestion(({ whole, kind }: Question): boolean => {
  if (kind !== 'who') return false;
  const { tokens } = parseQuestion(whole);
  const root = tokens.find((t) => t.head < 0);
  return (
    root?.xpos === 'VBZ' ||
    (root?.xpos === 'VBG' && tokens.some((t) => t.head === root.index && /^(?:is|are|['’]s)$/.test(t.lower)))
  );
});

/**
 * "Who leads the museum?" is not answered by whoever "led the museum until 2010". The reason why a sentence falls that tells what is asked as
 * over; null where it does not.
 */
export function overFault(reading: Reading, question: Question, sentence: number): string | null {
  const premise = asksNow(question) ? premiseOf(question) : null;
  if (!premise) return null;
  const tree = keptTreeOf(reading.syntax);
  const deeds = sameDeeds(reading, premise).filter((d) => d.sentence === sentence);
  const isOver = deeds.filter(({ verb }) =>
    dependantsIn(tree, verb.index, 'obl', 'advcl', 'nmod').some((i) => /^(?:until|till)$/.test(markOf(tree, i))),
  );
  return deeds.length > 0 && isOver.length === deeds.length ? 'tells of it as over' : null;
}
