import { resolveName } from '../../entities/lookup.ts';
import { wordSet } from '../../language.ts';
import type { Reading } from '../../reading.ts';

/** Why a bare surname of several people is taken for one of them, for the steps to the answer: the article calls nobody else by it alone. */
export function takenFor(reading: Reading, whole: string): string[] {
  const people = reading.entities.filter((e) => e.kind === 'person');
  const words = whole.split(/[^\p{L}\p{N}'’-]+/u).filter((w) => w !== '');
  return words.flatMap((word, at) => {
    const name = word.replace(/['’]s?$/, '');
    if (at === 0 || !isAlone(words, at)) return [];
    const same = people.filter((e) => e.name.split(' ').at(-1)!.toLowerCase() === name.toLowerCase());
    const [meant, ...more] = same.length < 2 ? [] : resolveName(people, name);
    return meant && more.length === 0 ? [`“${name}” is ${meant.name}: the article calls nobody else so`] : [];
  });
}

/** Whether a word of a question is a name that no other name stands before: neither "Ann Finch" nor "Mr Finch". */
export function isAlone(words: readonly string[], at: number): boolean {
  // "Mr de Vries"
  let first = at - 1;
  while (first > 0 && wordSet('name-particles.tsv').has(words[first]!.toLowerCase())) first--;
  const before = words[first]!;
  return /^\p{Lu}/u.test(words[at]!) && (first === 0 || !/^\p{Lu}/u.test(before));
}
