import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'rounds',
    title: 'Rounds',
    published: '2026-03-12',
    text: [
      'Talks over the quarry broke down on Wednesday in the town hall of Orle.',
      'The next round of talks will be held in Marram on 20 March. The union held its first ballot in January.',
      'Her second album, recorded in Lisk, came out in 2019. The last train left on Friday.',
    ].join('\n\n'),
  }),
);

describe('which one of several is asked for', () => {
  it.each<[string, string | null]>([
    ['Where will the next talks be?', 'Marram'],
    ['When is the next round?', '20 March'],
    ['When was the first ballot?', 'January'],
    ['When did her second album come out?', '2019'],
    ['When did the last train leave?', 'Friday'],
    // another of them
    ['When was the first round?', null],
    ['When was the second ballot?', null],
    ['When did her first album come out?', null],
    ['When did the first train leave?', null],
  ])('%s %j', (question, words) => {
    const found = answer(reading, question);
    expect(found.span?.text ?? null, found.explanation.join('\n')).toBe(words);
  });
});
