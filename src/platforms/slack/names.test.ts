import { describe, expect, it } from 'vitest';
import type { AnyCommand } from '../../bot/command.ts';
import { plain, type Reply } from '../../bot/reply.ts';
import { asked, exact, phrase } from '../../reading/wording.ts';
import { withSlackNames } from './names.ts';

const command = (name: string): AnyCommand => ({
  name,
  description: name,
  options: {},
  examples: [],
  run: () => ({ reply: { blocks: [] } }),
});
const commands = ['ask', 'help', 'timeline'].map(command);
const article = { text: 'type /timeline' } as Parameters<typeof exact>[0];

describe('names of commands in Slack', () => {
  it.each([
    ['Type it like this: /timeline [from:…]', '', 'Type it like this: /timeline [from:…]'],
    ['Type it like this: /timeline [from:…]', 'otr-', 'Type it like this: /otr-timeline [from:…]'],
    ['/help: what I do', '', '/ask with nothing after it: what I do'],
    ['/help: what I do', 'otr-', '/otr-help: what I do'],
    ['and/or, /unknown, https://example.org/ask', 'x-', 'and/or, /unknown, https://example.org/ask'],
    ['/ask, /timeline', 'x-', '/x-ask, /x-timeline'],
  ])('%j with the prefix %j is %j', (words, prefix, expected) => {
    const reply: Reply = { blocks: [{ kind: 'list', items: [phrase(words)].map((part) => [part].flat()) }] };
    const [block] = withSlackNames(reply, commands, prefix).blocks;
    expect(block?.kind === 'list' && plain(block.items[0]!)).toBe(expected);
  });

  it('never touch the article’s words, nor the asker’s', () => {
    const wording = [exact(article, { start: 0, end: 14 }), asked('/timeline')];
    const reply: Reply = { blocks: [{ kind: 'text', wording }] };
    expect(withSlackNames(reply, commands, 'otr-')).toEqual(reply);
  });
});
