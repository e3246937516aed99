import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { plain } from '../../wording.ts';
import { answer } from '../answer.ts';

const reading = read(
  makeArticle({
    id: 'source',
    title: 'Source',
    text: [
      'The clerk Nora Obi hit Ivo Marsh with a ladle, the cook Hana Lund told the jury. Mr Marsh was treated at Fenton General.',
      'The porter Abe Long said that the weather was fine. Ms Lund alleged that Mr Long had stolen a ham. He denied it.',
    ].join('\n\n'),
  }),
);

function talk(first: string, then: string) {
  const before = answer(reading, first);
  const evidence = before.reached ?? before.citations[0] ?? null;
  return answer(reading, then, { question: first, entities: before.entities, evidence });
}

describe('who said what was told before', () => {
  it.each([
    ['Did Nora Obi hit Ivo Marsh?', 'who said so?', 'Hana Lund told the jury'],
    ['Did Nora Obi hit Ivo Marsh?', 'Says who?', 'Hana Lund told the jury'],
    ['Did Nora Obi hit Ivo Marsh?', 'And who told them that?', 'Hana Lund told the jury'],
    ['Did Abe Long steal a ham?', 'Who says so?', 'Ms Lund alleged'],
  ])('%s – %s', (first, then, words) => {
    const found = talk(first, then);
    expect(plain(found.wording), found.explanation.join('\n')).toContain(words);
    expect(plain(found.wording)).not.toContain('weather');
    expect(found.speaker).toBe('Hana Lund');
  });

  it('is nobody where the article tells it itself', () => {
    const found = talk('Where was Ivo Marsh treated?', 'who said so?');
    expect(found.kind).toBe('not-in-article');
    expect(plain(found.wording)).toBe('The article tells it itself, and names nobody who says so.');
  });

  it('is asked back where nothing was told', () => {
    expect(plain(answer(reading, 'Who said so?').wording)).toContain('I cannot tell what you mean');
  });

  it('but a question with words of its own is one by itself', () => {
    expect(answer(reading, 'Who said that the weather was fine?').speaker).toBe('Abe Long');
  });
});
