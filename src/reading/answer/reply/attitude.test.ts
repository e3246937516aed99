import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'review',
    title: 'Review',
    text: [
      "Orle's MP, Gareth Lund, called for an independent review of exams at the college.",
      'Opposition leader Nora Quill urged the mayor to recall the inspectors. Tom Bell, a clerk, resigned in May.',
      'Ruth Hale did not praise the crew. Hale left at noon. The ministers will be sworn in by King Osric at the palace on Friday. Nadia Kerr swore to keep the school open.',
      'Lena Moss called for a ban on fires at the camp. "Nobody needs a torch," Moss said.',
    ].join('\n\n'),
  }),
);
const ask = (question: string) => {
  const { kind, wording, explanation } = answer(reading, question);
  return { kind, told: plain(wording), why: explanation.join('\n') };
};

describe('what somebody is told to have said without words of theirs', () => {
  it.each([
    ['What did Gareth Lund call for?', 'called for an independent review'],
    ['What did the MP say?', 'called for an independent review'],
    ['What did Lund say about exams?', 'called for an independent review'],
    ['Did Gareth Lund call for an independent review?', 'called for an independent review'],
    ['What does the MP want?', 'called for an independent review'],
    ['What did Nora Quill say?', 'urged the mayor'],
    ['What did Nadia Kerr swear?', 'swore to keep'],
    // who is quoted on something else
    ['What did Lena Moss call for?', 'called for a ban'],
  ])('%s', (question, words) => {
    const { kind, told, why } = ask(question);
    expect(kind, why).toBe('answer');
    expect(told, why).toContain(words);
  });

  it.each([
    ['something else', 'What did Lund say about the mayor?'],
    ['another verb', 'Did Gareth Lund criticise the college?'],
  ])('is no answer on %s, and not called none: %s', (_what, question) => {
    const { kind, told, why } = ask(question);
    expect(kind, why).toBe('not-in-article');
    expect(told, why).not.toContain('no words');
  });

  it('is none of one who says nothing', () => {
    expect(ask('What did Tom Bell say?').told).toContain('gives no words of');
    expect(ask('What did King Osric say?').told).toContain('gives no words of');
  });
});
