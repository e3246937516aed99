import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../../article/article.ts';
import { read } from '../../../read.ts';
import { plain } from '../../../wording.ts';
import { answer } from '../../answer.ts';

const reading = read(
  makeArticle({
    id: 'harbourmaster',
    title: 'Harbourmaster',
    text: [
      'Harbourmaster Gwen Tallis has resigned from the Civic Party after a row over mooring fees.',
      'Ms Tallis was suspended from the party in March 2021. She was first elected to the town council in 2004.',
      'In a letter she accused Owen Pritchard, the party chairman, of ignoring her complaints.',
      '"As harbourmaster I will continue to speak for the fishermen," she wrote.',
      'Mr Pritchard rejected the criticism. He has never met the fishermen.',
      'The engineer Bram Oduya, who built the new slipway, called for Mr Pritchard to apologise.',
      'Rival firm Cranmere Boats opened a yard in Selby. The inquiry is expected in the autumn of 2023.',
    ].join('\n\n'),
  }),
);
const ask = (question: string) => {
  const found = answer(reading, question);
  return { ...found, text: plain(found.wording), why: found.explanation.join('\n') };
};

describe('what a question takes as so is put right', () => {
  it.each<[string, string, string, string]>([
    ['another person did it', 'When did Owen Pritchard resign?', 'that of Owen Pritchard.', 'Gwen Tallis has resigned'],
    [
      'another deed of the same field',
      'Why was Ms Tallis expelled?',
      'that Harbourmaster Gwen Tallis was expelled.',
      'was suspended from the party',
    ],
    [
      'the same of those who did it',
      'Who expelled Ms Tallis?',
      'that anybody expelled Ms Tallis.',
      'was suspended from the party',
    ],
    [
      'a state that goes on',
      'Did Tallis join another party?',
      'that of Harbourmaster Gwen Tallis.',
      'will continue to speak',
    ],
    ['another date', 'Was Ms Tallis suspended in 2019?', 'was suspended in 2019.', 'March 2021'],
    ['another date of a thing', 'Is the inquiry in May?', 'that the inquiry is in May.', 'autumn of 2023'],
    [
      'what is only called for',
      'When did Mr Pritchard apologise?',
      'that of Owen Pritchard.',
      'called for Mr Pritchard',
    ],
    [
      'roles the other way round',
      'Did Owen Pritchard build the slipway?',
      'that of Owen Pritchard.',
      'Bram Oduya, who built',
    ],
  ])('%s: %s', (_what, question, notSo, instead) => {
    const { kind, text, why, citations, nearest } = ask(question);
    expect(kind, why).toBe('not-in-article');
    expect(text, why).toContain('The article does not say that');
    expect(text, why).toContain(notSo);
    expect(text, why).toContain(instead);
    expect(citations).toEqual([]);
    expect(
      nearest.some(({ text: words }) => words.includes(instead) || instead.includes(words)),
      why,
    ).toBe(true);
  });

  it('keeps whose words they are', () => {
    expect(ask('Did Tallis join another party?').text).toMatch(
      /“?"?As harbourmaster I will continue[^.]* she \[Harbourmaster Gwen Tallis\] wrote \(¶4\)/,
    );
  });

  it.each([
    ['it is told, only not when', 'When did Bram Oduya build the slipway?', /^The article does not clearly say when\./],
    [
      'a denial tells it, only not why',
      'Why has Mr Pritchard never met the fishermen?',
      /^The article does not clearly say why\./,
    ],
    ['nothing in the article is of that field', 'Did Ms Tallis sing?', /^The article does not say\.$/],
    ['nobody says who did it', 'Who suspended Ms Tallis?', /^The article does not say\.$/],
    ['whoever did it is not clear', 'Did Cranmere Boats resign?', /^The article does not say\.$/],
  ])('but nothing is said to be missing where %s', (_what, question, expected) => {
    const { kind, text, why } = ask(question);
    expect(kind, why).toBe('not-in-article');
    expect(text, why).toMatch(expected);
  });

  it.each([
    ['Did Mr Pritchard accept the criticism?', 'Mr Pritchard rejected the criticism'],
    ['Has Owen Pritchard met the fishermen?', 'never met the fishermen'],
  ])('%s is answered by the contrary', (question, expected) => {
    const { kind, text, why } = ask(question);
    expect(kind, why).toBe('answer');
    expect(text).toContain(expected);
  });
});
