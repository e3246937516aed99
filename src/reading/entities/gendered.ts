import { keep, table } from '../language.ts';

/** A pronoun of `pronouns.tsv`: whose gender it tells, and its form. */
export interface GenderedPronoun {
  readonly gender: 'male' | 'female';
  readonly form: 'subject' | 'object' | 'possessive' | 'reflexive';
}

/** What a word in lower case tells as a pronoun; undefined where it tells no gender. */
export function genderedPronoun(lower: string): GenderedPronoun | undefined {
  return keep(
    'pronouns',
    () => new Map(table('pronouns.tsv').map(([word, gender, form]) => [word!, { gender, form } as GenderedPronoun])),
  ).get(lower);
}
