import type { Article } from '../article/article.ts';
import type { Reading } from './reading.ts';

/**
 * Reads an article: each layer is a function of the ones before it, in this order.
 * Pure and deterministic; takes no clock and no network. Time is linear in the article's length.
 */
export function read(article: Article): Reading {
  return {
    article,
    published: null,
    syntax: { tokens: [], sentences: [] },
    sentences: [],
    entities: [],
    quotes: [],
    dates: [],
    timeline: [],
    summary: [],
  };
}
