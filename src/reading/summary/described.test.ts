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

it.each([
  [
    'a claim that is thrown out is its maker’s',
    "Two patients, Mary Cole and Ian Shaw, claim that Adam Frost harmed them.\n\nMr Shaw's claim was thrown out in December.",
    0,
    [1],
  ],
  [
    'somebody new is let go of nothing that was told before',
    'Oakmere Homes threatened to sue the Courier. A 52-year-old surveyor was questioned on Monday and released without charge.',
    0,
    [],
  ],
  [
    'a complaint against one whom nobody knows is not one against somebody far away',
    'Gordon Lyle was accused of taking bribes.\n\nThe town has a pier. It has a mill. A complaint against him was withdrawn.',
    0,
    [],
  ],
  [
    'an arrest that ends in the same sentence leaves others alone',
    'Gwen Pike was accused of misusing funds. The town has a pier. Neil Hurst, the mayor’s brother, was arrested in May and released without charge.',
    0,
    [],
  ],
  [
    'what an audit finds nothing wrong with',
    'Gwen Pike was accused of misusing funds. An audit found nothing wrong.',
    0,
    [1],
  ],
  [
    'a remark that is taken back, in whatever words',
    'Dan Hurst called the captain, Lucy Brand, "reckless" in May. He has since withdrawn the remark.',
    0,
    [1],
  ],
])('%s', (_what, text, at, answers) => {
  expect(answersTo(read(makeArticle({ id: 'claims', title: '', text })), [at])).toEqual(answers);
});
