import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paragraphAt } from '../src/article/paragraphs.ts';
import { parseArticle } from '../src/article/parse.ts';
import { slice } from '../src/article/span.ts';
import { read } from '../src/reading/read.ts';
import { quotedSpans } from '../src/reading/reading.ts';

const file = join(import.meta.dirname, '..', 'data', 'articles', 'bury-south-mp-resigns.md');
const reading = read(parseArticle(file, readFileSync(file, 'utf8')));
const { article } = reading;

/** A quotation's place by its first and last words, so that the offsets are computed from the article and not retyped. */
function place(first: string, last: string): [number, number] {
  const start = article.text.indexOf(first);
  const end = article.text.indexOf(last, start) + last.length;
  expect(start, first).toBeGreaterThanOrEqual(0);
  return [start, end];
}

describe('the quotations of the shipped article', () => {
  const direct = reading.quotes.filter((q) => q.kind !== 'indirect');
  const gold: [string, string, number[], string, string][] = [
    ['with great sadness', 'with great sadness', [2], 'Mr Lewis', 'announce'],
    ['All too often', 'becomes Jew hatred', [4], 'Mr Lewis', 'wrote'],
    ['anti-Western world view', 'anti-Western world view', [5], 'He', 'accused'],
    ["Putin's Russia", 'fundamentalism of Iran', [5], 'He', 'accused'],
    ['no longer reconcile', 'current Labour politics', [6], 'he', 'noting'],
    ['absolutely clear', 'absolutely clear', [8], 'Mr Lewis', 'said'],
    ['do not believe in the right', 'every other minority community.', [8, 9], 'Mr Lewis', 'said'],
    ['It is no wonder', 'overwhelmingly pro-European.', [10, 11], 'He', 'added'],
    ['My great sense of pride', 'improved mental health services.', [16, 17, 18, 19], 'He', 'said'],
    ['flawed', 'flawed', [21], 'He', 'slammed'],
    ['subject to political manipulation', 'subject to political manipulation', [21], 'He', 'slammed'],
    ['I have made it clear', 'truly independent process.', [22], 'he', 'said'],
    ['unnecessary and politically motivated', 'unnecessary and politically motivated', [23], 'he', 'describing'],
  ];

  it('are thirteen', () => {
    expect(direct).toHaveLength(13);
  });

  it.each(gold.map((row, i) => [...row, i] as const))('%s … %s', (first, last, paragraphs, mention, cue, i) => {
    const quote = direct[i]!;
    const [start, end] = place(first, last);
    const words = quotedSpans(quote);
    expect([words[0]!.start, words.at(-1)!.end]).toEqual([start, end]);
    expect(words.map((s) => s.paragraph)).toEqual(paragraphs);
    expect(quote.speaker).toMatchObject({ entity: 'ivan-lewis', name: 'Ivan Lewis' });
    expect(article.text.slice(quote.speaker!.start, quote.speaker!.end)).toBe(mention);
    expect(quote.cue?.text).toBe(cue);
    for (const span of words) expect(article.text.slice(span.start, span.end)).not.toMatch(/^["\s]|["\s]$/);
  });

  it('that say "you" are about the reader of the letter', () => {
    const toYou = direct.filter((q) => /\byour?\b/.test(q.text));
    expect(toYou).toHaveLength(3);
    for (const quote of toYou) expect(quote.about).toContain('jeremy-corbyn');
  });

  it('leave an unmarked report of his words indirect, as the article words it', () => {
    const reported = reading.quotes.filter((q) => q.kind === 'indirect').map((q) => q.text);
    expect(reported).toContain('it was for others to determine if Mr Corbyn is anti-Semitic');
  });
});

