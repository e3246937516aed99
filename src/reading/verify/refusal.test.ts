import { describe, expect, it } from 'vitest';
import { verifyReply } from '../../../test/verify-reply.ts';
import { makeArticle } from '../../article/article.ts';
import { read } from '../read.ts';
import { verify } from './verify.ts';

const reading = read(
  makeArticle({
    id: 'refusals',
    title: 'Refusals',
    text: `Minister Bola Ashworth-Grant said it was untrue that the fund had lost £4m of pension money.

"It would be wrong to say that the school ignored the warning," said the head teacher, Tara Pell. She added that the inspectors had been given every file.

The dairy dismissed reports that it had poisoned the river Ebb. A spokesman said there was no truth in claims that the plant had dumped acid.

Nobody has suggested that Mr Ashworth-Grant stole the money. No one at the dairy has ever claimed that the milk cures colds.

The judge found no evidence that the firm had bribed officials. The clerk Gil Moss called the claim that the vote was rigged a lie.

The mayor apologised for saying that the teacher Nell Bray had hit a pupil.

The nurse Ada Finch said she had warned the manager twice. Inspectors rated the home inadequate in March.

Ms Hale, a cook who said that the ward was filthy, has left. Power is a fact of life. Trust is not.`,
  }),
);
const reply = (text: string) => verifyReply(reading, text);

describe('what says that the words are not so is named', () => {
  it.each([
    ['the fund had lost £4m of pension money', 'untrue'],
    ['The fund lost £4m of pension money', 'untrue'],
    ['the school ignored the warning', 'wrong'],
    ['The school had ignored the warning', 'wrong'],
    ['it had poisoned the river Ebb', 'dismissed'],
    ['The dairy poisoned the river Ebb', 'dismissed'],
    ['the plant had dumped acid', 'no truth'],
    ['Mr Ashworth-Grant stole the money', 'Nobody has suggested'],
    ['the firm had bribed officials', 'no evidence'],
    ['the vote was rigged', 'lie'],
    ['the teacher Nell Bray had hit a pupil', 'apologised'],
  ])('%s: %s', async (claim, word) => {
    expect(verify(reading, claim).leftOut?.text).toBe(word);
    expect(await reply(claim)).toContain(`It leaves out “${word}”`);
  });

  it('is not said of the one who denies it', () => {
    const found = verify(reading, 'Bola Ashworth-Grant said the fund had lost £4m of pension money');
    expect(found).toMatchObject({ verdict: 'altered', warnings: ['standing'] });
  });

  it('is no word of a claim that has it', () => {
    expect(verify(reading, 'It was untrue that the fund had lost £4m of pension money').leftOut?.text).not.toBe(
      'untrue',
    );
  });
});

describe('who says it', () => {
  it.each([
    ['a name of two parts', 'the fund had lost £4m of pension money', 'Bola Ashworth-Grant'],
    ['a report', 'the inspectors had been given every file', 'It is reported as said by Tara Pell'],
    ['a denial', 'the school ignored the warning', 'The one who speaks against it there is Tara Pell'],
  ])('%s', async (_what, claim, words) => {
    expect(await reply(claim)).toContain(words);
  });

  it.each([
    ['nobody', 'Mr Ashworth-Grant stole the money', 'Nobody.'],
    ['nobody there', 'the milk cures colds', 'No one'],
    ['a relative pronoun', 'the ward was filthy', 'said by'],
    [
      'one of two who speak',
      'She had warned the manager twice and the inspectors had been given every file',
      'said by',
    ],
  ])('is not %s', async (_what, claim, words) => {
    expect((await reply(claim)).replace(/“[^”]*”/g, '')).not.toContain(words);
  });
});

describe('another content word is no other way of saying it', () => {
  it.each([
    'Inspectors rated the home outstanding in March',
    'Inspectors rated the home good in March',
    'Inspectors rated the home adequate in March',
  ])('%s', (claim) => {
    expect(verify(reading, claim).verdict).toMatch(/^(?:altered|absent)$/);
  });

  it('a "not" in the next sentence that leaves out the rest turns it round', () => {
    expect(verify(reading, 'Trust is a fact of life')).toMatchObject({ verdict: 'altered', warning: 'negation' });
  });
});
