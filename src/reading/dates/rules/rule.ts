import { type Cue, maskOf } from '../cues.ts';
import type { Expression } from '../expression.ts';

/** What a rule makes of a match. */
export type Found = Omit<Expression, 'start' | 'end'>;

export interface Rule {
  /** The rule is tried in sentences that hold at least one of these, as a mask of `cues.ts`. */
  readonly needs: number;
  /** Group `at`, where there is one, is the span; else the whole match. */
  readonly pattern: RegExp;
  /** The pattern is for words in lower case. */
  readonly folds: boolean;
  /** `match` as it stands in the text; where the rule folds, `groups` in lower case. */
  readonly make: (groups: Readonly<Record<string, string | undefined>>, match: string) => Found | null;
}

/**
 * Makes rules that are tried only in sentences with one of these cues. A rule is made from the source of its pattern; `i` as flags where
 * capitals do not matter (then `\p{Lu}` has no place in such a pattern).
 */
export function rulesWith(...cues: readonly Cue[]) {
  const needs = maskOf(cues);
  // d: the place of a group; g: all matches; u: letters of all alphabets
  return (source: string, make: Rule['make'], flags: '' | 'i' = ''): Rule => ({
    needs,
    // the engine takes twice as long to compile a pattern without case as one for lower case, and that is most of a first reading's time
    pattern: new RegExp(flags === 'i' ? withoutCapitals(source) : source, 'dgu'),
    folds: flags === 'i',
    make,
  });
}

/** A pattern's source in lower case, but for classes (`\p{L}`, `\S`), whose names have capitals. */
function withoutCapitals(source: string): string {
  return source.replace(/\\p\{\w+\}|\\[A-Z]|[A-Z]/g, (found) => (found.length === 1 ? found.toLowerCase() : found));
}

/** Words in lower case, each letter in its place. */
export function folded(words: string): string {
  const lower = words.toLowerCase();
  // a few letters of other alphabets become two
  return lower.length === words.length ? lower : words.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** A value that the words hold themselves. */
export function stated(type: Found['type'], value: string): Found {
  return { type, stated: value, hangsOn: 'writing', resolve: () => value };
}

/** A value that hangs on the day of writing, unless `more` says otherwise. */
export function relative(type: Found['type'], resolve: Expression['resolve'], more: Partial<Found> = {}): Found {
  return { type, stated: null, hangsOn: 'writing', resolve, ...more };
}

/** "last", "this", "next" and the like as steps. */
export const stepOf: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
};

/** Adverbs and adjectives that tell a part of what follows and belong to the expression. */
export const early = '(?:(?:[Tt]he\\s)?(?:[Ee]arly|[Mm]id|[Ll]ate)[\\s-](?:in\\s)?)';
export const endOf = '(?:(?:[Tt]he\\s)?(?:[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle)\\sof\\s)';
