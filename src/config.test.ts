import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigProblem, loadConfig } from './config.ts';

const NO_FILE = 'no-such-file.env';
const load = (env: Record<string, string>) => loadConfig(env, NO_FILE);

describe('the settings', () => {
  it.each([
    ['0/1', { ids: [0], total: 1 }],
    ['0, 1 / 4', { ids: [0, 1], total: 4 }],
    ['', undefined],
  ])('DISCORD_SHARDS %j', (text, expected) => {
    expect(load({ DISCORD_SHARDS: text }).DISCORD_SHARDS).toEqual(expected);
  });

  it.each([
    ['DISCORD_SHARDS', '4/4', /DISCORD_SHARDS must name shards below/],
    ['DISCORD_SHARDS', 'all', /DISCORD_SHARDS must be shard numbers/],
    ['DISCORD_TOKEN', 'secretvalue', /DISCORD_TOKEN must have three parts/],
    ['SLACK_BOT_TOKEN', 'xapp-1', /SLACK_BOT_TOKEN must begin with xoxb-/],
  ])('%s=%s is refused, with what it must be and without the value', (name, value, message) => {
    expect(() => load({ [name]: value })).toThrow(message);
    expect(() => load({ [name]: value })).toThrow(ConfigProblem);
    try {
      load({ [name]: value });
    } catch (error) {
      if (value.length > 6) expect((error as Error).message).not.toContain(value);
    }
  });

  it('are all in .env.example, and nothing else is', () => {
    const sample = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    const named = [...sample.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]!);
    const source = readFileSync(new URL('./config.ts', import.meta.url), 'utf8');
    const known = [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map((match) => match[1]!);
    expect(named.sort()).toEqual(known.sort());
  });
});
