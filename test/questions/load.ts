import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import type { Citation } from '../../src/reading/reading.ts';
import { loadArticle } from '../articles/load.ts';

const folder = import.meta.dirname;
const shipped = join(folder, '..', '..', 'data', 'articles');

const questionsSchema = z.strictObject({
  answerable: z.record(z.string(), z.string()),
  'near misses': z.array(z.union([z.string(), z.record(z.string(), z.string())])),
  unanswerable: z.array(z.union([z.string(), z.record(z.string(), z.string())])),
  claims: z.record(z.string(), z.string()).default({}),
});

/** A question as people ask it, with what a person found in the article. */
export interface Asked {
  readonly question: string;
  /**
   * `answerable`: the article answers it; `near miss`: it names the right people in a relation that the article does not give;
   * `unanswerable`: the article does not say, or nobody may judge it from the article.
   */
  readonly kind: 'answerable' | 'near miss' | 'unanswerable';
  /** Passages of which any one is the right evidence; empty where only declining is right. */
  readonly evidence: readonly Citation[];
}

/** What an article does not say itself, with the words of which one must stand beside it wherever it is shown. */
export interface Claim {
  readonly words: string;
  readonly standing: readonly string[];
}

export interface AskedArticle {
  /** The file's name without its ending. */
  readonly name: string;
  readonly article: Article;
  readonly questions: readonly Asked[];
  readonly claims: readonly Claim[];
}

/** All question files of this folder with their articles, in order of their names. */
export function loadQuestions(): AskedArticle[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml') && file !== 'dialogues.yaml')
    .sort()
    .map((file) => resolveQuestions(file, readFileSync(join(folder, file), 'utf8')));
}

/**
 * Evidence is written as `¶2 exact words`, passages equally good parted by ` | `, so that it can be checked by reading; this finds
 * the offsets.
 *
 * @throws Error that names file and words where the paragraph does not hold them
 */
export function resolveQuestions(file: string, yaml: string): AskedArticle {
  const name = file.replace(/\.yaml$/, '');
  const article = articleNamed(name);
  const given = questionsSchema.parse(parse(yaml));
  for (const words of Object.keys(given.claims))
    if (!article.text.includes(words)) throw new Error(`${file}: the article does not hold “${words}”.`);
  return {
    name,
    article,
    questions: [
      ...Object.entries(given.answerable).map(([question, passages]) => ({
        question,
        kind: 'answerable' as const,
        evidence: passagesIn(article, file, passages),
      })),
      ...given['near misses'].flatMap((entry) => declined(article, file, 'near miss', entry)),
      ...given.unanswerable.flatMap((entry) => declined(article, file, 'unanswerable', entry)),
    ],
    claims: Object.entries(given.claims).map(([words, standing]) => ({ words, standing: standing.split(' | ') })),
  };
}

/** A question to decline; with a passage where a correction that rests on it is as good ("asked not to be named"). */
function declined(
  article: Article,
  file: string,
  kind: 'near miss' | 'unanswerable',
  entry: string | Readonly<Record<string, string>>,
): Asked[] {
  if (typeof entry === 'string') return [{ question: entry, kind, evidence: [] }];
  return Object.entries(entry).map(([question, passages]) => ({
    question,
    kind,
    evidence: passagesIn(article, file, passages),
  }));
}

/** The passages of `¶2 exact words | ¶9 other words`. @throws Error where the article does not hold one */
export function passagesIn(article: Article, file: string, passages: string): Citation[] {
  return passages.split(' | ').map((passage) => {
    const [, number, text] = /^¶(\d+) (.+)$/.exec(passage) ?? [];
    const within = article.paragraphs[Number(number) - 1];
    const start = within && text ? article.text.indexOf(text, within.start) : -1;
    if (!within || !text || start < 0 || start + text.length > within.end)
      throw new Error(`${file}: “${passage}” is not in the article. Write ¶, its number and the exact words.`);
    return { paragraph: Number(number), start, end: start + text.length, text };
  });
}

/** An article of the tests, or one that ships with the bot. */
export function articleNamed(name: string): Article {
  if (!readdirSync(shipped).includes(`${name}.md`)) return loadArticle(name);
  return parseArticle(`${name}.md`, readFileSync(join(shipped, `${name}.md`), 'utf8'));
}
