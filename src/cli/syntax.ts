import * as z from 'zod';
import { makeArticle } from '../article/article.ts';
import { analyseText } from '../reading/syntax/analyse.ts';
import { lemmaOf } from '../reading/syntax/lemma.ts';
import { analyse } from '../reading/syntax/network/index.ts';
import { drawTree } from '../reading/syntax/picture.ts';
import { tokensOf } from '../reading/syntax/syntax.ts';
import type { Call } from './arguments.ts';
import { errorLine, inputLines, writeLine } from './lines.ts';

const batchLine = z.object({
  id: z.union([z.string(), z.number()]),
  tokens: z.array(z.string()).optional(),
  text: z.string().optional(),
});

/**
 * `syntax`: tokens, tags and dependencies of each line of standard input; with `--tree`, a picture.
 * `--batch`: JSON lines `{"id","tokens":[…]}` or `{"id","text"}` in, `{"id","tokens","lemma","upos","head","deprel"}` out;
 * heads counted from 1, 0 = root. A text of several sentences is one list, its heads counted through.
 */
export async function syntaxCall(call: Call): Promise<void> {
  for await (const line of inputLines()) {
    if (line.trim() === '') continue;
    if (call.batch) await writeLine(batchAnswer(line));
    else if (call.json) await writeLine(JSON.stringify(textAnalysis(line)));
    else await writeLine(call.tree ? trees(line) : table(line));
  }
}

function batchAnswer(line: string): string {
  let id: unknown = null;
  try {
    const given: unknown = JSON.parse(line);
    id = (given as { id?: unknown } | null)?.id ?? null;
    const parsed = batchLine.safeParse(given);
    if (!parsed.success || (parsed.data.tokens === undefined && parsed.data.text === undefined)) {
      return errorLine(id, 'bad-line', 'Give {"id","tokens":[…]} or {"id","text"}.');
    }
    const { tokens, text } = parsed.data;
    return JSON.stringify({ id, ...(tokens ? tokenAnalysis(tokens) : textAnalysis(text!)) });
  } catch (error) {
    const broken = error instanceof SyntaxError;
    return errorLine(id, broken ? 'not-json' : 'failed', broken ? 'This line is not JSON.' : (error as Error).message);
  }
}

function tokenAnalysis(tokens: readonly string[]): object {
  const { upos, xpos, feats, head, deprel } = analyse(tokens);
  return {
    tokens,
    lemma: tokens.map((token, i) => lemmaOf(token, upos[i]!, xpos[i]!)),
    upos,
    xpos,
    feats,
    head: [...head].map((h) => h + 1),
    deprel,
  };
}

function textAnalysis(text: string): object {
  const { tokens } = parse(text);
  return {
    tokens: tokens.map((t) => t.text),
    lemma: tokens.map((t) => t.lemma),
    upos: tokens.map((t) => t.upos),
    xpos: tokens.map((t) => t.xpos),
    feats: tokens.map((t) => t.feats),
    head: tokens.map((t) => t.head + 1),
    deprel: tokens.map((t) => t.deprel),
    offsets: tokens.map((t) => [t.start, t.end]),
  };
}

function trees(text: string): string {
  const syntax = parse(text);
  return syntax.sentences.map((sentence) => `${drawTree(syntax, sentence)}\n`).join('\n');
}

/** One word a line: number, form, lemma, part of speech, tag, head, relation. */
function table(text: string): string {
  const syntax = parse(text);
  return syntax.sentences
    .map((sentence) => {
      const rows = tokensOf(syntax, sentence).map((t) => {
        const head = t.head < 0 ? 0 : t.head - sentence.first + 1;
        return [t.index - sentence.first + 1, t.text, t.lemma, t.upos, t.xpos, head, t.deprel].join('\t');
      });
      return `${rows.join('\n')}\n`;
    })
    .join('\n');
}

function parse(text: string) {
  return analyseText(makeArticle({ id: 'line', title: '', text }));
}
