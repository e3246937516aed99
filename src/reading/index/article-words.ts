import { LRUCache } from 'lru-cache';
import { LEAST_CLOSE, parentsOfSenses, type Word } from '../lexicon/lexicon.ts';
import { synonymsOf } from '../lexicon/terms.ts';

/** How the lexicon relates two words, nought where not at all: one is a kind of the other; they are of one family, synonyms or share a common sense; the same word. */
export const [KIND, MEANING, SAME_WORD] = [1, 2, 3];

/**
 * The distinct words of an article laid side by side, with numbers for what is compared of them: a word of a question meets all of them in
 * one pass. To compare it with one after another took an eighth of the time of an answer.
 */
export interface ArticleWords {
  readonly all: readonly Word[];
  /** Whether a word counts as content anywhere. */
  readonly counts: Uint8Array;
  /** The number of each form, term, lemma and member of a family that the words have. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly forms: Int32Array;
  readonly terms: Int32Array;
  readonly lemmas: Int32Array;
  readonly families: Lists;
  readonly senses: Lists;
  /** For each of the senses the one that it is a kind of; -1 where there is none. */
  readonly parents: Int32Array;
  /** Vectors one after another, noughts where a word has none. */
  readonly vectors: Float32Array;
  /** What was last compared: the words of a few questions. People who ask about one article ask in the same words. */
  readonly levels: LRUCache<Word, Uint8Array>;
  readonly likenesses: LRUCache<Word, Float64Array>;
}

/** Lists of whole numbers one after another: that of word i goes from `starts[i]` to `starts[i + 1]`. */
interface Lists {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/** Numbers of a word's vector. */
const VECTOR = 80;
/** Words of questions that are kept with what they are like: of an article of 1,000 words a third of a megabyte. */
const WORDS_KEPT = 64;

export function articleWords(words: readonly Word[], counts: Uint8Array): ArticleWords {
  const numbers = new Map<string, number>();
  const numberOf = (text: string) => {
    let number = numbers.get(text);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(text, number);
    }
    return number;
  };
  const vectors = new Float32Array(words.length * VECTOR);
  const senses = listsOf(words.map((word) => [...(word.senses ?? [])]));
  const above = parentsOfSenses();
  return {
    // a vector is kept once, here
    all: words.map((word, i) => {
      if (!word.vector) return word;
      const vector = vectors.subarray(i * VECTOR, (i + 1) * VECTOR);
      vector.set(word.vector);
      return { ...word, vector };
    }),
    counts,
    numbers,
    forms: Int32Array.from(words, ({ lower }) => numberOf(lower)),
    terms: Int32Array.from(words, ({ term }) => numberOf(term)),
    lemmas: Int32Array.from(words, ({ lemma }) => numberOf(lemma)),
    families: listsOf(words.map(({ family }) => family.map(numberOf))),
    senses,
    parents: senses.values.map((sense) => above[sense]!),
    vectors,
    levels: new LRUCache({ max: WORDS_KEPT }),
    likenesses: new LRUCache({ max: WORDS_KEPT }),
  };
}

function listsOf(lists: readonly (readonly number[])[]): Lists {
  const starts = new Int32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) starts[i + 1] = starts[i]! + list.length;
  return { starts, values: Int32Array.from(lists.flat()) };
}

/** How the lexicon relates a word to each of an article's: what `likeness` finds without vectors, found once for a word. */
export function levelsOf(asked: Word, words: ArticleWords): Uint8Array {
  const known = words.levels.get(asked);
  if (known) return known;
  const found = new Uint8Array(words.all.length);
  // numbers are only like themselves
  if (!asked.isNumber) {
    bySenses(asked, words, found);
    byFamily(asked, words, found);
    for (let i = 0; i < found.length; i++) if (words.all[i]!.isNumber) found[i] = 0;
  }
  mark(found, words.forms, words.numbers.get(asked.lower), SAME_WORD);
  mark(found, words.terms, words.numbers.get(asked.term), SAME_WORD);
  mark(found, words.lemmas, words.numbers.get(asked.lemma), SAME_WORD);
  words.levels.set(asked, found);
  return found;
}

