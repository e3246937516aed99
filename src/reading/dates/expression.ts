import type { Reference } from './reference.ts';

/**
 * Whether what a sentence tells lies before or after its writing: `past` where the expression stands by a past verb itself, `past-above`
 * where such a verb only governs the words that it stands by ("they signed a lease for January"); null where no word says.
 */
export type Direction = 'past' | 'past-above' | 'future' | null;

export const looksBack = (direction: Direction): boolean => direction === 'past' || direction === 'past-above';

/** A quarter of a year. */
export interface Quarter {
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
}

/** What stands around an expression, for its value. */
export interface Surroundings {
  readonly direction: Direction;
  /** The quarter that a report of results is about: the first one that it names. */
  readonly quarter: Quarter | null;
}

/**
 * What an expression counts from: the day of writing; the date last told before it ("the following year"); the day that its sentence
 * names ("at 9 a.m. … on Friday"), else the day of writing; or the quarter that a report of results is about, else the day of
 * writing ("a year ago").
 */
export type HangsOn = 'writing' | 'previous' | 'sentence' | 'quarter';

/** What a rule finds: where, of which type, and how to get the value once it is known what the expression counts from. */
export interface Expression {
  readonly start: number;
  readonly end: number;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** The value where the words hold all of it; null where it hangs on another date. */
  readonly stated: string | null;
  readonly hangsOn: HangsOn;
  /** The value, counted from a date; null where that is not enough. */
  readonly resolve: (from: Reference, around: Surroundings) => string | null;
  /** For a date of writing to be inferred: this expression means the year of writing plus so many. */
  readonly yearOffset?: number;
}
