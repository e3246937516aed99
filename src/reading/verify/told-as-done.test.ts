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

describe('who says it, and of whom', () => {
  const transcript = 'MS OBI: Will you close the mill?\n\nMR MARSH: I will not.\n\nMR MARSH: I have never closed one.';
  const match =
    'Rita Vane denied that Obi had dived and said the umpire, Colm Hart, had "had a wobble".\n\nPaul Stott blamed nobody.';
  it.each([
    ['the answer to a question', transcript, 'Marsh will close the mill', 'speaks against it there is Marsh'],
    [
      'what goes on behind a denial',
      match,
      'Stott said the umpire had "had a wobble"',
      'words of Rita Vane, not of Paul Stott',
    ],
    ['the right one', match, 'Vane said the umpire had "had a wobble"', 'They are words of Rita Vane'],
    ['doer for done-to', 'Nora Obi accused Ivo Marsh of fraud.', 'Nora Obi was accused of fraud', 'turns it round'],
    [
      'a relative for him',
      "Police arrested Ivo Marsh, Hana Obi's son, on suspicion of arson.",
      'Police arrested Hana Obi on suspicion of arson',
      'not say it with this name',
    ],
    [
      'another number’s noun',
      'Hana Obi was banned for six races in 2020, a ban that was cut to four on appeal.',
      'Hana Obi was banned for four races',
      'not say it with this name or number',
    ],
  ])('%s', async (_what, text, claim, words) => {
    expect(await reply(text, claim)).toContain(words);
  });

  it('what the next sentence denies is no quotation of the one before', async () => {
    const text = 'You write that Dr Obi was dismissed by the clinic. He was not. He retired.';
    expect(await reply(text, 'Dr Obi was dismissed by the clinic')).not.toContain('You');
    expect(verify(readingOf(text), 'Dr Obi was dismissed by the clinic')).toMatchObject({
      verdict: 'altered',
      warning: 'negation',
    });
    expect(
      verify(readingOf('Dr Obi was dismissed by the clinic. Mr Fenn was not.'), 'Dr Obi was dismissed'),
    ).toMatchObject({
      verdict: 'verbatim',
      warnings: [],
    });
  });

  it('a whole sentence is one, whatever the next says', () => {
    const text = 'You write that Dr Obi was dismissed by the clinic. He was not. He retired.';
    expect(verify(readingOf(text), 'You write that Dr Obi was dismissed by the clinic').verdict).toBe('verbatim');
  });

  it('a headline’s words are said of nobody by name', () => {
    const text = 'Your report ("Vet \'ignored complaints\'") does a great wrong to Dr Hana Obi.';
    expect(verify(readingOf(text), 'Dr Obi ignored complaints').verdict).toBe('absent');
  });

  it('words scattered over two paragraphs are compared with one of them', () => {
    const text =
      'Governor Abe Kell said that Vane was "a cheat who got rich."\n\nHis aide, Lia Moss, said Kell did not mean that Rita Vane is a thief.';
    const { citations } = verify(readingOf(text), 'Rita Vane is a cheat who got rich');
    expect(citations.map(({ paragraph }) => paragraph)).toEqual([1]);
  });
});

describe('the month of May', () => {
  it('left out leaves nothing open', () => {
    const text = 'The ferry at Fenton began service in May and has carried 40,000 passengers.';
    expect(verify(readingOf(text), 'The ferry at Fenton has carried 40,000 passengers').warnings).not.toContain('open');
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
