import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'derby',
    title: 'Derby',
    text: [
      'Torwick manager Petra Lund praised her side. "We were brave," Lund said.',
      'Hale United had led through Callum Reed, but Danny Roe equalised for Torwick before half-time.',
      'Scientists at the University of Hale followed 60 otters, according to a paper printed in the Journal of Rivers.',
      'The club calls its academy "the nursery". The academy will open in May. The seals were at Port Lund.',
      'The chairman signed an unrelated contract in the east stand before he took the left lift.',
      'The head of the yard in Lisk left on Monday. A trust runs the yard and 14 more in the county.',
      'A flood warning was issued on Monday. The river flooded on Wednesday.',
    ].join('\n\n'),
  }),
);
const ask = (question: string) => {
  const found = answer(reading, question);
  return { ...found, told: plain(found.wording), why: found.explanation.join('\n') };
};

describe('an answer is to what is asked', () => {
  it.each([
    ['who came second did not do it first', 'Who scored first?'],
    ['another club’s manager', 'What did Hale United’s manager say?'],
    ['where those are who watch', 'Where are the otters?'],
    ['what a club does is not what it will do', 'What will the club do next?'],
  ])('%s: %s', (_what, question) => {
    const { kind, told, why } = ask(question);
    expect(kind, `${told}\n${why}`).toBe('not-in-article');
  });

  it('what a thing is like is not which it is', () => {
    const { span, why } = ask('What contract was signed by the chairman?');
    expect(span?.text, why).not.toBe('unrelated');
  });

  it.each([
    ['the club’s own manager', 'What did Torwick’s manager say?', 'We were brave'],
    ['where it stands, not whoever else is spoken of', 'Where is the yard?', 'Lisk'],
    ['which of two', 'Which lift did the chairman take?', 'left lift'],
    ['where they are', 'Where were the seals?', 'Port Lund'],
    ['a warning is no flood', 'When did it flood?', 'flooded on Wednesday'],
    ['what is still to come', 'What will the academy do?', 'open in May'],
  ])('%s: %s', (_what, question, words) => {
    const { kind, told, why } = ask(question);
    expect(kind, why).toBe('answer');
    expect(told).toContain(words);
  });
});
