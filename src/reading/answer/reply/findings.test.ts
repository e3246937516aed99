import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'tea',
    title: 'Tea',
    text: [
      'People who drink tea sleep less, according to a study of 900 nurses.',
      'Researchers at the University of Marl followed them for nine years. They found that those who drank most slept worst.',
      'The effect was strongest in winter, the team reported. They also found that coffee did no harm.',
      'An earlier study by another group found that tea was good for the heart. The nurses reported that they liked tea.',
      'Police searched the house. They found a knife.',
    ].join('\n\n'),
  }),
);
const ask = (question: string) => {
  const found = answer(reading, question);
  return { kind: found.kind, told: plain(found.wording), why: found.explanation.join('\n') };
};

describe('what research found', () => {
  it.each([
    'What did the researchers find?',
    'what did the study find',
    'what were the results of the study?',
    'What did the team discover?',
  ])('is every finding: %s', (question) => {
    const { kind, told, why } = ask(question);
    expect(kind, why).toBe('answer');
    for (const words of ['sleep less', 'slept worst', 'strongest in winter', 'coffee did no harm'])
      expect(told, why).toContain(words);
    for (const words of ['heart', 'liked tea', 'knife']) expect(told, why).not.toContain(words);
  });

  it.each([
    ['who reports is asked for', 'What did the nurses conclude?'],
    ['nobody tells of one', 'What did the survey of doctors find?'],
  ])('is none where %s: %s', (_what, question) => {
    const { told, why } = ask(question);
    expect(told, why).not.toContain('slept worst');
  });
});
