import { describe, expect, it } from 'vitest';
import { readDates } from '../../../test/read-dates.ts';

describe('the reasons of a value can be followed', () => {
  it.each<[string, string]>([
    ['He left on Friday.', '“Friday”, told as past, counts from the date of publication, 2019-05-15'],
    ['He will leave on Friday.', '“Friday”, told as yet to come, counts from the date of publication, 2019-05-15'],
    ['He left yesterday.', '“yesterday” counts from the date of publication, 2019-05-15'],
    [
      'He was elected in May 2016 and resigned the following year.',
      '“the following year” counts from “May 2016”, 2016-05',
    ],
    [
      'Its first-quarter loss grew from a year ago.',
      '“a year ago” compares with 2019-Q1, the quarter that the report is about',
    ],
  ])('%s', (text, because) => {
    expect(readDates(text).dates.at(-1)?.because).toBe(because);
  });

  it('a time on a whole date is stated, and counts from nothing', () => {
    const [date] = readDates('He left at 4am on 2 March 2018.').dates;
    expect(date).toMatchObject({ value: '2018-03-02T04:00', certainty: 'stated', because: null });
  });
});
