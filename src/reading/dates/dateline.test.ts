import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../article/article.ts';
import { read } from '../read.ts';

describe('a full date on a line of its own', () => {
  const published = (text: string) =>
    read(makeArticle({ id: 'x', title: 'x', published: '2011-03-11', text })).published?.value;

  it.each([
    ['March 18, 2011\n\nThe mill shut.', '2011-03-18'],
    ['Mill shuts\n\nMarch 18 , 2011\n\nThe mill shut.', '2011-03-18'],
    ['Mill shuts\n\nWednesday, 30th September 2009\n\nThe mill shut.', '2009-09-30'],
    ['29 February 2011\n\nThe mill shut.', '2011-03-11'],
    ['March 05 , 2011\n\nThe mill shut.', '2011-03-05'],
    ['March 2011\n\nThe mill shut.', '2011-03-11'],
    ['On March 18, 2011 the mill shut.', '2011-03-11'],
    [
      'The mill shut.\n\nIt had stood.\n\nIt was old.\n\nIt was big.\n\nMarch 18, 2011\n\nThat was the end.',
      '2011-03-11',
    ],
  ])('outranks the date that came with the text, which may be that of a copy: %j gives %j', (text, value) => {
    expect(published(text)).toBe(value);
  });

  it('is what weekdays count from', () => {
    const text = 'March 18, 2011\n\nThe mill shut on Thursday.';
    const { dates } = read(makeArticle({ id: 'x', title: 'x', published: '2011-03-11', text }));
    expect(dates.find((d) => d.text.endsWith('Thursday'))?.value).toBe('2011-03-17');
  });
});
