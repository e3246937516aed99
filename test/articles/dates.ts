import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Article } from '../../src/article/article.ts';
import type { Span } from '../../src/article/span.ts';
import { loadArticle } from './load.ts';

const folder = import.meta.dirname;

const goldSchema = z.array(
  z.strictObject({
    text: z.string().min(1),
    type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
    value: z.string().min(1),
  }),
);

/** A time expression as a person read it, with offsets and its TIMEX3 value. */
export interface GoldDate extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
}

/** The articles of this folder that have `NAME.dates.json`, with every time expression in them, in the order of the text. */
export function loadDates(): { readonly article: Article; readonly dates: readonly GoldDate[] }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.dates.json'))
    .sort()
    .map((file) => {
      const article = loadArticle(file.replace('.dates.json', ''));
      return { article, dates: resolveDates(article, file, readFileSync(join(folder, file), 'utf8')) };
    });
}

/**
 * The offsets of gold that is written as words of the article, each behind the one before it.
 *
 * @throws Error that names file and words where they do not stand in the article in this order
 */
export function resolveDates(article: Article, file: string, json: string): GoldDate[] {
  let from = 0;
  return goldSchema.parse(JSON.parse(json)).map(({ text, type, value }) => {
    const words = new RegExp(`(?<![\\p{L}\\d])${text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\p{L}\\d])`, 'gu');
    words.lastIndex = from;
    const match = words.exec(article.text);
    if (!match) throw new Error(`${file}: “${text}” does not stand in the article behind the words before it.`);
    from = match.index + text.length;
    return { start: match.index, end: from, type, value };
  });
}
