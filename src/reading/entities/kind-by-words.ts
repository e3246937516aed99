import { wordMap, wordSet } from '../language.ts';
import type { EntityKind } from '../reading.ts';
import type { Token } from '../syntax/syntax.ts';
import { isCapital } from './name-joints.ts';
import { nameWords, plain } from './name-words.ts';

/**
 * A kind of name with the reason for it: `sure` where nothing else may overrule it, `weak` where a person of that name in the text would weigh more.
 */
export interface ReasonedKind {
  readonly kind: EntityKind;
  readonly because: string;
  readonly certainty: 'sure' | 'likely' | 'weak';
}

/** What kind of thing a run of capitalised words names, by its own words alone; null where they do not tell. */
export function kindByWords(words: readonly Token[], titled: boolean): ReasonedKind | null {
  const likely = (kind: EntityKind, because: string): ReasonedKind => ({ kind, because, certainty: 'likely' });
  if (titled) return { kind: 'person', because: 'has a title', certainty: 'sure' };
  const of = words.findIndex((t) => t.lower === 'of' || t.lower === 'for');
  if (of > 0) {
    return nameWords('organisation-words.tsv', plain(words[of - 1]!.text)).includes('first')
      ? likely('organisation', `begins with an organisation word and "${words[of]!.lower}"`)
      : likely('place', 'has a word for a kind of place');
  }
  const lower = words.map((t) => plain(t.text));
  const all = lower.join(' ');
  const capitals = words.filter(isCapital).length;
  if (wordSet('places.tsv').has(all) || wordSet('places.tsv').has(`${all}.`))
    return likely('place', 'is in the list of places');
  const last = nameWords('organisation-words.tsv', lower.at(-1)!);
  if (lower.length > 1 && last.includes('last')) {
    const certainty = last.includes('site') ? 'likely' : 'sure';
    return { kind: 'organisation', because: 'ends in an organisation word', certainty };
  }
  if (nameWords('organisation-words.tsv', lower[0]!).includes(lower.length > 1 ? 'first' : 'alone'))
    return likely('organisation', 'is an organisation word');
  if (wordSet('capitalised-words.tsv').has(lower[0]!) && lower.length <= 2) return null;
  if (
    lower.length > 1 &&
    (nameWords('place-words.tsv', lower.at(-1)!).includes('last') ||
      nameWords('place-words.tsv', lower[0]!).includes('first'))
  )
    return likely('place', 'has a word for a kind of place');
  if (lower.length > 1 && capitals <= 4 && wordMap('given-names.tsv').has(lower[0]!))
    return likely('person', 'begins with a given name');
  if (wordSet('places-wordnet.tsv').has(all))
    return { kind: 'place', because: 'is in the long list of places', certainty: 'weak' };
  if (lower.length === 1 && wordSet('well-known-surnames.tsv').has(lower[0]!))
    return likely('person', 'is a well-known surname');
  return null;
}
