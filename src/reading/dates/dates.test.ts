import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../article/article.ts';
import { slice } from '../../article/span.ts';
import { analyseText } from '../syntax/analyse.ts';
import { findDates } from './dates.ts';
import { showValue } from './show.ts';

const read = (text: string, published: string | null = '2019-05-15') => {
  const article = makeArticle({ id: 'a', title: 'A', text, published });
  return findDates(article, analyseText(article));
};
const values = (text: string, published?: string | null) => read(text, published).dates.map((d) => [d.text, d.value]);

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
    ['In January this year it snowed.', [['January this year', '2019-01']]],
    ['It will open in July.', [['July', '2019-07']]],
    ['LONDON, Jan 5 (Wire) - A bank said so.', [['Jan 5', '2019-01-05']]],
  ])('%s', (text, expected) => {
    const found = read(text);
    for (const date of found.dates) expect(slice(text, date)).toBe(date.text);
    expect(found.dates.map((d) => [d.text, d.value])).toEqual(expected);
  });

  it('over the end of a year', () => {
    expect(values('He said on Monday it had closed in December.', '2020-01-02')).toEqual([
      ['Monday', '2019-12-30'],
      ['December', '2019-12'],
    ]);
    expect(values('It opens on 3 January.', '2019-12-30')).toEqual([['3 January', '2020-01-03']]);
    expect(values('He resigned yesterday.', '2020-03-01')).toEqual([['yesterday', '2020-02-29']]);
  });
});

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
    expect(values(text)).toEqual(expected);
  });
});

describe('a date that hangs on another', () => {
  it.each<[string, [string, string | null][]]>([
    [
      'They met in 1983. In the summer of that year they married, and in May of the next year they split.',
      [
        ['1983', '1983'],
        ['the summer of that year', '1983-SU'],
        ['May of the next year', '1984-05'],
      ],
    ],
    [
      'He moved in 1990. The following year he was elected.',
      [
        ['1990', '1990'],
        ['The following year', '1991'],
      ],
    ],
    [
      'In 2001 he left; two years later he came back.',
      [
        ['2001', '2001'],
        ['two years later', '2003'],
      ],
    ],
    [
      'It began in May 2016. Two years earlier nobody knew it.',
      [
        ['May 2016', '2016-05'],
        ['Two years earlier', '2014'],
      ],
    ],
    [
      'They met on 31 December 2003. The next day they signed.',
      [
        ['31 December 2003', '2003-12-31'],
        ['The next day', '2004-01-01'],
      ],
    ],
    [
      'They met on 28 February 2004. That evening it rained. The following day it snowed.',
      [
        ['28 February 2004', '2004-02-28'],
        ['That evening', '2004-02-28TEV'],
        ['The following day', '2004-02-29'],
      ],
    ],
    [
      'It ran on 3 May. The following Monday it closed.',
      [
        ['3 May', '2019-05-03'],
        ['The following Monday', '2019-05-06'],
      ],
    ],
    [
      'Doors opened at 9am, and at noon on Monday the bell rang.',
      [
        ['9am', '2019-05-13T09:00'],
        ['noon on Monday', '2019-05-13T12:00'],
      ],
    ],
    ['The following year he left.', [['The following year', null]]],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

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
    expect(values(text)).toEqual(expected);
  });
});

describe('when the article was written', () => {
  const writtenAs = (text: string, given: string | null = null) => read(text, given).published;

  it('is what the front matter or the page says, before all else', () => {
    expect(writtenAs('LONDON, Jan 5, 2012 (Wire) - A bank closed.', '2019-05-15')).toEqual({
      value: '2019-05-15',
      certainty: 'stated',
      because: null,
    });
  });

  it.each<[string, string]>([
    ['LONDON, Jan 5, 2012 (Wire) - A bank closed on Tuesday.', '2012-01-05'],
    ['NEW YORK, Nov. 3, 1998 — Shares fell.', '1998-11-03'],
    ['PARIS (Wire), 3 November 1998 - Shares fell.', '1998-11-03'],
    ['Published: 3 November 1998\n\nA man fell.', '1998-11-03'],
    ['A headline\n\nMonday 29 February 2016, 14:05 GMT\n\nA man fell.', '2016-02-29'],
    ['A man fell.\n\nIt was icy.\n\nLast updated on 2020-01-31', '2020-01-31'],
  ])('is read off a dateline: %s', (text, day) => {
    expect(writtenAs(text)).toMatchObject({ value: day, certainty: 'inferred' });
  });

  it.each([
    'On 3 November 1998 a man fell.',
    'PARIS - He came on 3 November 1998.',
    'A man fell.\n\nHe was born on 3 November 1998.',
    'MPs who left on 3 November 1998 said so.',
  ])('is not what the text tells of: %s', (text) => {
    expect(writtenAs(text)).toBeNull();
  });

  it('is a dateline’s day in the year that the text gives away', () => {
    const { published, dates } = read(
      'LONDON, Jan 5 (Wire) - A bank said on Tuesday that it was fined last year, 2017, and closed.',
      null,
    );
    expect(published).toMatchObject({ value: '2018-01-05', certainty: 'inferred' });
    expect(published?.because).toContain('without a year');
    expect(dates.map((d) => d.value)).toEqual(['2018-01-05', '2018-01-02', '2017', '2017']);
  });

  it('lies between what is told as past and what will be', () => {
    expect(writtenAs('It was opened in March 2014.\n\nIt will close in December 2014.')).toMatchObject({
      value: '2014',
    });
  });

  it.each([
    ['“would” tells of what once lay ahead', 'It was opened in 2014.\n\nIt would close in 2014.'],
    ['a quotation may be older than the text', 'It was opened in 2014.\n\n“It will close in 2014,” he said.'],
    ['more than one year is left', 'It was opened in 2014.\n\nIt will close in 2016.'],
    [
      'two events told twice disagree',
      'She was dismissed in March 2014. He was promoted in May 2016.\n\nShe was dismissed last year. He was promoted last year.',
    ],
  ])('is left open where %s', (_, text) => {
    expect(writtenAs(text)).toBeNull();
  });

  it('is given away by one event told twice', () => {
    const text =
      'Nora Quill was dismissed in March 2014.\n\nThe firm said so.\n\nMs Quill was dismissed last year over the report. A ruling comes in the New Year.';
    const { dates, published } = read(text, null);
    expect(published).toMatchObject({ value: '2015', certainty: 'inferred' });
    expect(dates.map((d) => d.value)).toEqual(['2014-03', '2014', '2016-01']);
    expect(dates.every((d) => d.certainty === 'stated' || d.because !== null)).toBe(true);
  });

  it('unknown leaves what hangs on it unknown, and says so', () => {
    const { dates, published } = read('He left on Friday.', null);
    expect(published).toBeNull();
    expect(dates[0]).toMatchObject({ value: null, certainty: 'unknown' });
    expect(dates[0]?.because).toContain('does not give');
  });

  it('known by its year alone leaves a weekday unknown, and says so', () => {
    expect(read('He left on Friday.', '2019').dates[0]?.because).toBe(
      '“Friday” hangs on the day of writing, of which only 2019 is known',
    );
  });
});

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
    expect(read(text).dates.at(-1)?.because).toBe(because);
  });
});

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
