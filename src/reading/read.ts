import type { Article } from '../article/article.ts';
import { findDates } from './dates/dates.ts';
import { findEntities } from './entities/entities.ts';
import { findQuotations } from './marks/marks.ts';
import { findQuotes } from './quotes/quotes.ts';
import type { Reading } from './reading.ts';
import { standingOf } from './standing/standing.ts';
import { summarise } from './summary/summary.ts';
import { analyseText } from './syntax/analyse.ts';
import { buildTimeline } from './timeline/timeline.ts';

/**
 * Reads an article: each layer is a function of the ones before it, in this order.
 * Pure and deterministic; takes no clock and no network.
 */
export function read(article: Article): Reading {
  const syntax = analyseText(article);
  const quotations = findQuotations(article);
  const entities = findEntities(article, syntax, quotations);
  const quotes = findQuotes(article, syntax, entities, quotations);
  const standing = standingOf(article, syntax, quotes);
  const { dates, published } = findDates(article, syntax);
  const timeline = buildTimeline(article, syntax, entities, standing, quotes, dates, published);
  const { sentences, summary } = summarise({ article, syntax, entities, quotes, dates }, standing);
  return { article, published, syntax, sentences, entities, quotes, dates, timeline, summary };
}
