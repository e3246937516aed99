import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../../article/article.ts';
import { read } from '../../read.ts';
import { fillerIn, holeIn } from './hole.ts';

/** What of a text of one sentence fills the hole of a question. */
function filler(sentence: string, question: string): string | null {
  const reading = read(makeArticle({ id: 'one', title: 'One', text: sentence }));
  const hole = holeIn(question);
  const span = hole && fillerIn(reading, hole, reading.sentences[0]!);
  return span && sentence.slice(span.start, span.end);
}

describe('the place of the question word', () => {
  it.each([
    ['object', 'The council sold the harbour in May.', 'What did the council sell?', 'harbour'],
    [
      'object of the active as subject of the passive',
      'The harbour was sold by the council.',
      'What did the council sell?',
      'harbour',
    ],
    ['agent', 'The harbour was sold by the county council.', 'Who sold the harbour?', 'county council'],
    ['place', 'The ferry sank near Dunmore Head on Friday.', 'Where did the ferry sink?', 'Dunmore Head'],
    ['what describes a noun', 'The tanker is leaking crude oil into the bay.', 'What type of oil is leaking?', 'crude'],
  ])('%s', (_, sentence, question, expected) => {
    expect(filler(sentence, question)).toBe(expected);
  });

  it.each([
    ['the passive without an agent', 'The harbour was sold on Monday.', 'Who sold the harbour?'],
    ['another verb', 'The council painted the harbour.', 'What did the mayor buy?'],
    ['a thing, which is nobody', 'Their situation was desperate.', 'Who was desperate?'],
    ['a day, which is no place', 'The ferry sank on Friday.', 'Where did the ferry sink?'],
  ])('is empty in %s', (_, sentence, question) => {
    expect(filler(sentence, question)).toBeNull();
  });
});
