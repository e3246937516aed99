import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../bot/arguments.ts';
import { defineCommand } from '../../bot/command.ts';
import { CUSTOM_ID } from './limits.ts';
import { carried, commandOf, decodePress, encodePress, lineOf, type Press } from './press.ts';

const verb = fc.constantFrom('run' as const, 'page' as const, 'share' as const);
const press: fc.Arbitrary<Press> = fc.record({
  verb,
  line: fc.option(fc.string({ unit: 'grapheme', maxLength: 120 })),
  page: fc.integer({ min: 0, max: 999 }),
  chance: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }).map(carried),
  kept: fc.stringMatching(/^[0-9a-f]{8}$/),
});

describe('a button’s custom id', () => {
  it('fits, is different for each button, and is read back as it was; words that do not fit are left out whole', () => {
    fc.assert(
      fc.property(press, fc.integer({ min: 0, max: 24 }), (given, at) => {
        const id = encodePress(given, at)!;
        expect(id.length).toBeLessThanOrEqual(CUSTOM_ID);
        expect(id).not.toBe(encodePress(given, at + 1));
        const read = decodePress(id)!;
        expect(read).toEqual({ ...given, line: read.line });
        expect([given.line, null]).toContain(read.line);
        if ((given.line?.length ?? 99) <= 78) expect(read.line).toBe(given.line);
      }),
    );
  });

  it('without words and without a kept reply there is nothing to go by, so there is no button', () => {
    expect(encodePress({ verb: 'run', line: 'x'.repeat(200), page: 0, chance: 0, kept: '' }, 0)).toBeNull();
  });

  it.each(['', 'x', 'z0.0.00.|/ask', 'r0.0.0', '{"l":"/ask"}', 'r0.0.00.zz zz|x'])('%j is none of ours', (id) => {
    expect(decodePress(id)).toBeNull();
  });
});

describe('named values as a line', () => {
  const options = {
    who: { type: 'text', description: 'who' },
    about: { type: 'text', description: 'about' },
    most: { type: 'integer', description: 'most' },
  } as const;
  const command = defineCommand({
    name: 'quote',
    description: 'd',
    options,
    rest: 'who',
    examples: [],
    run: () => ({ reply: { blocks: [] } }),
  });

  it.each<[Record<string, string | number>, string]>([
    [{ who: 'corbyn' }, '/quote who:corbyn'],
    [{ who: 'Mr Lewis', most: 3 }, '/quote who:"Mr Lewis" most:3'],
    [{ who: 'a "b" c', about: 'x"' }, '/quote who:"a “b” c" about:"x”"'],
    [{ about: 'about: who' }, '/quote about:"about: who"'],
    [{}, '/quote'],
  ])('%j is %j, and is understood as the same', (values, line) => {
    expect(lineOf('quote', values, Object.keys(options))).toBe(line);
    const straight = JSON.parse(
      JSON.stringify(values)
        .replace(/\\"([^"]*)\\"/g, '“$1”')
        .replace(/\\"/g, '”'),
    );
    expect(parseArguments(command, { words: commandOf(line)!.words })).toEqual({ ok: true, args: straight });
  });

  it('a command with one option takes its words as they are', () => {
    expect(lineOf('ask', { question: 'who "left": him?' }, ['question'])).toBe('/ask who "left": him?');
  });
});
