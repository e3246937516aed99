import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'barn',
    title: 'Barn fire',
    text: [
      'Carl Amery, 52, of Mill Road, Stow on the Marsh, denies three counts of arson. He was arrested on Friday.',
      'Vera Dunn, of the Farmers Union, said the talks with the insurer had failed. Farmer Hal Bright, from Leven, saw the fire.',
      'Fire chief Ingrid Sole told detectives that the barn was empty. The fire chief has refused to meet the farmers.',
      'Ms Sole, who did not take part in the search, said two crews left at noon. She hit out at the insurer over the delay. Ms Sole has been accused of delay.',
      'Upper Stow councillor Ines Crowe and Bo Linden, MP for Leven East, came to the farm. Ms Crowe spoke of her home ward.',
      'Mr Bright’s brother, Ned Bright, 54, a plumber who lives in Leven, was unhurt. His sister, Una Bright, was at home.',
      'Otto Lind of Quay Bank said it would pay. Ada Frome, a former nurse, called him. Bea Holt, 40, an engineer at Orrin Airways, dug. Cy Moor, who is now treasurer of the Farmers Union, wept. Flo Ray of the Green Party left.',
    ].join('\n\n'),
  }),
);
const ask = (question: string) => {
  const found = answer(reading, question);
  return { ...found, told: plain(found.wording), why: found.explanation.join('\n') };
};

describe('what the article gives beside a name', () => {
  it.each([
    ['Where does Carl Amery live?', 'Mill Road, Stow on the Marsh', 1],
    ['What is Ines Crowe’s ward?', 'Upper Stow', 5],
    ['Which constituency does Bo Linden represent?', 'Leven East', 5],
    ['Where is Hal Bright from?', 'Leven', 2],
    ['What is Ingrid Sole’s job?', 'Fire chief', 3],
    ['What does Hal Bright do for a living?', 'Farmer', 2],
    ['What is Ned Bright’s job?', 'plumber', 6],
    ['Who does Otto Lind work for?', 'Quay Bank', 7],
    ['which company does bea holt work for', 'Orrin Airways', 7],
    ['What was Ada Frome’s job before?', 'former nurse', 7],
    ['what did ada frome used to do', 'former nurse', 7],
    ['What is Cy Moor’s current job?', 'treasurer', 7],
    ['What is Bea Holt’s job?', 'engineer', 7],
    ['How many counts of arson does Carl Amery deny?', 'three', 1],
    ['How many counts does Carl Amery face?', 'three', 1],
    ['Whom did Ingrid Sole attack over the delay?', 'insurer', 4],
  ])('%s', (question, words, paragraph) => {
    const { kind, span, citations, why } = ask(question);
    expect(kind, why).toBe('answer');
    expect(span?.text, why).toContain(words);
    expect(citations[0]?.paragraph).toBe(paragraph);
  });

  it('means by a role the one who has it', () => {
    const { kind, told, why } = ask('Has the fire chief met the farmers?');
    expect(kind, why).toBe('answer');
    expect(told).toContain('refused to meet the farmers');
  });

  it('means by a role whoever is accused in it', () => {
    const { kind, told, why } = ask('What is the fire chief accused of?');
    expect(kind, why).toBe('answer');
    expect(told).toContain('accused of delay');
  });

  it.each([
    ['a sister is no trade', 'What is Una Bright’s job?'],
    ['a body is no home', 'Where does Vera Dunn live?'],
    ['a party is no employer', 'Who does Flo Ray work for?'],
    ['a home is no employer', 'Who does Hal Bright work for?'],
    ['what somebody was, they are no more', 'What is Ada Frome’s current job?'],
    ['what somebody is, they may always have been', 'What was Bea Holt’s job before?'],
    ['a son may live elsewhere', 'Where does Carl Amery’s son live?'],
    ['a wife may do something else', 'What does Hal Bright’s wife do?'],
    ['who took no part did not leave', 'Who left the search?'],
    ['one is not more', 'Will there be more fires?'],
    ['a blow is no word', 'Whom did Ingrid Sole attack?'],
  ])('%s: %s', (_what, question) => {
    const { kind, told, why } = ask(question);
    expect(kind, `${told}\n${why}`).toBe('not-in-article');
  });
});
