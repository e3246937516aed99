import { vocabularyOf } from '../index/vocabulary.ts';
import { wordMap, wordSet } from '../language.ts';
import { related, termOf } from '../lexicon/terms.ts';
import type { Reading } from '../reading.ts';
import { articleWords, type Word } from './words.ts';

/** The content words' keys: neither function words nor titles nor words that only bound or open. */
export function contentOf(words: readonly Word[]): string[] {
  const titles = wordMap('honorifics.tsv');
  return words.map((w) => w.key).filter((k) => !wordSet('function-words.tsv').has(k) && !titles.has(k));
}

/** How many of the keys a sentence holds: as a word, by word family or synonym, or as part of the name of somebody it speaks of. */
export function heldIn(reading: Reading, content: readonly string[], sentence: number): number {
  const vocabulary = vocabularyOf(reading);
  const terms = [...vocabulary.terms[sentence]!];
  const keys = keysOf(reading)[sentence]!;
  const names = reading.entities
    .filter((e) => vocabulary.entities[sentence]!.has(e.id))
    .flatMap((e) => e.name.toLowerCase().split(' ').map(termOf));
  return content.filter((key) => {
    if (keys.has(key)) return true;
    if (/\p{N}/u.test(key)) return false;
    const term = termOf(key);
    return names.includes(term) || terms.some((t) => related(term, t));
  }).length;
}

/** Whether a sentence holds all of the keys. */
export function holdsAll(reading: Reading, content: readonly string[], sentence: number): boolean {
  return heldIn(reading, content, sentence) === content.length;
}

const kept = new WeakMap<Reading, ReadonlySet<string>[]>();

/** For each sentence the keys of its words. */
export function keysOf(reading: Reading): ReadonlySet<string>[] {
  let keys = kept.get(reading);
  if (!keys) {
    const sets = reading.sentences.map(() => new Set<string>());
    for (const w of articleWords(reading)) sets[reading.syntax.tokens[w.token]!.sentence]!.add(w.key);
    keys = sets;
    kept.set(reading, keys);
  }
  return keys;
}
