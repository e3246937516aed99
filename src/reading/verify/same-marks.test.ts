import { expect, it } from 'vitest';
import { makeArticle } from '../../article/article.ts';
import { read } from '../read.ts';
import { verify } from './verify.ts';

const readingOf = (text: string) => read(makeArticle({ id: 'marks', title: 'Marks', text }));

it.each([
  ['The firm closed because of the flood in May.', 'The firm closed after the flood in May', 'relation'],
  ['The firm closed after it was flooded in May.', 'The firm closed because it was flooded in May', 'relation'],
  ['Laura Marsh was fined after the leak in May.', 'Laura Marsh was fined for the leak in May', 'relation'],
  ['Laura Marsh resigned over the report.', 'Laura Marsh resigned before the report', 'relation'],
  ['Laura Marsh left in April after the report.', 'Laura Marsh left because of the report', 'relation'],
  ['The council voted on the tower in May.', 'The council voted for the tower in May', 'relation'],
  ['The council voted for the tower in May.', 'The council voted against the tower in May', 'negation'],
  ['Laura Marsh moved from Fenton in May.', 'Laura Marsh moved to Fenton in May', 'negation'],
])('another preposition says something else: %s: %s', (text, claim, warning) => {
  expect(verify(readingOf(text), claim)).toMatchObject({ verdict: 'altered', warnings: [warning] });
});

it.each([
  ['Laura Marsh was fined for the leak in May.', 'Laura Marsh was fined over the leak in May'],
  ['Laura Marsh died in hospital in May.', 'Laura Marsh died at hospital in May'],
  ['The deal with Laura Marsh was signed in May.', 'The deal was signed with Laura Marsh in May'],
])('another preposition says the same: %s: %s', (text, claim) => {
  expect(verify(readingOf(text), claim)).toMatchObject({ verdict: 'paraphrase', warnings: [] });
});

it.each([
  ['Laura Marsh voted to block the tower in May.', 'Laura Marsh voted for the tower in May'],
  ['The tower was approved, with Laura Marsh voting to block the plan.', 'Laura Marsh voted for the plan'],
  ['Laura Marsh campaigned to close the school in May.', 'Laura Marsh campaigned for the school in May'],
])('a further deed in the place of a preposition says something else: %s: %s', (text, claim) => {
  expect(verify(readingOf(text), claim)).toMatchObject({ verdict: 'altered', warning: 'relation' });
});

it.each([
  ['Oakmere Homes and Pell Estates made £4.1m and £2.6m in 2021.', 'Pell Estates made £4.1m', 'value'],
  ['Oakmere Homes and Pell Estates sold 300 and 120 flats in March.', 'Pell Estates sold 300 flats', 'joined'],
])('of two told of together, one is not given the other’s figure: %s: %s', (text, claim, warning) => {
  expect(verify(readingOf(text), claim)).toMatchObject({ verdict: 'altered', warning });
});

it('but both with both are word for word', () => {
  const text = 'Oakmere Homes and Pell Estates made £4.1m and £2.6m in 2021.';
  expect(verify(readingOf(text), 'Oakmere Homes and Pell Estates made £4.1m and £2.6m').verdict).toBe('verbatim');
});

it('how a deed went on reports nothing', () => {
  const text = '"The firm began to pump waste into the old river," Laura Marsh said.';
  expect(verify(readingOf(text), 'The firm to pump waste into the old river').warnings).toEqual([]);
});

it('shows a quotation with both of its marks', () => {
  const text = '"The council lied to us," Laura Marsh said. "It hid the leak for years."';
  const { pieces } = verify(readingOf(text), '"The council lied to us for years," Laura Marsh said');
  const shown = pieces.filter((p) => p.kind !== 'given').map((p) => p.text);
  expect(shown.join(' ')).toBe('"The council lied to us," Laura Marsh said. "It hid the leak for years."');
});

it.each([
  ['Laura Marsh was arrested on Friday on suspicion of bribery.', 'Laura Marsh was charged on Friday with bribery'],
  ['The firm was charged with fraud in May.', 'The firm was convicted of fraud in May'],
  ['Annals of Water cleared one of her papers in May.', 'Annals of Water retracted one of her papers in May'],
])('one deed of a field is not another: %s: %s', (text, claim) => {
  expect(verify(readingOf(text), claim)).toMatchObject({ verdict: 'altered', warning: 'standing' });
});

it('what is said wrongly is not said to be so', () => {
  const text = "The students' union wrongly claimed last week that Laura Marsh had been arrested.";
  expect(verify(readingOf(text), 'Laura Marsh had been arrested').warning).toBe('standing');
});

it('shows no half of a subject as another', () => {
  const text = 'A professor at the Calder Institute was found guilty of misconduct on Monday. Laura Marsh left.';
  const { pieces } = verify(readingOf(text), 'Laura Marsh was found guilty of misconduct');
  expect(pieces.filter((p) => p.kind === 'article').map((p) => p.text)).toEqual([
    'A professor at the Calder Institute',
  ]);
});

it('a verb for much the same is only other words', () => {
  const found = verify(
    readingOf('The ferry struck the old pier on Monday, killing two.'),
    'The ferry hit the old pier on Monday, killing two',
  );
  expect(found).toMatchObject({ verdict: 'altered', warnings: [] });
});
