import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'exam',
    title: 'Exam',
    text: [
      'The exam board has cancelled the results of 38 pupils. Nora Quill, who had run the college since 2017, was suspended in May over claims that she hid letters, which she denies.',
      'The bridge collapsed on Monday. Tom Bell praised the crew. "They sold the ferry," said Ann Moor.',
      'Quill resigned on Friday.',
    ].join('\n\n'),
  }),
);
const ask = (question: string) => {
  const { kind, wording, explanation } = answer(reading, question);
  return { kind, told: plain(wording), why: explanation.join('\n') };
};

describe('what happened to somebody or something', () => {
  it.each([
    ['What happened to the results?', ['cancelled the results']],
    ['what happened to the bridge', ['The bridge collapsed on Monday']],
    ['What happened to Nora Quill?', ['suspended in May', 'which she denies', 'resigned on Friday']],
    ['What happened to the ferry?', ['Ann Moor']],
    ['What has become of Nora Quill?', ['suspended in May']],
  ])('%s', (question, words) => {
    const { kind, told, why } = ask(question);
    expect(kind, why).toBe('answer');
    for (const word of words) expect(told, why).toContain(word);
  });

  it.each([
    ['who only did something to others', 'What happened to Tom Bell?'],
    ['whom a sentence names beside somebody’s deed', 'What happened to the college?'],
    ['what is another’s', "What happened to Nora Quill's ship?"],
  ])('is not told of one %s: %s', (_what, question) => {
    const { kind, why } = ask(question);
    expect(kind, why).toBe('not-in-article');
  });
});
