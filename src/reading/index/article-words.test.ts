import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../article/article.ts';
import { likeness, wordOf } from '../lexicon/lexicon.ts';
import { read } from '../read.ts';
import { indexOf } from './article-index.ts';
import { KIND, levelsOf, likenessesOf, MEANING, SAME_WORD } from './article-words.ts';

const text = `The ferry firm sacked 40 of its 60 deckhands in May after the vessel ran aground, and its chief executive, Orla Tench, resigned.

Unions called the dismissals a scandal. A wolf was seen on the pier; the animal fled. She had sung, the singer said, for two weeks.`;
const index = indexOf(read(makeArticle({ id: 'x', title: 'x', text })));
const { compared } = index;

describe('a word beside all of an article', () => {
  it.each(['fire', 'resignation', 'ship', 'animal', 'wolf', 'boss', 'sang', '60', 'dismissal', 'week', 'the', 'quit'])(
    '“%s” is as like each that counts as the two are by themselves',
    (lower) => {
      const asked = wordOf(lower, lower);
      const found = likenessesOf(asked, compared);
      for (const [i, word] of compared.all.entries())
        if (compared.counts[i]) expect([word.lower, found[i]]).toEqual([word.lower, likeness(asked, word)]);
    },
  );

  it.each([
    ['wolf', 'wolf', SAME_WORD],
    ['wolves', 'wolf', SAME_WORD],
    ['ship', 'vessel', KIND],
    ['resignation', 'resigned', SAME_WORD],
    ['fire', 'sacked', MEANING],
    ['canine', 'wolf', KIND],
    ['41', '40', 0],
    ['ship', 'wolf', 0],
  ])('“%s” and “%s”', (lower, of, level) => {
    const at = compared.all.findIndex((w) => w.lower === of);
    expect(levelsOf(wordOf(lower, lower), compared)[at]).toBe(level);
  });
});
