import { type Day, isDay } from './calendar.ts';

/** When a text was written, as finely as is known. */
export interface Reference {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** The reference in an ISO 8601 year, month or day; null for anything else. */
export function referenceFrom(iso: string | null): Reference | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d/])/.exec(iso ?? '');
  if (!match) return null;
  const [, year, month, day] = match;
  const reference = { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
  if (reference.month !== null && (reference.month < 1 || reference.month > 12)) return null;
  return reference.day !== null && !isDay(reference as Day) ? null : reference;
}

/** The reference as a day, where it is known to the day. */
export function dayOfReference(reference: Reference | null): Day | null {
  return reference?.month && reference.day
    ? { year: reference.year, month: reference.month, day: reference.day }
    : null;
}
