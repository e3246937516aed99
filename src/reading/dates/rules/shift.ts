import { type Day, dayNumber, dayOf, isDay, isoDay, isoWeek, pad, weekdayOf } from '../calendar.ts';
import { type Direction, looksBack } from '../expression.ts';
import { dayOfReference, type Reference } from '../reference.ts';
import { unitName, unitOf, weekdayNumber } from '../words.ts';

/** The reference's day moved by so many, with what is not known of it as XX. */
export function dayFrom(r: Reference, days: number): string {
  const day = dayOfReference(r);
  if (day) return isoDay(dayOf(dayNumber(day) + days));
  return r.month ? `${r.year}-${pad(r.month)}-XX` : `${r.year}-XX-XX`;
}

/** The month so many months from the reference; null where its month is not known. */
export function monthFrom(r: Reference, by: number): string | null {
  if (!r.month) return null;
  const index = r.year * 12 + r.month - 1 + by;
  return `${Math.floor(index / 12)}-${pad((((index % 12) + 12) % 12) + 1)}`;
}

/** The ISO week so many weeks from the reference; null where its day is not known. */
export function weekFrom(r: Reference, by: number): string | null {
  const day = dayOfReference(r);
  return day ? isoWeek(dayOf(dayNumber(day) + 7 * by)) : null;
}

/** The weekday before (or on) the reference day; the one after it with `next` or where the sentence looks ahead. */
export function weekdayFrom(
  r: Reference,
  name: string,
  which: string | undefined,
  direction: Direction,
): string | null {
  const day = dayOfReference(r);
  if (!day) return null;
  const back = (weekdayOf(day) - weekdayNumber(name) + 7) % 7;
  if (which === 'last') return dayFrom(r, back === 0 ? -7 : -back);
  if (which === 'next' || which === 'coming') return dayFrom(r, 7 - back);
  // "this Friday" is the one of this week, as far as the sentence does not look back
  if (which === 'this' && !looksBack(direction)) return dayFrom(r, back === 0 ? 0 : 7 - back);
  return dayFrom(r, direction === 'future' && back !== 0 ? 7 - back : -back);
}

/** Within how many months a date yet to come is told without its year, even below a past verb ("a lease for July was signed"). */
const NEAR_MONTHS = 3;

/**
 * The year of a month without one: the last such month in what is told as past, the next in what is to come, else the one nearest to
 * the reference. "last October" in November is a year back, as the month before would be "last month".
 */
export function yearOfMonth(r: Reference, month: number, which: string | undefined, direction: Direction): number {
  if (r.month === null) return which === 'last' ? r.year - 1 : which === 'next' ? r.year + 1 : r.year;
  if (which === 'last') return month < r.month - 1 ? r.year : r.year - 1;
  if (which === 'next') return month > r.month ? r.year : r.year + 1;
  if (which === 'since') return month <= r.month ? r.year : r.year - 1;
  if (which === 'this') return r.year;
  const ahead = month - r.month;
  const back = (-ahead + 12) % 12;
  const most = { past: 11, 'past-above': 11 - NEAR_MONTHS, future: 0 };
  const past = back <= (direction ? most[direction] : 6);
  if (past) return ahead > 0 ? r.year - 1 : r.year;
  return ahead < 0 ? r.year + 1 : r.year;
}

/** A day of a month without a year, whose year is its month's. */
export function dayOfYear(
  r: Reference,
  month: number,
  day: number,
  direction: Direction,
  which?: string,
): string | null {
  const year = yearOfMonth(r, month, which, direction);
  const value: Day = { year, month, day };
  return isDay(value) ? isoDay(value) : null;
}

/** The TIMEX3 value of a length of time; X where the number is not said. */
export function durationValue(count: number | null, word: string): string {
  const { count: times, letter, time } = unitOf(word);
  const name = unitName(word);
  if (count === null) return `P${time}X${name === 'decade' ? 'E' : name === 'century' ? 'C' : letter}`;
  if (Number.isInteger(count)) return `P${time}${count * times}${letter}`;
  const whole = Math.floor(count);
  if (name === 'hour') return `PT${whole > 0 ? `${whole}H` : ''}${Math.round((count - whole) * 60)}M`;
  if (name === 'year') return `P${Math.round(count * 12)}M`;
  return `P${time}${count * times}${letter}`;
}

/** The date so many units before (-1) or after (1) the reference, as fine as the unit. */
export function shifted(r: Reference, count: number | null, word: string, sign: 1 | -1): string | null {
  if (count === null) return sign < 0 ? 'PAST_REF' : 'FUTURE_REF';
  switch (unitName(word)) {
    case 'year':
      return Number.isInteger(count) ? String(r.year + sign * count) : monthFrom(r, sign * Math.round(count * 12));
    case 'decade':
      return String(Math.floor((r.year + sign * count * 10) / 10));
    case 'century':
      return String(Math.floor((r.year + sign * count * 100) / 100));
    case 'month':
      return monthFrom(r, sign * count);
    case 'week':
      return weekFrom(r, sign * count);
    case 'fortnight':
      return weekFrom(r, sign * count * 2);
    case 'day':
    case 'night':
      return dayOfReference(r) ? dayFrom(r, sign * count) : null;
    default:
      return null;
  }
}
