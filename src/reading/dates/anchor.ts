import type { Article } from '../../article/article.ts';
import { paragraphAt } from '../../article/paragraphs.ts';
import { slice } from '../../article/span.ts';
import type { Published } from '../reading.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { isDay, isoDay } from './calendar.ts';
import { findDateline } from './dateline.ts';
import type { Expression } from './expression.ts';
import { inferYear } from './infer.ts';
import { type Reference, referenceFrom } from './reference.ts';

/** What the values of a text count from: when it was written. */
export interface Anchor {
  readonly reference: Reference;
  readonly published: Published;
  /** The words for it in the reasons of values that count from it ("the date of publication, 2019-05-15"). */
  readonly name: string;
}

/**
 * When an article was written, from the surest source that there is: a full date on a line of its own; its front matter or its page's
 * metadata; its dateline; what its own words give away. Null where none of them tells.
 */
export function findAnchor(article: Article, syntax: Syntax, expressions: readonly Expression[]): Anchor | null {
  const dateline = findDateline(article, expressions);
  const given = referenceFrom(article.published);
  // copies and later changes give texts a wrong date; a full date on a line of its own is the text's
  if (given && !(dateline?.isAlone && dateline.value !== null)) {
    const published: Published = { value: article.published!, certainty: 'stated', because: null };
    return { reference: given, published, name: `the date of publication, ${article.published}` };
  }
  const words =
    dateline &&
    `“${slice(article.text, dateline.expression)}” (¶${paragraphAt(article.paragraphs, dateline.expression.start)})`;
  if (dateline?.value)
    return anchored(dateline.value, `it is dated ${words}`, `the article's own date, ${dateline.value}`);
  const inferred = inferYear(article, syntax, expressions);
  if (!inferred) return null;
  const day = dateline && { year: inferred.year, month: dateline.month, day: dateline.day };
  if (day && isDay(day))
    return anchored(
      isoDay(day),
      `it is dated ${words}, without a year; ${inferred.because}`,
      `the article's own date, ${isoDay(day)}`,
    );
  return anchored(String(inferred.year), inferred.because, null);
}

function anchored(value: string, because: string, name: string | null): Anchor {
  return {
    reference: referenceFrom(value)!,
    published: { value, certainty: 'inferred', because },
    name: name ?? because,
  };
}
