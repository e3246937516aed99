import { makeArticle } from '../src/article/article.ts';
import { findEntities } from '../src/reading/entities/entities.ts';
import { findQuotations } from '../src/reading/marks/marks.ts';
import type { EntityKind } from '../src/reading/reading.ts';
import { analyseText } from '../src/reading/syntax/analyse.ts';

/** Who and what a text names. */
export function readEntities(text: string) {
  const article = makeArticle({ id: 'a', title: 'A', text });
  return findEntities(article, analyseText(article), findQuotations(article));
}

/** The names of those of one kind. */
export const namesOf = (text: string, kind: EntityKind) =>
  readEntities(text)
    .filter((entity) => entity.kind === kind)
    .map((entity) => entity.name);
