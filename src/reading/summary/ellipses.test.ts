import { expect, it } from 'vitest';
import { makeArticle } from '../../article/article.ts';
import { read } from '../read.ts';
import { denialsOf } from './denials.ts';
import { answersTo } from './fairness.ts';

const charge = 'Laura Penn accused the harbour chief, Martin Cole, of taking money from a builder.';
const of = (text: string) => read(makeArticle({ id: 'ellipses', title: '', text }));

it.each([
  'He had not.',
  'He did not, he told the Courier.',
  'Mr Cole did not.',
  'He never has.',
  'But he had done no such thing.',
  'He did nothing of the kind.',
  'He says otherwise.',
  'Mr Cole remembers it differently.',
  '"That is wrong," Mr Cole said.',
  '"This is not so," Mr Cole said.',
  '"It never happened," Mr Cole said.',
  'He insists he did not.',
  'Mr Cole disputes that account.',
  'Mr Cole denies it.',
  'He did not take any, his lawyer said.',
])('%s: is the answer to the accusation before it', (answer) => {
  const r = of(`${charge} ${answer} The harbour was built in 1904.`);
  expect(answersTo(r, [0])).toEqual([1]);
});

it.each([
  ['Amy Dorn said Mr Lunn and Ms Vance had lied. Neither is true, said a spokesman for the trust.', 1],
  ['Residents said the firm had hidden the leak. "We did no such thing," said its head, Ruth Vance.', 1],
  ['Mr Cole was also said to have lied. That was not so, the tribunal said.', 1],
  ['Amy Dorn told the board that Martin Cole had changed the notes. "I changed nothing," Mr Cole said.', 1],
  ['Clare Nash told the jury that Martin Cole had sent a text. Mr Cole says he never sent it.', 1],
  ['Clare Nash told the jury that Martin Cole and Amy Dorn had lied. Both deny it.', 1],
  [
    'A newspaper said that Martin Cole had ignored three warnings. No warning had reached him, an inquiry found in May.',
    1,
  ],
  ['Amy Dorn said that she had seen Martin Cole alter figures. He says this is untrue, and that she was in Spain.', 1],
  ['Ted Marr said he had seen Martin Cole accept a watch. "There was no watch," Mr Cole said.', 1],
  ['Amy Dorn said that she had seen Martin Cole alter figures. He said the account was a fantasy.', 1],
  ['The Hill Post reported that Martin Cole had lied. It later said that the report was wrong.', 1],
  ['The council said the bridge was safe. It was not.', 1],
])('%s: whoever denies', (text, answer) => {
  expect(answersTo(of(text), [0])).toEqual([answer]);
});

it.each([
  // what blames a deed denies none
  'The council closed the pool in May. "That is wrong," Ruth Vance said.',
  `${charge} "It is a wrong that must be put right," Ms Penn said.`,
  `${charge} He did not deny it.`,
  `${charge} No one has been arrested or charged.`,
  `${charge} He was not charged.`,
  `${charge} He did not answer it.`,
  `${charge} Ruth Vance had not.`,
  'Martin Cole said his side was tired. The rival coach, Ruth Vance, said hers was not.',
  'Martin Cole wanted to leave the trust. He did not.',
])('%s: denies nothing', (text) => {
  expect(denialsOf(of(text)).filter((d) => d.claims !== null)).toEqual([]);
});

it('what somebody answers in one paragraph is not denied with what they accuse another of in the next', () => {
  const r = of(
    `${charge} Mr Cole said that he had paid for it.\n\nMr Cole alleged that Ms Penn had asked for money. Ms Penn called that laughable.`,
  );
  expect(answersTo(r, [2])).toEqual([3]);
  expect(answersTo(r, [1])).toEqual([]);
});

it('answers what stands before it and nothing else', () => {
  const r = of(
    `${charge} Mr Cole had lied to the board in March, Ms Penn said. He had not. She also said that Mr Cole had burned letters.`,
  );
  expect(answersTo(r, [1])).toEqual([2]);
  expect(answersTo(r, [0])).toEqual([]);
  expect(answersTo(r, [3])).toEqual([]);
});
