import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'quay',
    title: 'Quay',
    text: [
      'Martin Thorne, a harbour master, was jailed in 2021.',
      'Outside court, Mr Thorne\'s wife, Helen, said: "They took three years from us." His brother, Carl Thorne, was cleared.',
      'The health secretary, Marcus Vane, said that the ward was safe. Linda Ashby told the inquiry that she could not recall it. Her secretary said that he had written four times.',
      'Lady Justice Farrow said the Crown had failed. She said the trial judge, Judge Peter Hale, could not be blamed.',
      'Tyne Police said a man had been arrested. Detective Inspector Susan Crale said she was pleased.',
      'Dunmow United lost. United said that they had found the man. United manager Rob Vickers said his side was tired. Rovers manager Ann Tole said hers was not.',
    ].join('\n\n'),
  }),
);
const told = (question: string) => {
  const found = answer(reading, question);
  return { kind: found.kind, text: plain(found.wording), why: found.explanation.join('\n') };
};

describe('whose words are asked for', () => {
  it.each([
    ['a wife by her husband', 'What did Martin Thorne’s wife say?', /three years/],
    ['a wife by a pronoun', 'What did his wife say?', /three years/],
    ['a secretary who has no name', 'What did Linda Ashby’s secretary say?', /^Her secretary said .*four times/],
    ['by a pronoun', 'What did her secretary say?', /^Her secretary said .*four times/],
    ['by the office', 'What did the health secretary say?', /ward was safe/],
    ['of two judges the one who speaks', 'What did the judge say?', /failed/],
    ['a body that speaks', 'What did the police say?', /Tyne Police said a man/],
    ['a body by a part of its name', 'What did United say?', /found the man/],
    ['of two managers the one asked for', 'What did the United manager say?', /^(?!.*Tole).*tired/],
  ])('%s: %s', (_what, question, words) => {
    const { kind, text, why } = told(question);
    expect(kind, why).toBe('answer');
    expect(text, why).toMatch(words);
  });

  it.each([
    ['another’s wife', 'What did Carl Thorne’s wife say?', 'Carl Thorne’s wife'],
    ['no husband', 'What did Linda Ashby’s husband say?', 'Linda Ashby’s husband'],
    ['an office is no relation', 'What did Martin Thorne’s secretary say?', 'Martin Thorne’s secretary'],
    ['a judge who says nothing', 'What did Judge Hale say?', 'Peter Hale'],
  ])('but not of somebody else: %s: %s', (_what, question, whom) => {
    const { kind, text, why } = told(question);
    expect(kind, why).toBe('not-in-article');
    expect(text, why).toContain(`gives no words of`);
    expect(text, why).toContain(whom);
  });
});
