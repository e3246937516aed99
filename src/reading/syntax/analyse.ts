import type { Article } from '../../article/article.ts';
import { sentencesOf } from './sentences.ts';
import type { Syntax, SyntaxSentence, Token } from './syntax.ts';
import { tokenise } from './tokens.ts';

/** Sentences and tokens of an article. */
export function analyseText({ text, paragraphs }: Pick<Article, 'text' | 'paragraphs'>): Syntax {
  const tokens: Token[] = [];
  const sentences: SyntaxSentence[] = [];
  for (const paragraph of paragraphs) {
    for (const span of sentencesOf(text, paragraph)) {
      const first = tokens.length;
      for (const { start, end } of tokenise(text, span)) {
        const word = text.slice(start, end);
        tokens.push({
          index: tokens.length,
          sentence: sentences.length,
          start,
          end,
          text: word,
          lower: word.toLowerCase().replaceAll('’', "'"),
        });
      }
      sentences.push({ ...span, paragraph: paragraph.number, first, last: tokens.length });
    }
  }
  return { tokens, sentences };
}
