import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../article/article.ts';
import { read } from '../read.ts';

/** Each quote as "name of the speaker | cue | words". */
function quotesOf(text: string): string[] {
  const { quotes } = read(makeArticle({ id: 'a', title: 'A', text }));
  return quotes.map(({ speaker, cue, text: words }) => `${speaker?.name ?? '–'} | ${cue?.text ?? '–'} | ${words}`);
}

describe('whom the words in marks name beside “I”', () => {
  it.each<[string, string, string]>([
    [
      'is not the “he” who says them',
      'Lord Crale stood aside. His friend Colin Thorne, who won, had asked him to. "I told Colin that I would rather dig ditches," he recalled.',
      'he | recalled | I told Colin that I would rather dig ditches,',
    ],
    [
      'speaks where the article says so by name',
      'Colin Thorne laughed. "I told them Colin would never win," Colin Thorne said.',
      'Colin Thorne | said | I told them Colin would never win,',
    ],
    [
      'speaks where the words say who is speaking',
      'Colin Thorne rang the bell. "I am Colin, and I live here," he said.',
      'Colin Thorne | said | I am Colin, and I live here,',
    ],
    [
      'is who an aside says they are now',
      'Former Marlish midfielder Colin Thorne, now a pundit, said the final was the best he had seen in 20 years.',
      'Colin Thorne | said | the final was the best he had seen in 20 years',
    ],
    [
      'is not who owns what the speaker is',
      "Colin Thorne's lawyer, Vera Sand, said it was late.",
      'Vera Sand | said | it was late',
    ],
    [
      'is somebody else than the one who speaks',
      'Colin Thorne rang the bell. "I told Vera that I was late," he said.',
      'Colin Thorne | said | I told Vera that I was late,',
    ],
    [
      'speaks of nobody where there is no “I”',
      'Colin Thorne rang the bell. "It rained all night," he said.',
      'Colin Thorne | said | It rained all night,',
    ],
  ])('%s', (_what, text, expected) => {
    expect(quotesOf(text)).toContain(expected);
  });
});

describe('who is quoted as saying something says it', () => {
  it.each<[string, string, string]>([
    [
      'by a reporter',
      'Your reporter quotes the transport minister, Ruth Ashby, as saying that "wheels must turn".',
      'Ruth Ashby | saying | wheels must turn',
    ],
    [
      'by a newspaper',
      'The Gazette quoted Ruth Ashby as saying that the bridge was late.',
      'Ruth Ashby | saying | the bridge was late',
    ],
    [
      'in the passive',
      'Ruth Ashby was quoted as saying that the bridge was late.',
      'Ruth Ashby | saying | the bridge was late',
    ],
    [
      'but a participle behind a comma is the subject’s',
      'Ruth Ashby quoted the report, saying that the bridge was late.',
      'Ruth Ashby | saying | the bridge was late',
    ],
  ])('%s', (_what, text, expected) => {
    expect(quotesOf(text)).toContain(expected);
  });
});

describe('one who speaks for another', () => {
  it.each<[string, string, string]>([
    [
      'whose name may be the other’s',
      'A spokesman for the prime minister, Vera Holm, said on Wednesday that she trusted him.',
      'A spokesman for the prime minister | said | she trusted him',
    ],
    [
      'of a body has the name behind it',
      'A spokeswoman for the council, Vera Holm, said that it was late.',
      'Vera Holm | said | it was late',
    ],
  ])('%s', (_what, text, expected) => {
    expect(quotesOf(text).map((q) => q.replace(/, Vera Holm,?(?= \|)/, ''))).toContain(expected);
  });
});

