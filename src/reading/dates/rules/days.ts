import { isDay, isoDay, isoWeek, nthWeekday } from '../calendar.ts';
import { dayOfHoliday, holiday } from '../holidays.ts';
import { dayOfReference, referenceFrom } from '../reference.ts';
import { dayOfMonth, month, monthNumber, ordinalNumber, weekday, weekdayNumber, year, yearOf } from '../words.ts';
import { type Found, relative, rulesWith, stated, stepOf } from './rule.ts';
import { dayOfYear, yearOfMonth } from './shift.ts';

const onNumber = rulesWith('number');
const onMonth = rulesWith('month');
const onHoliday = rulesWith('holiday');

/** Days of each month, February in a leap year. */
const mostDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const named = `(?:${weekday},?\\s)?`;
/** A year in numerals: "May 3, 2016". */
const plainYear = '(?<year>1[5-9]\\d\\d|20\\d\\d)';
/** A day number does not run on as a number, an amount or a share ("May 3.5 per cent"). */
const whole = '(?!\\d|[,.]\\d|\\p{L}|%|\\sper\\s?cent|\\spercent)';

/** Dates that name a day. */
export const dayRules = [
  onNumber('\\b(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})\\b', (g) => fullDay(Number(g.y), Number(g.m), Number(g.d))),
  // British order; a first number over 12 decides, and where neither is, the day comes first
  onNumber('\\b(?<d>\\d{1,2})[\\/.](?<m>\\d{1,2})[\\/.](?<y>(?:19|20)\\d\\d)\\b', (g) =>
    Number(g.m) > 12 ? fullDay(Number(g.y), Number(g.d), Number(g.m)) : fullDay(Number(g.y), Number(g.m), Number(g.d)),
  ),
  onMonth(`\\b${named}(?:[Tt]he\\s)?${dayOfMonth}\\s(?:of\\s)?${month}\\s?,?\\s${plainYear}\\b`, (g) =>
    fullDay(yearOf(g.year!), monthNumber(g.month!), ordinalNumber(g.day!)),
  ),
  onMonth(`\\b${named}${month}\\s(?:the\\s)?${dayOfMonth}\\s?,?\\s${year}\\b`, (g) =>
    fullDay(yearOf(g.year!), monthNumber(g.month!), ordinalNumber(g.day!)),
  ),
  // days of one month from one to another
  onMonth(
    `\\b(?<from>[12]?\\d|3[01])(?:st|nd|rd|th)?(?:\\s?[–-]\\s?|\\s(?:to|until|till)\\s)(?<to>[12]?\\d|3[01])(?:st|nd|rd|th)?\\s(?:of\\s)?${month}(?:,?\\s${plainYear}\\b)?(?!\\p{L})`,
    (g) => dayRange(g.month!, g.from!, g.to!, g.year),
  ),
  onMonth(
    `\\b${month}\\s(?<from>[12]?\\d|3[01])(?:st|nd|rd|th)?\\s?[–-]\\s?(?<to>[12]?\\d|3[01])(?:st|nd|rd|th)?(?:,\\s${plainYear}\\b)?${whole}`,
    (g) => dayRange(g.month!, g.from!, g.to!, g.year),
  ),
  onMonth(`\\b(?:${named}|(?<which>[Ll]ast|[Nn]ext|[Tt]his)\\s)${month}\\s(?:the\\s)?${dayOfMonth}${whole}`, (g) =>
    partialDay(g.month!, g.day!, g.which?.toLowerCase()),
  ),
  // "12 February last year", "May 3 next year"
  ...[`${named}(?:[Tt]he\\s)?${dayOfMonth}\\s(?:of\\s)?${month}`, `${named}${month}\\s(?:the\\s)?${dayOfMonth}`].map(
    (words) =>
      onMonth(`\\b${words}\\s?,?\\s(?:of\\s)?(?<which>this|last|next)\\syear\\b`, (g) =>
        dayOfThatYear(g.month!, g.day!, stepOf[g.which!]!),
      ),
  ),
  onMonth(`\\b(?:the\\s)?week\\s(?:of|beginning|ending)\\s${month}\\s${dayOfMonth}${whole}`, (g) =>
    weekOf(g.month!, g.day!),
  ),
  onMonth(`\\b(?:[Tt]his\\s)?(?:[Cc]oming\\s)?${weekday},\\s${month}\\s${dayOfMonth}${whole}`, (g) =>
    partialDay(g.month!, g.day!),
  ),
  onMonth(`\\b${named}(?:[Tt]he\\s)?${dayOfMonth}\\s(?:of\\s)?${month}(?!\\p{L}|,?\\s\\d{4})`, (g, match) =>
    // "the second of May" is a day, "second May" is none
    /^[a-z]/i.test(g.day!) && !/\sof\s/.test(match) ? null : partialDay(g.month!, g.day!),
  ),
  // the first of several days: "21, 22 and 23 May"
  onMonth(
    `(?<!\\p{Sc}|[\\d.,]|\\p{L}\\s?[-–])\\b(?<at>[12]?\\d|3[01])(?=(?:,\\s\\d{1,2}){0,6},?\\s(?:and|or)\\s\\d{1,2}\\s${month}(?!\\p{L}))`,
    (g) => partialDay(g.month!, g.at!),
  ),
  onMonth(
    `\\b(?:the\\s)?(?<nth>first|second|third|fourth|last)\\s${weekday}\\s(?:in|of)\\s${month}(?:\\s${plainYear}\\b)?(?!\\p{L})`,
    (g) => nthWeekdayOf(g.nth!, g.weekday!, g.month!, g.year),
  ),
  // the second of two days: "April 24 and 25"
  onMonth(
    `(?<=\\b${month}\\s(?:[12]?\\d|3[01])\\s(?:and|or|to)\\s)(?<at>[12]?\\d|3[01])(?!\\s\\p{Lu}|\\s?\\d|[,.]\\d|\\p{L})`,
    (g) => partialDay(g.month!, g.at!),
  ),
  onHoliday(`\\b(?<name>${holiday})(?:(?:,|\\sof)?\\s${plainYear})?(?!\\p{L}|['’]s\\s\\p{Lu}|\\sIsland)`, (g) =>
    g.year
      ? stated('DATE', isoDay(dayOfHoliday(g.name!, yearOf(g.year))))
      : relative('DATE', (r, { direction }) => {
          const { month: m, day } = dayOfHoliday(g.name!, r.year);
          const value = dayOfYear(r, m, day, direction);
          // a moveable one falls on another day of the year before or after
          return value && isoDay(dayOfHoliday(g.name!, Number(value.slice(0, 4))));
        }),
  ),
];

