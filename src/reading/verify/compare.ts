import { diffArrays } from 'diff';
import { overlaps, type Span } from '../../article/span.ts';
import { resolveName } from '../entities/lookup.ts';
import { wordMap, wordSet } from '../language.ts';
import type { Reading } from '../reading.ts';
import { type Word, wordsOf } from './words.ts';

export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** The asker's words; empty for `removed`. */
  readonly given: string;
  /** The article's words; empty for `added`. */
  readonly article: string;
}

/** Two texts laid side by side. */
export interface Comparison {
  /** The article's words that were compared, from the first to the last. */
  readonly span: Span;
  readonly differences: readonly Difference[];
  /** The pieces of the comparison in order, for showing. */
  readonly pieces: readonly { readonly kind: 'same' | 'given' | 'article'; readonly text: string }[];
  /** What the alteration does to the sense. */
  readonly warning: 'negation' | 'joined' | 'value' | 'open' | null;
}

/** Least part of the given words that must stand in the article in order for them to be an altered quotation. */
const LEAST_SAME = 0.6;
export const negations = new Set([
  'not',
  "n't",
  'no',
  'never',
  'neither',
  'nor',
  'none',
  'without',
  'cannot',
  'unwilling',
  'unable',
  'deny',
  'denied',
  'denies',
]);

/** Most words that are compared; a longer text is compared by its beginning. */
const MOST_WORDS = 400;

/** The stretch of the article that shares most words with the given ones, if it shares enough. */
export function nearestWindow(ours: readonly Word[], theirs: readonly Word[]): { from: number; to: number } | null {
  if (theirs.length < 3) return null;
  const words = theirs.slice(0, MOST_WORDS);
  const keys = new Set(words.map((w) => w.key));
  const size = words.length;
  let hits = 0;
  let best = { from: 0, hits: 0 };
  for (let i = 0; i < ours.length; i++) {
    if (keys.has(ours[i]!.key)) hits++;
    const gone = i - size;
    if (gone >= 0 && keys.has(ours[gone]!.key)) hits--;
    if (hits > best.hits) best = { from: Math.max(0, gone + 1), hits };
  }
  const slack = Math.ceil(size / 3) + 2;
  const from = Math.max(0, best.from - slack);
  const around = ours.slice(from, best.from + size + slack);
  const parts = diffArrays(
    words.map((w) => w.key),
    around.map((w) => w.key),
  );
  const same = parts.filter((p) => !p.added && !p.removed).reduce((n, p) => n + p.value.length, 0);
  const isContent = (key: string) => !wordSet('function-words.tsv').has(key) && !wordMap('honorifics.tsv').has(key);
  const content = words.filter((w) => isContent(w.key)).length;
  const sameContent = parts
    .filter((p) => !p.added && !p.removed)
    .flatMap((p) => p.value)
    .filter(isContent).length;
  if (same / size < LEAST_SAME || sameContent / Math.max(1, content) < LEAST_SAME) return null;
  // the stretch from the first to the last word that both have
  let at = 0;
  let first = -1;
  let last = -1;
  for (const part of parts) {
    if (part.removed) continue;
    if (!part.added) {
      if (first < 0) first = at;
      last = at + part.value.length;
    }
    at += part.value.length;
  }
  return { from: from + first, to: from + last };
}

/** Lays the given words beside a stretch of the article's. */
export function compare(reading: Reading, claim: string, theirs: readonly Word[], ours: readonly Word[]): Comparison {
  const { text } = reading.article;
  const parts = diffArrays(
    theirs.slice(0, MOST_WORDS).map((w) => w.key),
    ours.map((w) => w.key),
  );
  const differences: Difference[] = [];
  const pieces: { kind: 'same' | 'given' | 'article'; text: string }[] = [];
  let i = 0;
  let j = 0;
  for (let p = 0; p < parts.length; p++) {
    const part = parts[p]!;
    const n = part.value.length;
    if (!part.added && !part.removed) {
      pieces.push({ kind: 'same', text: stretch(text, ours, j, n) });
      i += n;
      j += n;
      continue;
    }
    const next = parts[p + 1];
    const both = part.removed && next?.added;
    const g = part.removed ? stretch(claim, theirs, i, n) : '';
    const a = part.added ? stretch(text, ours, j, n) : both ? stretch(text, ours, j, next.value.length) : '';
    if (g) pieces.push({ kind: 'given', text: g });
    if (a) pieces.push({ kind: 'article', text: a });
    differences.push({ kind: g && a ? 'changed' : g ? 'added' : 'removed', given: g, article: a });
    if (part.removed) i += n;
    if (part.added) j += n;
    if (both) {
      j += next.value.length;
      p++;
    }
  }
  const span = { start: ours[0]!.start, end: ours.at(-1)!.end };
  return { span, differences, pieces, warning: warningOf(reading, span, differences) };
}

/** The text of some words with the marks that touch them, so that all stretches in a row hold every mark once. */
function stretch(text: string, words: readonly Word[], from: number, count: number): string {
  // between two words the marks before the last space belong to the one in front, the others to the one behind
  const border = (i: number): [number, number] => {
    const [before, behind] = [words[i - 1], words[i]];
    if (!before) return [behind!.start, behind!.start];
    if (!behind) return [before.end, before.end];
    const gap = text.slice(before.end, behind.start);
    const space = Math.max(gap.lastIndexOf(' '), gap.lastIndexOf('\n'));
    return space < 0 ? [behind.start, behind.start] : [before.end + space, before.end + space + 1];
  };
  return text.slice(border(from)[1], border(from + count)[0]).trim();
}

/** Words of the article that leave open whether something is so. */
export const leavingOpen = /^(?:if|whether|unless|may|might|could|would|should)$/;

function warningOf(reading: Reading, span: Span, differences: readonly Difference[]): Comparison['warning'] {
  const keysOf = (words: string) => wordsOf(words, { start: 0, end: words.length }).map((w) => w.key);
  const changed = differences.flatMap((d) => [...keysOf(d.given), ...keysOf(d.article)]);
  if (changed.some((key) => negations.has(key) || /^un|n't$/.test(key))) return 'negation';
  if (differences.some((d) => keysOf(d.article).some((key) => leavingOpen.test(key)))) return 'open';
  const told = new Set(keysOf(reading.article.text.slice(span.start, span.end)));
  const isForeign = (word: string) => {
    if (/\d/.test(word)) return !told.has(word.toLowerCase());
    const meant = /^\p{Lu}/u.test(word) ? resolveName(reading.entities, word)[0] : undefined;
    return meant !== undefined && !meant.mentions.some((m) => overlaps(m, span));
  };
  if (differences.some((d) => d.given.split(/\s+/).some(isForeign))) return 'value';
  return differences.some((d) => d.kind === 'removed' && d.article.split(/\s+/).length > 5) ? 'joined' : null;
}
