import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'weigh',
    title: 'Weigh',
    published: '2024-05-03',
    text: [
      'The Reds fell from 26 seats to 14, while the Blues won five and the Golds two.',
      'The Blues said that it was a good night. They ruled out a pact with the Golds.',
      'Hetty Moss took the seat from the council leader, Piers Vane, who was elected leader in 2003.',
      'Tom Bell will be sworn in on 21 May.',
    ].join('\n\n'),
  }),
);
const ask = (question: string) => {
  const found = answer(reading, question);
  return { kind: found.kind, text: plain(found.wording), why: found.explanation.join('\n') };
};

describe('a sentence is no evidence', () => {
  it.each([
    ['of words where nobody speaks', 'What did the Golds say?'],
    ['of what is to come where its day is over', 'When will Hetty Moss be elected leader?'],
    ['of what is to come, of him either', 'When will Piers Vane be elected leader?'],
  ])('%s: %s', (_what, question) => {
    const { kind, text, why } = ask(question);
    expect(kind, `${text}\n${why}`).toBe('not-in-article');
  });

  it.each([
    ['What did the Blues say?', 'a good night'],
    ['When was Piers Vane elected leader?', '2003'],
    ['When will Tom Bell be sworn in?', '21 May'],
  ])('but it is of %s', (question, words) => {
    const { text, why } = ask(question);
    expect(text, why).toContain(words);
  });
});
