import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../article/article.ts';
import { read } from '../read.ts';
import type { TimelineEntry } from '../reading.ts';

/** A Friday in a leap year. */
const WRITTEN = '2036-02-29';

function entriesOf(text: string, published: string | null = WRITTEN): readonly TimelineEntry[] {
  return read(makeArticle({ id: 'x', title: 'x', published, text })).timeline;
}

const shown = (text: string, published?: string | null) => entriesOf(text, published).filter((e) => e.main);

describe('what a reader of the timeline is shown', () => {
  it.each<[string, [string | null, string][]]>([
    ['Ann Moss joined the board in 1990.', [['1990', 'Ann Moss joined the board in 1990']]],
    [
      'Ann Moss joined the board in 1990 and left it in 1997.',
      [
        ['1990', 'Ann Moss joined the board in 1990'],
        ['1997', 'Ann Moss joined the board in 1990 and left it in 1997'],
      ],
    ],
    ['Ann Moss, who was fined in May 2031, declined to comment.', [['2031-05', 'Ann Moss, who was fined in May 2031']]],
    [
      'The mill burned down on Thursday, fire officers said.',
      [['2036-02-28', 'The mill burned down on Thursday, fire officers said']],
    ],
    ['Ann Moss said on Thursday that she was tired.', []],
    ['Shares fell to their lowest level since 1997.', []],
    ['It was the lowest close for the index since 1997.', []],
    ['Sales rose by a tenth, compared with the same months in 1997.', []],
    ['The court heard on Monday from two doctors.', []],
    [
      'Ann Moss told members that visits had risen since 2021.',
      [['2021', 'Ann Moss told members that visits had risen since 2021']],
    ],
    [
      'Piet de Vries, who joined the club in 2009, left on Thursday.',
      [
        ['2009', 'Piet de Vries, who joined the club in 2009'],
        ['2036-02-28', 'Piet de Vries, who joined the club in 2009, left on Thursday'],
      ],
    ],
    ['On the night of 28 May 2031 a roof fell in.', [['2031-05-28', 'On the night of 28 May 2031 a roof fell in']]],
    ['A survey of the wall is due on Monday.', [['2036-03-03', 'A survey of the wall is due on Monday']]],
    ['The mill will open in May.', [['2036-05', 'The mill will open in May']]],
    [
      'The firm raised its price for the second time this year on Thursday.',
      [['2036-02-28', 'The firm raised its price for the second time this year on Thursday']],
    ],
  ])('%s', (text, rows) => {
    expect(shown(text).map((e) => [e.value, e.text])).toEqual(rows);
  });

  it('is an exact slice of the article, every entry of it', () => {
    const text =
      'Ann Moss joined in 1990.\n\nShe left in 1997 and, friends said, moved to Ostend, where she died on Thursday.';
    for (const e of entriesOf(text)) expect(e.text).toBe(text.slice(e.start, e.end));
  });
});

describe('what is planned, what hangs on a condition, what happened', () => {
  it.each([
    ['The hearing was to be held in May 2035.', 'planned'],
    ['It is understood that a hearing was to be held in May 2035.', 'planned'],
    ['The park is due to open on 3 May 2037.', 'planned'],
    ['A full review is due in September 2036.', 'planned'],
    ['Repairs are expected to begin in April.', 'planned'],
    ['Ann Moss said that the mill would close in 2040.', 'planned'],
    ['The rink opens on 3 March 2036.', 'planned'],
    ['The rink opened on 3 March 2035.', 'happened'],
    ['The mill will close in May if the vote is lost.', 'conditional'],
    ['The mill might close in May.', 'conditional'],
    ['The mill would have closed in 2031.', 'conditional'],
    ['The mill closed in 2031 after the flood.', 'happened'],
    ['The fund was set up in 2031.', 'happened'],
    ['The trial was adjourned until 12 May.', 'planned'],
  ])('%s %s', (text, status) => {
    expect(shown(text).map((e) => e.status)).toEqual([status]);
  });
});

