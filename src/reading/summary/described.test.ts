import { expect, it } from 'vitest';
import { makeArticle } from '../../article/article.ts';
import { read } from '../read.ts';
import { answersTo } from './fairness.ts';

const told = [
  'Laura Penn, the harbour master of Fenton, was charged with theft in 2021.',
  'Peter Lunn, a baker, was charged with theft in 2022.',
  'The striker Ivan Reed was accused of biting a rival.',
  "The club's finance director until 2022, Per Lindqvist, was cleared in August of hiding a loan.",
  'The town has a new pier. A former harbour master was acquitted of theft in 2023.',
];
const r = read(makeArticle({ id: 'described', title: '', text: told.join('\n\n') }));

it.each([
  ['of whoever has that role elsewhere', 0, ['A former harbour master was acquitted of theft in 2023.']],
  ['not of one who has another', 1, []],
  ['not of one whom it does not name, by a name that nobody knows', 2, []],
])('an acquittal told of a description is %s', (_what, at, answers) => {
  expect(answersTo(r, [at]).map((i) => r.article.text.slice(r.sentences[i]!.start, r.sentences[i]!.end))).toEqual(
    answers,
  );
});
