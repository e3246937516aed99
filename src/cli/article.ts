import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../article/article.ts';
import { parseArticle } from '../article/parse.ts';
import { type Library, openLibrary } from '../library/library.ts';
import { root } from '../root.ts';
import { UsageProblem } from './usage.ts';

/** The articles of a folder, or the shipped ones. */
export function library(folder: string = join(root, 'data', 'articles')): Library {
  if (!existsSync(folder))
    throw new UsageProblem(`There is no folder ${folder}. Set ARTICLES to a folder of article files.`);
  return openLibrary(folder);
}

/**
 * The article that `--article` names: a URL, a file, or a shipped id; without it, the first shipped one.
 *
 * @throws UsageProblem where there is no such article; ArticleProblem where the file is broken
 */
export async function chosenArticle(choice: string | undefined): Promise<Article> {
  if (choice === undefined) return library().first;
  if (/^https?:\/\//i.test(choice)) {
    const { fetchArticle } = await import('../article/page.ts');
    return fetchArticle(choice);
  }
  if (existsSync(choice)) {
    const content = readFileSync(choice);
    if (/\.html?$/i.test(choice)) {
      const { parsePage } = await import('../article/page.ts');
      return parsePage(content.toString('utf8'), null, choice);
    }
    return parseArticle(choice, content.toString('utf8'));
  }
  const shipped = library();
  const article = shipped.find(choice);
  if (article) return article;
  const ids = shipped.articles.map(({ id }) => id).join(', ');
  throw new UsageProblem(`There is no article "${choice}": no such file, and no shipped id. Shipped: ${ids}.`);
}
