import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { answer } from '../answer.ts';

const ask = (text: string, question: string) =>
  answer(read(makeArticle({ id: 'own', title: 'Own', published: '2021-09-16', text })), question);

describe('the date of something else', () => {
  it.each([
    [
      'is over',
      'The two had been rivals since 2016, when Ms Moss beat Mr Lunt by 31 votes to lead the party.',
      'When is the election?',
    ],
    ['is over', 'The wedding of Hetty Moss took place in May 2019.', 'When is the wedding?'],
    [
      'is that of the thing itself',
      'Officers looking into the theft of a 17th-century vase from a museum have arrested a man.',
      'When was the vase stolen?',
    ],
    [
      'is that of a demand for it',
      'He asked for an early election, a demand he has made three times this year.',
      'When is the election?',
    ],
    [
      'is that of another deed of theirs',
      'Prime Minister Hetty Moss dismissed her deputy on Thursday.',
      'When did Hetty Moss become prime minister?',
    ],
    [
      'is that of another deed of theirs',
      'The captain, Hetty Moss, sold her boat in May 2017.',
      'When did Hetty Moss become captain?',
    ],
  ])('%s: %s – %s', (_what, text, question) => {
    const found = ask(text, question);
    expect(found.kind, found.explanation.join('\n')).toBe('not-in-article');
  });

  it.each([
    ['The election will be held on 5 May 2022.', 'When is the election?', '5 May 2022'],
    ['The hearing is on 3 December.', 'When is the hearing?', '3 December'],
    ['Norland holds its next election on 5 May 2022.', 'When is the next election?', '5 May 2022'],
    ['Voters are restless before the election on 5 May 2022.', 'when is the election', '5 May 2022'],
    ['The wedding of Hetty Moss took place in May 2019.', 'When was the wedding?', 'May 2019'],
    ['Hetty Moss became prime minister in May 2017.', 'When did Hetty Moss become prime minister?', 'May 2017'],
    ['Hetty Moss was elected captain in May 2017.', 'When did Hetty Moss become captain?', 'May 2017'],
    ['The vase was painted in the 17th century.', 'When was the vase painted?', '17th century'],
    ['Hetty Moss was made captain in May 2017.', 'When did Hetty Moss become captain?', 'May 2017'],
  ])('but its own is told: %s – %s', (text, question, words) => {
    const found = ask(text, question);
    expect(found.span?.text, found.explanation.join('\n')).toContain(words);
  });
});
