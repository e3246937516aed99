import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'cup',
    title: 'Cup',
    text: [
      'Marl Rovers won the cup on Saturday after beating Ash City 3-2 in a breathless final at Dun Park. A friendly was cancelled.',
      'Ash had led 2-0 at half-time thanks to Jamie Rook. They had lost the semi-final 4-1 last year.',
      'Dr Ned Hale of the Ash Institute, who was not involved in the search, was calm. The divers, aged between 35 and 60, were thanked.',
      'About 40 people live there and 90% of them have boats. Ada Foss met the team in Rome before the trial.',
    ].join('\n\n'),
  }),
);
const ask = (question: string) => {
  const found = answer(reading, question);
  return { ...found, told: plain(found.wording), why: found.explanation.join('\n') };
};

describe('scores, places of events, ages and shares', () => {
  it.each([
    ['what was the score', '3-2'],
    ['What was the final score?', '3-2'],
    ['what was the score at half time', '2-0'],
    ['where was the final played', 'Dun Park'],
    ['Tell me where the final was played', 'Dun Park'],
    ['how old were the divers', '35 and 60'],
    ['How many of them have boats?', '90%'],
  ])('%s', (question, words) => {
    const { kind, span, why } = ask(question);
    expect(kind, why).toBe('answer');
    expect(span?.text, why).toContain(words);
  });

  it('who was not involved is told so', () => {
    const { kind, told, why } = ask('Was Ned Hale involved in the search?');
    expect(kind, why).toBe('answer');
    expect(told).toContain('not involved');
  });

  it.each([
    ['an event without a place', 'Where was the friendly played?'],
    ['a place of something else', 'Where was the trial held?'],
    ['an age of others', 'How old were the boats?'],
    ['a share of others', 'How many of them have dogs?'],
  ])('%s: %s', (_what, question) => {
    const { kind, told, why } = ask(question);
    expect(kind, `${told}\n${why}`).toBe('not-in-article');
  });
});
