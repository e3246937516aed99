import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'gala',
    title: 'Gala',
    text: [
      'Orla Denby, who led the Fenwick Museum until 2010, said the roof was unsafe.',
      'Nina Hale has led the Selby Gallery since March. She is paid £52,000 a year.',
      'The trustees paid £40,000 to Orla Denby in 2009.',
      'Tom Birch did not say whether Ms Denby would attend the gala. It is not clear whether Mr Birch will attend the trial.',
      'The actor Lev Marlin could be on stage on Friday. His director, Ada Quill, would not say whether he would perform.',
      'Ms Quill asked whether the mayor would resign.',
    ].join('\n\n'),
  }),
);

describe('what the article says is open is answered with that', () => {
  it.each([
    ['Will Denby come to the gala?', 'did not say whether'],
    ['Is Mr Birch going to attend the trial?', 'not clear whether'],
    ['Will Mr Birch attend the trial?', 'not clear whether'],
    ['Will Marlin perform on Friday?', 'would not say whether'],
    ['Who runs the Selby Gallery?', 'Nina Hale'],
    ['who is running the selby gallery now', 'Nina Hale'],
    ['Who ran the Fenwick Museum?', 'Orla Denby'],
    ['How much does Nina Hale earn?', '£52,000'],
  ])('%s', (question, expected) => {
    const found = answer(reading, question);
    expect(found.kind, found.explanation.join('\n')).toBe('answer');
    expect(plain(found.wording)).toContain(expected);
  });

  it.each([
    ['somebody else', 'Will Birch attend the gala?'],
    ['something else', 'Will Denby attend the trial?'],
    ['the one who will not say', 'Will Ada Quill perform on Friday?'],
    ['what is only asked', 'Will the mayor resign?'],
    ['what is over', 'Who runs the Fenwick Museum?'],
    ['what is over', 'Who leads the Fenwick Museum now?'],
    ['what was paid once', 'How much does Orla Denby earn?'],
  ])('but not %s: %s', (_what, question) => {
    const found = answer(reading, question);
    expect(found.kind, found.explanation.join('\n')).toBe('not-in-article');
  });
});
