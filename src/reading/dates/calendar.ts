/** Month names and their usual short forms, in lower case, to numbers from 1. */
export const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ].flatMap((name, i) => [
    [name, i + 1],
    [name.slice(0, 3), i + 1],
    ...(name === 'september' ? [['sept', i + 1] as const] : []),
  ]),
);

/** Weekday names and short forms to numbers, Monday = 1 (ISO 8601). */
export const weekdays: Readonly<Record<string, number>> = Object.fromEntries(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].flatMap((name, i) => [
    [name, i + 1],
    [name.slice(0, 3), i + 1],
  ]),
);

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Number words up to twelve and a few round ones. */
export const numberWords: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
};

/** A calendar day. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar; no clock and no time zone. */
export function dayNumber({ year, month, day }: Day): number {
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** The day with this number. */
export function dayOf(number: number): Day {
  const date = new Date(number * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** ISO weekday of a day, Monday = 1. */
export function weekdayOf(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** Whether there is such a day: 29 February only in leap years. */
export function isDay({ year, month, day }: Day): boolean {
  const back = dayOf(dayNumber({ year, month, day }));
  return month >= 1 && month <= 12 && back.day === day && back.month === month;
}

/** ISO 8601 date of a day. */
export function isoDay({ year, month, day }: Day): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** ISO week of a day, `2023-W12`. */
export function isoWeek(day: Day): string {
  const number = dayNumber(day);
  const thursday = dayOf(number - weekdayOf(day) + 4);
  const first = dayNumber({ year: thursday.year, month: 1, day: 1 });
  return `${pad(thursday.year, 4)}-W${pad(Math.floor((dayNumber(thursday) - first) / 7) + 1)}`;
}

export function pad(n: number, width = 2): string {
  return String(n).padStart(width, '0');
}
