import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../article/article.ts';
import { read } from '../read.ts';
import { answer } from './answer.ts';

const words = fc.constantFrom(
  ...'= + → % – “ ” ( ) / & the of a to not no who said denied was Ann Lee Tarnby council £3m 2019 5-3 May must close closed sued by for against vote election guilty charged with T(n) 7n2 15n'.split(
    ' ',
  ),
);
const text = fc.array(words, { minLength: 1, maxLength: 40 }).map((w) => `${w.join(' ')}.`);
const openings = fc.constantFrom(
  'Who',
  'What did',
  'When was',
  'Where did',
  'Why',
  'Did',
  'Was',
  'How many',
  'Which',
  'Who is the',
  'Who said',
);
const question = fc
  .tuple(openings, fc.array(words, { maxLength: 8 }))
  .map(([first, rest]) => `${first} ${rest.join(' ')}?`);

describe('an answer to any text and question', () => {
  it('is given without a fault, and cites only what stands in the text', () => {
    fc.assert(
      fc.property(text, fc.array(question, { minLength: 1, maxLength: 4 }), (body, asked) => {
        const article = makeArticle({ id: 'x', title: 'x', text: body });
        const reading = read(article);
        for (const q of asked) {
          const { citations, nearest, span } = answer(reading, q);
          for (const c of [...citations, ...nearest, ...(span ? [span] : [])])
            expect(article.text.slice(c.start, c.end)).toBe(c.text);
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('is given for a mark that the tagger takes for a verb', () => {
    const reading = read(
      makeArticle({ id: 'x', title: 'x', text: 'For instance, if T(n) = 7n2 + 15n + 40, the bound is linear.' }),
    );
    expect(answer(reading, 'What provides relationship to bounds with what?').kind).toBe('not-in-article');
  });
});
