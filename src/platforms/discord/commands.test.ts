import { describe, expect, it } from 'vitest';
import { checkCommands } from '../../../test/doubles/discord/check-commands.ts';
import { schemaProblems } from '../../../test/doubles/discord/published-schema.ts';
import { defineCommand, type Options } from '../../bot/command.ts';
import { loadCommands } from '../../bot/registry.ts';
import { discordCommands } from './commands.ts';

type Json = Record<string, unknown>;
const root = new URL('../../../', import.meta.url).pathname;

const command = (name: string, options: Options = {}, more: { description?: string; rest?: string } = {}) =>
  defineCommand({
    name,
    description: 'Does it',
    options,
    examples: [],
    run: () => ({ reply: { blocks: [] } }),
    ...more,
  } as never);

describe('the commands for Discord', () => {
  it('carry options, choices, limits and suggestions, the required ones first', () => {
    const [made] = discordCommands([
      command('quote', {
        who: { type: 'text', description: 'whose', complete: 'people' },
        most: { type: 'integer', description: 'how many', least: 1, most: 25 },
        length: { type: 'choice', description: 'how long', choices: ['short', 'full'] },
        about: { type: 'text', description: 'about what', required: true },
      }),
    ]);
    expect(made).toMatchObject({
      type: 1,
      contexts: [0, 1, 2],
      integration_types: [0, 1],
      options: [
        { name: 'about', type: 3, required: true },
        { name: 'who', type: 3, autocomplete: true, required: false },
        { name: 'most', type: 4, min_value: 1, max_value: 25 },
        { name: 'length', type: 3, choices: [{ name: 'short' }, { name: 'full' }] },
      ],
    });
  });

  it('put entries into the menu of a message only where their commands exist', () => {
    const names = (...commands: ReturnType<typeof command>[]) => discordCommands(commands).map(({ name }) => name);
    const text = { text: { type: 'text', description: 'd' } } as const;
    expect(names(command('verify', text, { rest: 'text' }))).toEqual(['verify', 'Check against the article']);
    expect(names(command('ask'))).toEqual(['ask']);
  });

  it.each<[string, ReturnType<typeof command>, RegExp]>([
    ['a name in capitals', command('Quote'), /"Quote".*lower-case/],
    ['a name with a space', command('two words'), /lower-case/],
    ['a name that is too long', command('x'.repeat(33)), /1–32/],
    ['no description', command('x', {}, { description: '' }), /description/],
    ['a long description', command('x', {}, { description: 'd'.repeat(101) }), /1–100/],
    ['a long description of an option', command('x', { a: { type: 'text', description: 'd'.repeat(101) } }), /"a"/],
    [
      'too many options',
      command(
        'x',
        Object.fromEntries(Array.from({ length: 26 }, (_, i) => [`o${i}`, { type: 'text', description: 'd' }])),
      ),
      /more than 25 options/,
    ],
    [
      'too many choices',
      command('x', { a: { type: 'choice', description: 'd', choices: Array.from({ length: 26 }, (_, i) => `c${i}`) } }),
      /more than 25 choices/,
    ],
    [
      'too much in all',
      command(
        'x',
        Object.fromEntries(
          Array.from({ length: 25 }, (_, i) => [
            `o${i}`,
            {
              type: 'choice',
              description: 'd'.repeat(100),
              choices: Array.from({ length: 5 }, (_, j) => `${j}`.repeat(50)),
            },
          ]),
        ),
      ),
      /8000/,
    ],
  ])('%s is refused before Discord refuses it, with the command named', (_what, bad, message) => {
    expect(() => discordCommands([bad])).toThrow(message);
  });

  it('of this program are taken by Discord', async () => {
    const all = discordCommands(await loadCommands(`${root}commands`)) as unknown as Json[];
    expect(checkCommands(all, false)).toEqual([]);
    expect(all.flatMap((made) => schemaProblems('command', made))).toEqual([]);
    expect(all.length).toBeGreaterThan(8);
  });
});
