import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'ferry',
    title: 'Ferry chief to go',
    text: [
      'Nadia Crewe took to facebook on Friday 3 May 2019 to announce her departure from Solway Ferries.',
      'The chairman, Hugo Pell, used a speech in Leven on 6 May to thank passengers.',
      'Solway Ferries issued a statement on 7 May to deny that the Ailsa had been sold.',
      'Mr Pell hopes to announce a new timetable in June. He was not on the radio to apologise for the delays.',
    ].join('\n\n'),
  }),
);
const ask = (question: string) => {
  const found = answer(reading, question);
  return { ...found, told: plain(found.wording), why: found.explanation.join('\n') };
};

describe('what somebody came before the public to say was said', () => {
  it.each([
    ['the day of the appearance', 'When did Nadia Crewe announce her departure?', 'Friday 3 May 2019', 1],
    [
      'the means, though the parser takes it for a verb',
      'Where did Nadia Crewe announce her departure?',
      'facebook',
      1,
    ],
    ['a speech', 'When did Hugo Pell thank passengers?', '6 May', 2],
    ['a statement', 'When did Solway Ferries deny that the Ailsa had been sold?', '7 May', 3],
  ])('%s: %s', (_what, question, words, paragraph) => {
    const { kind, span, citations, told, why } = ask(question);
    expect(kind, why).toBe('answer');
    expect(citations[0]?.paragraph, told).toBe(paragraph);
    expect(span?.text, why).toContain(words);
  });

  it.each([
    ['what is only hoped', 'When did Hugo Pell announce a new timetable?'],
    ['what did not come', 'Where did Hugo Pell apologise for the delays?'],
  ])('but not %s: %s', (_what, question) => {
    const { kind, told, why } = ask(question);
    expect(kind, `${told}\n${why}`).toBe('not-in-article');
  });
});
