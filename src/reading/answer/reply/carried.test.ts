import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'house',
    title: 'House',
    text: [
      'The trustees will sell their headquarters, a Georgian house in Mill Street. It is thought to be worth £1.8m.',
      'The Harbour Board opened an inquiry in May. It has frozen two bank accounts.',
      'Nora Hale sold the barge to the mayor, Tom Birch. It cost £40,000.',
      'The union praised the bank. It lost £3m last year.',
      'The firm was sold to the gallery. It is based in Selby.',
    ].join('\n\n'),
  }),
);

describe('what is told of “it” is told of what the sentence before speaks of', () => {
  it.each([
    ['How much is the headquarters worth?', 'their headquarters', '£1.8m'],
    ['What has the Harbour Board frozen?', 'The Harbour Board', 'two bank accounts'],
    ['How much did the barge cost?', 'the barge', '£40,000'],
    // whatever finds a sentence that begins with "It"
    ['Where is the firm based?', 'The firm', 'Selby'],
  ])('%s', (question, before, expected) => {
    const found = answer(reading, question);
    expect(found.kind, found.explanation.join('\n')).toBe('answer');
    expect(found.citations[0]!.text).toContain(expected);
    expect(plain(found.wording)).toMatch(new RegExp(`${before}.*${expected}`));
  });

  it.each([
    ['what may not be “it”: the sentence has a subject of its own', 'How much did the bank lose?'],
    ['a person', 'How much did the mayor cost?'],
    ['what the sentence before does not speak of', 'How much is the barge worth?'],
  ])('but not of %s', (_what, question) => {
    const found = answer(reading, question);
    expect(found.kind, found.explanation.join('\n')).toBe('not-in-article');
  });
});
