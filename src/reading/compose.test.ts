import { describe, expect, it } from 'vitest';
import { makeArticle } from '../article/article.ts';
import { answer } from './answer/answer.ts';
import { read } from './read.ts';
import { plain } from './wording.ts';

const reading = read(
  makeArticle({
    id: 'trust',
    title: 'Trust',
    text: [
      'Parents protested outside schools run by the Beacon Trust, which took over Orle Road in 2015.',
      'Leanne Pratt, whose son Jake sat the exam, said she was furious.',
    ].join('\n\n'),
  }),
);
const told = (question: string) => plain(answer(reading, question).wording);

describe('a sentence of the answer', () => {
  it('that is a clause of the article begins with a capital, in brackets', () => {
    expect(told('When did the Beacon Trust take over Orle Road?')).toBe(
      '[The] Beacon Trust took over Orle Road in 2015 (¶1).',
    );
  });

  it('on who somebody is says whose son he is', () => {
    expect(told('Who is Jake?')).toContain('Leanne Pratt, whose son Jake');
  });
});
