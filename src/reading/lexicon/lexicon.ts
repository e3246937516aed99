import { LRUCache } from 'lru-cache';
import { keep, languageFile, textOf } from '../language.ts';
import { irregularBase, regularLemma } from '../syntax/lemma.ts';
import { vectorOf } from '../syntax/network/index.ts';
import { related, termOf } from './terms.ts';

/** What each sense is: its lexicographer file, and the sense that it is a kind of (-1 where there is none). */
interface Kinds {
  readonly files: Uint8Array;
  readonly parents: Int32Array;
}

function kinds(): Kinds {
  return keep('sense-kinds', () => {
    const text = textOf('sense-kinds.tsv');
    const files: number[] = [];
    const parents: number[] = [];
    for (let at = text.indexOf('\n0\t') + 1; at > 0 && at < text.length; ) {
      const end = text.indexOf('\n', at);
      const file = text.indexOf('\t', at) + 1;
      const parent = text.indexOf('\t', file) + 1;
      files.push(Number.parseInt(text.slice(file, file + 2), 10));
      parents.push(parent > 0 && parent < end ? Number.parseInt(text.slice(parent, end), 10) : -1);
      at = end + 1;
    }
    return { files: Uint8Array.from(files), parents: Int32Array.from(parents) };
  });
}

/** The sense that each sense is a kind of; -1 where there is none. */
export const parentsOfSenses = (): Int32Array => kinds().parents;

/** What WordNet has of a word in one part of speech. */
interface Entry {
  readonly part: string;
  /** Numbers of its commonest senses, the commonest first. */
  readonly senses: Int32Array;
  readonly family: readonly string[];
}

const entries = new Map<string, readonly Entry[]>();
/** Most words whose entries are kept; the words of all articles are too many. */
const MOST_ENTRIES = 20_000;

/** A word's entries, found by halving in the file's text: 25,000 lines need no map to be built from them. */
function entriesOf(word: string): readonly Entry[] {
  let found = entries.get(word);
  if (!found) {
    found = lineSearch(languageFile('word-senses.tsv'), word).map((line) => {
      const [, part = '', senses = '', family = ''] = line.split('\t');
      return { part, senses: Int32Array.from(senses.split(' '), Number), family: family ? family.split(' ') : [] };
    });
    if (entries.size >= MOST_ENTRIES) entries.clear();
    entries.set(word, found);
  }
  return found;
}

/** The lines of a sorted table that begin with a word and a tab. */
function lineSearch(text: string, word: string): string[] {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const line = text.lastIndexOf('\n', middle - 1) + 1;
    const tab = text.indexOf('\t', line);
    if (text[line] === '#' || text.slice(line, tab) < word) {
      const next = text.indexOf('\n', middle);
      low = next < 0 ? text.length : next + 1;
    } else high = line;
  }
  const lines: string[] = [];
  while (text.startsWith(`${word}\t`, low)) {
    const end = text.indexOf('\n', low);
    lines.push(text.slice(low, end));
    low = end + 1;
  }
  return lines;
}

/** A word as the lexicon compares it. */
export interface Word {
  readonly lower: string;
  readonly lemma: string;
  readonly term: string;
  readonly senses: Int32Array | null;
  readonly family: readonly string[];
  readonly vector: Float32Array | null;
  readonly isNumber: boolean;
}

/** What a word's base form may be, the likeliest first: the lemma's rules make "expelle" of "expelled". */
function* basesOf(lower: string, lemma: string): Generator<string> {
  yield lemma;
  yield irregularBase(lower);
  const bare = lemma.replace(/e$/, '');
  if (bare !== lemma) yield bare;
  if (/([a-z])\1$/.test(bare)) yield bare.slice(0, -1);
}

