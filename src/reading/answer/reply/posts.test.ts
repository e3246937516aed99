import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'aldous',
    title: 'Aldous',
    text: [
      'HARROW West MP Sven Aldous has attacked Lena Brook over her position on fishing and Norway.',
      'Mr Aldous was first elected in 2001. He served as minister for ports and as a whip in the government of Ida Stern.',
      'Ms Brook worked as a nurse before she entered politics.',
    ].join('\n\n'),
  }),
);

describe('what posts somebody had', () => {
  it.each([
    ['What posts did Aldous have in government?', 'minister for ports'],
    ['What jobs has Mr Aldous held in government?', 'minister for ports'],
    ['What government posts did he hold?', 'minister for ports'],
    ["What was Lena Brook's job?", 'nurse'],
    ["What is Sven Aldous's job?", 'HARROW West MP'],
    ['whats sven aldous job', 'HARROW West MP'],
  ])('%s', (question, words) => {
    const found = answer(reading, question);
    expect(found.kind, found.explanation.join('\n')).toBe('answer');
    expect(found.citations.map((c) => c.text).join(' '), found.explanation.join('\n')).toContain(words);
  });

  it.each([
    ['a position on a matter is no post', 'What posts did Lena Brook have in government?'],
    ['what she was is not what she is', "What is Lena Brook's job?"],
    ['nobody tells of it', 'What posts did Ida Stern hold?'],
  ])('%s: %s', (_what, question) => {
    const found = answer(reading, question);
    expect(found.kind, found.explanation.join('\n')).toBe('not-in-article');
  });

  it('a place in the capitals of a dateline is called by its name', () => {
    expect(plain(answer(reading, 'Who is Sven Aldous?').wording)).toContain('“Harrow West MP”');
  });
});
