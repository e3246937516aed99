import { describe, expect, it } from 'vitest';
import verifyCommand from '../../../commands/verify.ts';
import { makeArticle } from '../../article/article.ts';
import { read } from '../read.ts';
import { plain } from '../wording.ts';
import { verify } from './verify.ts';

const readingOf = (text: string) => read(makeArticle({ id: 'deeds', title: 'Deeds', text }));
const reply = async (text: string, claim: string) => {
  const context = { reading: readingOf(text) } as Parameters<typeof verifyCommand.run>[1];
  const { reply: given } = await verifyCommand.run({ text: claim }, context);
  const [first] = given.blocks;
  return first?.kind === 'text' ? plain(first.wording) : '';
};

describe('a deed that is not told as done', () => {
  it.each([
    ['Hana Obi tried to burn the ledgers in 2019.', 'Hana Obi burned the ledgers', 'open', 'tried to'],
    ['An attempt by Hana Obi to burn the ledgers failed.', 'Hana Obi burned the ledgers', 'open', 'attempt'],
    ['Hana Obi, 44, almost bought the brewery in 2019.', 'Hana Obi bought the brewery in 2019', 'negation', 'almost'],
    ['Hana Obi nearly resigned in 2019.', 'Hana Obi resigned in 2019', 'negation', 'nearly'],
    [
      'The clerk Ivo Marsh said that the brewery had all but dropped plans for a tower in Fenton.',
      'The brewery had dropped plans for a tower in Fenton',
      'negation',
      'all but',
    ],
    ['Hana Obi was cleared of forging £900 of invoices.', 'Hana Obi forged £900 of invoices', 'negation', 'cleared of'],
    ['Hana Obi was wrongly accused of arson by the Herald.', 'Hana Obi was accused of arson', 'negation', 'wrongly'],
    [
      'Hana Obi was jailed for two years, suspended for one.',
      'Hana Obi was jailed for two years',
      'negation',
      'suspended',
    ],
    [
      'Hana Obi was jailed for two years, but the conviction was quashed in May.',
      'Hana Obi was jailed for two years',
      'negation',
      'quashed',
    ],
  ])('%s: %s', async (text, claim, warning, word) => {
    expect(verify(readingOf(text), claim)).toMatchObject({ verdict: 'altered', warning });
    expect(await reply(text, claim)).toContain(`It leaves out “${word}`);
  });

  it.each([
    ['Hana Obi managed to burn the ledgers in 2019.', 'Hana Obi burned the ledgers', 'paraphrase'],
    ['Hana Obi was forced to sell the brewery in 2019.', 'Hana Obi sold the brewery', 'paraphrase'],
    ['Hana Obi was found to have sold the brewery.', 'Hana Obi had sold the brewery', 'paraphrase'],
    [
      'Hana Obi was jailed for two years, while her brother was suspended.',
      'Hana Obi was jailed for two years',
      'verbatim',
    ],
    ['Hana Obi was jailed for almost two years.', 'Hana Obi was jailed for almost two years', 'verbatim'],
    ['Hana Obi was wrongly accused of arson.', 'Hana Obi was wrongly accused of arson', 'verbatim'],
  ])('but: %s: %s', (text, claim, verdict) => {
    expect(verify(readingOf(text), claim)).toMatchObject({ verdict, warnings: [] });
  });
});

describe('whose the verb is', () => {
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
    ['Jurors were told that Ivo Marsh hit Hana Obi with a shovel.', 'Jurors were told'],
  ])('%s', async (text, word) => {
    const said = await reply(text, 'Ivo Marsh hit Hana Obi with a shovel');
    expect(said).toContain(`It leaves out “${word}”. The article does not say it itself.`);
  });
});
