import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../article/article.ts';
import { sentencesOf } from '../syntax/sentences.ts';
import type { Syntax, SyntaxSentence, Token } from '../syntax/syntax.ts';
import { tokenise } from '../syntax/tokens.ts';
import { findQuotations } from './marks.ts';
import { findQuotes } from './quotes.ts';

/** Syntax as bad as it gets: in each window of tokens all hang on the first, and every word may be a verb. No weights needed. */
function badSyntax(text: string): Syntax {
  const { paragraphs } = makeArticle({ id: 'a', title: 'A', text });
  const tokens: Token[] = [];
  const sentences: SyntaxSentence[] = [];
  for (const paragraph of paragraphs) {
    for (const span of sentencesOf(text, paragraph)) {
      const first = tokens.length;
      for (const { start, end } of tokenise(text, span)) {
        const word = text.slice(start, end);
        const index = tokens.length;
        const window = first + Math.floor((index - first) / 100) * 100;
        tokens.push({
          index,
          sentence: sentences.length,
          start,
          end,
          text: word,
          lower: word.toLowerCase(),
          lemma: word.toLowerCase(),
          upos: /\w/.test(word) ? 'VERB' : 'PUNCT',
          xpos: 'VBD',
          feats: '_',
          head: index === first ? -1 : index === window ? first : window,
          deprel: index === first ? 'root' : index % 2 ? 'conj' : 'ccomp',
        });
      }
      sentences.push({ ...span, paragraph: paragraph.number, first, last: tokens.length });
    }
  }
  return { tokens, sentences };
}

describe('hostile text', () => {
  // quadratic time would take minutes at these sizes: the runner's own limit fails the test
  it.each<[string, string]>([
    ['a line of a megabyte without a full stop', 'said '.repeat(200_000)],
    ['ten thousand quotations in one sentence', 'he said "a b c" and '.repeat(10_000)],
    ['ten thousand marks in one line of words', 'a "b'.repeat(10_000)],
    ['ten thousand quotations without a cue', '"It is so, they all say."\n\n'.repeat(10_000)],
    ['ten thousand quotations in one paragraph', '"It is so, they all say." '.repeat(10_000)],
    ['quotations that never close', '"One. \n\n'.repeat(10_000)],
    ['fragments joined by "and"', `he called it ${'"bad" and '.repeat(10_000)}`],
    ['marks without words', '"'.repeat(60_000)],
    ['brackets in brackets', `he said "${'['.repeat(20_000)}x${']'.repeat(20_000)}"`],
    ['colons before quotations', 'said: "a" '.repeat(10_000)],
    ['participles', `he said it was, ${'adding that it was, '.repeat(10_000)}`],
  ])('%s is read in linear time', (_what, text) => {
    const article = makeArticle({ id: 'a', title: 'A', text });
    const quotations = findQuotations(article);
    const quotes = findQuotes(article, badSyntax(article.text), [], quotations);
    for (const quote of quotes) {
      for (const span of quote.spans) expect(span.end > span.start && span.end <= article.text.length).toBe(true);
    }
  });
});
