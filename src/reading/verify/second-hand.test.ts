import { expect, it } from 'vitest';
import { verifyReply } from '../../../test/verify-reply.ts';
import { makeArticle } from '../../article/article.ts';
import { read } from '../read.ts';
import { verify } from './verify.ts';

const readingOf = (text: string) => read(makeArticle({ id: 'second', title: 'Second', text }));

it.each([
  [
    'Hana Obi said a colleague had told her that the mayor "laughed when the vote went through".',
    'the mayor laughed when the vote went through',
    'a colleague had told her',
  ],
  [
    'Hana Obi said: "Ivo Marsh told me \'you will be gone by May\', and I left."',
    'you will be gone by May',
    'Ivo Marsh told me',
  ],
  [
    'Hana Obi told the inquest that a porter claimed that the surgeon had smelled of drink.',
    'the surgeon had smelled of drink',
    'a porter claimed',
  ],
])('words passed on are another’s: %s', async (text, claim, words) => {
  expect(verify(readingOf(text), claim).secondHand?.text).toBe(words);
  expect(await verifyReply(readingOf(text), claim)).toContain(
    `tells them as somebody else’s: there they stand behind “${words}”.`,
  );
});

it.each([
  ['Hana Obi said that she had told the board that the roof was unsafe.', 'the roof was unsafe'],
  ['Hana Obi said: "I told them that the roof was unsafe."', 'the roof was unsafe'],
  ['Ivo Marsh said nothing. Hana Obi said that the roof was unsafe.', 'the roof was unsafe'],
])('but not one’s own: %s', (text, claim) => {
  expect(verify(readingOf(text), claim).secondHand).toBeNull();
});
