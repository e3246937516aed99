import type { Article } from '../../article/article.ts';
import type { Published, TimeExpression } from '../reading.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { findExpressions } from './find.ts';
import { inferReference } from './infer.ts';
import { referenceFrom } from './reference.ts';
import { type Anchor, resolveExpressions } from './resolve.ts';

export interface Dates {
  readonly dates: readonly TimeExpression[];
  readonly published: Published | null;
}

/** The time expressions of an article with their values, and when it was written, as far as the front matter or the text tells. */
export function findDates(article: Article, syntax: Syntax): Dates {
  const expressions = findExpressions(article.text, syntax);
  const given = referenceFrom(article.published);
  const inferred = given ? null : inferReference(article, syntax, expressions);
  const anchor: Anchor | null = given
    ? { reference: given, because: `the date of publication, ${article.published}`, inferred: false }
    : inferred && { ...inferred, inferred: true };
  return {
    published: given
      ? { value: article.published!, certainty: 'stated', because: null }
      : inferred && { value: String(inferred.reference.year), certainty: 'inferred', because: inferred.because },
    dates: resolveExpressions(article.text, syntax, expressions, anchor),
  };
}
