import { describe, expect, it } from 'vitest';
import { parseQuestion } from './question-parse.ts';

describe('the verb of a question', () => {
  it.each([
    ['When did the ferry talks end?', 'end'],
    ['How did the mayor vote?', 'vote'],
    ['Who does the harbour board trust?', 'trust'],
    ['When will police interview Mona Tarrant?', 'interview'],
    ['What did the inspector say about the pool?', 'say'],
    ['How much will the repairs cost?', 'cost'],
  ])('%s', (question, verb) => {
    const { tokens } = parseQuestion(question);
    const root = tokens.find((t) => t.head < 0);
    expect(root?.text).toBe(verb);
    expect(root?.upos).toBe('VERB');
  });

  it.each(['What will the costs be?', 'Who was the mayor?', 'What did the?', 'Why did', 'did did did'])(
    'is not made up: %s',
    (question) => {
      const { tokens } = parseQuestion(question);
      expect(tokens.map((t) => t.text).join('')).toBe(question.replaceAll(' ', ''));
    },
  );

  it.each(['When did the ferry talks end?', 'What did Ann own before the vote?', 'How did the mayor vote, and why?'])(
    'leaves the words and their places as they are: %s',
    (question) => {
      const { tokens, states, sentences } = parseQuestion(question);
      for (const [i, t] of tokens.entries()) {
        expect(question.slice(t.start, t.end)).toBe(t.text);
        expect(t.index).toBe(i);
        expect(t.head).toBeLessThan(tokens.length);
      }
      expect(states.scales.length).toBe(tokens.length);
      expect(states.bytes.length).toBe(tokens.length * states.width);
      expect(sentences.at(-1)!.last).toBe(tokens.length);
    },
  );
});
