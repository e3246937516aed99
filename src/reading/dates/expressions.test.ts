import { describe, expect, it } from 'vitest';
import { dateValues, readDates } from '../../../test/read-dates.ts';
import { slice } from '../../article/span.ts';

// 15 May 2019 is a Wednesday
describe('a time expression has its exact words and its value', () => {
  it.each<[string, [string, string | null][]]>([
    ['It opened on 3 May 2016.', [['3 May 2016', '2016-05-03']]],
    ['It opened on May 3, 2016, at last.', [['May 3, 2016', '2016-05-03']]],
    ['It opened on Tuesday 3rd May 2016.', [['Tuesday 3rd May 2016', '2016-05-03']]],
    ['The form is dated 31/01/2018.', [['31/01/2018', '2018-01-31']]],
    ['The form is dated 01/31/2018.', [['01/31/2018', '2018-01-31']]],
    ['There is no 30 February 2018.', [['February 2018', '2018-02']]],
    ['She was born on 29 February 2016.', [['29 February 2016', '2016-02-29']]],
    ['It closed in November 2017.', [['November 2017', '2017-11']]],
    ['It closed in late 1998.', [['late 1998', '1998']]],
    ['It was built in the late 1990s.', [['the late 1990s', '199']]],
    ['Music of the sixties.', [['the sixties', '196']]],
    ['It is a 19th-century mill.', [['19th-century', '18']]],
    ['In the summer of 2003 it burned.', [['the summer of 2003', '2003-SU']]],
    ['The first quarter of 2018 was weak.', [['The first quarter of 2018', '2018-Q1']]],
    ['He said on Tuesday he would go.', [['Tuesday', '2019-05-14']]],
    ['They will vote on Tuesday.', [['Tuesday', '2019-05-21']]],
    ['The vote is next Tuesday.', [['next Tuesday', '2019-05-21']]],
    ['It rained on Wednesday.', [['Wednesday', '2019-05-15']]],
    ['It rained last Wednesday.', [['last Wednesday', '2019-05-08']]],
    ['He left this afternoon.', [['this afternoon', '2019-05-15TAF']]],
    [
      'He left yesterday, not today.',
      [
        ['yesterday', '2019-05-14'],
        ['today', '2019-05-15'],
      ],
    ],
    ['He left on Monday evening.', [['Monday evening', '2019-05-13TEV']]],
    ['It begins at 9.30am on Friday.', [['9.30am on Friday', '2019-05-10T09:30']]],
    [
      'It happened last year and this month.',
      [
        ['last year', '2018'],
        ['this month', '2019-05'],
      ],
    ],
    ['It fell over the last year.', [['the last year', 'P1Y']]],
    ['A hearing in the New Year is likely.', [['the New Year', '2020-01']]],
    ['She left two years ago.', [['two years ago', '2017']]],
    ['He waited for more than two decades.', [['more than two decades', 'P20Y']]],
    ['It took 16 days.', [['16 days', 'P16D']]],
    ['The one-day trip cost more.', [['one-day', 'P1D']]],
    ['A ten-year lease was signed.', [['ten-year', 'P10Y']]],
    ['He was elected at the age of 23.', [['23', 'P23Y']]],
    ['They meet every Monday.', [['every Monday', 'XXXX-WXX-1']]],
    ['It is now shut.', [['now', 'PRESENT_REF']]],
    ['On 4 March work stopped.', [['4 March', '2019-03-04']]],
    ['On 20 December it ends.', [['20 December', '2019-12-20']]],
    ['It shut on 12 June last year.', [['12 June last year', '2018-06-12']]],
    ['It shuts on June 12 next year.', [['June 12 next year', '2020-06-12']]],
    ['In January this year it snowed.', [['January this year', '2019-01']]],
    ['It will open in July.', [['July', '2019-07']]],
    ['LONDON, Jan 5 (Wire) - A bank said so.', [['Jan 5', '2019-01-05']]],
  ])('%s', (text, expected) => {
    const found = readDates(text);
    for (const date of found.dates) expect(slice(text, date)).toBe(date.text);
    expect(found.dates.map((d) => [d.text, d.value])).toEqual(expected);
  });

  it('over the end of a year', () => {
    expect(dateValues('He said on Monday it had closed in December.', '2020-01-02')).toEqual([
      ['Monday', '2019-12-30'],
      ['December', '2019-12'],
    ]);
    expect(dateValues('It opens on 3 January.', '2019-12-30')).toEqual([['3 January', '2020-01-03']]);
    expect(dateValues('He resigned yesterday.', '2020-03-01')).toEqual([['yesterday', '2020-02-29']]);
  });
});
