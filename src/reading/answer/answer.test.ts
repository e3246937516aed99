import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../article/parse.ts';
import { read } from '../read.ts';
import { plain } from '../wording.ts';
import { answer } from './answer.ts';

const file = join(import.meta.dirname, '..', '..', '..', 'test', 'articles', 'wire-harbour-claims.md');
const reading = read(parseArticle(file, readFileSync(file, 'utf8')));

describe('questions about an article that was not looked at when the rules were written', () => {
  it.each<[string, string | null, number]>([
    ['When was Quill appointed?', 'May 2016', 6],
    ['when did mr de vries join the board', '2009', 8],
    ['How much did the board pay the firm?', '£2.3m', 4],
    ['how old is nora quill', '58', 2],
    ['What did Hanif Rao say?', null, 9],
    ['What did Tom Abara say?', null, 4],
    // that he declined to comment is what the article has of him
    ['What did Piet de Vries say?', null, 8],
  ])('%s', (question, span, paragraph) => {
    const found = answer(reading, question);
    const why = found.explanation.join('\n');
    expect(found.kind, why).toBe('answer');
    if (span !== null) expect(found.span?.text, why).toBe(span);
    expect(
      found.citations.map((c) => c.paragraph),
      why,
    ).toContain(paragraph);
  });

  it.each([
    ['a claim as if it were so', 'Did Nora Quill take bribes?'],
    ['a claim about somebody else', 'Did de Vries take payments?'],
    ['an arrest of somebody else', 'Was Tom Abara arrested?'],
    ['what was only called for', 'Has Quill resigned?'],
    ['what was called for, of the one who called', 'Did Abara resign?'],
    ['a knowledge that nobody states', 'Did the council know?'],
    ['a person who is not in it', 'What did Ada Brook say?'],
    ['an illness', 'Is Quill ill?'],
    ['a motive', 'Why did Quill take the money?'],
  ])('%s: %s', (_what, question) => {
    const found = answer(reading, question);
    expect(found.kind, `${plain(found.wording)}\n${found.explanation.join('\n')}`).toBe('not-in-article');
  });

  it('never lets the lawyer’s words be the client’s', () => {
    const words = reading.quotes.find((q) => q.text.includes('fight this'));
    expect(words?.speaker?.name).toBe('Hanif Rao');
  });
});
