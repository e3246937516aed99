import { describe, expect, it } from 'vitest';
import { daysOf, isWithin, splitPeriod } from './period.ts';

describe('the days that a date holds', () => {
  it.each([
    ['1997', '1997-01-01', '1997-12-31'],
    ['199', '1990-01-01', '1999-12-31'],
    ['the 1990s', '1990-01-01', '1999-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['Nov 2017', '2017-11-01', '2017-11-30'],
    ['3 November 2017', '2017-11-03', '2017-11-03'],
    ['November 3, 2017', '2017-11-03', '2017-11-03'],
    ['2017-XX-XXTAF', '2017-01-01', '2017-12-31'],
    ['2017-11-03T19:20', '2017-11-03', '2017-11-03'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2021-Q2', '2021-04-01', '2021-06-30'],
    ['2021-SU', '2021-06-01', '2021-08-31'],
    ['1966/1967', '1966-01-01', '1967-12-31'],
  ])('%s is %s to %s', (text, first, last) => {
    expect(daysOf(text)).toEqual({ first, last });
  });

  it.each(['soon', '2023-02-29', '2023-13', '31 April 2020', '', 'PAST_REF', '5 marchy 2020'])('%j is none', (text) => {
    expect(daysOf(text)).toBeNull();
  });
});

describe('a period in words', () => {
  it.each([
    ['lewis since 2010', { from: '2010-01-01', to: null }, 'lewis'],
    ['lewis before 2010', { from: null, to: '2009-12-31' }, 'lewis'],
    ['after March 2010', { from: '2010-04-01', to: null }, ''],
    ['between 1990 and 1997 lewis', { from: '1990-01-01', to: '1997-12-31' }, 'lewis'],
    ['from Nov 2017 until 2018', { from: '2017-11-01', to: '2018-12-31' }, ''],
    ['in 2017', { from: '2017-01-01', to: '2017-12-31' }, ''],
    ['the 1990s', { from: '1990-01-01', to: '1999-12-31' }, ''],
    ['lewis', null, 'lewis'],
    ['since 31 April 2020', null, 'since 31 April 2020'],
    ['room 2017a', null, 'room 2017a'],
  ])('%s', (words, period, rest) => {
    expect(splitPeriod(words)).toEqual({ period, rest });
  });

  it('holds a value where some day of it lies inside', () => {
    const period = { from: '2017-06-01', to: '2017-12-31' };
    expect(
      ['2017', '2017-11', '2017-05', '2018', '2017-W52', null, 'PAST_REF'].map((v) => isWithin(v, period)),
    ).toEqual([true, true, false, false, true, false, false]);
  });
});
