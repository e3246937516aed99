import { describe, expect, it } from 'vitest';
import { verifyReply } from '../../../test/verify-reply.ts';
import { makeArticle } from '../../article/article.ts';
import { read } from '../read.ts';
import { verify } from './verify.ts';

const readingOf = (text: string) => read(makeArticle({ id: 'speakers', title: 'Speakers', text }));
const reply = (text: string, claim: string) => verifyReply(readingOf(text), claim);

describe('who says it, and of whom', () => {
  const transcript = 'MS OBI: Will you close the mill?\n\nMR MARSH: I will not.\n\nMR MARSH: I have never closed one.';
  const match =
    'Rita Vane denied that Obi had dived and said the umpire, Colm Hart, had "had a wobble".\n\nPaul Stott blamed nobody.';
  it.each([
    ['the answer to a question', transcript, 'Marsh will close the mill', 'speaks against it there is Marsh'],
    [
      'what goes on behind a denial',
      match,
      'Stott said the umpire had "had a wobble"',
      'words of Rita Vane, not of Paul Stott',
    ],
    ['the right one', match, 'Vane said the umpire had "had a wobble"', 'They are words of Rita Vane'],
    ['doer for done-to', 'Nora Obi accused Ivo Marsh of fraud.', 'Nora Obi was accused of fraud', 'turns it round'],
    [
      'a relative for him',
      "Police arrested Ivo Marsh, Hana Obi's son, on suspicion of arson.",
      'Police arrested Hana Obi on suspicion of arson',
      'not say it with this name',
    ],
    [
      'another number’s noun',
      'Hana Obi was banned for six races in 2020, a ban that was cut to four on appeal.',
      'Hana Obi was banned for four races',
      'not say it with this name or number',
    ],
  ])('%s', async (_what, text, claim, words) => {
    expect(await reply(text, claim)).toContain(words);
  });

  it('what the next sentence denies is no quotation of the one before', async () => {
    const text = 'You write that Dr Obi was dismissed by the clinic. He was not. He retired.';
    expect(await reply(text, 'Dr Obi was dismissed by the clinic')).not.toContain('You');
    expect(verify(readingOf(text), 'Dr Obi was dismissed by the clinic')).toMatchObject({
      verdict: 'altered',
      warning: 'negation',
    });
    expect(
      verify(readingOf('Dr Obi was dismissed by the clinic. Mr Fenn was not.'), 'Dr Obi was dismissed'),
    ).toMatchObject({
      verdict: 'verbatim',
      warnings: [],
    });
  });

  it('a whole sentence is one, whatever the next says', () => {
    const text = 'You write that Dr Obi was dismissed by the clinic. He was not. He retired.';
    expect(verify(readingOf(text), 'You write that Dr Obi was dismissed by the clinic').verdict).toBe('verbatim');
  });

  it('a headline’s words are said of nobody by name', () => {
    const text = 'Your report ("Vet \'ignored complaints\'") does a great wrong to Dr Hana Obi.';
    expect(verify(readingOf(text), 'Dr Obi ignored complaints').verdict).toBe('absent');
  });

  it('words scattered over two paragraphs are compared with one of them', () => {
    const text =
      'Governor Abe Kell said that Vane was "a cheat who got rich."\n\nHis aide, Lia Moss, said Kell did not mean that Rita Vane is a thief.';
    const { citations } = verify(readingOf(text), 'Rita Vane is a cheat who got rich');
    expect(citations.map(({ paragraph }) => paragraph)).toEqual([1]);
  });
});
