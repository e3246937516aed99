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
  const day: Part = { kind: 'date', text: showValue(date.value), value: date.value, certainty: 'inferred' };
  const told = say`That is ${day}, inferred: ${reason(lastStep(date.because))}.`;
  return { ...found, note: note.length > 0 ? say`${told} ${note}` : told };
}

/** Whether a date's value is more than its own words say, and is a day, month or year of the calendar. */
function isInferred({ type, value, certainty }: TimeExpression): boolean {
  return (type === 'DATE' || type === 'TIME') && certainty === 'inferred' && /^\d{4}/.test(value ?? '');
}
