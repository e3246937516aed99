import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../article/article.ts';
import { slice } from '../../article/span.ts';
import { analyseText } from './analyse.ts';
import { tokenise } from './tokens.ts';

const analyse = (text: string) => analyseText(makeArticle({ id: 'a', title: 'A', text }));
const words = (text: string) => analyse(text).tokens.map((token) => token.text);
const sentences = (text: string) => analyse(text).sentences.map((sentence) => slice(text, sentence));

describe('tokens', () => {
  it.each([
    [
      "He didn't say it wasn't the party's.",
      ['He', 'did', "n't", 'say', 'it', 'was', "n't", 'the', 'party', "'s", '.'],
    ],
    ['He can’t and cannot.', ['He', 'ca', 'n’t', 'and', 'can', 'not', '.']],
    ['anti-Semitism in a town-centre ex-mayor', ['anti-Semitism', 'in', 'a', 'town', '-', 'centre', 'ex-mayor']],
    [
      'Mr. J. Smith of U.S. Steel Inc. paid £1.2m',
      ['Mr.', 'J.', 'Smith', 'of', 'U.S.', 'Steel', 'Inc.', 'paid', '£', '1.2', 'm'],
    ],
    [
      '“I [was] born … in the 1990s,” on Nov. 3rd',
      ['“', 'I', '[', 'was', ']', 'born', '…', 'in', 'the', '1990s', ',', '”', 'on', 'Nov.', '3rd'],
    ],
    [
      'see https://example.org/a?b=1. Or mail a.b@example.org',
      ['see', 'https://example.org/a?b=1', '.', 'Or', 'mail', 'a.b@example.org'],
    ],
    ['@bury_times #politics 1,000,000 10:30', ['@bury_times', '#politics', '1,000,000', '10:30']],
    ['at 3 p.m. on harbour.org!! :-)', ['at', '3', 'p.m.', 'on', 'harbour.org', '!!', ':-)']],
    [
      'The answer was no. See No. 10, e.g. #1.',
      ['The', 'answer', 'was', 'no', '.', 'See', 'No.', '10', ',', 'e.g.', '#', '1', '.'],
    ],
    ["We're gonna get it", ['We', "'re", 'gon', 'na', 'get', 'it']],
    ['the AT&T plan.The company', ['the', 'AT&T', 'plan', '.', 'The', 'company']],
    ["the boys' club", ['the', 'boys', "'", 'club']],
    ["O'Neill's dog", ["O'Neill", "'s", 'dog']],
    ["``LaTeX''", ['``', 'LaTeX', "''"]],
    ['👩‍🚀 won 😀😀', ['👩', '‍', '🚀', 'won', '😀', '😀']],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('tokens of hostile text', () => {
  it.each(['a-', 'a.', 'a_', '!', "a'", '('])('take linear time: %j two hundred thousand times', (piece) => {
    const text = piece.repeat(200_000);
    const began = performance.now();
    expect(tokenise(text, { start: 0, end: text.length }).length).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(4000);
  });
});

describe('sentences', () => {
  it.each<[string, number]>([
    ['Mr. Lee met Dr. Ono. They spoke.', 2],
    ['He lives at No. 10. She does not.', 2],
    ['The answer was no. Nobody spoke.', 2],
    ['“Is it over?” she asked. “No!” he said.', 2],
    ['“It is over.” The crowd left.', 2],
    ['J. B. Priestley wrote it. It ran for years.', 2],
    ['It left at 3 p.m. The next one came at 4 p.m. on time.', 2],
    ['U.S. Senator Ann Lee spoke. The U.S. Army did not.', 2],
    ['Acme Inc. said profits rose 3.5% to $1.2bn. Shares fell.', 2],
    ['She was ill. Nora Quill was not.', 2],
    ['He left Marl, Ill. Monday.', 1],
    ['The crowd was a mass. Nora Quill left.', 2],
    ['He was “flawed”. She agreed (mostly). Then what?', 3],
    ['Wait… what? Yes!!! Really?!', 3],
    ['On Nov. 3 it rained. In Dec. it snowed.', 2],
    ['No full stop at all', 1],
    ['PORT ASTER, La. (GWS) — A fire broke out. Nobody was hurt.', 2],
    ['She moved from Tampa, Fla., to Mobile, Ala. The house was small.', 2],
  ])('%j has %i', (text, expected) => {
    expect(sentences(text)).toHaveLength(expected);
  });

  it('never cross a paragraph and leave no word out', () => {
    const text = 'LONDON, Jan. 5 (Wire) - One\n\n"Two. Three\n\n"Four." ';
    expect(sentences(text)).toEqual(['LONDON, Jan. 5 (Wire) - One', '"Two.', 'Three', '"Four."']);
  });
});

describe('hostile text', () => {
  it.each([
    ['no full stop', 'word '.repeat(20_000)],
    ['only full stops', '.'.repeat(50_000)],
    ['only quotation marks', '"'.repeat(20_000)],
    ['one long word', 'a'.repeat(500_000)],
    ['apostrophes', "a'".repeat(20_000)],
    ['nested brackets', '('.repeat(10_000) + ')'.repeat(10_000)],
  ])('%s is read to its end', (_what, text) => {
    expect(analyse(text).tokens.at(-1)!.end).toBe(text.trimEnd().length);
  });
});
