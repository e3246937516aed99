import { table } from '../language.ts';
import { type Day, dayNumber, dayOf, easterSunday, nthWeekday } from './calendar.ts';

const rows = new Map(table('holidays.tsv').map(([name, when]) => [name!, when!]));

export const holidayNames: readonly string[] = [...rows.keys()];

/** The names of `holidays.tsv` as a choice in a pattern, the longer before the shorter; either apostrophe. */
export const holiday: string = [...rows.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll('.', '\\.').replaceAll("'", "['’]").replaceAll(' ', '\\s'))
  .join('|');

/**
 * The day that a name of `holidays.tsv` means in a year.
 *
 * @throws Error for a name that is not in the list
 */
export function dayOfHoliday(name: string, year: number): Day {
  const when = rows.get(name.replaceAll('’', "'").replaceAll(/\s/g, ' '));
  const [, easter, month, weekday, nth, more, day] =
    /^(?:easter([+-]\d+)|(\d\d)-(?:w(\d)-(\d|last)(\+\d)?|(\d\d)))$/.exec(when ?? '') ?? [];
  if (easter) return dayOf(dayNumber(easterSunday(year)) + Number(easter));
  if (!month)
    throw new Error(
      `holidays.tsv: “${name}” has no day: “${when ?? ''}”. Write MM-DD, MM-wWEEKDAY-NTH or easter+DAYS.`,
    );
  if (day) return { year, month: Number(month), day: Number(day) };
  const found = nthWeekday(year, Number(month), Number(weekday), nth === 'last' ? 'last' : Number(nth));
  return dayOf(dayNumber(found) + Number(more ?? 0));
}
