import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'ballot',
    title: 'Ballot',
    text: [
      'Green candidate Ned Foss, who won Millgate by 230 votes, said his party would decide "vote by vote" whom to support.',
      'Harwick Foods said it was in talks with two possible buyers for the site. It was sold in 2011 to the new owner, Ada Crewe.',
      'The study was led by Dr Mira Stell. Jo Fenn, 58, took part in the study and still walks every day.',
      'Tess Orr accused the mayor of making promises. A man was arrested on suspicion of assault and later released without charge.',
      'The Reds had led 2-0 thanks to goals from Rob Lunt. A mistake by the goalkeeper, Sid Teal, led to the third goal.',
      'Bo Marsh won the cup final on Saturday.',
      'The leader, Al Reed, lost his seat. Al Reed left the count at 3am. The Millgate First group won 19 of the 36 seats. Kit Moss left the party. Al Reed was beaten by Mia Soto, a teacher who had never stood for election before. Many people are uneasy about the dam.',
    ].join('\n\n'),
  }),
);
const ask = (question: string) => {
  const found = answer(reading, question);
  return { kind: found.kind, told: plain(found.wording), why: found.explanation.join('\n') };
};

describe('whoever stands in another part of the sentence', () => {
  it.each([
    ['won something else', 'who won the election?', 'Foss'],
    ['beat somebody', 'who won the election?', 'Soto'],
    ['speaks with the ones asked for', 'Who are the possible buyers?', 'Harwick'],
    ['left a room', 'Did Al Reed resign?', 'left'],
    ['won seats', 'What is the population of Millgate?', '19'],
    ['was beaten', 'Who beat Mia Soto?', 'Reed'],
    ['took part and did not lead', 'Who led the study?', 'Fenn'],
    ['accused and did not charge', 'Was anyone charged?', 'Orr'],
    ['led, but made no mistake', 'whose mistake led to the second goal', 'Reds'],
  ])('who %s is no answer: %s', (_what, question, words) => {
    const { kind, told, why } = ask(question);
    if (kind === 'answer') expect(told, why).not.toContain(words);
  });

  it.each([
    ['Who won Millgate?', 'Ned Foss'],
    ['Did Kit Moss quit?', 'left the party'],
    ['who beat al reed', 'Mia Soto'],
    ['what are many people uneasy about', 'the dam'],
    ['Who won the final?', 'Bo Marsh'],
    ['Who is the new owner?', 'Ada Crewe'],
    ['Who led the study?', 'Mira Stell'],
    ['Was anyone charged?', 'released without charge'],
    ['whose mistake led to the third goal', 'Sid Teal'],
  ])('but who stands in its own is: %s', (question, words) => {
    const { kind, told, why } = ask(question);
    expect(kind, why).toBe('answer');
    expect(told, why).toContain(words);
  });
});
