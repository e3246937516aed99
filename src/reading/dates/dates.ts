import type { Article } from '../../article/article.ts';
import type { Published, TimeExpression } from '../reading.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { findAnchor } from './anchor.ts';
import { findExpressions } from './find.ts';
import { resolveExpressions } from './resolve.ts';

export interface Dates {
  readonly dates: readonly TimeExpression[];
  readonly published: Published | null;
}

/** The time expressions of an article with their values, and when it was written, as far as its front matter, its dateline or its text tells. */
export function findDates(article: Article, syntax: Syntax): Dates {
  const expressions = findExpressions(article.text, syntax);
  const anchor = findAnchor(article, syntax, expressions);
  return {
    published: anchor?.published ?? null,
    dates: resolveExpressions(article.text, syntax, expressions, anchor),
  };
}
