import { read } from '../reading/read.ts';
import { type Verification, verify } from '../reading/verify/verify.ts';
import type { Call } from './arguments.ts';
import { chosenArticle } from './article.ts';
import { runBatch } from './batch.ts';
import { inputLines, writeLine } from './lines.ts';

/** `verify [TEXT]`: whether the article says it; or for each line of standard input; or for each line of a batch. */
export async function verifyCall(call: Call): Promise<void> {
  if (call.batch) return runBatch(['claim'], (reading, line) => verificationJson(verify(reading, String(line.claim))));
  const reading = read(await chosenArticle(call.article));
  const tell = (text: string) => {
    const found = verify(reading, text);
    if (call.json) return writeLine(JSON.stringify(verificationJson(found)));
    const where = found.citations.map((c) => `  ¶${c.paragraph} ${c.text}`);
    return writeLine([found.verdict, ...where].join('\n'));
  };
  if (call.words.length > 0) return tell(call.words.join(' '));
  for await (const line of inputLines()) if (line.trim() !== '') await tell(line);
}

function verificationJson({
  text,
  verdict,
  citations,
  differences,
  quote,
  claimed,
  warning,
  warnings,
  leftOut,
  nearest,
}: Verification): object {
  return {
    text,
    verdict,
    citations,
    differences,
    speaker: quote?.speaker?.name ?? null,
    claimed: claimed && { name: claimed.name, right: claimed.right },
    warning,
    warnings,
    leftOut,
    nearest,
  };
}
