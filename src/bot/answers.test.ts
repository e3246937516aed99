import { describe, expect, it } from 'vitest';
import { Answers, lineOf } from './answers.ts';
import { parseArguments } from './arguments.ts';
import type { Bot } from './bot.ts';
import { defineCommand } from './command.ts';
import { commandLine } from './router.ts';

describe('answers for buttons', () => {
  const place = { platform: 'preview', space: '', channel: 'c', thread: null, user: 'u' } as const;
  let count = 0;
  const reply = (words: string) => ({
    blocks: [{ kind: 'text' as const, wording: [{ kind: 'own' as const, text: `${words} ${++count}` }] }],
  });
  const bot: Bot = {
    commands: [],
    invoke: async ({ command, words, chance }) => reply(`${command} ${words} ${chance}`),
    hear: async ({ text, chance }) => reply(`${text} ${chance}`),
    complete: async () => [],
  };

  it('are the very reply as long as it is kept, and made again with the same pick by another process', async () => {
    const first = await new Answers({ bot, chance: () => 0.25 }).to('/quote all', place);
    const sameProcess = new Answers({ bot, chance: () => 0.75 });
    const kept = await sameProcess.to('who left?', place);
    expect(await sameProcess.again(kept.source, place)).toEqual({ reply: kept.reply, source: kept.source });
    const made = await new Answers({ bot, chance: () => 0.75 }).again(first.source, place);
    expect([first, made].map(({ reply }) => JSON.stringify(reply).replace(/ \d+"/, ''))).toEqual(
      Array(2).fill(expect.stringContaining('quote all 0.25')),
    );
    expect(made.reply).not.toEqual(first.reply);
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
    expect(parseArguments(command, { words: commandLine(line)!.words })).toEqual({ ok: true, args: straight });
  });

  it('a command with one option takes its words as they are', () => {
    expect(lineOf('ask', { question: 'who "left": him?' }, ['question'])).toBe('/ask who "left": him?');
  });
});