describe('what the article itself tells', () => {
  it.each<[string, string]>([
    ['what words were about', 'Ruth Ashby left early. She was talking about the owners of the yard.'],
    ['a past deed before a semicolon', 'Ruth Ashby had been fined twice before, in 2015; she apologised.'],
    [
      'what a relative clause is about',
      'Ruth Ashby, a lawyer, was later fined for a breach of rules, which she admitted.',
    ],
    ['what money is asked for', 'Ruth Ashby was found to have claimed for journeys that she did not make.'],
    ['a surname that is a verb', 'The firm sacked a welder, Omar Said, for leaving the gate open.'],
  ])('is nobody’s words: %s', (_what, text) => {
    expect(quotesOf(text)).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['an aside', 'It was, Ruth Ashby said, far too late.', 'Ruth Ashby | said | It was far too late'],
    ['a claim of years', 'Ruth Ashby claimed for years that it was hers.', 'Ruth Ashby | claimed | it was hers'],
    [
      'a claim for the first time',
      'Ruth Ashby claimed for the first time that it was hers.',
      'Ruth Ashby | claimed | it was hers',
    ],
    ['a warning', 'Ruth Ashby warned about the bridge.', 'Ruth Ashby | warned | the bridge'],
    [
      'a name between commas',
      'Her sister-in-law, Joan Ashby, who is married to Carl, said the family did not blame the town.',
      'Joan Ashby | said | the family did not blame the town',
    ],
  ])('but %s is', (_what, text, expected) => {
    expect(quotesOf(text)).toContain(expected);
  });
});

describe('a bare surname of two people', () => {
  const speakersOf = (text: string) => quotesOf(text).map((q) => q.split(' | ')[0]);

  it.each<[string, string, string[]]>([
    [
      'is that of whom the text has called by it so far',
      'Sen. Carla Dunmow ended her campaign. Dunmow, 49, said it was over.\n\nRep. Louis Dunmow, who was married to her, said he was sorry.\n\nDunmow said she would rest.',
      ['Carla Dunmow', 'Louis Dunmow', 'Carla Dunmow'],
    ],
    [
      'is not that of a relative brought in by name',
      'Edward Dunmow was a miner. Dunmow said it was hard.\n\nHis son Stephen Dunmow was fined in 2016. Dunmow said then that the boy was a fool.',
      ['Edward Dunmow', 'Edward Dunmow'],
    ],
    [
      'is not that of a husband where nobody was called by it',
      'Ruth Dunmow, whose husband Carl Dunmow is a judge, was suspended. Dunmow said it was hard.',
      ['Ruth Dunmow'],
    ],
    [
      'is whoever spoke last where the text called neither by it',
      'Edward Dunmow was a miner. Ruth Dunmow, a rival, won. Dunmow said it was hard.',
      ['Ruth Dunmow'],
    ],
    [
      'is whoever spoke right before in the paragraph',
      'Edward Dunmow was a miner. Dunmow said it was hard.\n\nRuth Dunmow, a rival, said it was easy. Dunmow added that the town had changed.',
      ['Edward Dunmow', 'Ruth Dunmow', 'Ruth Dunmow'],
    ],
    [
      'is not the minister’s where her spokesman was asked of her and said',
      'The minister, Ruth Dunmow, stayed away. Her spokesman was asked whether she had tried to stop the inquest and said: "Absolutely not."',
      ['–', 'Her spokesman'],
    ],
    [
      'is no matter where her words name another woman',
      'The mayor, Clara Voss, was fined. The MP for Fenton, Ruth Dunmow, said it was sad. "Saint Clara will forgive us," she added.',
      ['Ruth Dunmow', 'Ruth Dunmow'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(speakersOf(text)).toEqual(expected);
  });
});

describe('the “I” of a letter', () => {
  const body = 'your report is wrong.\n\nI say that the ward was safe.\n\nProfessor Ruth Ashby\nRetired nurse, Leeds';

  it('is who signed it, whose name ends with its line', () => {
    expect(quotesOf(`Sir, ${body}`)).toContain('Ruth Ashby | say | the ward was safe');
  });

  it('but not where the text is no letter', () => {
    expect(quotesOf(`Perhaps ${body}`)).toContain('I | say | the ward was safe');
  });
});
