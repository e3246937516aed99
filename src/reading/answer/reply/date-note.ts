import { overlaps } from '../../../article/span.ts';
import { lastStep, showValue } from '../../dates/show.ts';
import type { Reading, TimeExpression } from '../../reading.ts';
import { type Part, reason, say } from '../../wording.ts';
import type { Answer } from './result.ts';

/** An answer to "when" with the day that its words mean and how that is known: "on Tuesday" alone tells a later reader nothing. */
export function withDateNote(reading: Reading, found: Answer): Answer {
  const { span, note = [] } = found;
  if (found.kind !== 'answer' || found.question.kind !== 'when' || !span) return found;
  const date = reading.dates.find((d) => overlaps(d, span) && isInferred(d));
  if (!date?.value || !date.because) return found;
  // "X on 20 March and Y on 27 March": which of them is asked for the sentence says, and the note could say the other
  // "between April and September 2022" is told by its own words
  if (reading.dates.some((d) => d.start > date.end && d.start - date.end <= RANGE)) return found;
  const home = reading.sentences.find((s) => overlaps(s, date));
  if (reading.dates.some((d) => d !== date && home && overlaps(d, home) && isInferred(d))) return found;
  const day: Part = { kind: 'date', text: showValue(date.value), value: date.value, certainty: 'inferred' };
  const told = say`That is ${day}, inferred: ${reason(lastStep(date.because))}.`;
  return { ...found, note: note.length > 0 ? say`${told} ${note}` : told };
}

/** Most characters between the two ends of a range: " and ". */
const RANGE = 5;

/** Whether a date's value is more than its own words say, and is a day, month or year of the calendar. */
function isInferred({ type, value, certainty }: TimeExpression): boolean {
  return (type === 'DATE' || type === 'TIME') && certainty === 'inferred' && /^\d{4}/.test(value ?? '');
}
