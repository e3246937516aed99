import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { answer } from '../answer.ts';

const asked = (sentence: string, question: string) =>
  answer(
    read(
      makeArticle({
        id: 'deeds',
        title: 'Deeds',
        text: `The council met in Harwick last week to discuss the budget.\n\n${sentence}\n\nThe harbour festival opens on Saturday.`,
      }),
    ),
    question,
  );

describe('a question for what was done', () => {
  it.each([
    ['Ms Pell hopes to attend Harwick Grammar.', 'Which school did Ms Pell attend?'],
    ['Orbit Foods tried to buy Mill Bakery.', 'What did Orbit Foods buy?'],
    ['Ms Pell threatened to burn the letter.', 'What did Ms Pell burn?'],
    ['Ms Pell agreed to sell the mill.', 'What did Ms Pell sell?'],
    ['Ms Pell considered selling the mill.', 'What did Ms Pell sell?'],
    ['Ms Pell denied stealing the ring.', 'What did Ms Pell steal?'],
    ['Ms Pell denied stealing the ring in May.', 'When did Ms Pell steal the ring?'],
    ['Ms Pell was cleared of stealing the ring.', 'What did Ms Pell steal?'],
    ['Ms Pell asked the council to buy the mill.', 'What did the council buy?'],
    ['The trust was attacked by the mayor in June.', 'What did the trust attack?'],
    ['Mill Bakery was fined £300 by the council in June.', 'How much did Mill Bakery fine?'],
  ])('is not answered by what is not told as done, or was done to them: %s %s', (sentence, question) => {
    const found = asked(sentence, question);
    expect(found.kind, found.explanation.join('\n')).toBe('not-in-article');
  });

  it.each([
    ['Ms Pell agreed to sell the mill.', 'What did Ms Pell agree to sell?', 'mill'],
    ['Ms Pell managed to sell the mill.', 'What did Ms Pell sell?', 'mill'],
    ['Ms Pell was forced to sell the mill in May.', 'When did Ms Pell sell the mill?', 'May'],
    ['Ms Pell used the money to buy a boat.', 'What did Ms Pell buy?', 'boat'],
    ['Ms Pell went on to win the prize.', 'What did Ms Pell win?', 'prize'],
    ['Ms Pell was the first to win the prize.', 'What did Ms Pell win?', 'prize'],
    ['Ms Pell tried to buy the mill.', 'What did Ms Pell try to buy?', 'mill'],
    ['The bridge was closed by the council in May.', 'When did the bridge close?', 'May'],
  ])('is answered by what is: %s %s', (sentence, question, expected) => {
    const found = asked(sentence, question);
    expect(found.span?.text, found.explanation.join('\n')).toContain(expected);
  });
});
