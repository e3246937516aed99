import type { Precision, TimelineEntry } from '../reading.ts';

/** How fine a TIMEX3 value is. */
export function precisionOf(value: string | null): Precision {
  if (value === null || /_REF$/.test(value)) return 'unknown';
  if (value.includes('/')) return 'range';
  if (/T/.test(value) && !value.startsWith('P')) return /XX/.test(value) ? 'year' : 'time';
  if (/^\d{2,3}$/.test(value)) return value.length === 3 ? 'decade' : 'range';
  if (/^\d{4}$/.test(value) || /^\d{4}-XX/.test(value)) return 'year';
  if (/-Q\d$/.test(value)) return 'quarter';
  if (/-(?:SP|SU|FA|WI)$/.test(value)) return 'season';
  if (/-W\d\d/.test(value)) return 'week';
  return /^\d{4}-\d{2}$/.test(value) || /-XX$/.test(value) ? 'month' : 'day';
}

/** The month in which a season or quarter begins, for sorting: meteorological seasons of the northern half of the world. */
const firstMonths: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12, Q1: 1, Q2: 4, Q3: 7, Q4: 10 };
/** What comes after every month and day: a day somewhere in a year or month is sorted behind those that are known. */
const AFTER_ALL = 99;

/**
 * A number to sort values by, growing with time. A coarse value stands before the finer ones it holds (2017 before 2017-11); one with
 * unknown parts stands behind them (2017-XX-XX). Infinity for what is no date.
 */
function orderOf(value: string | null): number {
  const match =
    /^(\d{2,4})(?:-(\d{2}|XX|Q\d|SP|SU|FA|WI|W\d\d)(?:-(\d{2}|XX|WE))?)?(?:T(\d{2}|[A-Z]{2})(?::(\d{2}))?)?/.exec(
      value ?? '',
    );
  if (!match) return Number.POSITIVE_INFINITY;
  // a season of sport, "2019/2020", begins somewhere in its first year
  const isInterval = /^\d{4}\/\d{4}$/.test(value ?? '');
  const [, year, part = isInterval ? 'XX' : '', day = '', hour = '', minute = ''] = match;
  const week = part.startsWith('W') && part !== 'WI' ? Number(part.slice(1)) * 7 : null;
  const month =
    week === null ? (firstMonths[part] ?? (part === 'XX' ? AFTER_ALL : Number(part))) : Math.ceil(week / 30.5);
  const dayOfMonth = week === null ? (day === 'XX' ? AFTER_ALL : Number(day || 0)) : week % 30;
  const hours = { MO: 9, AF: 14, EV: 19, NI: 22 }[hour] ?? (Number(hour) || 0);
  return ((Number(year!.padEnd(4, '0')) * 100 + month) * 100 + dayOfMonth) * 10_000 + hours * 100 + Number(minute || 0);
}

/** Whether one value lies wholly behind another: compared as far as both go, so that 2018-11 is not after 2018. */
export function isAfter(value: string | null, other: string | null): boolean {
  const [a, b] = [value, other].map((v) => /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(v ?? '')?.[0]);
  if (!a || !b) return false;
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
}

/**
 * Entries by their dates, those of one date in the order of the text, those without at the end; but an entry that follows another without a
 * date stands right behind it.
 */
export function inOrder(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const followers = new Map<number, TimelineEntry[]>();
  for (const entry of entries) {
    if (!entry.follows) continue;
    const { start } = entry.follows;
    followers.set(start, [...(followers.get(start) ?? []), entry]);
  }
  const sorted = entries
    .filter((entry) => !entry.follows)
    .sort((a, b) => compare(orderOf(a.value), orderOf(b.value)) || a.start - b.start || a.end - b.end);
  // a year of birth has the span of what it was worked out from: what follows stands behind the later of the two
  const lastAt = new Map(sorted.flatMap((entry, i) => (entry.main ? [[entry.start, i] as const] : [])));
  return sorted.flatMap((entry, i) => [
    entry,
    ...(lastAt.get(entry.start) === i ? (followers.get(entry.start) ?? []) : []),
  ]);
}

/** Infinity minus Infinity is no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
