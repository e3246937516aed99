import { diffArrays } from 'diff';
import { wordMap, wordSet } from '../language.ts';
import type { Word } from './words.ts';

/** A stretch of the article's words: indices, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Least part of the given words that must stand in the article in order for them to be an altered quotation. */
const LEAST_SAME = 0.6;
/** Most words that are compared; a longer text is compared by its beginning. */
export const MOST_WORDS = 400;
/** Most places at which a run is looked for. */
const MOST_PLACES = 50;

/** Where the run of words stands in the article, in order. */
export function runsOf(ours: readonly Word[], theirs: readonly Word[], from = 0): Stretch[] {
  const found: Stretch[] = [];
  if (theirs.length === 0) return found;
  for (let i = from; i + theirs.length <= ours.length && found.length < MOST_PLACES; i++) {
    let j = 0;
    while (j < theirs.length && ours[i + j]!.key === theirs[j]!.key) j++;
    if (j === theirs.length) found.push({ from: i, to: i + j });
  }
  return found;
}

/** A piece of the given words that stands word for word in the article. */
export interface Passage extends Stretch {
  /** Index of its first given word. */
  readonly given: number;
}

/** Least words of a passage that counts as taken over. */
const LEAST_PASSAGE = 3;
/** Most words that lie between two passages of one and the same quotation with something left out. */
const MOST_LEFT_OUT = 5;
/** Least part of the given words that passages must make up. */
const LEAST_COVERED = 0.9;

/**
 * The passages that the given words were put together from, where there are at least two and they stand apart in the article;
 * empty where they do not make up the given words.
 */
export function joinedPassages(ours: readonly Word[], theirs: readonly Word[]): Passage[] {
  const pairs = new Map<string, number[]>();
  for (let i = 0; i + 1 < ours.length; i++) {
    const pair = `${ours[i]!.key} ${ours[i + 1]!.key}`;
    const places = pairs.get(pair);
    if (!places) pairs.set(pair, [i]);
    else if (places.length < MOST_PLACES) places.push(i);
  }
  const words = theirs.slice(0, MOST_WORDS);
  const passages: Passage[] = [];
  for (let g = 0; g < words.length; ) {
    let best = { length: 0, at: 0 };
    for (const at of pairs.get(`${words[g]!.key} ${words[g + 1]?.key}`) ?? []) {
      let length = 2;
      while (g + length < words.length && ours[at + length]?.key === words[g + length]!.key) length++;
      if (length > best.length) best = { length, at };
    }
    if (best.length >= LEAST_PASSAGE) passages.push({ given: g, from: best.at, to: best.at + best.length });
    g += Math.max(1, best.length >= LEAST_PASSAGE ? best.length : 1);
  }
  const covered = passages.reduce((n, p) => n + p.to - p.from, 0);
  if (passages.length < 2 || covered < LEAST_COVERED * words.length) return [];
  const apart = passages.some((p, i) => {
    const last = passages[i - 1];
    return last && (p.from < last.to || p.from - last.to > MOST_LEFT_OUT);
  });
  return apart ? passages : [];
}

/**
 * The stretch of the article that shares most words with the given ones, if it shares enough, and more than names.
 *
 * @param isName whether a given word is part of a name
 * @param sentence the number of the sentence that a word of the article stands in
 */
export function nearestWindow(
  ours: readonly Word[],
  theirs: readonly Word[],
  isName: (key: string) => boolean,
  sentence: (index: number) => number,
): Stretch | null {
  if (theirs.length < 3) return null;
  const words = theirs.slice(0, MOST_WORDS);
  const wanted = new Map<string, number>();
  for (const { key } of words) wanted.set(key, (wanted.get(key) ?? 0) + 1);
  const isContent = (key: string) => !wordSet('function-words.tsv').has(key) && !wordMap('honorifics.tsv').has(key);
  const size = words.length + Math.ceil(words.length / 4);
  let score = 0;
  let best = { from: 0, score: 0 };
  const worth = (key: string) => (wanted.has(key) ? (isContent(key) ? 3 : 1) : 0);
  for (let i = 0; i < ours.length; i++) {
    score += worth(ours[i]!.key);
    if (i >= size) score -= worth(ours[i - size]!.key);
    if (score > best.score) best = { from: Math.max(0, i - size + 1), score };
  }
  const slack = Math.ceil(words.length / 3) + 2;
  // the sentences at both ends are taken in whole: what was left out of them is to be seen
  let from = best.from;
  let to = Math.min(ours.length, best.from + size);
  const least = Math.max(0, from - MOST_BESIDE);
  const most = Math.min(ours.length, to + MOST_BESIDE);
  while (from > least && (best.from - from < slack || sentence(from - 1) === sentence(from))) from--;
  while (to < most && (to - best.from - size < slack || sentence(to) === sentence(to - 1))) to++;
  const around = ours.slice(from, to);
  const parts = diffArrays(
    words.map((w) => w.key),
    around.map((w) => w.key),
  );
  const same = parts.filter((p) => !p.added && !p.removed).flatMap((p) => p.value);
  const content = words.map((w) => w.key).filter(isContent);
  if (same.length / words.length < LEAST_SAME) return null;
  const shared = same.filter(isContent);
  const anywhere = around.map((w) => w.key);
  // the same words in another order are a change of order, not other words
  if (shared.length < LEAST_SAME * content.length && content.some((key) => !anywhere.includes(key))) return null;
  // what shares nothing but names says something else of them
  if (content.length > 0 && !content.some((key) => anywhere.includes(key) && !isName(key))) return null;
  const stretch = trimmedToMatch(parts, isContent);
  if (stretch && same.length < LEAST_DENSE * (stretch.to - stretch.from)) return null;
  return stretch && { from: from + stretch.from, to: from + stretch.to };
}

/** Least part of a stretch that the words in common make up: words scattered over it are no quotation of it. */
const LEAST_DENSE = 0.2;
/** Most words beside the nearest ones that are compared too. */
const MOST_BESIDE = 40;

/** Most words of the article between stray matches at an edge and the rest. */
const MOST_STRAY = 3;

/**
 * The stretch from the first to the last word that both have. Function words that match far off the rest are left out.
 */
function trimmedToMatch(parts: readonly Part[], isContent: (key: string) => boolean): Stretch | null {
  const matched: (Stretch & { readonly content: boolean })[] = [];
  let at = 0;
  for (const part of parts) {
    if (part.removed) continue;
    if (!part.added) matched.push({ from: at, to: at + part.value.length, content: part.value.some(isContent) });
    at += part.value.length;
  }
  let first = 0;
  let last = matched.length - 1;
  const isFar = (i: number) => matched[i]!.from - matched[i - 1]!.to > MOST_STRAY;
  const firstContent = matched.findIndex((m) => m.content);
  const lastContent = matched.findLastIndex((m) => m.content);
  for (let i = 1; i <= firstContent; i++) if (isFar(i)) first = i;
  for (let i = last; i > lastContent && lastContent >= 0; i--) if (isFar(i)) last = i - 1;
  const begin = matched[first];
  const end = matched[last];
  return begin && end ? { from: begin.from, to: end.to } : null;
}

interface Part {
  readonly added?: boolean;
  readonly removed?: boolean;
  readonly value: readonly string[];
}
