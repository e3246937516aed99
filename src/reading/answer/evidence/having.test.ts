import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'schools',
    title: 'Schools',
    text: [
      'The headteacher of Orle Road Academy resigned after an inquiry found that 38 pupils had been given help in their exams.',
      'Harbour Trust, which runs 14 schools and has 9,200 pupils, employs 900 people. Lisk College has 1,200 students.',
      'Some 240 children attend Marram Primary School. The council closed 12 libraries of Tarn County. Nora Quill was elected on six successive occasions.',
    ].join('\n\n'),
  }),
);

describe('how many somebody has', () => {
  it.each<[string, string | null]>([
    ['How many schools does Harbour Trust have?', '14'],
    ['How many students does Lisk College have?', '1,200'],
    ['How many children does Marram Primary School have?', '240'],
    // no having is asked for
    ['How many occasions has Nora Quill been elected?', 'six'],
    ['How many times has Nora Quill been elected?', 'six successive occasions'],
    // to whom something was done
    ['How many pupils does Orle Road Academy have?', null],
    ['How many pupils does the academy have?', null],
    ['How many students does the college have?', '1,200'],
    ['How many pupils has Orle Road Academy got?', null],
  ])('%s %j', (question, number) => {
    const found = answer(reading, question);
    expect(found.span?.text ?? null, found.explanation.join('\n')).toBe(number);
  });
});
