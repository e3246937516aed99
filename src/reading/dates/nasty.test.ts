import { describe, expect, it } from 'vitest';
import { dateValues } from '../../../test/read-dates.ts';

describe('nasty spans and values', () => {
  it.each<[string, [string, string | null][]]>([
    ['It struck at 1.15am on Saturday 11 May.', [['1.15am on Saturday 11 May', '2019-05-11T01:15']]],
    [
      'It struck at 5pm yesterday, at noon on June 3, 2018.',
      [
        ['5pm yesterday', '2019-05-14T17:00'],
        ['noon on June 3, 2018', '2018-06-03T12:00'],
      ],
    ],
    [
      'It took off at 6.45pm and came down the following morning.',
      [
        ['6.45pm', '2019-05-15T18:45'],
        ['the following morning', '2019-05-16TMO'],
      ],
    ],
    [
      'Trains will stop on 21, 22 and 23 May.',
      [
        ['21', '2019-05-21'],
        ['22', '2019-05-22'],
        ['23 May', '2019-05-23'],
      ],
    ],
    [
      'It was shut for 36 hours before Christmas.',
      [
        ['36 hours', 'PT36H'],
        ['Christmas', '2018-12-25'],
      ],
    ],
    [
      'In the 1970s and 80s, and the winter of 1962-63, it snowed.',
      [
        ['the 1970s', '197'],
        ['80s', '198'],
        ['the winter of 1962-63', '1962-WI'],
      ],
    ],
    ['The fair was held on the first Monday in May.', [['the first Monday in May', '2019-05-06']]],
    ['He will be out for the start of next season.', [['the start of next season', '2019/2020']]],
    ['It took one and a half years.', [['one and a half years', 'P18M']]],
    ['It must be done by the end of November.', [['the end of November', '2019-11']]],
    [
      'Trade fell in fiscal 2018 and the 2017-18 financial year.',
      [
        ['fiscal 2018', '2018'],
        ['the 2017-18 financial year', '2017/2018'],
      ],
    ],
    [
      'It ran from 3 to 5 May and on 7-9 June 2020.',
      [
        ['3 to 5 May', '2019-05-03/2019-05-05'],
        ['7-9 June 2020', '2020-06-07/2020-06-09'],
      ],
    ],
    [
      'It ran on April 24 and 25.',
      [
        ['April 24', '2019-04-24'],
        ['25', '2019-04-25'],
      ],
    ],
    ['She left on 29 February.', [['29 February', null]]],
    [
      'It sank in nineteen twelve, or in two thousand and five.',
      [
        ['nineteen twelve', '1912'],
        ['two thousand and five', '2005'],
      ],
    ],
    ['It was the summer of nineteen sixty-nine.', [['the summer of nineteen sixty-nine', '1969-SU']]],
    ['Talks took two to three weeks.', [['two to three weeks', 'P2W']]],
    ['It took one and a half hours.', [['one and a half hours', 'PT1H30M']]],
    ['No more than sixty days are left.', [['No more than sixty days', 'P60D']]],
    [
      'They meet once a week, twice a year and on Sundays.',
      [
        ['once a week', 'P1W'],
        ['twice a year', 'P1Y'],
        ['Sundays', 'XXXX-WXX-7'],
      ],
    ],
    [
      'The day of rage came in the late 1960s and the ’70s.',
      [
        ['the late 1960s', '196'],
        ['the ’70s', '197'],
      ],
    ],
    [
      'The week ending 5 May was wet; the week of May 20 will be dry.',
      [
        ['5 May', '2019-05-05'],
        ['the week of May 20', '2019-W21'],
      ],
    ],
    [
      'It fell in recent years and will rise in the coming months.',
      [
        ['recent years', 'PXY'],
        ['the coming months', 'PXM'],
      ],
    ],
    [
      'Her 2016 book and a 1998 law were cited.',
      [
        ['2016', '2016'],
        ['1998', '1998'],
      ],
    ],
    ['He is to retire at the end of next year.', [['the end of next year', '2020']]],
    ['It was 10.30pm on Saturday.', [['10.30pm on Saturday', '2019-05-11T22:30']]],
    [
      'The third of May and May the fourth.',
      [
        ['The third of May', '2019-05-03'],
        ['May the fourth', '2019-05-04'],
      ],
    ],
    ['He died on Sunday, 12 May.', [['Sunday, 12 May', '2019-05-12']]],
  ])('%s', (text, expected) => {
    expect(dateValues(text)).toEqual(expected);
  });
});
