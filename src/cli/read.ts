import { read } from '../reading/read.ts';
import type { Call } from './arguments.ts';
import { chosenArticle } from './article.ts';
import { runBatch } from './batch.ts';
import { readingJson } from './json.ts';
import { writeLine } from './lines.ts';

/** `read`: the whole reading of an article, or of each line of a batch. */
export async function readCall(call: Call): Promise<void> {
  if (call.batch) return runBatch([], (reading) => readingJson(reading));
  const reading = read(await chosenArticle(call.article));
  if (call.json) return writeLine(JSON.stringify(readingJson(reading)));
  const { explainReading } = await import('../reading/explain.ts');
  return writeLine(explainReading(reading, { reasons: call.explain }));
}