/** What the lexicon knows of a word in lower case with its lemma. */
export function wordOf(lower: string, lemma: string): Word {
  const base = [...basesOf(lower, lemma)].find((form) => entriesOf(form).length > 0) ?? irregularBase(lower);
  const found = entriesOf(base);
  return {
    lower,
    lemma: base,
    term: termOf(lower),
    senses: found.length > 0 ? Int32Array.from(found.flatMap((e) => [...e.senses])) : null,
    family: found.flatMap((e) => e.family),
    vector: /\p{L}/u.test(lower) ? vectorOf(lower) : null,
    isNumber: /\d/.test(lower),
  };
}

/** The words of the last questions: one question has a word in its frame, its premise and its roles, and news is asked about in few words. */
const asked = new LRUCache<string, Word>({ max: 256 });

/** The same for a word of a question, so that what it is like in an article is found once. */
export function askedWord(lower: string, lemma: string): Word {
  const key = `${lower} ${lemma}`;
  let word = asked.get(key);
  if (!word) {
    word = wordOf(lower, lemma);
    asked.set(key, word);
  }
  return word;
}

/**
 * How near two words are in meaning, 0 to 1: the same word or family 1; a word derived from the other, or one that shares a common
 * sense, 0.9; a kind of the other 0.75; otherwise by their vectors, where those are near. Numbers are only like themselves.
 */
export function likeness(a: Word, b: Word): number {
  if (a.lower === b.lower || a.term === b.term || a.lemma === b.lemma) return 1;
  if (a.isNumber || b.isNumber) return 0;
  if (a.family.includes(b.lemma) || b.family.includes(a.lemma) || related(a.term, b.term)) return 0.9;
  if (a.senses && b.senses) {
    for (const s of a.senses) if (b.senses.includes(s)) return 0.9;
    const { parents } = kinds();
    for (const s of a.senses) if (b.senses.includes(parents[s]!)) return 0.75;
    for (const s of b.senses) if (a.senses.includes(parents[s]!)) return 0.75;
  }
  const near = closeness(a, b);
  return near > LEAST_CLOSE ? near * 0.8 : 0;
}

/** From this likeness on two words mean the same, or one is a kind of the other; vectors alone do not reach it. */
export const SAME = 0.75;

/** Below this, vectors only say that two words occur in like texts. */
export const LEAST_CLOSE = 0.5;

/** The cosine of two words' vectors; 0 where one has none. */
export function closeness(a: Word, b: Word): number {
  if (!a.vector || !b.vector) return 0;
  let sum = 0;
  for (let i = 0; i < a.vector.length; i++) sum += a.vector[i]! * b.vector[i]!;
  return sum;
}

/** Whether one of a noun's two commonest senses is a kind of one of another's ("wolf" of "animal"). */
export function isKindOf(word: string, kind: string): boolean {
  const { parents } = kinds();
  const wanted = nounSenses(kind);
  const own = nounSenses(word);
  if (!wanted || !own) return false;
  for (const sense of own.subarray(0, 2))
    for (let at = sense, step = 0; at >= 0 && step < 20; at = parents[at]!, step++)
      if (wanted.includes(at)) return true;
  return false;
}

/** WordNet's lexicographer file (lexnames(5WN)) of a noun's commonest sense: 18 a person, 14 a group, 15 a place …; 0 where it is not known. */
export function nounFile(lemma: string): number {
  const first = nounSenses(lemma)?.[0];
  return first === undefined ? 0 : kinds().files[first]!;
}

function nounSenses(lemma: string): Int32Array | undefined {
  return entriesOf(lemma).find((e) => e.part === 'n')?.senses;
}

/** Whether WordNet has a word in lower case as a verb's base form. */
export function isVerb(lower: string): boolean {
  return entriesOf(lower).some((e) => e.part === 'v');
}

/** Whether WordNet's commoner words hold this one, as it stands or as a plural. */
export function isKnownWord(lower: string): boolean {
  return [lower, irregularBase(lower), regularLemma(lower, 'NOUN', 'NNS')].some((form) => entriesOf(form).length > 0);
}
