import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/bot/reply.ts';
import { articlePassages, shortReply } from '../doubles/any-reply.ts';
import { realBot } from '../doubles/real-bot.ts';
import { sampleReply } from '../doubles/sample-reply.ts';
import { discord } from './discord.ts';
import { bare } from './platform.ts';
import { slack } from './slack.ts';

const platforms = [slack, discord];
const place = { platform: 'preview', space: '', channel: 'contract', thread: null, user: 'u' } as const;

describe.each(platforms)('one reply on $name', ({ words }) => {
  it('has every word of every kind of block, in their order', () => {
    const expected = [
      'What the harbour dispute is about',
      'Ada Verlaine said the quay would close “for good” (¶3).',
      '“We asked for *one* answer & got <none>.',
      '“Nobody rang @harbour at 10:30:45, so we left.”',
      '— Ada Verlaine, harbour master, wrote (¶3–4)',
      'In the article:',
      '¶5 The council “strongly denies” the claim.',
      '(words of Ada Verlaine)',
      '1990 ¶1 The quay opened in 1990.',
      '2018 ¶2 It flooded last year. (inferred: the article was written in 2019)',
      'Borough Council (¶5)',
      'The council [you: admits] [article: strongly denies] the claim',
      'Note: The article does not say who paid.',
      'You could ask:',
      'From the article: Harbour *dispute* & its <end> The Example',
    ];
    const found = bare(words(sampleReply));
    const at = expected.map((piece) => found.indexOf(piece));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(expected.filter((_, i) => at[i] === -1)).toEqual([]);
  });

  it('says something even where there is nothing', () => {
    expect(words({ blocks: [] })).not.toBe('');
  });
});

describe('one reply on every platform', () => {
  it('is the same, word for word', () => {
    expect(bare(discord.words(sampleReply))).toBe(bare(slack.words(sampleReply)));
  });

  it('is the same for any reply whose passages fit into a message', () => {
    fc.assert(
      fc.property(shortReply, (reply) => {
        const plain = withoutTitles(reply);
        expect(bare(discord.words(plain))).toBe(bare(slack.words(plain)));
        for (const passage of articlePassages(plain)) {
          for (const { words } of platforms) expect(bare(words(plain))).toContain(bare(passage.toWellFormed()));
        }
      }),
      { numRuns: 500 },
    );
  }, 30_000);
});

describe('every command on every platform', async () => {
  const bot = await realBot();
  const lines = bot.commands.flatMap(({ examples }) => examples.map(({ line }) => line));

  it.each(platforms)('$name: each example of each command prints what it promises', async ({ type }) => {
    const answers = await type(await realBot(), lines);
    const promised = bot.commands.flatMap(({ examples }) => examples.map(({ prints }) => prints));
    for (const [i, prints] of promised.entries()) expect(bare(answers[i]!), lines[i]).toContain(bare(prints));
  });

  it('the same words and citations, in the same order', async () => {
    const [inSlack, inDiscord] = await Promise.all(platforms.map(async ({ type }) => type(await realBot(), lines)));
    // Slack keeps /help for itself, so there the help names another way to it
    const other = (words: string) => bare(words).replace('/ask with nothing after it', '/help');
    expect(inDiscord!.map(bare)).toEqual(inSlack!.map(other));
  });

  it('a conversation by mentions goes the same way on both', async () => {
    const said = ['when was he suspended?', 'and why?', 'timeline', 'quote corbyn', 'what did he say about Brexit?'];
    const [inSlack, inDiscord] = await Promise.all(
      platforms.map(async ({ mention }) => mention(await realBot(), said)),
    );
    expect(inDiscord!.map(bare)).toEqual(inSlack!.map(bare));
  });

  it('what is shown is what the bot answered', async () => {
    for (const line of lines) {
      const [, command = '', words = ''] = /^\/(\S+)\s*(.*)$/s.exec(line) ?? [];
      const reply = await bot.invoke({ command, words, place, chance: 0.5 });
      expect(bare(discord.words(reply)), line).toBe(bare(slack.words(reply)));
    }
  });
});

/** Each platform arranges the address of the article in its own way; here only the words count. */
function withoutTitles(reply: Reply): Reply {
  const blocks = reply.blocks.filter(({ kind }) => kind !== 'footer');
  return { blocks };
}