describe('who and what the shipped article names', () => {
  const named = (kind: string) => reading.entities.filter((e) => e.kind === kind).map((e) => e.name);

  it('seven people, one of them only inside a quotation', () => {
    expect(named('person').sort()).toEqual([
      'Ed Miliband',
      'Gordon Brown',
      'Ivan Lewis',
      'Jeremy Corbyn',
      'Putin',
      'Seumas Milne',
      'Tony Blair',
    ]);
    expect(reading.entities.filter((e) => e.kind === 'person' && e.onlyInQuotes).map((e) => e.name)).toEqual(['Putin']);
  });

  it('organisations and places, which are no people', () => {
    expect(named('organisation')).toEqual(
      expect.arrayContaining(['Labour Party', 'Bury Council', 'Parliament', 'National Constitutional Committee']),
    );
    expect(named('place')).toEqual(expect.arrayContaining(['Bury South', 'Israel', 'Iran', 'Russia']));
  });

  it('roles as the article words them', () => {
    expect(reading.entities.find((e) => e.id === 'seumas-milne')?.role).toBe('party aide');
    const lewis = reading.entities.find((e) => e.id === 'ivan-lewis')!;
    // the opening shouts; both pieces are the article's own
    expect(lewis.role).toBe('Bury South MP');
    expect(lewis.rolePieces.map((piece) => slice(article.text, piece))).toEqual(['Bury', ' South MP']);
    expect(slice(article.text, lewis.roleSpan!)).toBe('BURY South MP');
  });
});

describe('when things happened in the shipped article', () => {
  const timeline = reading.timeline.filter((e) => e.main);

  it('is in order, with what is stated and what is inferred', () => {
    expect(timeline.map(({ value, certainty, paragraph, status }) => [value, certainty, paragraph, status])).toEqual([
      ['1966/1967', 'inferred', 12, 'happened'],
      ['1990', 'stated', 12, 'happened'],
      ['1997', 'stated', 13, 'happened'],
      ['2017-11', 'stated', 2, 'happened'],
      ['2018-XX-XXTAF', 'inferred', 2, 'happened'],
      ['2019-01', 'inferred', 24, 'planned'],
    ]);
  });

  it('tells the suspension once, with both places', () => {
    expect(timeline.find((e) => e.value === '2017-11')?.also.map((c) => c.paragraph)).toEqual([20]);
  });

  it('works a year of birth out from an age, and says how', () => {
    expect(timeline[0]?.because).toBe('“at the age of 23” in 1990, so born in 1966 or 1967');
  });

  it('infers the year of writing and says how', () => {
    expect(reading.published).toMatchObject({ value: '2018', certainty: 'inferred' });
    expect(reading.published?.because).toMatch(/November 2017.*¶2.*last year.*¶20.*2018/);
    expect(article.published).toBeNull();
  });

  it('takes "the last year" for a stretch and "more than two decades" for its length', () => {
    const dates = reading.dates.map(({ text, type, value, start }) => [
      text,
      type,
      value,
      paragraphAt(article.paragraphs, start),
    ]);
    expect(dates).toContainEqual(['the last year', 'DURATION', 'P1Y', 18]);
    expect(dates).toContainEqual(['more than two decades', 'DURATION', 'P20Y', 12]);
    expect(dates).toContainEqual(['last year', 'DATE', '2017', 20]);
  });
});

describe('how sentences of the shipped article stand', () => {
  it.each([
    [1, 'narration', null],
    [5, 'allegation', 'Ivan Lewis'],
    [7, 'said', 'Ivan Lewis'],
    [9, 'said', 'Ivan Lewis'],
    [20, 'allegation', null],
    [21, 'denial', 'Ivan Lewis'],
    [24, 'understood', null],
  ])('¶%i is %s', (paragraph, standing, speaker) => {
    expect(reading.sentences.find((s) => s.paragraph === paragraph)).toMatchObject({ standing, speaker });
  });

  it('never summarises the accusation without the answer to it', () => {
    const paragraphs = reading.summary.map((c) => c.paragraph);
    expect(paragraphs).toEqual(expect.arrayContaining([1, 20, 21]));
    for (const { start, end, text } of reading.summary) expect(text).toBe(article.text.slice(start, end));
  });
});
