import { months, numberWords } from '../calendar.ts';
import type { Expression } from '../expression.ts';

/** What a rule makes of a match. */
export type Found = Omit<Expression, 'start' | 'end'>;

export interface Rule {
  /** Group `at`, where there is one, is the span; else the whole match. */
  readonly pattern: RegExp;
  readonly make: (groups: Readonly<Record<string, string | undefined>>, match: string) => Found | null;
}

/** A rule from the source of its pattern; `i` as flags where capitals do not matter. */
export function rule(source: string, make: Rule['make'], flags = ''): Rule {
  // d: the place of a group; g: all matches; u: letters of all alphabets
  return { pattern: new RegExp(source, `dgu${flags}`), make };
}

/** A value that the words hold themselves. */
export function stated(type: Found['type'], value: string): Found {
  return { type, stated: value, resolve: () => value };
}

/** A value that hangs on the reference date. */
export function relative(type: Found['type'], resolve: Expression['resolve'], more: Partial<Found> = {}): Found {
  return { type, stated: null, resolve, ...more };
}

// Pieces of patterns. Each holds at most one named group, of the piece's name.
export const month =
  '(?<month>Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
export const weekday = '(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
export const year = '(?<year>1[5-9]\\d\\d|20\\d\\d)';
export const part = '(?<part>morning|afternoon|evening|night)';
export const season = '(?<season>spring|summer|autumn|fall|winter)';
export const number = `(?<number>\\d{1,4}(?:\\s1\\/2|\\.\\d)?|${Object.keys(numberWords)
  .filter((w) => w.length > 2)
  .join('|')}|several|a few|few|many|a couple of|couple of|dozens? of|a dozen|half an?|an?)`;
export const unit = '(?<unit>second|minute|hour|day|night|week|month|year|decade|centur(?:y|ie))s?';
/** What may stand before a number within the expression; "over" and "around" stand outside. */
export const about =
  '(?:(?:(?:no\\s)?(?:more|less|fewer|longer)\\sthan|at\\sleast|up\\sto|nearly|almost|about|roughly|another|the|the\\s(?:first|past|last|next))\\s)?';
/** The kinds of day part and season in TIMEX3. */
export const partCode: Readonly<Record<string, string>> = {
  morning: 'TMO',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
};
export const seasonCode: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};
/** "last", "this", "next" as steps. */
export const stepOf: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
};

/** The number of a month from its name or short form. */
export function monthNumber(name: string): number {
  return months[name.toLowerCase().replace('.', '').slice(0, 3)]!;
}

/** The number that a word or numeral gives; null for "several" and the like. */
export function numberOf(word: string): number | null {
  const lower = word.toLowerCase();
  const half = /^(\d+)\s1\/2$/.exec(lower);
  if (half) return Number(half[1]) + 0.5;
  if (/^\d/.test(lower)) return Number(lower);
  if (/^half/.test(lower)) return 0.5;
  if (lower.includes('couple')) return 2;
  if (lower === 'a dozen') return 12;
  return numberWords[lower] ?? null;
}
