import { describe, expect, it } from 'vitest';
import { languageFile } from '../language.ts';
import { numberOf } from './words.ts';

describe('numberOf', () => {
  it.each([
    ['half', 0.5],
    ['a half', 0.5],
    ['one and a half', 1.5],
    ['two-and-a-half', 2.5],
    ['3 1/2', 3.5],
    ['1,200', 1200],
    ['twenty-one', 21],
    ['three hundred', 300],
    ['a dozen', 12],
    ['several', null],
    ['behalf', null],
    ['mother-behalf', null],
  ])('%s gives %s', (word, number) => {
    expect(numberOf(word)).toBe(number);
  });

  it('never breaks on a word of the language', () => {
    const words = languageFile('word-senses.tsv')
      .split('\n')
      .map((line) => line.split('\t')[0]!);
    expect(words.length).toBeGreaterThan(20_000);
    expect(words.filter(breaks)).toEqual([]);
  });
});

function breaks(word: string): boolean {
  try {
    numberOf(word);
    return false;
  } catch {
    return true;
  }
}
