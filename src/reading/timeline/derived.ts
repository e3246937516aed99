import type { Span } from '../../article/span.ts';
import { numberOf } from '../dates/words.ts';

/** An age given in a clause: "at the age of 23", "aged 23". The number in figures or as one word. */
const agePattern = /\b(?:at the age of|aged)\s(\d{1,3}|[a-z]{3,9})\b(?!\s(?:and|to|or|months?|weeks?|days?)\b)/i;
/** No person is older. */
const OLDEST = 120;

/**
 * The two years in which somebody was born who had an age in a year, as an interval ("1966/1967"), with the reason; null where the words
 * give no age or the value no year.
 *
 * @param isOwn whether what stands at an offset belongs to the event that the value dates: another clause's age is of another year
 */
export function birthFrom(
  text: string,
  clause: Span,
  value: string | null,
  isOwn: (offset: number) => boolean,
): { value: string; because: string } | null {
  const match = agePattern.exec(text.slice(clause.start, clause.end));
  if (!match || !isOwn(clause.start + match.index + match[0].length - match[1]!.length)) return null;
  const year = /^(\d{4})(?:-|$)/.exec(value ?? '')?.[1];
  if (year === undefined) return null;
  const age = numberOf(match[1]!);
  if (age === null || age > OLDEST) return null;
  const last = Number(year) - age;
  return { value: `${last - 1}/${last}`, because: `“${match[0]}” in ${year}, so born in ${last - 1} or ${last}` };
}
