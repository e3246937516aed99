import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArguments } from './arguments.ts';
import { defineCommand } from './command.ts';

const outcome = () => ({ reply: { blocks: [] } });
const quote = defineCommand({
  name: 'quote',
  description: 'Quotes',
  options: {
    who: { type: 'text', description: 'who', longest: 100 },
    about: { type: 'text', description: 'about' },
    most: { type: 'integer', description: 'most', least: 1, most: 25 },
    length: { type: 'choice', description: 'length', choices: ['short', 'full'] },
  },
  rest: 'who',
  examples: [],
  run: outcome,
});
const ask = defineCommand({
  name: 'ask',
  description: 'Ask',
  options: { question: { type: 'text', description: 'question', required: true } },
  rest: 'question',
  examples: [],
  run: outcome,
});

describe('arguments from words', () => {
  it.each([
    ['corbyn', { who: 'corbyn' }],
    ['  Mr   Lewis ', { who: 'Mr Lewis' }],
    ['most:¶3', { most: 3 }],
    ['corbyn about israel', { who: 'corbyn', about: 'israel' }],
    ['about israel', { about: 'israel' }],
    ['about: israel', { about: 'israel' }],
    ['corbyn about:israel most:3', { who: 'corbyn', about: 'israel', most: 3 }],
    ['about:israel corbyn', { about: 'israel', who: 'corbyn' }],
    ['corbyn about:mental health', { who: 'corbyn', about: 'mental health' }],
    ['about:"mental health" corbyn', { about: 'mental health', who: 'corbyn' }],
    ['"Ed About" about tax', { who: 'Ed About', about: 'tax' }],
    ['who:"Ivan Lewis"', { who: 'Ivan Lewis' }],
    ['who:ivan lewis', { who: 'ivan lewis' }],
    ['length:FULL', { length: 'full' }],
    ['lewis about the talk about tax', { who: 'lewis', about: 'the talk about tax' }],
    ['', {}],
    ['see https://example.org/a', { who: 'see https://example.org/a' }],
    ['cor\u0000byn \u202Eabout israel', { who: 'corbyn', about: 'israel' }],
  ])('%j', (words, expected) => {
    expect(parseArguments(quote, { words })).toEqual({ ok: true, args: expected });
  });

  it.each(['note: he said about it most:3 who?', 'who "was" it about', 'to be: or not'])(
    'a single text takes all: %j',
    (words) => {
      expect(parseArguments(ask, { words })).toEqual({ ok: true, args: { question: words } });
    },
  );

  it.each([
    ['colour:red', 'unknown-option', 'colour'],
    ['constructor:2', 'unknown-option', 'constructor'],
    ['__proto__:1', 'unknown-option', '__proto__'],
    ['toString:x', 'unknown-option', 'tostring'],
    ['most:many', 'not-a-number', 'most'],
    ['most:2.5', 'not-a-number', 'most'],
    ['most:26', 'out-of-range', 'most'],
    ['length:tiny', 'not-a-choice', 'length'],
    [`who:${'x'.repeat(101)}`, 'too-long', 'who'],
  ])('%j is refused with the option named', (words, code, option) => {
    expect(parseArguments(quote, { words })).toMatchObject({ ok: false, problem: { code, option } });
  });

  it('a required option must hold more than white space and control characters', () => {
    expect(parseArguments(ask, { words: ' \u200B\u0007 ' })).toMatchObject({ ok: false, problem: { code: 'missing' } });
    expect(parseArguments(ask, { values: { question: '' } })).toMatchObject({
      ok: false,
      problem: { code: 'missing' },
    });
  });

  it('takes time in step with the length', () => {
    const time = (words: number) => {
      const begun = process.cpuUsage();
      for (let i = 0; i < 5; i++) parseArguments(quote, { words: 'word '.repeat(words) });
      return process.cpuUsage(begun).user;
    };
    time(1000);
    // ten times the words: ten times the time, where the square would be a hundred
    expect(time(50_000)).toBeLessThan(40 * Math.max(time(5000), 5000));
  });

  it('never throws, and never keeps a control or steering character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
        const parsed = parseArguments(quote, { words });
        const texts = parsed.ok
          ? Object.values(parsed.args).map(String)
          : [parsed.problem.given, parsed.problem.option];
        for (const text of texts) expect(text).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
      }),
    );
  });
});
