import { expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { ofQuestion } from './of-question.ts';
import { understand } from './question.ts';

const reading = read(makeArticle({ id: 'x', title: 'x', text: 'The mayor, Oskar Lind, closed the pier on Monday.' }));
const question = understand(reading, 'When did Oskar Lind close the pier?', null);

it.each([
  ['the question again', question, true],
  ['a copy with more steps', { ...question, steps: [...question.steps, 'one more'] }, true],
  ['one that asks of nobody', { ...question, entities: [] }, false],
  ['one that asks in another way', { ...question, kind: 'why' as const }, false],
  ['one in other words', { ...question, whole: 'When did Oskar Lind shut the pier?' }, false],
  ['one that must find other words', { ...question, terms: [] }, false],
])('%s', (_what, other, shared) => {
  let made = 0;
  const count = ofQuestion(() => ++made);
  expect(count(question)).toBe(1);
  expect(count(other)).toBe(shared ? 1 : 2);
});
