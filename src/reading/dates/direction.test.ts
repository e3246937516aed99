import { describe, expect, it } from 'vitest';
import { dateValues } from '../../../test/read-dates.ts';

// 15 May 2019 is a Wednesday
describe('what a verb says about a day, a month or a quarter', () => {
  it.each<[string, [string, string | null][]]>([
    ['He quit on Saturday.', [['Saturday', '2019-05-11']]],
    [
      'In June and July, exports fell.',
      [
        ['June', '2018-06'],
        ['July', '2018-07'],
      ],
    ],
    ['A lease for July was signed.', [['July', '2019-07']]],
    ['It was shut in August.', [['August', '2018-08']]],
    ['The judge ordered a retrial, which is to begin on 4 March.', [['4 March', '2020-03-04']]],
    ['The judge ordered a retrial, which was to begin on 4 March.', [['4 March', '2019-03-04']]],
    [
      'Nine ships sank between April and September 2022.',
      [
        ['April', '2022-04'],
        ['September 2022', '2022-09'],
      ],
    ],
    [
      'The pier was shut from 3 November to 4 February 2018.',
      [
        ['3 November', '2017-11-03'],
        ['4 February 2018', '2018-02-04'],
      ],
    ],
    ['It will be shut in March.', [['March', '2020-03']]],
    ['The second quarter of last year was good.', [['The second quarter of last year', '2018-Q2']]],
    ['Orders rose against the same month last year.', [['the same month last year', '2018']]],
    [
      'It burned down last summer, not this past spring.',
      [
        ['last summer', '2018-SU'],
        ['this past spring', '2019-SP'],
      ],
    ],
    ['The deadline is noon on Monday.', [['noon on Monday', '2019-05-20T12:00']]],
    ['They have been given until Friday to leave.', [['Friday', '2019-05-17']]],
    ['It was open until Friday.', [['Friday', '2019-05-10']]],
    ['It has been shut since August.', [['August', '2018-08']]],
    [
      'The vote, held on Monday, will be repeated on Monday.',
      [
        ['Monday', '2019-05-13'],
        ['Monday', '2019-05-20'],
      ],
    ],
    [
      'He was charged on Friday and is due in court on Monday.',
      [
        ['Friday', '2019-05-10'],
        ['Monday', '2019-05-20'],
      ],
    ],
    [
      'She said on Thursday that the shop would open on Thursday.',
      [
        ['Thursday', '2019-05-09'],
        ['Thursday', '2019-05-16'],
      ],
    ],
    ['The league had planned to publish it in March.', [['March', '2019-03']]],
    ['The league planned to publish it in March.', [['March', '2020-03']]],
    ['They planned a march on Saturday.', [['Saturday', '2019-05-18']]],
    ['The museum reopens on Friday.', [['Friday', '2019-05-17']]],
    ['The price beats last Friday’s.', [['last Friday', '2019-05-10']]],
    ['Staff have until Tuesday to reply.', [['Tuesday', '2019-05-21']]],
    ['It was shut in September.', [['September', '2018-09']]],
    ['It will open in September.', [['September', '2019-09']]],
    ['It was built in June.', [['June', '2018-06']]],
    ['The rules to be published in June are strict.', [['June', '2019-06']]],
    ['She retired last April.', [['last April', '2018-04']]],
    ['She retired last February.', [['last February', '2019-02']]],
    ['They were married on Christmas Eve.', [['Christmas Eve', '2018-12-24']]],
    ['The shop will be shut on Boxing Day.', [['Boxing Day', '2019-12-26']]],
    ['It was calm over Easter.', [['Easter', '2019-04-21']]],
    ['It was calm over Easter 2016.', [['Easter 2016', '2016-03-27']]],
    ['Sales fell in the third quarter.', [['the third quarter', '2018-Q3']]],
    [
      'Its first-quarter loss grew from a year ago.',
      [
        ['first-quarter', '2019-Q1'],
        ['a year ago', '2018-Q1'],
      ],
    ],
    ['The firm moved here a year ago.', [['a year ago', '2018']]],
  ])('%s', (text, expected) => {
    expect(dateValues(text)).toEqual(expected);
  });
});
