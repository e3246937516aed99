import { expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'shared',
    title: 'Shared',
    text: 'David Harker, 52, a farmer, denies arson.\n\nHis cousin, also called David Harker, was jailed for eight months in 2019. Peter Lunn, a baker, left.',
  }),
);
const noteOf = (question: string) => plain(answer(reading, question).note ?? []);

it.each(['How old is David Harker?', 'How long was David Harker jailed for?', 'Was David Harker married?'])(
  'a name that two bear is told to be: %s',
  (question) => {
    expect(noteOf(question)).toContain('two people called David Harker');
  },
);

it.each(['Who is Peter Lunn?', 'Who left?'])('but not one that one bears: %s', (question) => {
  expect(noteOf(question)).toBe('');
});

it('what somebody is called is nobody’s words', () => {
  expect(reading.quotes.map((q) => q.cue?.text)).not.toContain('called');
});
