import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'pier',
    title: 'Pier',
    text: [
      'The committee’s chairman, the Liberal MP Rolf Tandy, said the affair was “a pantomime with a budget”.',
      'In a statement issued through his solicitor, Ida Moss, Hugo Denby said the trustees had known of the loan.',
      'The union’s secretary, Bea Lorne, said nothing of the pier.',
    ].join('\n\n'),
  }),
);
const ask = (question: string) => {
  const found = answer(reading, question);
  return { ...found, told: plain(found.wording), why: found.explanation.join('\n') };
};

describe('who is asked for by what the article calls them', () => {
  it.each([
    ['whose words', 'What did the committee chairman call the affair?', 'a pantomime'],
    ['also with the owner', 'What did the committee’s chairman say about the affair?', 'a pantomime'],
    // "solicitor" alone does not say whose
    ['whose solicitor', 'Who is Ida Moss?', 'his solicitor, Ida Moss, Hugo Denby said'],
    ['a secretary is told by the role', 'Who is Bea Lorne?', '“union’s secretary”'],
  ])('%s: %s', (_what, question, expected) => {
    const { kind, told, why } = ask(question);
    expect(kind, why).toBe('answer');
    expect(told).toContain(expected);
  });

  it.each([
    ['another of the committee', 'What did the committee secretary call the affair?'],
    ['another chairman', 'What did the union chairman call the affair?'],
  ])('but not %s: %s', (_what, question) => {
    const { kind, told, why } = ask(question);
    expect(kind, `${told}\n${why}`).toBe('not-in-article');
  });
});
