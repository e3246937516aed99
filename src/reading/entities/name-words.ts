import { keep, table } from '../language.ts';

/** A word in lower case without its full stop, as the lists have it. */
export const plain = (word: string): string => word.toLowerCase().replace(/\.$/, '');

/** Where a word stands in the names that it makes those of an organisation or a place: `first`, `last`, `alone`, `of`; empty where it makes none. */
export function nameWords(list: 'organisation-words.tsv' | 'place-words.tsv', lower: string): readonly string[] {
  const words = keep(
    `name-words:${list}`,
    () => new Map(table(list).map(([word, where]) => [word!, (where ?? 'last').split(',')])),
  );
  return words.get(lower) ?? [];
}
