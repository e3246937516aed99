/** How words are cut out of a sentence. */
export const cuts = [
  'core',
  'phrase',
  'whole',
  'compound',
  'mention',
  'date',
  'number',
  'predicate',
  'marked',
  'pronoun',
] as const;
export type Cut = (typeof cuts)[number];
