import { contains, type Span } from '../../../article/span.ts';
import type { Entity, Reading } from '../../reading.ts';
import { foundIn } from '../evidence/evidence.ts';
import type { Question } from '../question/question.ts';
import { fromEvidence } from './fact.ts';
import type { Answer } from './result.ts';

/** The sentence that holds a value, as the answer. */
export function toldAt(reading: Reading, question: Question, value: Span): Answer {
  const sentence = reading.sentences.findIndex((s) => contains(s, value));
  const told = foundIn(sentence, value);
  return fromEvidence(reading, question, told, [told]);
}

/** What stands right behind somebody's name, in the first place where it is of a form. */
export function besideName(
  reading: Reading,
  question: Question,
  { mentions }: Entity,
  form: RegExp,
  isIt: (text: string, value: Span) => boolean,
): Answer | null {
  const { text } = reading.article;
  for (const mention of mentions) {
    const sentence = reading.sentences.findIndex((s) => contains(s, mention));
    if (mention.by !== 'name' || sentence < 0) continue;
    const at = form.exec(text.slice(mention.end, reading.sentences[sentence]!.end))?.indices?.[1];
    if (!at) continue;
    const value: Span = {
      start: mention.end + at[0],
      end: mention.end + text.slice(mention.end, mention.end + at[1]).trimEnd().length,
    };
    if (!isIt(text.slice(value.start, value.end), value)) continue;
    return toldAt(reading, question, value);
  }
  return null;
}
