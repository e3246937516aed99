import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'age',
    title: 'Age',
    text: [
      'The mayor, Ivor Lunt, resigned on Monday.',
      'A 57-year-old man was found in a car, and a woman was in hospital.',
      'Hetty Moss, a 34-year-old nurse, took the seat from Piers Vane, who had held it for years.',
      'The 29-year-old baker Ruth Abbott met Tom Bell, who has won on six occasions.',
      'Her father, who had come on a boat, was a smith when Nora Fitch was 3 years old. Nora Fitch, now 40, was 12 when he died.',
      'Carl Ott left the army before Dora Ott, a 52-year-old teacher, was born at 28 weeks.',
      'Ned Foss is replaced by Kit Marsh, the 38-year-old treasurer, who becomes the first woman to hold the post.',
      'Edna Swale died in her eighties. Anna Quill was elected in 1990 at the age of 23.',
    ].join('\n\n'),
  }),
);

describe('how old somebody is', () => {
  it.each<[string, string | null]>([
    ['How old was the man?', '57'],
    ['How old is Hetty Moss?', '34'],
    ['How old is Ruth Abbott?', '29'],
    ['How old was Edna Swale?', 'in her eighties'],
    ['How old was Anna Quill when she first got elected?', '23'],
    ['How old is Nora Fitch?', '40'],
    ['How old is Dora Ott?', '52'],
    ['How old is Kit Marsh?', '38'],
    // somebody else's age, or none
    ['How old was the woman?', null],
    ['How old is Ned Foss?', null],
    ['How old is Piers Vane?', null],
    ['How old is Tom Bell?', null],
    ['How old is the mayor?', null],
  ])('%s %j', (question, age) => {
    expect(answer(reading, question).span?.text ?? null).toBe(age);
  });
});
