import { describe, expect, it } from 'vitest';
import { readDates } from '../../../test/read-dates.ts';

describe('when the article was written', () => {
  const writtenAs = (text: string, given: string | null = null) => readDates(text, given).published;

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
    const { published, dates } = readDates(
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
    const { dates, published } = readDates(text, null);
    expect(published).toMatchObject({ value: '2015', certainty: 'inferred' });
    expect(dates.map((d) => d.value)).toEqual(['2014-03', '2014', '2016-01']);
    expect(dates.every((d) => d.certainty === 'stated' || d.because !== null)).toBe(true);
  });

  it('unknown leaves what hangs on it unknown, and says so', () => {
    const { dates, published } = readDates('He left on Friday.', null);
    expect(published).toBeNull();
    expect(dates[0]).toMatchObject({ value: null, certainty: 'unknown' });
    expect(dates[0]?.because).toContain('does not give');
  });

  it('known by its year alone leaves a weekday unknown, and says so', () => {
    expect(readDates('He left on Friday.', '2019').dates[0]?.because).toBe(
      '“Friday” hangs on the day of writing, of which only 2019 is known',
    );
  });
});
