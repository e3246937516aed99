import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'ferries',
    title: 'Ferries',
    text: [
      'Northline Ferries will order four new ships, its chief executive, Dana Okafor, said on Monday. Northline Ferries bought the yard at Selby in 2019.',
      'Southway, a rival company, welcomed the plan. The consumer group FairPassage said that fares were too high.',
      'Ms Okafor called for Piers Holt, the transport minister, to resign. Mr Holt urged the board to sell the yard.',
      'The rowers reached the cup final when Lea Brandt scored in a win over Selby.',
      'Ms Okafor warned the passengers of delays in March.',
      'Mr Holt and Lea Brandt will open the Festival of Seven Rivers in Tarnby.',
    ].join('\n\n'),
  }),
);

describe('another subject’s verb', () => {
  it.each([
    ['another company', 'How many ships will Southway order?'],
    ['another company in the past', 'When did Southway buy the yard?'],
    ['a company that the article does not know', 'Which yard did Brightwater buy?'],
    ['a person where a group is asked about', 'When did FairPassage warn the passengers?'],
    ['roles turned round after "for X to"', 'Who called for Dana Okafor to resign?'],
    ['another deed of the same person', 'When did Dana Okafor leave?'],
    ['a noun that nobody is said to own', 'Who won the cup?'],
    ['what somebody was only urged to do', 'When did the board sell the yard?'],
    ['what somebody was only urged to do, as a deed', 'What did the board do with the yard?'],
    ['what somebody was called on to do', 'What did Piers Holt do?'],
  ])('%s: %s is declined', (_what, question) => {
    const found = answer(reading, question);
    expect(found.kind, found.explanation.join('\n')).toBe('not-in-article');
  });

  it.each([
    ['How many ships will Northline Ferries order?', 'four'],
    ['When did Northline Ferries buy the yard?', '2019'],
    ['Who called for Piers Holt to resign?', 'Okafor'],
    ['When did Ms Okafor warn the passengers?', 'March'],
    ['Where will Piers Holt and Lea Brandt open the Festival of Seven Rivers?', 'Tarnby'],
  ])('%s beside it is answered', (question, expected) => {
    const found = answer(reading, question);
    expect(found.kind, found.explanation.join('\n')).toBe('answer');
    expect(found.span?.text, found.explanation.join('\n')).toContain(expected);
  });
});