function fullDay(y: number, m: number, d: number | null): Found | null {
  const day = { year: y, month: m, day: d ?? 0 };
  return isDay(day) ? stated('DATE', isoDay(day)) : null;
}

function dayOfThatYear(name: string, day: string, step: number): Found | null {
  const m = monthNumber(name);
  const d = ordinalNumber(day) ?? 0;
  if (d < 1 || d > mostDays[m - 1]!) return null;
  return relative('DATE', (r) => {
    const value = { year: r.year + step, month: m, day: d };
    return isDay(value) ? isoDay(value) : null;
  });
}

function weekOf(name: string, day: string): Found | null {
  const found = partialDay(name, day);
  return (
    found &&
    relative('DATE', (r, around) => {
      const from = referenceFrom(found.resolve(r, around));
      const it = dayOfReference(from);
      return it && isoWeek(it);
    })
  );
}

function partialDay(name: string, day: string, which?: string): Found | null {
  const m = monthNumber(name);
  const d = ordinalNumber(day) ?? 0;
  return d < 1 || d > mostDays[m - 1]!
    ? null
    : relative('DATE', (r, { direction }) => dayOfYear(r, m, d, direction, which));
}

function nthWeekdayOf(nth: string, day: string, name: string, inYear: string | undefined): Found {
  const m = monthNumber(name);
  const n = nth === 'last' ? nth : ordinalNumber(nth)!;
  const value = (y: number) => isoDay(nthWeekday(y, m, weekdayNumber(day), n));
  return inYear
    ? stated('DATE', value(Number(inYear)))
    : relative('DATE', (r, { direction }) => value(yearOfMonth(r, m, undefined, direction)));
}

function dayRange(name: string, from: string, to: string, inYear: string | undefined): Found | null {
  const m = monthNumber(name);
  const [a, b] = [Number(from), Number(to)];
  if (a < 1 || b <= a || b > mostDays[m - 1]!) return null;
  const both = (y: number) =>
    isDay({ year: y, month: m, day: b })
      ? `${isoDay({ year: y, month: m, day: a })}/${isoDay({ year: y, month: m, day: b })}`
      : null;
  if (inYear) {
    const value = both(Number(inYear));
    return value === null ? null : stated('DATE', value);
  }
  return relative('DATE', (r, { direction }) => both(Number(dayOfYear(r, m, a, direction)?.slice(0, 4))));
}
