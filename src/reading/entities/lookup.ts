import { distance } from 'fastest-levenshtein';
import { table, wordMap, wordSet } from '../language.ts';
import type { Entity } from '../reading.ts';

/**
 * The entities that a person may mean by what they typed, the likeliest first: by full name, by any form that the article uses,
 * by a part of the name, at last by a part with a typing error. Empty where nothing is near.
 */
export function resolveName(entities: readonly Entity[], typed: string): Entity[] {
  return nearest(entities, typed, rankOf);
}

/**
 * Whom a person means who asks for somebody: by name as `resolveName` has it, else by role ("the minister", "council leader"), at last by
 * what sounds like a name. All that fit equally well; the one whom the article names most often first.
 */
export function whoIsMeant(entities: readonly Entity[], typed: string): Entity[] {
  const holders = byRole(entities, typed);
  if (/^the\s/i.test(typed.trim()) && holders.length > 0) return holders;
  const byName = resolveName(entities, typed);
  if (byName.length > 0) return byName;
  return holders.length > 0 ? holders : nearest(entities, typed, rankBySound);
}

/** Those whose role, as the article gives it, holds every word that is typed, or else of another way to say it ("boss"); the best fit alone. */
export function byRole(entities: readonly Entity[], typed: string): Entity[] {
  const found = nearest(entities, typed, rankByRole, letters);
  if (found.length > 0) return found;
  const wanted = letters(typed);
  const others = table('role-synonyms.tsv')
    .filter((group) => group.includes(wanted))
    .flat()
    .filter((other) => other !== wanted);
  return [...new Set(others.flatMap((other) => nearest(entities, other, rankByRole, letters)))];
}

/** How well what is typed fits an entity, 0 best; `Infinity` where it does not. For lists that are narrowed while a person types. */
export function fitOf(entity: Entity, typed: string): number {
  if (letters(typed) === '') return 0;
  const wanted = bare(typed);
  if (wanted === '') return 3 + rankByRole(letters(typed))(entity);
  const parts = wanted.split(' ');
  const begins = formsOf(entity).some((form) => form.startsWith(wanted));
  if (begins) return 0;
  const words = wordsOf(entity);
  if (parts.every((part) => [...words].some((word) => word.startsWith(part)))) return 1;
  const rank = Math.min(rankOf(wanted)(entity), 1 + rankByRole(letters(typed))(entity));
  return 2 + Math.min(rank, 4 + rankBySound(wanted)(entity));
}

/** Whether a word is a title ("Mr", "Dame"), which what is typed of a name may begin with. */
export function isTitle(word: string): boolean {
  return wordMap('honorifics.tsv').has(letters(word));
}

/** How well something that is typed fits an entity, 0 best: what is typed is taken apart once, not for each. */
type Rank = (wanted: string) => (entity: Entity) => number;

function nearest(entities: readonly Entity[], typed: string, rank: Rank, fold = bare): Entity[] {
  const wanted = fold(typed);
  if (wanted === '') return [];
  const rankIn = rank(wanted);
  let least = Number.POSITIVE_INFINITY;
  let best: Entity[] = [];
  for (const entity of entities) {
    const own = rankIn(entity);
    if (own < least) [least, best] = [own, [entity]];
    else if (own === least && own < Number.POSITIVE_INFINITY) best.push(entity);
  }
  return best.sort((a, b) => b.mentions.length - a.mentions.length);
}

function rankOf(wanted: string): (entity: Entity) => number {
  const parts = wanted.split(' ');
  // "president of", its title taken away, means no Bank of England
  const areSmall = parts.every(isSmall);
  const areLong = parts.every((part) => part.length >= 3);
  return (entity) => {
    if (formsOf(entity).includes(wanted)) return 0;
    if (areSmall) return Number.POSITIVE_INFINITY;
    const words = wordsOf(entity);
    if (parts.every((part) => words.has(part))) return 1;
    if (areLong && parts.every((part) => hasOne(words, part, startsWith))) return 2;
    // one typing error in a word of four letters or more, two in one of eight
    return parts.every((part) => hasOne(words, part, isNear)) ? 3 : Number.POSITIVE_INFINITY;
  };
}

