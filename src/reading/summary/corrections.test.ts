import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../article/article.ts';
import { read } from '../read.ts';
import { answersTo } from './fairness.ts';

const beside = (text: string, opening: string) => {
  const r = read(makeArticle({ id: 'notice', title: '', text }));
  const at = r.sentences.findIndex((s) => text.slice(s.start).startsWith(opening));
  return answersTo(r, [at]).map((i) => text.slice(r.sentences[i]!.start, r.sentences[i]!.end));
};

const body = [
  'The bakery of Laura Penn sold 900 loaves a day in 2019.',
  'Its owner, Peter Lunn, is a former mayor of Fenton.',
  'The lease was signed in March 2021 by the town clerk.',
].join('\n\n');

describe('what a notice corrects', () => {
  it.each([
    [
      'The lease was signed',
      'Correction, 3 May: We said that the lease was signed in March 2021; it was signed in May 2021.',
    ],
    ['Its owner', 'Clarification: Mr Lunn was never mayor of Fenton.'],
    ['The bakery', "Editor's note: The bakery sold 600 loaves a day in 2019."],
  ])('stands beside it: %s', (opening, notice) => {
    expect(beside(`${body}\n\n${notice}`, opening)).toEqual([notice]);
  });

  it('comes with what puts it right, and under a heading of its own', () => {
    const error = 'An earlier version of this article said that the bakery sold 900 loaves a day.';
    expect(beside(`${body}\n\nCorrection\n\n${error} It was 600.`, 'The bakery')).toEqual([error, 'It was 600.']);
  });

  it.each([
    ['Its owner', 'Correction: The bakery sold 600 loaves a day in 2019.'],
    ['The bakery', 'Clarification: Mr Lunn was never mayor of Fenton.'],
    ['The lease was signed', 'The lease that was signed in March 2021 runs for ten years.'],
  ])('but not beside another: %s %s', (opening, notice) => {
    expect(beside(`${body}\n\n${notice}`, opening)).toEqual([]);
  });
});

it('what somebody withdraws is what they said of it, wherever', () => {
  const text =
    'Ruth Amery told a meeting that the leader, Philip Vane, had been bought.\n\nThe hall was full. It rained. The doors were shut. Nobody left. The lights went out. A dog barked. The band played. The tea was cold. Ruth Amery sang.\n\nMs Amery has withdrawn her remark that Mr Vane had been bought.';
  expect(beside(text, 'Ruth Amery told')).toEqual(['Ms Amery has withdrawn her remark that Mr Vane had been bought.']);
});

it('the denial of a charge is one of what the article opens with too', () => {
  const text =
    'The leader of the council, Philip Vane, took the money of a builder, a rival said on Monday.\n\nRuth Amery told a meeting that Mr Vane had been bought.\n\nMr Vane called the claim "a disgraceful lie".';
  expect(beside(text, 'The leader')).toEqual(['Mr Vane called the claim "a disgraceful lie".']);
});
