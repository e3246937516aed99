import { contains, overlaps, type Span } from '../../article/span.ts';
import { related, termOf } from '../lexicon/terms.ts';
import type { Reading } from '../reading.ts';
import { openWordsOf } from '../standing/open-words.ts';
import type { Token } from '../syntax/syntax.ts';
import { contentOf } from './held.ts';
import { isFalse, refusalOver } from './refusal.ts';
import { heardBy } from './whose-verb.ts';
import { senseOf, type Word } from './words.ts';

/** The words by which a sentence that says what a claim says has it only as told to somebody: "the court heard that". Null where it has none. */
export function heardThere(reading: Reading, theirs: readonly Word[], predicate: Token): Span | null {
  const keys = new Set(theirs.map((w) => w.key));
  return heardBy(reading, predicate, (t) => keys.has(t.lower));
}

/** The word by which a sentence says that it is not so, where the claim has no such word itself. */
export function refusedThere(reading: Reading, theirs: readonly Word[], predicate: Token | null): Span | null {
  const isDenied = theirs.some((w) => /^(?:standing|negation)$/.test(senseOf(w.key) ?? '') || isFalse(w.key));
  return predicate === null || isDenied ? null : refusalOver(reading, predicate.index);
}

/** The word of a sentence that makes what a claim says of it an accusation, a denial or an unsourced report, where the claim has none. */
export function openWordOver(reading: Reading, theirs: readonly Word[], sentence: Span): Span | null {
  if (theirs.some((w) => senseOf(w.key) === 'standing')) return null;
  const content = contentOf(theirs);
  const { tokens } = reading.syntax;
  const said = tokens.filter(
    (t) => contains(sentence, t) && content.some((key) => related(termOf(key), termOf(t.lower))),
  );
  const word = openWordsOf(reading).find(
    (open) => contains(sentence, open) && open.holds.some((held) => said.some((t) => overlaps(held, t))),
  );
  return word ? { start: word.start, end: word.end } : null;
}
