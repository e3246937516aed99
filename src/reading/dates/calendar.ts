/** A calendar day. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days of an era of 400 years, after which the Gregorian calendar repeats. */
const ERA = 146_097;

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar. Plain arithmetic, so that no clock and no time zone of a machine can touch it.
 * Counts the year from March, so that the leap day is its last.
 */
export function dayNumber({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * ERA + dayOfEra - 719_468;
}

/** The day with this number. */
export function dayOf(number: number): Day {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / ERA);
  const dayOfEra = shifted - era * ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** ISO weekday of a day, Monday = 1. */
export function weekdayOf(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** Whether there is such a day: 29 February only in leap years. */
export function isDay({ year, month, day }: Day): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const back = dayOf(dayNumber({ year, month, day }));
  return back.day === day && back.month === month;
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

/** The nth such weekday (Monday 1) of a month; the last one for `last`. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number | 'last'): Day {
  if (nth === 'last') {
    const next = dayNumber(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 });
    const end = dayOf(next - 1);
    return dayOf(next - 1 - ((weekdayOf(end) - weekday + 7) % 7));
  }
  const first = { year, month, day: 1 };
  return { year, month, day: 1 + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7 };
}

/** Easter Sunday of the Western churches (the anonymous Gregorian algorithm, as in Meeus, Astronomical Algorithms). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return { year, month: Math.floor(f / 31), day: (f % 31) + 1 };
}

export function pad(n: number, width = 2): string {
  return String(n).padStart(width, '0');
}
