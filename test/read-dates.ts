import { makeArticle } from '../src/article/article.ts';
import { findDates } from '../src/reading/dates/dates.ts';
import { analyseText } from '../src/reading/syntax/analyse.ts';

/** The dates of a text that was published on a day (15 May 2019, a Wednesday, where none is given; null for an unknown one). */
export function readDates(text: string, published: string | null = '2019-05-15') {
  const article = makeArticle({ id: 'a', title: 'A', text, published });
  return findDates(article, analyseText(article));
}

/** The words and the value of each of them. */
export const dateValues = (text: string, published?: string | null) =>
  readDates(text, published).dates.map((date) => [date.text, date.value]);