describe('whose telling an entry is', () => {
  it.each([
    ['The mill burned down in 2031, police said.', 'said'],
    ['Ann Moss alleged that the mill was sold in secret in 2031.', 'allegation'],
    ['It is understood that the mill was sold in 2031.', 'understood'],
    ['Ann Moss denied that the mill was sold in 2031.', 'denial'],
    ['The mill was sold in 2031.', 'narration'],
  ])('%s %s', (text, standing) => {
    expect(shown(text).map((e) => e.standing)).toEqual([standing]);
  });

  it('keeps an accusation together with who makes it', () => {
    const [entry] = shown('Ann Moss accused the firm of having sold the mill in 2031.');
    expect(entry).toMatchObject({ standing: 'allegation', text: expect.stringMatching(/^Ann Moss accused the firm/) });
  });
});

describe('one event told twice', () => {
  it('is one entry under the finer date, with both places', () => {
    const rows = shown(
      'Ann Moss was suspended in November 2035.\n\nThe club met.\n\nAnn Moss was suspended last year over a loan.',
    );
    expect(rows.map((e) => [e.value, e.also.map((c) => c.paragraph)])).toEqual([['2035-11', [3]]]);
  });

  it('is one where a thing that was told of before is spoken of as known, on the same day', () => {
    const text = 'A fire broke out on Thursday.\n\nThe board met.\n\nThe fire broke out at 2am on Thursday.';
    expect(shown(text).map((e) => [e.value, e.also.length])).toEqual([['2036-02-28T02:00', 1]]);
    const two = 'A fire broke out on Thursday.\n\nThe board met.\n\nA fire broke out at 2am on Thursday.';
    expect(shown(two)).toHaveLength(2);
  });

  it.each([
    'Ann Moss was fined in November 2035.\n\nTom Abel was fined last year.',
    'Ann Moss was fined in November 2035.\n\nAnn Moss was fined in 2034.',
    'Ann Moss was fined in November 2035.\n\nAnn Moss was married last year.',
  ])('but these are two: %s', (text) => {
    expect(shown(text)).toHaveLength(2);
  });
});

describe('events whose order alone is known', () => {
  it('stand behind what they follow', () => {
    const rows = shown('Ann Moss joined the board in 1990. She was subsequently made its head.\n\nShe left in 1997.');
    expect(rows.map((e) => [e.value, e.text])).toEqual([
      ['1990', 'Ann Moss joined the board in 1990'],
      [null, 'She was subsequently made its head'],
      ['1997', 'She left in 1997'],
    ]);
    expect(rows[1]).toMatchObject({ certainty: 'unknown', follows: { start: rows[0]!.start, end: rows[0]!.end } });
  });

  it('are not guessed where nothing dated stands before them', () => {
    expect(shown('She was subsequently made its head.')).toEqual([]);
  });
});

describe('the words of an entry', () => {
  it.each([
    // the day of the report is not that of what it tells
    [
      'MARLBY, Feb 29, 2036 (Wire) - The mayor was charged with fraud on Monday.',
      [['2036-02-25', 'The mayor was charged with fraud on Monday']],
    ],
    ['Since 2031 the town has been without a mill.', [['2031', 'Since 2031 the town has been without a mill']]],
    [
      '"I regret what happened in 2031," Ann Moss told staff.',
      [['2031', '"I regret what happened in 2031," Ann Moss told staff']],
    ],
    // a condition goes with what hangs on it
    [
      'If the mill is not mended by May, the town could be without flour in the summer.',
      [['2036-SU', 'If the mill is not mended by May, the town could be without flour in the summer']],
    ],
    // words are not cut off from who says them
    [
      'Addressing a crowd last week, she said: "The mill is safe."',
      [['2036-W08', 'Addressing a crowd last week, she said: "The mill is safe."']],
    ],
    ['For 2035, profit rose 3%.', [['2035', 'For 2035, profit rose 3%']]],
    [
      'The shop opened on 12 March and Ann Moss ran it.',
      [['2035-03-12', 'The shop opened on 12 March and Ann Moss ran it']],
    ],
    ['On 12 March last year the mill closed.', [['2035-03-12', 'On 12 March last year the mill closed']]],
  ])('%s', (text, rows) => {
    expect(shown(text).map((e) => [e.value, e.text])).toEqual(rows);
  });

  it('of what has no known date stand once', () => {
    expect(shown('The shop opened on 12 March and Ann Moss ran it.', null)).toHaveLength(1);
  });
});

