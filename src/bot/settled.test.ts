import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseArticle } from '../article/parse.ts';
import { read } from '../reading/read.ts';
import { phrase } from '../reading/wording.ts';
import type { Bot } from './bot.ts';
import { type AnyCommand, defineCommand } from './command.ts';
import { makeBot } from './make-bot.ts';
import { type Block, plain } from './reply.ts';

const articles = join(import.meta.dirname, '..', '..', 'test', 'articles');
const readingOf = (name: string) =>
  read(parseArticle(join(articles, name), readFileSync(join(articles, name), 'utf8')));
const [first, second] = ['wire-harbour-claims.md', 'sport-cup-final.md'].map(readingOf);
const place = { platform: 'preview', space: '', channel: 'c', thread: null, user: 'u' } as const;

/** A command that counts how often it was run; `looks` is what it takes of the context. */
function counting(name: string, looks: (context: { previous: unknown; chance: number }) => unknown): AnyCommand {
  let runs = 0;
  return defineCommand({
    name,
    description: name,
    options: { word: { type: 'text', description: 'a word' } },
    rest: 'word',
    examples: [],
    run(_args, context) {
      looks(context);
      const wording = [phrase(`${name} ${++runs}`)];
      const remember = { question: name, entities: [], evidence: null };
      return { reply: { blocks: [{ kind: 'text', wording }] }, remember };
    },
  });
}

describe('an outcome is given again', () => {
  let bot: Bot;
  let reading = first!;
  const ask = async (command: string, words = '', user = 'u') => {
    const { blocks } = await bot.invoke({ command, words, place: { ...place, user } });
    return plain((blocks[0] as Block & { kind: 'text' }).wording);
  };
  beforeEach(() => {
    reading = first!;
    bot = makeBot({
      commands: [
        counting('plain', () => {}),
        counting('chancy', ({ chance }) => chance),
        counting('following', ({ previous }) => previous),
      ],
      readingFor: () => reading,
      events: { withheld: () => {}, failed: () => {} },
      chance: () => 0.5,
    });
  });

  it('for the same words about the same article only', async () => {
    expect([await ask('plain', 'a'), await ask('plain', 'a'), await ask('plain', 'b')]).toEqual([
      'plain 1',
      'plain 1',
      'plain 2',
    ]);
    reading = second!;
    expect(await ask('plain', 'a')).toBe('plain 3');
    reading = first!;
    expect(await ask('plain', 'a')).toBe('plain 1');
  });

  it('not where chance went into it', async () => {
    expect([await ask('chancy'), await ask('chancy')]).toEqual(['chancy 1', 'chancy 2']);
  });

  it('to a question that looks back only where there is nothing to look back at, and the thread remembers it', async () => {
    expect(await ask('following', '', 'ann')).toBe('following 1');
    // Ann has asked before now; Ben has not, but then he has, too
    expect(await ask('following', '', 'ann')).toBe('following 2');
    expect(await ask('following', '', 'ben')).toBe('following 1');
    expect(await ask('following', '', 'ben')).toBe('following 3');
  });
});