const isSmall = (part: string) => wordSet('function-words.tsv').has(part);
const startsWith = (part: string, word: string) => word.startsWith(part);

/** Whether one of some words fits a part of what is typed; without a list made of them, for every word of a question meets every name. */
function hasOne(words: ReadonlySet<string>, part: string, fits: (part: string, word: string) => boolean): boolean {
  for (const word of words) if (fits(part, word)) return true;
  return false;
}

/** Every word that is typed stands in the role that the article gives; small words aside. */
function rankByRole(wanted: string): (entity: Entity) => number {
  const parts = wanted.split(' ').filter((part) => !isSmall(part));
  return ({ role }) => {
    if (role === null || parts.length === 0) return Number.POSITIVE_INFINITY;
    const own = letters(role);
    const words = own.split(' ');
    if (!parts.every((part) => words.includes(part))) return Number.POSITIVE_INFINITY;
    return own === wanted ? 0 : 1;
  };
}

/** What is written otherwise and sounds alike ("Voitsik", "Kersy", "O Neal"): two errors, also in the first letter, or two letters changed about. */
function rankBySound(wanted: string): (entity: Entity) => number {
  const parts = wanted.split(' ');
  const joined = wanted.replaceAll(' ', '');
  return (entity) => {
    const words = [...wordsOf(entity)];
    const isLike = (part: string) =>
      part.length >= 4 &&
      words.some(
        (word) => word.length >= 4 && distance(part, word) <= (Math.min(part.length, word.length) >= 6 ? 2 : 1),
      );
    if (parts.every((part) => isLike(part) || words.includes(part))) return 0;
    return isLike(joined) || words.some((word) => isTwisted(word, joined)) ? 1 : Number.POSITIVE_INFINITY;
  };
}

/** Whether two words differ by two neighbouring letters in the other order. */
function isTwisted(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 4) return false;
  // every word of a question meets every word of a name here: no list of its letters is made
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function isNear(typed: string, word: string): boolean {
  if (typed === word || isTwisted(typed, word)) return true;
  if (Math.min(typed.length, word.length) < 4 || typed[0] !== word[0]) return false;
  return distance(typed, word) <= (word.length >= 8 ? 2 : 1);
}

const forms = new WeakMap<Entity, readonly string[]>();

/** All forms of a name, bare; made once for each entity, since a question is held against every one. */
function formsOf(entity: Entity): readonly string[] {
  let own = forms.get(entity);
  if (!own) {
    own = [entity.name, ...entity.aliases].map(bare);
    forms.set(entity, own);
  }
  return own;
}

/** The words of all forms; a double name counts whole, in parts and in one ("haddad-jones", "haddad", "jones", "haddadjones"). */
function wordsOf(entity: Entity): ReadonlySet<string> {
  let words = entityWords.get(entity);
  if (!words) {
    words = splitWords(entity);
    entityWords.set(entity, words);
  }
  return words;
}

const entityWords = new WeakMap<Entity, ReadonlySet<string>>();

function splitWords(entity: Entity): ReadonlySet<string> {
  const words = new Set<string>();
  for (const form of formsOf(entity)) {
    for (const word of form.split(' ')) {
      words.add(word);
      if (!word.includes('-')) continue;
      for (const part of word.split('-')) if (part !== '') words.add(part);
      words.add(word.replaceAll('-', ''));
    }
  }
  return words;
}

/** Letters that Unicode does not take apart into a letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
};

/** Lower case, without titles, accents, possessives and punctuation; "O'Neill" is one word. */
function bare(name: string): string {
  const titles = wordMap('honorifics.tsv');
  return letters(name)
    .split(' ')
    .filter((word, _i, all) => word !== 'the' && (all.length === 1 || !titles.has(word)))
    .join(' ');
}

/** The same with titles, which are roles too ("the mayor"). */
function letters(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđðßæœıþ]/g, (letter) => plainLetters[letter]!)
    .replace(/['’]s\b/g, '')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim();
}