describe('a date that the words around it contradict', () => {
  it.each([
    ['The firm said profit fell to a million dollars in May 2035, from two million a year earlier.', ['2035-05']],
    ['Wilf Garrow, who went down the pit at the age of 14, died in 2001.', ['2001']],
  ])('is not shown: %s', (text, values) => {
    expect(shown(text).map((e) => e.value)).toEqual(values);
  });

  it('keeps the mark that opens the words of somebody, and the word that says which winter', () => {
    const text = '"We were promised a gate by the end of 2014," Ann Moss said.';
    expect(shown(text)[0]?.text).toBe('"We were promised a gate by the end of 2014," Ann Moss said');
    const winter = shown('The pit flooded in May 2031. That winter the drift was walled up.');
    expect(winter.map((e) => [e.value, e.text])).toContainEqual(['2031-WI', 'That winter the drift was walled up']);
  });
});

describe('dates that are not known', () => {
  it('come last and have no value', () => {
    const rows = shown('Ann Moss was fined on Thursday.\n\nShe joined the board in 1990.', null);
    expect(rows.map((e) => [e.value, e.certainty])).toEqual([
      ['1990', 'stated'],
      [null, 'unknown'],
    ]);
  });

  it.each([
    ['Ann Moss joined the board at the age of 23 in 1990.', ['1966/1967', '1990']],
    ['Ann Moss, aged 23, joined the board in 1990.', ['1966/1967', '1990']],
    ['The wine, aged for 12 months, won in 1990.', ['1990']],
  ])('an age in a year gives two years of birth: %s', (text, values) => {
    expect(shown(text).map((e) => e.value)).toEqual(values);
  });
});

describe('every event has a date by narrative time', () => {
  const valueAt = (text: string, word: string) => {
    const at = text.indexOf(word);
    const [entry] = entriesOf(text)
      .filter((e) => e.start <= at && at < e.end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    return entry?.value;
  };

  it.each([
    ['The board met. It chose a head.', 'chose', '2036-02-29'],
    ['The board met on Thursday.\n\nIt chose a head.', 'chose', '2036-02-28'],
    ['The board met in 1990.\n\nIt has a new head.', 'has', '2036-02-29'],
    ['The board met on Thursday, choosing a head.', 'choosing', '2036-02-28'],
    ['The board, which was founded in 1990, met.', 'met', '2036-02-29'],
    ['The shares closed above their 1990 low.', 'closed', '2036-02-29'],
    ['The board met after a storm on Thursday.', 'met', '2036-02-29'],
    ['Ann Moss had left the board.', 'left', null],
  ])('%s “%s” is %s', (text, word, value) => {
    expect(valueAt(text, word)).toBe(value);
  });
});

it('takes time in proportion to the length of the article', () => {
  const text = (n: number) => 'Ann Moss joined the board in 1990 and was fined in 1990.\n\n'.repeat(n);
  const timeOf = (n: number) => {
    const article = makeArticle({ id: 'x', title: 'x', published: WRITTEN, text: text(n) });
    const began = performance.now();
    read(article);
    return performance.now() - began;
  };
  timeOf(20);
  expect(timeOf(400) / timeOf(40)).toBeLessThan(40);
});
