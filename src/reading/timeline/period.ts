import { type Day, dayNumber, dayOf, isDay, isoDay, pad } from '../dates/calendar.ts';
import { monthNumber } from '../dates/words.ts';

/** A stretch of days, both ends included, as ISO 8601 days; null where it is open. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

const word = '\\p{L}{3,9}\\.?';
/** Dates as people type them: 1997, 1990s, 2017-11, 2017-11-03, Nov 2017, 3 November 2017, November 3, 2017. */
const limitPattern = `(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{4}-\\d{1,2}|\\d{1,2}\\s${word}\\s\\d{4}|${word}\\s\\d{1,2},?\\s\\d{4}|${word}\\s\\d{4}|(?:the\\s)?\\d{3}0s|\\d{4})`;
const phrases = new RegExp(
  [
    `\\bbetween\\s(?<a>${limitPattern})\\sand\\s(?<b>${limitPattern})`,
    `\\b(?:from|since)\\s(?<from>${limitPattern})`,
    `\\bafter\\s(?<after>${limitPattern})`,
    `\\b(?:to|until|till|up\\sto|by)\\s(?<to>${limitPattern})`,
    `\\bbefore\\s(?<before>${limitPattern})`,
    `(?:\\b(?:in|during|of|on)\\s)?(?<in>(?<![\\w-])${limitPattern}(?![\\w-]))`,
  ].join('|'),
  'giu',
);

/** The days that a typed date holds, or those of a TIMEX3 value; null for anything else. */
export function daysOf(text: string): { readonly first: string; readonly last: string } | null {
  const typed = text.trim().toLowerCase();
  const decade = /^(?:the\s)?(\d{3})0s$|^(\d{3})$/.exec(typed);
  if (decade) return years(Number(`${decade[1] ?? decade[2]}0`), Number(`${decade[1] ?? decade[2]}9`));
  const [start, end, ...more] = typed.split('/');
  if (end !== undefined && more.length === 0) {
    const [first, last] = [daysOf(start!), daysOf(end)];
    return first && last && { first: first.first, last: last.last };
  }
  const iso = /^(\d{4})(?:-(\d{1,2}|xx|q\d|w\d\d|sp|su|fa|wi))?(?:-(\d{1,2}|xx|we))?(?:t.*)?$/.exec(typed);
  if (iso) return isoDays(Number(iso[1]), iso[2] ?? '', iso[3] ?? '');
  const named = /^(?:(\d{1,2})\s)?(\p{L}+)\.?\s(?:(\d{1,2}),?\s)?(\d{4})$/u.exec(typed);
  const month = named && monthNumber(named[2]!);
  return month ? isoDays(Number(named[4]), pad(month), named[1] ?? named[3] ?? '') : null;
}

/** Months of seasons and quarters. Winter is that of the year's end. */
const spans: Readonly<Record<string, readonly [number, number]>> = {
  sp: [3, 5],
  su: [6, 8],
  fa: [9, 11],
  wi: [12, 12],
  q1: [1, 3],
  q2: [4, 6],
  q3: [7, 9],
  q4: [10, 12],
};

function isoDays(year: number, part: string, day: string): { first: string; last: string } | null {
  const span = spans[part];
  if (span) return { first: `${pad(year, 4)}-${pad(span[0])}-01`, last: lastOf(year, span[1]) };
  if (part.startsWith('w')) {
    // week 1 holds 4 January (ISO 8601)
    const fourth = dayNumber({ year, month: 1, day: 4 });
    const monday = fourth - ((((fourth + 3) % 7) + 7) % 7) + (Number(part.slice(1)) - 1) * 7;
    return { first: isoDay(dayOf(monday)), last: isoDay(dayOf(monday + 6)) };
  }
  if (part === '' || part === 'xx') return years(year, year);
  const month = Number(part);
  if (month < 1 || month > 12) return null;
  if (day === '' || day === 'xx') return { first: `${pad(year, 4)}-${pad(month)}-01`, last: lastOf(year, month) };
  const whole: Day = { year, month, day: Number(day) };
  return isDay(whole) ? { first: isoDay(whole), last: isoDay(whole) } : null;
}

function years(first: number, last: number): { first: string; last: string } {
  return { first: `${pad(first, 4)}-01-01`, last: `${pad(last, 4)}-12-31` };
}

function lastOf(year: number, month: number): string {
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  return isoDay(dayOf(dayNumber(next) - 1));
}

/**
 * The period that typed words name ("since 2010", "between 1990 and 1997", "in Nov 2017") and the words without it. The period is null where
 * they name none. A date that does not exist stays among the words.
 */
export function splitPeriod(words: string): { readonly period: Period | null; readonly rest: string } {
  let from: string | null = null;
  let to: string | null = null;
  let named = false;
  const rest = words.replace(phrases, (...match) => {
    const groups = match.at(-1) as Readonly<Record<string, string | undefined>>;
    const first = groups.a ?? groups.from ?? groups.after ?? groups.in;
    const last = groups.b ?? groups.to ?? groups.before ?? groups.in;
    const [start, end] = [first, last].map((limit) => (limit === undefined ? null : daysOf(limit)));
    if ((first !== undefined && !start) || (last !== undefined && !end)) return match[0] as string;
    named = true;
    if (start) from = groups.after ? beside(start.last, 1) : start.first;
    if (end) to = groups.before ? beside(end.first, -1) : end.last;
    return ' ';
  });
  return { period: named ? { from, to } : null, rest: rest.replace(/\s+/g, ' ').trim() };
}

function beside(iso: string, days: number): string {
  const [year, month, day] = iso.split('-').map(Number);
  return isoDay(dayOf(dayNumber({ year: year!, month: month!, day: day! }) + days));
}

/** Whether a TIMEX3 value may lie in a period: some day of it does. */
export function isWithin(value: string | null, { from, to }: Period): boolean {
  const days = value === null ? null : daysOf(value);
  if (!days) return false;
  return (from === null || days.last >= from) && (to === null || days.first <= to);
}
