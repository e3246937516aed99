import * as z from 'zod';
import { type Article, makeArticle } from '../article/article.ts';
import { read } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';
import { errorLine, inputLines, writeLine } from './lines.ts';

const document = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string().nullish(),
  source: z.string().nullish(),
  url: z.string().nullish(),
  published: z.string().nullish(),
  text: z.string().min(1),
});

/** One line of a batch: an article and what is asked of it. */
export type BatchLine = z.infer<typeof document> & Readonly<Record<string, unknown>>;

/**
 * JSON lines in, JSON lines out, in order. A line that cannot be read, or on which the work fails, answers
 * `{"id","error":{"code","message"}}` and the rest goes on.
 *
 * @param needs further keys that must hold a string
 * @param work from a reading and its line to the answer, without its id
 */
export async function runBatch(
  needs: readonly string[],
  work: (reading: Reading, line: BatchLine) => object,
): Promise<void> {
  const schema = document.extend(Object.fromEntries(needs.map((key) => [key, z.string()])));
  // questions about one article come one after another: its reading is kept from line to line
  let keptKey = '';
  let reading: Reading | undefined;
  for await (const text of inputLines()) {
    if (text.trim() === '') continue;
    let id: unknown = null;
    try {
      const line: unknown = JSON.parse(text);
      id = typeof line === 'object' && line !== null ? (line as { id?: unknown }).id : null;
      const parsed = schema.safeParse(line);
      if (!parsed.success) {
        const issue = parsed.error.issues[0]!;
        await writeLine(errorLine(id, 'bad-line', `${issue.path.join('.') || 'the line'}: ${issue.message}`));
        continue;
      }
      const data = parsed.data as BatchLine;
      const key = JSON.stringify([data.text, data.published, data.title]);
      if (!reading || keptKey !== key) reading = read(articleOf(data));
      keptKey = key;
      await writeLine(JSON.stringify({ id: data.id, ...work(reading, data) }));
    } catch (error) {
      const code = error instanceof SyntaxError ? 'not-json' : 'failed';
      await writeLine(errorLine(id, code, code === 'not-json' ? 'This line is not JSON.' : (error as Error).message));
    }
  }
}

function articleOf({ id, title, source, url, published, text }: BatchLine): Article {
  return makeArticle({ id: String(id), title: title ?? '', source, url, published: isoDate(published), text });
}

/** The date part of an ISO 8601 date or time; null where it is none. */
function isoDate(value: string | null | undefined): string | null {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(value ?? '')?.[0] ?? null;
}
