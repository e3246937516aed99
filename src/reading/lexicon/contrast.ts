import { keep, table } from '../language.ts';
import type { Word } from './lexicon.ts';
import { termOf } from './terms.ts';

/** Where a term stands in the table: line and place in the line. */
type Place = readonly [line: number, place: number, onlyAsked: boolean];

/**
 * Whether two verbs tell deeds of one field that exclude each other ("suspend" and "expel", "charge" and "convict"): of the second one
 * the sentence says something else than the first, however near the two stand in meaning.
 */
export function isContrary({ lemma: a }: Pick<Word, 'lemma'>, { lemma: b }: Pick<Word, 'lemma'>): boolean {
  if (a === b) return false;
  const places = keep('contrasts', contrasts);
  // a verb meets every verb of an article here, and most have no contrary
  const mine = places.get(termOf(a));
  const theirs = mine && places.get(termOf(b));
  if (!theirs) return false;
  let contrary = false;
  for (const [line, place] of mine) {
    for (const [otherLine, otherPlace, onlyAsked] of theirs) {
      if (line !== otherLine || onlyAsked) continue;
      if (place === otherPlace) return false;
      contrary = true;
    }
  }
  return contrary;
}

/** Whether two words are opposites of each other ("accept" and "reject"), as far as the list of them goes. */
export function areOpposite(a: string, b: string): boolean {
  return keep('opposite-stems', opposites).get(termOf(a))?.has(termOf(b)) ?? false;
}

function opposites(): ReadonlyMap<string, ReadonlySet<string>> {
  return bothWays(table('antonyms.tsv').map(([a, b]) => [termOf(a!), termOf(b!)]));
}

function contrasts(): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  table('contrasts.tsv').forEach((groups, line) => {
    groups.forEach((group, place) => {
      for (const word of group.replace(/[()]/g, '').split(' ')) {
        const term = termOf(word);
        places.set(term, [...(places.get(term) ?? []), [line, place, group.startsWith('(')]]);
      }
    });
  });
  return places;
}

/** The words that the list of opposites has for a word as it is written, in its order; none where it has none. */
export function oppositesOf(word: string): ReadonlySet<string> {
  return keep('opposite-words', oppositeWords).get(word) ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();

function oppositeWords(): ReadonlyMap<string, ReadonlySet<string>> {
  return bothWays(table('antonyms.tsv').flatMap(([a, b]) => (a && b ? [[a, b]] : [])));
}

/** For each member of some pairs those that it is paired with, in their order. */
function bothWays(pairs: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const map = new Map<string, Set<string>>();
  const add = (from: string, to: string) => map.set(from, (map.get(from) ?? new Set()).add(to));
  for (const [a, b] of pairs) {
    add(a!, b!);
    add(b!, a!);
  }
  return map;
}
