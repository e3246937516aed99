import { describe, expect, it } from 'vitest';
import { verifyReply } from '../../../test/verify-reply.ts';
import { makeArticle } from '../../article/article.ts';
import { read } from '../read.ts';
import { verify } from './verify.ts';

const readingOf = (text: string) => read(makeArticle({ id: 'doers', title: 'Doers', text }));
const reply = (text: string, claim: string) => verifyReply(readingOf(text), claim);

describe('whose the verb is', () => {
  it.each([
    ['Voters elected the list, which Laura Marsh had left.', 'Voters elected Laura Marsh'],
    ['Voters elected Ivo Penn, whom Laura Marsh had backed.', 'Voters elected Laura Marsh'],
    ['Voters elected the list of Laura Marsh on Friday.', 'Voters elected Laura Marsh'],
    ['Police arrested a driver, who worked for Laura Marsh, in Fenton.', 'Police arrested Laura Marsh'],
    ["The board dismissed Laura Marsh's manager in May.", 'The board dismissed Laura Marsh'],
  ])('done to another: %s: %s', (text, claim) => {
    expect(verify(readingOf(text), claim)).toMatchObject({ verdict: 'altered', warning: 'value' });
  });

  it.each([
    ['Voters elected the former mayor of Fenton, Laura Marsh.', 'Voters elected Laura Marsh'],
    ['The board dismissed the manager, Laura Marsh, in May.', 'The board dismissed Laura Marsh'],
  ])('done to the one beside: %s: %s', (text, claim) => {
    expect(verify(readingOf(text), claim).warnings).toEqual([]);
  });

  it.each([
    ['Ivo Marsh, rather than Hana Obi, burned the ledgers.', 'Hana Obi burned the ledgers', 'negation', 'rather than'],
    ['Ivo Marsh, and not his cousin Hana Obi, burned the ledgers.', 'Hana Obi burned the ledgers', 'negation', 'not'],
    [
      'It was Ivo Marsh, not the brewery, who first told the police about the fire.',
      'the brewery first told the police',
      'negation',
      'not',
    ],
    ['Ivo Marsh or Hana Obi burned the ledgers.', 'Hana Obi burned the ledgers', 'open', 'or'],
    ['A cousin of Hana Obi burned the ledgers.', 'Hana Obi burned the ledgers', 'value', 'cousin'],
  ])('%s: %s', async (text, claim, warning, word) => {
    expect(verify(readingOf(text), claim)).toMatchObject({ verdict: 'altered', warning });
    expect(await reply(text, claim)).toContain(`It leaves out “${word}”`);
  });

  it.each([
    ['Ivo Marsh and Hana Obi burned the ledgers.', 'Hana Obi burned the ledgers'],
    ['Ivo Marsh and his cousin, Hana Obi, burned the ledgers.', 'Hana Obi, burned the ledgers'],
    ['Unlike her cousin, Hana Obi burned the ledgers.', 'Hana Obi burned the ledgers'],
    ['The head of the brewery, Hana Obi, burned the ledgers.', 'Hana Obi burned the ledgers'],
    ['Not only Ivo Marsh but also Hana Obi burned the ledgers.', 'Hana Obi burned the ledgers'],
    ['On Friday, after the fire, Hana Obi burned the ledgers.', 'Hana Obi burned the ledgers'],
  ])('but: %s: %s', (text, claim) => {
    expect(verify(readingOf(text), claim)).toMatchObject({ verdict: 'verbatim', warnings: [] });
  });
});

describe('what somebody was only told', () => {
  it.each([
    ['The court heard that Ivo Marsh hit Hana Obi with a shovel.', 'The court heard'],
    ['The judge heard evidence that Ivo Marsh hit Hana Obi with a shovel.', 'heard evidence'],
    ['Jurors were told that Ivo Marsh hit Hana Obi with a shovel.', 'Jurors were told'],
  ])('%s', async (text, word) => {
    const said = await reply(text, 'Ivo Marsh hit Hana Obi with a shovel');
    expect(said).toContain(`It leaves out “${word}”. The article does not say it itself.`);
  });
});

describe('whom a preposition gives it to', () => {
  it.each([
    ['The order went to Tall Pine, whose owner, Ivo Marsh, is her cousin.', 'The order went to Ivo Marsh'],
    ['The order went to Tall Pine, whose owner, Ivo Marsh, is her cousin.', 'The order went to her cousin'],
    ['Ivo Marsh resigned in May after the vote.', 'Ivo Marsh resigned in the vote'],
  ])('is not another: %s: %s', (text, claim) => {
    expect(verify(readingOf(text), claim).verdict).toBe('altered');
  });
});
