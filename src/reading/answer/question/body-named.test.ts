import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { withBodyNamed } from './body-named.ts';

describe('a body that is called by its kind', () => {
  const reading = read(
    makeArticle({
      id: 'bodies',
      title: 'Bodies',
      text: [
        'Orle Road Academy in Lisk was rated good. The National Union of School Staff praised it.',
        'Harbour Airways and Norsund Airlines lost money. The toy maker Brightwater grew.',
      ].join('\n\n'),
    }),
  );

  it.each<[string, string | null]>([
    ['How was the school rated?', 'How was the Orle Road Academy rated?'],
    ['What did the union praise?', 'What did the National Union of School Staff praise?'],
    // two may be meant, or none
    ['What did the airline lose?', null],
    ['What did the council say?', null],
    // it is named
    ['Was the Orle Road Academy rated?', null],
  ])('%s %j', (question, expected) => {
    expect(withBodyNamed(reading, question)).toBe(expected);
  });
});
