import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'marina',
    title: 'Marina',
    text: [
      'Two former bookkeepers say harbour chief Ilse Brandon took cash from yacht owners in return for berths.',
      'The clerks told the paper that the queue for berths is long.',
      'Deputy chief Noel Ashby accused Ms Brandon of shouting at divers. "She screamed at a cook," he said.',
      'The marina was opened in 1998. It has berths for 400 boats.',
      'The council will vote on a new pier in June. Residents complained about the noise.',
      'The accounts were published in March. They show a surplus of £200,000.',
      'Ms Brandon has run the marina since 2015. She was appointed by the council.',
      'Ms Brandon denied taking any cash from yacht owners.',
      'Mr Ashby, who once worked in Selby, denied that he wanted her job.',
      'The diver Cora Penn said Mr Ashby had stolen a compressor. A spokesman for Mr Ashby denied all allegations.',
    ].join('\n\n'),
  }),
);
const ask = (question: string) => {
  const found = answer(reading, question);
  return { ...found, text: plain(found.wording), why: found.explanation.join('\n') };
};

describe('an accusation and its denial', () => {
  it.each([
    ['in plain words, denied far away', 'Who took cash from yacht owners?', 'Brandon denied taking any cash'],
    ['the same asked with yes or no', 'Did Brandon take cash?', 'Brandon denied taking any cash'],
    ['denied in general by a spokesman', 'What did Cora Penn say?', 'denied all allegations'],
  ])('%s: %s', (_what, question, denial) => {
    const { kind, text, why, citations } = ask(question);
    expect(kind, why).toBe('answer');
    expect(text, why).toContain(`Against it: `);
    expect(text, why).toContain(denial);
    expect(citations.some((c) => c.text.includes(denial))).toBe(true);
  });

  it.each([
    ['a denial of something else', 'What did Ashby accuse Brandon of?'],
    ['a sentence that accuses nobody', 'When was the marina opened?'],
    ['what the accused does besides', 'Since when has Ms Brandon run the marina?'],
    ['the denial itself', 'What did Ms Brandon deny?'],
  ])('%s is not attached: %s', (_what, question) => {
    const { kind, text, why } = ask(question);
    expect(kind, why).toBe('answer');
    expect(text, why).not.toContain('Against it');
  });

  it('all that is alleged of somebody is told, in whatever words', () => {
    const { text, why } = ask('What is Ms Brandon accused of?');
    expect(text, why).toContain('took cash from yacht owners');
    expect(text, why).toContain('shouting at divers');
    expect(text, why).toContain('Against it: Ms Brandon denied taking any cash');
  });

  it('whether it is true is not judged, and only its own denial stands beside it', () => {
    const { kind, nearest, why } = ask('Did Brandon shout at divers?');
    expect(kind, why).toBe('not-in-article');
    expect(nearest.some((c) => c.text.includes('accused'))).toBe(true);
    expect(nearest.some((c) => c.text.includes('denied taking'))).toBe(false);
  });
});
