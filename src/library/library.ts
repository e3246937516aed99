import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { Article } from '../article/article.ts';
import { parseArticle } from '../article/parse.ts';
import { ArticleProblem } from '../article/problem.ts';
import { read } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';

/** Most readings kept at once; a reading of a 1,000-word article takes under a megabyte. */
const MOST_READINGS = 64;

/** The articles that the bot can talk about, and their readings: each is read once and kept by its content. */
export class Library {
  readonly articles: readonly Article[];
  /** Made once for each article: it is asked for with every request. */
  readonly #keys = new WeakMap<Article, string>();
  readonly #readings = new LRUCache<string, Reading>({ max: MOST_READINGS });

  /** @throws ArticleProblem where two articles have one id, or there is none */
  constructor(articles: readonly Article[]) {
    if (articles.length === 0)
      throw new ArticleProblem('data/articles', 1, 'there is no article', 'Add a Markdown file with a title.');
    const ids = new Set<string>();
    for (const { id } of articles) {
      if (ids.has(id))
        throw new ArticleProblem(`${id}.md`, 1, `the id "${id}" is taken`, 'Give each article its own id.');
      ids.add(id);
    }
    this.articles = articles;
  }

  /** The article that is talked about where nothing else is set. */
  get first(): Article {
    return this.articles[0]!;
  }

  find(id: string): Article | undefined {
    return this.articles.find((article) => article.id === id);
  }

  readingOf(article: Article): Reading {
    const key = this.#keys.get(article) ?? keyOf(article);
    this.#keys.set(article, key);
    let reading = this.#readings.get(key);
    if (!reading) {
      reading = read(article);
      this.#readings.set(key, reading);
    }
    return reading;
  }
}

/** What tells an article from every other: all of its content. */
function keyOf({ id, title, source, url, published, text }: Article): string {
  return createHash('sha256')
    .update(JSON.stringify([id, title, source, url, published, text]))
    .digest('base64');
}

/**
 * Opens a folder of article files, in the order of their names.
 *
 * @throws ArticleProblem for the first file that is broken: a bot that silently left one out would answer from the wrong article
 */
export function openLibrary(folder: string): Library {
  const files = readdirSync(folder)
    .filter((file) => /\.(?:md|txt)$/.test(file))
    .sort();
  return new Library(files.map((file) => parseArticle(join(folder, file), readFileSync(join(folder, file), 'utf8'))));
}