function mark(found: Uint8Array, of: Int32Array, number: number | undefined, level: number): void {
  if (number === undefined) return;
  for (let i = 0; i < of.length; i++) if (of[i] === number) found[i] = level;
}

function byFamily(asked: Word, { numbers, terms, lemmas, families }: ArticleWords, found: Uint8Array): void {
  for (const member of asked.family) mark(found, lemmas, numbers.get(member), MEANING);
  for (const term of synonymsOf(asked.term) ?? []) mark(found, terms, numbers.get(term), MEANING);
  const own = numbers.get(asked.lemma);
  const { starts, values } = families;
  if (own === undefined) return;
  for (let i = 0; i < found.length; i++)
    for (let at = starts[i]!; at < starts[i + 1]!; at++) if (values[at] === own) found[i] = MEANING;
}

/** Which senses the word in hand has, and which are one step above them; cleared behind each word. */
let marks = new Uint8Array(0);
const [OWN, ABOVE] = [1, 2];

function bySenses({ senses: own }: Word, { senses, parents: above }: ArticleWords, found: Uint8Array): void {
  if (!own) return;
  const parents = parentsOfSenses();
  if (marks.length < parents.length) marks = new Uint8Array(parents.length);
  for (const sense of own) {
    marks[sense]! |= OWN;
    if (parents[sense]! >= 0) marks[parents[sense]!]! |= ABOVE;
  }
  const { starts, values } = senses;
  for (let i = 0; i < found.length; i++) {
    for (let at = starts[i]!; at < starts[i + 1]!; at++) {
      const met = marks[values[at]!]!;
      const parent = above[at]!;
      if (met & OWN) found[i] = MEANING;
      else if (found[i] === 0 && (met & ABOVE || (parent >= 0 && marks[parent]! & OWN))) found[i] = KIND;
    }
  }
  for (const sense of own) {
    marks[sense] = 0;
    if (parents[sense]! >= 0) marks[parents[sense]!] = 0;
  }
}

/**
 * The likeness of a word to each of an article's, as `likeness` has it of two words; of words that nowhere count as content only whether
 * they are the same.
 */
export function likenessesOf(asked: Word, words: ArticleWords): Float64Array {
  let table = words.likenesses.get(asked);
  if (!table) {
    table = compare(asked, words);
    words.likenesses.set(asked, table);
  }
  return table;
}

function compare(asked: Word, words: ArticleWords): Float64Array {
  const { all, counts, vectors } = words;
  const found = levelsOf(asked, words);
  const table = new Float64Array(all.length);
  for (let i = 0; i < table.length; i++) {
    if (found[i] === SAME_WORD) table[i] = 1;
    else if (counts[i]) table[i] = found[i] === MEANING ? 0.9 : found[i] === KIND ? 0.75 : 0;
  }
  if (!asked.vector || asked.isNumber) return table;
  const open: number[] = [];
  for (let i = 0; i < table.length; i++) if (found[i] === 0 && counts[i] && !all[i]!.isNumber) open.push(i);
  for (let at = 0; at < open.length; at += 4) {
    products(asked.vector, vectors, open, at);
    for (let k = 0; k < 4 && at + k < open.length; k++)
      if (near[k]! > LEAST_CLOSE) table[open[at + k]!] = near[k]! * 0.8;
  }
  return table;
}

/** What `products` found last. */
const near = new Float64Array(4);

/**
 * The products of a vector with those of four of some words, from place `at` on; of fewer the last ones are the first's again. Side by side, so that no addition waits
 * for the one before: one by one they took a fiftieth of the time of an answer.
 */
function products(a: Float32Array, b: Float32Array, of: readonly number[], at: number): void {
  const placeOf = (i: number) => (i < of.length ? of[i]! : of[at]!) * VECTOR;
  const [from0, from1, from2, from3] = [placeOf(at), placeOf(at + 1), placeOf(at + 2), placeOf(at + 3)];
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  for (let k = 0; k < VECTOR; k++) {
    const x = a[k]!;
    s0 += x * b[from0 + k]!;
    s1 += x * b[from1 + k]!;
    s2 += x * b[from2 + k]!;
    s3 += x * b[from3 + k]!;
  }
  near[0] = s0;
  near[1] = s1;
  near[2] = s2;
  near[3] = s3;
}
