import { contains } from '../../../../article/span.ts';
import type { Reading } from '../../../reading.ts';
import { lackedValues, shareOf } from '../../premise/holder.ts';
import type { Premise } from '../../premise/premise.ts';

/** Whether a sentence lacks a date or number of the question and has another of its sort. */
export function hasOtherValue(reading: Reading, premise: Premise, sentence: number): boolean {
  const [lacked] = lackedValues(reading, premise, sentence);
  // a score or a code may be written otherwise in the article
  if (lacked === undefined || !/^(?:[£$€]?\d[\d.,]*(?:%|m|bn|k)?|\p{L}+)$/u.test(lacked)) return false;
  const own = reading.sentences[sentence]!;
  const isDate = /^(?:1[5-9]|20)\d\d$|^\p{L}+$/u.test(lacked);
  if (isDate)
    return reading.dates.some((d) => d.type === 'DATE' && d.value !== null && /\d/.test(d.value) && contains(own, d));
  return reading.syntax.tokens.some(
    (t) => t.upos === 'NUM' && contains(own, t) && !reading.dates.some((d) => contains(d, t)),
  );
}

/** "Is the hearing in March?": the sentence about the hearing that has another date; undefined where there is none. */
export function otherDate(reading: Reading, premise: Premise): number | undefined {
  const { subject, values, rest } = premise;
  if (!subject || values.length === 0 || subject.term === '') return undefined;
  const terms = [subject.term, ...rest];
  const sentences = reading.sentences.flatMap((_, i) => (shareOf(reading, terms, i) === 1 ? [i] : []));
  if (sentences.some((i) => lackedValues(reading, premise, i).length === 0)) return undefined;
  return sentences.find((i) => hasOtherValue(reading, premise, i));
}
