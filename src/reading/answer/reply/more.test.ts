import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';
import type { Earlier } from '../question/follow-up.ts';

const reading = read(
  makeArticle({
    id: 'more',
    title: 'More',
    text: [
      'Maria Solheim, the mayor, resigned on Tuesday. The ferry was late.',
      'Maria Solheim had opened the quay in 2011. Tom Brekke had opposed it.',
      'However she said the quay was safe. Maria Solheim will move to Marl. Maria Solheim has two sons.',
    ].join('\n\n'),
  }),
);

/** What is answered to each of some turns of one talk, the paragraphs of what it rests on. */
function talk(questions: readonly string[]): { text: string; paragraphs: number[] }[] {
  let before: Earlier | null = null;
  return questions.map((question) => {
    const found = answer(reading, question, before);
    before = {
      question: found.question.whole,
      entities: found.entities,
      evidence: found.reached ?? found.citations[0] ?? null,
    };
    return { text: plain(found.wording), paragraphs: found.citations.map((c) => c.paragraph) };
  });
}

describe('tell me more', () => {
  it('goes on about the one who was talked about, and further when it is asked again', () => {
    const [, second, third, fourth] = talk([
      'When did Maria Solheim resign?',
      'tell me more',
      'go on',
      'anything else?',
    ]);
    expect(second!.paragraphs).toEqual([2, 3, 3]);
    expect(third!.text).toContain('two sons');
    expect(fourth!.text).toBe('The article has no more about Maria Solheim after that.');
  });

  it('goes on with the text where nobody was talked about', () => {
    expect(talk(['Was the ferry late?', 'tell me more'])[1]!.paragraphs).toEqual([2, 2, 3]);
  });

  it('gives all in short where nothing was asked before', () => {
    expect(talk(['tell me more'])[0]!.paragraphs.length).toBeGreaterThan(0);
  });
});

describe('a sentence that opens with a word for what came before', () => {
  it('keeps it where the rest would begin small', () => {
    expect(talk(['What did she say about the quay?'])[0]!.text).toMatch(/^(?:However she|\[Maria Solheim\] said)/);
  });
});
