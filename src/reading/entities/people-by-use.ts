import { wordMap, wordSet } from '../language.ts';
import type { Token } from '../syntax/syntax.ts';
import type { NameCandidate } from './name-candidate.ts';

/**
 * People whom only the text's own use of a name gives away. An unknown name of two or three words is a person where the text goes on to
 * call it by its last word: firms and places are cut to their first. A given name by itself is one where it comes twice or more.
 */
export function peopleByUse(candidates: readonly NameCandidate[], tokens: readonly Token[]): NameCandidate[] {
  const before = new Map(tokens.map((token, i) => [token.start, tokens[i - 1]?.lower ?? '']));
  const alone = new Map<string, number>();
  const things = new Map<string, number>();
  for (const { words, kind, certainty, start } of candidates) {
    // "the Palace", "in Cleveland": people are seldom spoken of so ("the Ash inquiry" is one time in many)
    if (/^(?:the|an?|in|at)$/.test(before.get(start) ?? ''))
      things.set(words.join(' '), (things.get(words.join(' ')) ?? 0) + 1);
    else if (words.length === 1 && (kind === null || kind === 'person' || certainty === 'weak'))
      alone.set(words[0]!, (alone.get(words[0]!) ?? 0) + 1);
  }
  // tags decide what lists cannot: "Fellow Ashes" may be common words at a sentence's start
  const tagAt = new Map(tokens.map((token) => [token.start, token.xpos]));
  return candidates.map((candidate) => {
    const { words, kind, start } = candidate;
    if (kind !== null || words.length > 3 || tagAt.get(start) !== 'NNP' || !words.every(isPlainName)) return candidate;
    const uses = alone.get(words.at(-1)!) ?? 0;
    if (things.has(words.join(' ')) || 4 * (things.get(words.at(-1)!) ?? 0) > uses) return candidate;
    if (words.length > 1 && uses > 0 && (alone.get(words[0]!) ?? 0) <= uses)
      return { ...candidate, kind: 'person', because: 'is called by its last word later on' };
    if (words.length === 1 && uses > 1 && wordMap('given-names.tsv').has(words[0]!.toLowerCase()))
      return { ...candidate, kind: 'person', because: 'is a given name that comes again' };
    return candidate;
  });
}

/** A word of letters, with one capital at its start, that no list knows as part of another kind of name. */
function isPlainName(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    /^\p{Lu}[\p{L}'’-]*\p{Ll}$/u.test(word) &&
    !['capitalised-words.tsv', 'organisation-words.tsv', 'place-words.tsv', 'role-words.tsv', 'places.tsv'].some(
      (list) => wordSet(list).has(lower),
    )
  );
}
