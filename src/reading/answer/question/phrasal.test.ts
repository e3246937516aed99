import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'mill',
    title: 'Mill',
    text: [
      'The union will ballot its members on Friday. Members gave up a bonus in 2019 to keep the mill open.',
      'The finance director, Paul Lind, will step down in April to spend more time with his family. Tess Orr left the board in June.',
      'The Reds held on to four seats. The Blues hope to win nine seats.',
      'The town’s MP, the Greens’ Ned Foss, spoke. Ned Foss has written to the minister, Ada Crewe, to ask for a grant.',
    ].join('\n\n'),
  }),
);

describe('a verb that is one with its particle', () => {
  it.each([
    ['What did the members give up?', 'a bonus'],
    ['why did the members give up a bonus', 'to keep the mill open'],
    ['Why is Paul Lind leaving?', 'to spend more time with his family'],
    ['How many seats do the Reds have?', 'four'],
    ['What did Ned Foss ask for?', 'grant'],
  ])('%s', (question, words) => {
    const found = answer(reading, question);
    expect(found.kind, found.explanation.join('\n')).toBe('answer');
    expect(found.citations[0]?.text, found.explanation.join('\n')).toContain(words);
  });

  it.each([
    ['gave up is not gave', 'What did the union give up?'],
    ['of another no reason is given', 'Why is Tess Orr leaving?'],
    ['what is hoped for nobody has', 'How many seats do the Blues have?'],
    ['who is written to asks for nothing', 'What did Ada Crewe ask for?'],
  ])('%s: %s', (_what, question) => {
    const found = answer(reading, question);
    expect(found.kind, found.explanation.join('\n')).toBe('not-in-article');
  });
});
