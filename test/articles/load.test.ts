import { describe, expect, it } from 'vitest';
import { loadArticle, loadGold, resolveGold } from './load.ts';

describe('gold', () => {
  it('covers at least fifteen articles, each of its words in its article', () => {
    const all = loadGold();
    expect(all.length).toBeGreaterThanOrEqual(15);
    for (const { article, quotes } of all)
      for (const { content } of quotes)
        for (const { start, end } of content) expect(article.text.slice(start, end).trim()).not.toBe('');
  });

  it.each([
    ['content', { kind: 'direct', content: ['No such words.'], speaker: null, name: null, cue: null }],
    [
      'a speaker',
      { kind: 'direct', content: ['My crews did a heck of a job.'], speaker: 'Nobody', name: null, cue: null },
    ],
  ])('with %s that the article does not hold is refused with file and words', (_what, quote) => {
    const json = JSON.stringify({ people: [], quotes: [quote] });
    expect(() => resolveGold(loadArticle('wire-refinery-fire'), 'x.gold.json', json)).toThrow(
      /x\.gold\.json: “.*” is not in the article/,
    );
  });
});
