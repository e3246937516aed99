import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../../article/article.ts';
import { spanOf } from '../../../index/candidates.ts';
import { read } from '../../../read.ts';
import { understand } from '../../question/question.ts';
import { choose, rowsFor } from '../rank.ts';

const articleOf = (text: string) => read(makeArticle({ id: 'x', title: 'x', text }));

function chosenIn(text: string, question: string) {
  const reading = articleOf(text);
  const understood = understand(reading, question, null);
  const rows = rowsFor(reading, understood);
  const chosen = choose(reading, understood, rows);
  if (!chosen) return null;
  const { start, end } = spanOf(reading, rows[chosen.best]!.candidate);
  return { ...chosen, words: reading.article.text.slice(start, end) };
}

const harbour = `The harbour board sold the old customs house to Ellen Varga for £2m on Tuesday. It had stood empty since a fire in 1998.

Ms Varga wants to turn it into a school for boatbuilders. The mayor, Oskar Lind, called the price a scandal.`;

describe('the network chooses', () => {
  it.each([
    ['a buyer', 'Who bought the customs house?', 'Ellen Varga'],
    ['a price', 'How much was the customs house sold for?', '£2m'],
    ['a day', 'When was the customs house sold?', 'Tuesday'],
    ['a year', 'Since when has it stood empty?', '1998'],
    ['a plan', 'What does Ms Varga want to turn it into?', 'school'],
    ['a critic', 'Who called the price a scandal?', 'Oskar Lind'],
  ])('%s: %s', (_what, question, words) => expect(chosenIn(harbour, question)?.words).toContain(words));

  it('gives shares that add up', () => {
    const { share, shareOfNone, shareOfCandidates, shareOfOverlapping, shareOfSentence } = chosenIn(
      harbour,
      'Who bought the customs house?',
    )!;
    expect(share + shareOfNone).toBeLessThanOrEqual(1 + 1e-9);
    expect(shareOfCandidates).toBeGreaterThanOrEqual(share);
    expect(shareOfOverlapping).toBeGreaterThanOrEqual(shareOfCandidates);
    expect(shareOfSentence).toBeGreaterThanOrEqual(shareOfOverlapping);
  });

  it('the same every time, whatever was asked before', () => {
    const first = chosenIn(harbour, 'Who bought the customs house?');
    chosenIn(`${harbour} `.repeat(30), 'What burned?');
    expect(chosenIn(harbour, 'Who bought the customs house?')).toEqual(first);
  });
});

describe('what does not fit into its room', () => {
  it.each([
    ['a sentence of 3,000 words', `The mayor saw ${'a boat and '.repeat(1000)}a whale.`, 'What did the mayor see?'],
    ['a question of 3,000 words', harbour, `Who bought ${'the old and empty '.repeat(750)}customs house?`],
    ['a hundred sentences alike', 'The mayor saw a boat near the pier. '.repeat(100), 'What did the mayor see?'],
  ])('%s is looked at as far as there is room', (_what, text, question) => {
    const chosen = chosenIn(text, question);
    expect(Number.isFinite(chosen?.score)).toBe(true);
  });
  it('no candidates are no choice', () => expect(chosenIn('', 'Who?')).toBeNull());
});
