import { contains, type Span } from '../../../article/span.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Reading, Sentence } from '../../reading.ts';
import type { Question } from '../question/question.ts';
import { ageIn } from './age-of.ts';
import { isDateOf } from './date-of.ts';
import { isLengthOf } from './length-of.ts';
import { lengthIn, numberIn } from './number-value.ts';
import { personIn } from './person-value.ts';
import { placeIn } from './place-value.ts';
import { reasonIn } from './reason-value.ts';
import { sentenceTokens } from './sentence-tokens.ts';

/** The shortest exact words in a sentence that can answer the question by their type; null where there are none. */
export function valueIn(reading: Reading, question: Question, sentence: Sentence): Span | null {
  switch (question.kind) {
    case 'when':
      return nearestDate(reading, question, sentence, (type) => type === 'DATE' || type === 'TIME');
    case 'how-long':
      return (
        nearestDate(reading, question, sentence, (type) => type === 'DURATION') ?? lengthIn(reading, question, sentence)
      );
    case 'how-old':
      return ageIn(reading, question, sentence);
    case 'who':
      return personIn(reading, question, sentence);
    case 'where':
      return placeIn(reading, sentence);
    case 'how-many':
      return numberIn(reading, question, sentence);
    case 'why':
      return reasonIn(reading, question, sentence);
    default:
      return null;
  }
}

/** Of several, the date nearest to a word of the question. */
function nearestDate(
  reading: Reading,
  question: Question,
  sentence: Sentence,
  fits: (type: string) => boolean,
): Span | null {
  const dates = reading.dates.filter(
    (d) =>
      contains(sentence, d) &&
      fits(d.type) &&
      isDateOf(reading, question, d) &&
      (d.type !== 'DURATION' || isLengthOf(reading, question, d)),
  );
  const anchors = anchorsIn(reading, question, sentence);
  const distance = (s: Span) => Math.min(...anchors.map((a) => Math.abs(a - s.start)), 10_000);
  const [nearest] = [...dates].sort((a, b) => distance(a) - distance(b));
  return nearest ? { start: nearest.start, end: nearest.end } : null;
}

/** Where the question's content words stand in the sentence. */
function anchorsIn(reading: Reading, question: Question, sentence: Sentence): number[] {
  return sentenceTokens(reading, sentence)
    .filter((t) => question.terms.some(({ term }) => related(term, termOf(t.lower))))
    .map((t) => t.start);
}
