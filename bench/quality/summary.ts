import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Reading } from '../../src/reading/reading.ts';
import { type QualityRow, scored } from './row.ts';

const picksSchema = z.record(z.string(), z.array(z.string()).length(5));

/**
 * How many of the five sentences that a person picked for a short summary the bot's short summary has.
 *
 * @throws Error where a pick is not the beginning of a sentence
 */
export function summaryRows(readings: readonly { readonly reading: Reading }[]): QualityRow[] {
  const picks = picksSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'summary-picks.json'), 'utf8')));
  const sum = { gold: 0, found: 0, right: 0 };
  for (const { reading } of readings) {
    const { id, text } = reading.article;
    const own = picks[id];
    // an article that nobody picked sentences of says nothing here
    if (!own) continue;
    const starts = own.map((opening) => {
      const sentence = reading.sentences.find((s) => text.startsWith(opening, s.start));
      if (!sentence) throw new Error(`summary-picks.json: no sentence of ${id} begins with “${opening}”`);
      return sentence.start;
    });
    sum.gold += starts.length;
    sum.found += reading.summary.length;
    sum.right += reading.summary.filter((c) => starts.includes(c.start)).length;
  }
  return [scored('sentences of the short summary', sum)];
}
