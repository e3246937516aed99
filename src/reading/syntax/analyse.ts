import type { Article } from '../../article/article.ts';
import type { Span } from '../../article/span.ts';
import { lemmaOf } from './lemma.ts';
import { analyseAll } from './network/index.ts';
import { isUncased, sentencesOf } from './sentences.ts';
import type { Syntax, SyntaxSentence, Token } from './syntax.ts';
import { tokenise } from './tokens.ts';

/** Sentences, tokens, parts of speech and dependencies of an article. */
export function analyseText({ text, paragraphs }: Pick<Article, 'text' | 'paragraphs'>): Syntax {
  const spans: Span[][] = [];
  const sentences: SyntaxSentence[] = [];
  const uncased = isUncased(text);
  let first = 0;
  for (const paragraph of paragraphs) {
    for (const span of sentencesOf(text, paragraph, uncased)) {
      const words = tokenise(text, span);
      spans.push(words);
      sentences.push({ ...span, paragraph: paragraph.number, first, last: first + words.length });
      first += words.length;
    }
  }
  const analyses = analyseAll(spans.map((words) => words.map(({ start, end }) => text.slice(start, end))));
  const tokens: Token[] = [];
  sentences.forEach((sentence, s) => {
    const { upos, xpos, feats, head, deprel } = analyses[s]!;
    spans[s]!.forEach(({ start, end }, i) => {
      const word = text.slice(start, end);
      tokens.push({
        index: tokens.length,
        sentence: s,
        start,
        end,
        text: word,
        lower: word.toLowerCase().replaceAll('’', "'"),
        lemma: lemmaOf(word, upos[i]!, xpos[i]!),
        upos: upos[i]!,
        xpos: xpos[i]!,
        feats: feats[i]!,
        head: head[i]! < 0 ? -1 : head[i]! + sentence.first,
        deprel: deprel[i]!,
      });
    });
  });
  return { tokens, sentences };
}
