import type { Citation, Entity, Quote } from '../reading.ts';

export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** The asker's words; empty for `removed`. */
  readonly given: string;
  /** The article's words; empty for `added`. */
  readonly article: string;
}

/**
 * What the given words do to the sense, the gravest first. `negation`: a "not" more or less, or the opposite word; `standing`: the word
 * left out that makes it an accusation, a denial or an unsourced report; `open`: an "if", "may" or "expected to" left out; `value`: a
 * name or number that is not the article's; `relation`: another preposition ("after" for "because of"); `attribution`: a report cut off from who makes it; `tense`: another time; `joined`:
 * something between them left out.
 */
export const warnings = [
  'negation',
  'standing',
  'open',
  'value',
  'relation',
  'attribution',
  'tense',
  'joined',
] as const;
export type Warning = (typeof warnings)[number];

export interface Verification {
  readonly text: string;
  /**
   * `verbatim`: the article has these words in this order; `altered`: nearly, with differences, or with a "not" or "if" cut off;
   * `paraphrase`: a sentence says it in other words; `absent`: none does.
   */
  readonly verdict: 'verbatim' | 'altered' | 'paraphrase' | 'absent';
  readonly citations: readonly Citation[];
  /** For `absent`, up to two passages that come nearest. */
  readonly nearest: readonly Citation[];
  readonly differences: readonly Difference[];
  /** The pieces of the comparison in order, for showing; empty unless altered, or where two passages far apart were joined. */
  readonly pieces: readonly { readonly kind: 'same' | 'given' | 'article'; readonly text: string }[];
  /** Who says the words found, where somebody does. */
  readonly quote: Quote | null;
  /** The words by which that speaker gives them as another's ("a colleague had told her"); null where they are the speaker's own. */
  readonly secondHand: Citation | null;
  /** The speaker that the asker named, and whether the article agrees; null where none was named. The entity is null for somebody whom the article does not name. */
  readonly claimed: { readonly name: string; readonly entity: Entity | null; readonly right: boolean } | null;
  /** The gravest of `warnings`; null where the sense is kept. */
  readonly warning: Warning | null;
  readonly warnings: readonly Warning[];
  /** The word that was left out, where one changes the sense by it. */
  readonly leftOut: Citation | null;
}

/** Warnings without repetition, the gravest first. */
export function inOrder(found: Iterable<Warning>): Warning[] {
  const set = new Set(found);
  return warnings.filter((w) => set.has(w));
}
