import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../article/article.ts';
import { findQuotations } from '../marks/marks.ts';
import { noStates } from '../syntax/network/states.ts';
import { sentencesOf } from '../syntax/sentences.ts';
import type { Syntax, SyntaxSentence, Token } from '../syntax/syntax.ts';
import { tokenise } from '../syntax/tokens.ts';
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
  return { tokens, sentences, states: noStates };
}

/** The sizes compared: time that grows with the square would be 64 times as long at the last as at the first. */
const SIZES = [1, 2, 4, 8];
/** How many times as long the largest may take as the smallest: three times what linear growth gives, less than half of what the square does. */
const MOST = 3 * 8;
/** Processor time below this, in milliseconds, is noise. */
const LEAST = 4;
/** Each size is read so often, and the shortest time counts: what else the machine does can only make it longer. */
const TIMES = 3;

/** The processor time that the reading of quotations takes, in milliseconds. Not the clock's: that runs on while others are at work. */
function timeOf(text: string, times = TIMES): number {
  const article = makeArticle({ id: 'a', title: 'A', text });
  const syntax = badSyntax(article.text);
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const before = process.cpuUsage();
    const quotes = findQuotes(article, syntax, [], findQuotations(article));
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
    for (const { spans } of quotes)
      for (const { start, end } of spans) expect(end > start && end <= article.text.length).toBe(true);
  }
  return least;
}

describe('hostile text', () => {
  it.each<[string, (size: number) => string]>([
    ['a line without a full stop', (n) => 'said '.repeat(5_000 * n)],
    ['quotations in one sentence', (n) => 'he said "a b c" and '.repeat(300 * n)],
    ['marks in one line of words', (n) => 'a "b'.repeat(300 * n)],
    ['quotations without a cue', (n) => '"It is so, they all say."\n\n'.repeat(300 * n)],
    ['quotations in one paragraph', (n) => '"It is so, they all say." '.repeat(300 * n)],
    ['quotations that never close', (n) => '"One. \n\n'.repeat(300 * n)],
    ['typographic marks that only open', (n) => '“One two '.repeat(500 * n)],
    ['typographic marks that nest', (n) => `${'“One '.repeat(500 * n)}${'two” '.repeat(500 * n)}`],
    ['single marks that only open', (n) => '‘One two '.repeat(500 * n)],
    ['fragments joined by "and"', (n) => `he called it ${'"bad" and '.repeat(300 * n)}`],
    ['marks without words', (n) => '"'.repeat(2_000 * n)],
    ['brackets in brackets', (n) => `he said "${'['.repeat(500 * n)}x${']'.repeat(500 * n)}"`],
    ['colons before quotations', (n) => 'said: "a" '.repeat(300 * n)],
    ['participles', (n) => `he said it was, ${'adding that it was, '.repeat(300 * n)}`],
    ['verbs of speech in one sentence', (n) => 'he said she claimed they told '.repeat(500 * n)],
    ['questions with a verb behind', (n) => '"Is it so?" he asked. '.repeat(300 * n)],
    ['speakers without end', (n) => `"It is so," the ${'man of the '.repeat(1_000 * n)}said.`],
    ['turns of a transcript', (n) => 'LEE: It is so.\n\nONO: It is not.\n\n'.repeat(300 * n)],
    [
      'labels that all differ',
      (n) => Array.from({ length: 500 * n }, (_, i) => `A${toLetters(i)}: It is so.`).join('\n\n'),
    ],
    [
      'a turn that goes on and on',
      (n) => `"LEE: One.\n\n"ONO: Two.\n\n"LEE: Three.\n\n${'"It is so.\n\n'.repeat(500 * n)}`,
    ],
    ['dashes', (n) => `he said that it was ${'so — and '.repeat(1_000 * n)}`],
    ['dashes behind quotations', (n) => '"It is so." — '.repeat(300 * n)],
    ['letters to somebody', (n) => 'In a letter to him she wrote: "You are so." '.repeat(300 * n)],
  ])('%s: the time to read it grows no faster than its length', (_what, textOf) => {
    timeOf(textOf(1), 1);
    const times = SIZES.map((size) => timeOf(textOf(size)));
    const growth = times.at(-1)! / Math.max(times[0]!, LEAST);
    expect(growth, `${times.map((t) => t.toFixed(1)).join(', ')} ms`).toBeLessThan(MOST);
  });

  it('a line of a megabyte without a full stop is read', () => {
    expect(timeOf('said '.repeat(200_000), 1)).toBeGreaterThan(0);
  });
});

/** A number as capital letters: labels hold no digits. */
function toLetters(n: number): string {
  return n < 26 ? String.fromCharCode(65 + n) : toLetters(Math.floor(n / 26) - 1) + toLetters(n % 26);
}
