import { describe, expect, it } from 'vitest';
import { isKindOf, isKnownWord, likeness, nounFile, wordOf } from './lexicon.ts';

const like = (a: string, b: string) => likeness(wordOf(a, a), wordOf(b, b));

describe('the likeness of words', () => {
  it.each([
    ['one word', 'ferry', 'ferry', 1],
    ['one family', 'resigned', 'resignation', 0.9],
    ['one sense', 'film', 'movie', 0.9],
    ['a listed synonym', 'boss', 'executive', 0.9],
    ['a kind of the other', 'freighter', 'ship', 0.5],
    ['like texts', 'theft', 'burglary', 0.4],
  ])('%s: %s, %s', (_what, a, b, least) => {
    expect(like(a, b)).toBeGreaterThanOrEqual(least);
    expect(like(b, a)).toBe(like(a, b));
  });

  it.each([
    ['numbers', '1997', '1998'],
    ['strangers', 'theory', 'oil'],
    ['words that nobody knows', 'qwxzj', 'zzkrp'],
  ])('%s are not alike: %s, %s', (_what, a, b) => {
    expect(like(a, b)).toBe(0);
  });
});

it('knows what a noun is a kind of', () => {
  expect(isKindOf('wolf', 'animal')).toBe(true);
  expect(isKindOf('animal', 'wolf')).toBe(false);
  expect(isKindOf('qwxzj', 'animal')).toBe(false);
});

it('tells people, groups and places apart', () => {
  expect(['minister', 'committee', 'city', 'qwxzj'].map(nounFile)).toEqual([18, 14, 15, 0]);
});

it('knows plurals and irregular forms, and no misspellings', () => {
  expect(['ferries', 'stole', 'ferry'].every(isKnownWord)).toBe(true);
  expect(['ferrry', 'chiarman', 'qwxzj'].some(isKnownWord)).toBe(false);
});
