import { expect, it } from 'vitest';
import { makeArticle } from '../../article/article.ts';
import { read } from '../read.ts';
import { answersTo } from './fairness.ts';
import { sidesOf } from './sides.ts';

const of = (text: string) => read(makeArticle({ id: 'pairing', title: '', text }));
const answersIn = (text: string, opening: string) => {
  const r = of(text);
  const at = r.sentences.findIndex((s) => text.slice(s.start).startsWith(opening));
  return answersTo(r, [at]).map((i) => text.slice(r.sentences[i]!.start, r.sentences[i]!.end));
};

const text = [
  'Laura Penn accused the harbour chief, Martin Cole, of taking money from a builder.',
  "Mr Cole's deputy, Ruth Vance, was accused by Amy Dorn of shredding letters.",
  'Councillors also accused Peter Lunn of lying to the board.',
  'Ms Penn was reported to the standards board.',
  'Mr Cole denied that he had reported her.',
  'Ms Vance denied any wrongdoing.',
].join('\n\n');

it.each([
  ['a denial of another charge is none of this one', 'Laura Penn accused', []],
  [
    'a denial in general is of all charges of the one who denies',
    "Mr Cole's deputy",
    ['Ms Vance denied any wrongdoing.'],
  ],
  ['another’s denial is none', 'Councillors also', []],
])('%s', (_what, opening, answers) => {
  expect(answersIn(text, opening)).toEqual(answers);
});

it.each([
  [
    'Amy Dorn’s lawyer says it',
    'Councillors accused Ruth Vance, the wife of Peter Lunn, of fraud.',
    ['peter-lunn', 'ruth-vance'],
  ],
  ['whose deputy it is', "Mr Cole's deputy, Ruth Vance, was accused of fraud. Martin Cole left.", ['ruth-vance']],
  ['by whom', 'Ruth Vance was accused by Amy Dorn of fraud.', ['ruth-vance']],
  ['what is theirs', "Ruth Vance's accounts were a fraud, councillors claimed.", ['ruth-vance']],
])('who is accused: %s', (_what, sentence, accused) => {
  expect([...sidesOf(of(sentence), 0).accused].sort()).toEqual(accused);
});
