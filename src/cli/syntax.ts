import { makeArticle } from '../article/article.ts';
import { analyseText } from '../reading/syntax/analyse.ts';
import { tokensOf } from '../reading/syntax/syntax.ts';
import type { Call } from './arguments.ts';
import { inputLines, writeLine } from './lines.ts';

/** `syntax`: the sentences and tokens of each line of standard input. */
export async function syntaxCall(call: Call): Promise<void> {
  for await (const line of inputLines()) {
    if (line.trim() === '') continue;
    const syntax = analyseText(makeArticle({ id: 'line', title: '', text: line }));
    for (const sentence of syntax.sentences) {
      const tokens = tokensOf(syntax, sentence).map((t) => t.text);
      await writeLine(call.json ? JSON.stringify({ tokens }) : tokens.join(' '));
    }
  }
}
