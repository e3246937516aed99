import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseArticle } from './parse.ts';
import { ArticleProblem } from './problem.ts';
import { slice } from './span.ts';

const article = (head: string, body = 'The mayor resigned.') => `---\n${head}\n---\n\n${body}\n`;

describe('an article file', () => {
  it('has front matter and text, whose offsets hold against the text below the front matter', () => {
    const a = parseArticle(
      'x/Harbour Vote.md',
      article('title: "Harbour: the vote"\npublished: 2021-03', 'One.\n\nTwo.'),
    );
    expect(a).toMatchObject({
      id: 'harbour-vote',
      title: 'Harbour: the vote',
      published: '2021-03',
      source: null,
      url: null,
    });
    expect(a.text).toBe('One.\n\nTwo.\n');
    expect(a.paragraphs.map((p) => [p.number, slice(a.text, p)])).toEqual([
      [1, 'One.'],
      [2, 'Two.'],
    ]);
  });

  it.each([
    ['no front matter at all', 'The mayor resigned.', { id: 'note', title: 'Note', text: 'The mayor resigned.' }],
    ['a rule of dashes further down', 'One.\n\n---\n\nTwo.', { text: 'One.\n\n---\n\nTwo.' }],
    [
      'Windows line endings and a byte order mark',
      '\uFEFF---\r\ntitle: T\r\n---\r\nOne.\r\n\r\nTwo.',
      { title: 'T', text: 'One.\n\nTwo.' },
    ],
    ['an empty source', article('title: T\nsource:'), { source: null }],
    ['a title that looks like a number', article('title: 1984'), { title: '1984' }],
    [
      'lines without blank lines between',
      'One.\nTwo.',
      {
        paragraphs: [
          { number: 1, start: 0, end: 4 },
          { number: 2, start: 5, end: 9 },
        ],
      },
    ],
    [
      'white space around paragraphs',
      '\n\n  One.  \n \t\n Two.',
      {
        paragraphs: [
          { number: 1, start: 4, end: 8 },
          { number: 2, start: 15, end: 19 },
        ],
      },
    ],
  ])('may have %s', (_what, content, expected) => {
    expect(parseArticle('note.md', content)).toMatchObject(expected);
  });

  it.each([
    ['no title', article('source: The Bugle'), 1, 'no "title"'],
    ['an unknown key', article('title: T\nauthor: Ann'), 3, '"author" is no key'],
    ['a date by hand', article('title: T\nsource: S\npublished: 5 May 2020'), 4, '2018-12-20'],
    ['an address without scheme', article('title: T\nurl: example.org/a'), 3, 'https://'],
    ['broken YAML', article('title: "T\nsource: S'), 4, 'not YAML'],
    ['no end of the front matter', '---\ntitle: T\n\nText.', 1, 'no end'],
    ['no text', article('title: T', ' '), 6, 'no text'],
    ['a control character', article('title: T', 'One.\n\nTw\u0000o.'), 7, 'U+0000'],
  ])('with %s stops with file, line and fix', (_what, content, line, message) => {
    let problem: unknown;
    try {
      parseArticle('articles/a.md', content);
    } catch (error) {
      problem = error;
    }
    expect(problem).toBeInstanceOf(ArticleProblem);
    expect((problem as ArticleProblem).message).toContain(message);
    expect((problem as ArticleProblem).message).toContain(`articles/a.md:${line}:`);
  });

  it('is shipped with its words untouched', () => {
    const a = parseArticle('bury-south-mp-resigns.md', readFileSync('data/articles/bury-south-mp-resigns.md', 'utf8'));
    expect(a).toMatchObject({ id: 'bury-south-mp-resigns', source: null, published: null });
    expect(a.paragraphs).toHaveLength(24);
    expect(a.text.startsWith('BURY South MP')).toBe(true);
  });
});
