import { type Day, dayNumber, dayOf, isDay, isoDay, isoWeek, pad, weekdayOf, weekdays } from '../calendar.ts';
import { dayOfReference, type Reference } from '../reference.ts';

/** The reference's day, with what is not known of it as XX. */
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
export function weekdayFrom(r: Reference, name: string, which: string | undefined, future: boolean): string | null {
  const day = dayOfReference(r);
  if (!day) return null;
  const back = (weekdayOf(day) - weekdays[name.toLowerCase()]! + 7) % 7;
  if (which === 'last') return dayFrom(r, back === 0 ? -7 : -back);
  if (which === 'next') return dayFrom(r, 7 - back);
  return dayFrom(r, future && back !== 0 ? 7 - back : -back);
}

/** The year of a month without one: the one that brings it nearest to the reference, unless "last" or "next" says otherwise. */
export function yearOfMonth(r: Reference, month: number, which: string | undefined): number {
  if (r.month === null) return which === 'last' ? r.year - 1 : which === 'next' ? r.year + 1 : r.year;
  if (which === 'last') return month < r.month ? r.year : r.year - 1;
  if (which === 'next') return month > r.month ? r.year : r.year + 1;
  if (which === 'this') return r.year;
  const ahead = month - r.month;
  if (ahead > 6) return r.year - 1;
  return ahead < -6 ? r.year + 1 : r.year;
}

/** A unit's letter in ISO 8601, and how many of it one is. */
const units: Readonly<Record<string, readonly [string, number]>> = {
  second: ['S', 1],
  minute: ['M', 1],
  hour: ['H', 1],
  day: ['D', 1],
  night: ['D', 1],
  week: ['W', 1],
  month: ['M', 1],
  year: ['Y', 1],
  decade: ['Y', 10],
  century: ['Y', 100],
};

/** A unit in the singular, however written. */
export function unitName(word: string): string {
  const lower = word.toLowerCase();
  return lower.startsWith('centur') ? 'century' : lower;
}

/** The TIMEX3 value of a length of time; X where the number is not said. */
export function durationValue(count: number | null, word: string): string {
  const unit = unitName(word);
  const [letter, times] = units[unit] ?? ['D', 1];
  const time = unit === 'second' || unit === 'minute' || unit === 'hour' ? 'T' : '';
  if (count === null) return `P${time}X${unit === 'decade' ? 'E' : unit === 'century' ? 'C' : letter}`;
  if (!Number.isInteger(count) && unit === 'hour')
    return `PT${Math.floor(count) > 0 ? `${Math.floor(count)}H` : ''}30M`;
  if (!Number.isInteger(count) && unit === 'year') return `P${Math.round(count * 12)}M`;
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
    case 'day':
    case 'night':
      return dayOfReference(r) ? dayFrom(r, sign * count) : null;
    default:
      return null;
  }
}

/** A day of a month without a year. */
export function dayOfMonth(r: Reference, month: number, day: number): string | null {
  const value: Day = { year: yearOfMonth(r, month, undefined), month, day };
  return isDay(value) ? isoDay(value) : null;
}
