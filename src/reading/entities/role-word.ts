import { table, wordMap, wordSet } from '../language.ts';

/** Whether a word in lower case is a noun for what a person does or is: one of the list, or one with an ending that only such nouns have. */
export function isRoleWord(lower: string): boolean {
  return wordSet('role-words.tsv').has(lower) || table('role-endings.tsv').some(([ending]) => lower.endsWith(ending!));
}

/** The gender that a role's noun gives whoever bears it ("actress"); null where it gives none. */
export function genderOfRole(lower: string): 'male' | 'female' | null {
  const gender = wordMap('role-words.tsv').get(lower);
  return gender === 'male' || gender === 'female' ? gender : null;
}
