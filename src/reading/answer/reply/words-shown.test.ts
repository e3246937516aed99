import { expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const text = [
  'The club was fined on Monday.',
  'The coach, Martin Cole, said the fine was "a joke". "The league wanted a scalp for the fine," he said.',
  '"We will pay the fine in three parts because the bank wants us to do it that way," Mr Cole said.',
  '"I do not say that the fine is wrong," Mr Cole added.',
  'Mr Cole called the fine "the work of a single angry man who never liked us much" in a letter.',
  '"The fine is far higher than the one that the league gave Rowan Athletic last year," Mr Cole said.',
].join('\n\n');
const asked = (question: string) => answer(read(makeArticle({ id: 'shown', title: '', text })), question);

it('keeps short words that bound the longer ones, and tells how many are not shown and where they are', () => {
  const found = asked('What did Martin Cole say about the fine?');
  expect(plain(found.wording)).toContain('I do not say that the fine is wrong');
  expect(plain(found.note ?? [])).toBe('Not shown here: 2 more. To see all: /quote Martin Cole about: fine');
});

it('tells of no more where all is shown', () => {
  const found = asked('What did Martin Cole say about Rowan Athletic?');
  expect(plain(found.note ?? [])).toBe('');
});
