import { read } from '../../src/reading/read.ts';
import { loadGold } from '../../test/articles/load.ts';
import { peopleRows, quoteRows } from './quotes.ts';
import type { QualityRow } from './row.ts';

/** How well every reading does on the articles of our own, row by row. */
export function measureQuality(): QualityRow[] {
  const readings = loadGold().map((gold) => ({ gold, reading: read(gold.article) }));
  return [...quoteRows(readings), ...peopleRows(readings)];
}
