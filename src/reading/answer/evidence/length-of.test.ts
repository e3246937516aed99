import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'lengths',
    title: 'Lengths',
    text: [
      'Talks over the waters of the river Sorn broke down after an envoy walked out of the hall less than an hour into the session.',
      'The inquest, which lasted three weeks, heard that the crossing was shut. The hearing was two hours long.',
      'A 90-minute match followed. The queue waited for four days beside the canal.',
    ].join('\n\n'),
  }),
);

describe('how long a thing is', () => {
  it.each<[string, string | null]>([
    ['How long was the inquest?', 'three weeks'],
    ['How long was the hearing?', 'two hours'],
    ['How long was the match?', '90-minute'],
    // how long something else took
    ['How long is the river?', null],
    ['How long is the canal?', null],
    ['How long is the crossing?', null],
  ])('%s %j', (question, length) => {
    const found = answer(reading, question);
    expect(found.span?.text ?? null, found.explanation.join('\n')).toBe(length);
  });
});
