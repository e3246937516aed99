import type { Span } from '../../article/span.ts';
import type { Reading } from '../reading.ts';
import { tokenise } from '../syntax/tokens.ts';

/** A word to compare: where it stands, and how it counts as the same. */
export interface Word extends Span {
  readonly key: string;
}

/** The words of a text between two offsets, a currency sign with its number. */
export function wordsOf(text: string, within: Span): Word[] {
  return tokenise(text, within)
    .filter((t) => /[\p{L}\p{N}]/u.test(text.slice(t.start, t.end)))
    .map(({ start, end }) => wordAt(text, start, end));
}

export function articleWords({ article, syntax }: Reading): Word[] {
  return syntax.tokens
    .filter((t) => /[\p{L}\p{N}]/u.test(t.text))
    .map(({ start, end }) => wordAt(article.text, start, end));
}

function wordAt(text: string, start: number, end: number): Word {
  const from = /[£$€]/.test(text[start - 1] ?? '') ? start - 1 : start;
  return { start: from, end, key: text.slice(from, end).toLowerCase().replaceAll('’', "'") };
}

/** Where the run of words stands in the article; -1 where it does not. */
export function indexOfRun(ours: readonly Word[], theirs: readonly Word[]): number {
  for (let i = 0; i + theirs.length <= ours.length; i++) {
    let j = 0;
    while (j < theirs.length && ours[i + j]!.key === theirs[j]!.key) j++;
    if (j === theirs.length) return i;
  }
  return -1;
}
