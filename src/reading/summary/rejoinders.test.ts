import { expect, it } from 'vitest';
import { makeArticle } from '../../article/article.ts';
import { read } from '../read.ts';
import { answersTo } from './fairness.ts';

const answersIn = (text: string) => answersTo(read(makeArticle({ id: 'rejoinders', title: '', text })), [0]);

it.each([
  'Councillor Piet Dorn claimed that Laura Penn had accepted a holiday from a builder. Ms Penn said that she had paid for every night herself.',
  'The cook Piet Dorn told the jury that Laura Penn had slapped a waiter. Ms Penn said that she was pushed first.',
  'The cook Piet Dorn told the jury that Laura Penn had slapped a waiter. Ms Penn admits pushing him but says that she was pushed first.',
])('who is accused and speaks next answers: %s', (text) => {
  expect(answersIn(text)).toEqual([1]);
});

it.each([
  // nobody is accused
  'Piet Dorn said that Laura Penn would sing. Ms Penn said that she was glad.',
  // owned
  'Councillor Piet Dorn claimed that Laura Penn had accepted a holiday from a builder. Ms Penn admits that she went.',
  // another speaks
  'Councillor Piet Dorn claimed that Laura Penn had accepted a holiday from a builder. Ruth Vance said that the hotel was full.',
  // in the next paragraph it may be of anything
  'Councillor Piet Dorn claimed that Laura Penn had accepted a holiday from a builder.\n\nMs Penn said that the hotel was full.',
])('but not: %s', (text) => {
  expect(answersIn(text)).toEqual([]);
});
