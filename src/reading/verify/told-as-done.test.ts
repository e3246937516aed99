import { describe, expect, it } from 'vitest';
import { verifyReply } from '../../../test/verify-reply.ts';
import { makeArticle } from '../../article/article.ts';
import { read } from '../read.ts';
import { verify } from './verify.ts';

const readingOf = (text: string) => read(makeArticle({ id: 'deeds', title: 'Deeds', text }));
const reply = (text: string, claim: string) => verifyReply(readingOf(text), claim);

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
    ['Police prevented Nora Obi from burning the mill down.', 'Nora Obi burned the mill down', 'negation', 'prevented'],
    ['Nora Obi would have burned the mill down.', 'Nora Obi burned the mill down', 'open', 'would have'],
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
    ['Hana Obi agreed to sell the brewery.', 'Hana Obi sold the brewery', 'open', 'agreed to'],
    ['Hana Obi decided to sell the brewery.', 'Hana Obi sold the brewery', 'open', 'decided to'],
    ['Hana Obi insisted on selling the brewery.', 'Hana Obi sold the brewery', 'open', 'insisted on'],
    ['Hana Obi is to sell the brewery.', 'Hana Obi sold the brewery', 'open', 'is to'],
  ])('%s: %s', async (text, claim, warning, word) => {
    expect(verify(readingOf(text), claim)).toMatchObject({ verdict: 'altered', warning });
    expect(await reply(text, claim)).toContain(`It leaves out “${word}`);
  });

  it.each([
    ['Hana Obi was convicted of stealing the bell.', 'Hana Obi stole the bell', 'convicted of'],
    ['Hana Obi was jailed for two years for stealing the bell.', 'Hana Obi stole the bell', 'jailed for two years for'],
    ['Hana Obi was fined £900 for dumping waste in the river.', 'Hana Obi dumped waste in the river', 'fined £900 for'],
    ['Hana Obi was found guilty of dumping the waste.', 'Hana Obi dumped the waste', 'guilty of'],
    ["Hana Obi's conviction for stealing the bell stands.", 'Hana Obi stole the bell', 'conviction for'],
    ['Hana Obi was dismissed in May for leaking the plan.', 'Hana Obi leaked the plan', 'dismissed in May for'],
    ['Hana Obi was accused by a rival of stealing the bell.', 'Hana Obi stole the bell', 'accused'],
    ['Hana Obi is suing the trust for unfair dismissal.', 'Hana Obi was unfairly dismissed', 'suing'],
  ])('by those who judge: %s', async (text, claim, word) => {
    expect(verify(readingOf(text), claim)).toMatchObject({ verdict: 'altered', warning: 'standing' });
    expect(await reply(text, claim)).toContain(
      `What it says stands beside “${word}”, which is left out here: the article itself does not say that it is so.`,
    );
  });

  it.each([
    ['Nora Obi pleaded guilty to stealing the bell.', 'pleaded guilty to'],
    ['Nora Obi pleaded guilty at Fenton Crown Court to stealing the bell.', 'pleaded guilty'],
    ['Nora Obi admitted stealing the bell.', 'admitted'],
    ['Nora Obi, 44, admits the theft of the bell.', 'admits'],
    ['Nora Obi confessed to stealing the bell.', 'confessed to'],
    ['Nora Obi admitted a charge of stealing the bell.', 'admitted'],
    ['Nora Obi entered a guilty plea to stealing the bell.', 'guilty plea to'],
    ['A third, Nora Obi, admitted stealing the bell and will be sentenced.', 'admitted'],
  ])('by who did it: %s', async (text, word) => {
    expect(verify(readingOf(text), 'Nora Obi stole the bell')).toMatchObject({ warning: 'attribution' });
    const said = await reply(text, 'Nora Obi stole the bell');
    expect(said).toContain(`It leaves out “${word}”.`);
    expect(said).toMatch(/does not say it itself/);
  });

  it.each([
    ['Nora Obi pleaded guilty to stealing the bell.', 'Nora Obi admitted stealing the bell'],
    ['Nora Obi admitted stealing the bell.', 'Nora Obi said she stole the bell'],
  ])('but not where that is said: %s: %s', (text, claim) => {
    expect(verify(readingOf(text), claim).warnings).not.toContain('attribution');
  });

  it.each([
    ['Nora Obi was convicted of the theft of the bell.', 'Nora Obi stole the bell', 'convicted of'],
    ['Nora Obi was convicted in March of the theft of the bell.', 'Nora Obi stole the bell', 'convicted in March of'],
    ['Nora Obi was convicted of the robbery of a bank.', 'Nora Obi robbed a bank', 'convicted of'],
  ])('by a noun of the deed: %s', async (text, claim, word) => {
    expect(await reply(text, claim)).toContain(`stands beside “${word}”`);
  });

  it.each([
    ['The order went to Tall Pine, whose owner, Ivo Marsh, is her cousin.', 'The order went to Ivo Marsh', 'altered'],
    ['Ivo Marsh resigned in May after the vote.', 'Ivo Marsh resigned after the vote', 'paraphrase'],
    ['Hana Obi managed to burn the ledgers in 2019.', 'Hana Obi burned the ledgers', 'paraphrase'],
    ['Hana Obi was forced to sell the brewery in 2019.', 'Hana Obi sold the brewery', 'paraphrase'],
    ['Hana Obi was found to have sold the brewery.', 'Hana Obi had sold the brewery', 'paraphrase'],
    [
      'Hana Obi was jailed for two years, while her brother was suspended.',
      'Hana Obi was jailed for two years',
      'verbatim',
    ],
    ['Hana Obi was praised for saving the mill.', 'Hana Obi saved the mill', 'paraphrase'],
    ['Hana Obi was jailed for stealing the bell.', 'Hana Obi was jailed for stealing the bell', 'verbatim'],
    ['Hana Obi was jailed for almost two years.', 'Hana Obi was jailed for almost two years', 'verbatim'],
    ['Hana Obi was wrongly accused of arson.', 'Hana Obi was wrongly accused of arson', 'verbatim'],
  ])('but: %s: %s', (text, claim, verdict) => {
    expect(verify(readingOf(text), claim)).toMatchObject({ verdict, warnings: [] });
  });
});

describe('the month of May', () => {
  it('left out leaves nothing open', () => {
    const text = 'The ferry at Fenton began service in May and has carried 40,000 passengers.';
    expect(verify(readingOf(text), 'The ferry at Fenton has carried 40,000 passengers').warnings).not.toContain('open');
  });
});
