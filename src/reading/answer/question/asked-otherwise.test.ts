import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'selwick',
    title: 'Selwick',
    text: [
      'Selwick councillor Mona Tarrant was suspended from the Harbour Party in May 2019 over claims of bullying. She has denied the claims.',
      'Ms Tarrant told the council leader, Piers Odell: "It is no wonder that people fear the prospect of you becoming Prime Minister." She served as mayor in 2015.',
      'First elected in 1998, Ms Tarrant has won on six occasions. "I refute the allegations which have been made," she said.',
      'Lea Brandt voted for the motion, and Noel Finnegan said that Selwick can now win the cup.',
      'Mr Odell wrote of his pride at leading his home ward.',
      'King Otto Brandt II opened a museum in Tarnby. Of the voters in Selwick 56.2% backed the plan.',
      'The Selwick footbridge will shut on Monday 9 March 2020 after engineers found cracks, the council announced. It was opened and named in 1961.',
    ].join('\n\n'),
  }),
);
const ask = (question: string) => {
  const found = answer(reading, question);
  return { found, told: plain(found.wording), why: found.explanation.join('\n') };
};

describe('a question that is near what the article says, and is not it', () => {
  it.each([
    ['a by-election is no election', 'When is the by-election?'],
    ['who is spoken to is not who speaks', 'Was Mona Tarrant Prime Minister?'],
    ['who refutes allegations did not make them', 'Who made the allegations?'],
    ['for is not against', 'Who voted against the motion?'],
    ['can win is not won', 'Who won the cup?'],
    ['the date of the closure is not that of the find', 'When did engineers find the cracks?'],
    ['a home ward is no name', 'Which ward does Piers Odell lead?'],
    ['a verb that the sentence does not have', 'Which Prime Ministers did Mona Tarrant serve under?'],
  ])('%s: %s', (_what, question) => {
    const { found, told, why } = ask(question);
    expect(found.kind, `${told}\n${why}`).toBe('not-in-article');
  });
});

describe('a question in other words than the article’s', () => {
  it.each([
    ['what for', 'What was Mona Tarrant suspended for?', 'over claims of bullying', 1],
    ['times', 'How many times has Mona Tarrant won?', 'six', 3],
    ['an office by its letters', 'Who fears the prospect of Odell becoming PM?', 'people', 2],
    ['what somebody was', 'Was Mona Tarrant mayor?', '', 2],
    ['for is for', 'Who voted for the motion?', 'Lea Brandt', 4],
    ['its own date', 'When will the Selwick footbridge shut?', '9 March 2020', 7],
    ['a king by his number', 'Where did Otto Brandt II open a museum?', 'Tarnby', 6],
    ['a percentage', 'What percentage of the voters in Selwick backed the plan?', '56.2', 6],
  ])('%s: %s', (_what, question, words, paragraph) => {
    const { found, why } = ask(question);
    expect(found.kind, why).toBe('answer');
    expect(found.citations[0]?.paragraph, why).toBe(paragraph);
    if (words !== '') expect(found.span?.text, why).toContain(words);
  });

  it('is told by the clause alone, never by what only stands before it', () => {
    const own = read(
      makeArticle({
        id: 'clause',
        title: 'Clause',
        text: 'Mr Keller was dismissed in May and replaced by Alan Dunmore, who resigned last year.\n\nThe bank sued Nora Reid, who was convicted of fraud in 2019.',
      }),
    );
    expect(plain(answer(own, 'When did Alan Dunmore resign?').wording)).toBe('Alan Dunmore resigned last year (¶1).');
    expect(plain(answer(own, 'When was Nora Reid convicted?').wording)).toBe(
      'Nora Reid was convicted of fraud in 2019 (¶2).',
    );
  });

  it.each(['Is Piers Odell a thief?', 'Is Piers Odell anti-Semitic?'])('%s is not judged', (question) => {
    expect(ask(question).told).toMatch(/I do not judge/);
  });

  it('with a reason that the article does not give says so, and what it tells', () => {
    const { told } = ask('What reason did Mona Tarrant give for winning?');
    expect(told).toMatch(/does not/);
  });
});
