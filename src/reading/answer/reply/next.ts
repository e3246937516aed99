import type { Reading } from '../../reading.ts';
import { themesOf } from '../../summary/themes.ts';
import { say } from '../../wording.ts';
import type { Question } from '../question/question.ts';
import { type Answer, notSaid } from './result.ts';
import { answerOf } from './sentences.ts';

const asksNext =
  /^(?:(?:and|but|so),? )?(?:what(?:'s| is| are)? (?:(?:happens|will happen|comes|is going to happen|is expected|could happen) )?(?:next|now)|what (?:happens|will happen)|what (?:are|is) the next steps?|what is still to come)\??$/i;

/** Whether a question asks what is still to come, and of nothing in particular: "What happens next?" */
export function asksWhatIsNext({ whole }: Question): boolean {
  return asksNext.test(whole);
}

/** What the article tells as still to come, each sentence with who says so. */
export function whatIsNext(reading: Reading, question: Question): Answer {
  const citations = themesOf(reading).find(({ theme }) => theme === 'next')?.sentences ?? [];
  const sentences = citations.map((c) => reading.sentences.find((s) => s.start === c.start)!);
  if (sentences.length === 0) return notSaid(reading, question, say`The article does not say what comes next.`, []);
  return answerOf(reading, question, sentences, 'asks what is still to come: the sentences that tell it');
}
