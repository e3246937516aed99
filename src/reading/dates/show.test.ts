import { describe, expect, it } from 'vitest';
import { showValue } from './show.ts';

describe('a value in words', () => {
  it.each([
    ['2017-11', 'November 2017'],
    ['2018-12-20', '20 December 2018'],
    ['2018-XX-XXTAF', 'an afternoon in 2018'],
    ['2018-12-20TMO', 'the morning of 20 December 2018'],
    ['199', 'the 1990s'],
    ['2003-SU', 'summer 2003'],
    ['2018-Q1', 'quarter 1 of 2018'],
    ['1990', '1990'],
  ])('%s is %s', (value, words) => {
    expect(showValue(value)).toBe(words);
  });
});
