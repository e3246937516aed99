import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, describe, expect, it } from 'vitest';
import { extractText as inDiscordWords } from './doubles/discord/extract-text.ts';
import { inDiscord, inDiscordByHttp } from './doubles/discord/setting.ts';
import { USER } from './doubles/discord/world.ts';
import { realBot } from './doubles/real-bot.ts';
import { extractText as inSlackWords } from './doubles/slack/extract-text.ts';
import type { FakeSlackOptions } from './doubles/slack/fake-slack.ts';
import { inSlack } from './doubles/slack/setting.ts';

type Json = Record<string, unknown>;
const WORDS = 'condemn those whose hatred of Israel';
const LINE = `/quote words:"${WORDS}" as-picture:yes`;
const values = { words: WORDS, 'as-picture': 'yes' };
const says = /^“.*condemn those whose hatred of Israel.*”\n— .*\(¶\d+.*\)\nFrom the article: /s;

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

describe('a quote as a picture in Discord', () => {
  const attached = (body: Json) => (body.attachments ?? []) as { description: string }[];

  it.each([
    ['the gateway', inDiscord],
    ['HTTP', inDiscordByHttp],
  ] as const)(
    'by %s: attached to the answer, its words as its description; and so when it is shared',
    async (_how, start) => {
      const { discord, people, stop, log } = await start(await realBot());
      stops.push(stop);
      await people.slash('quote', values);
      await discord.until(() => discord.visible.length === 1);
      expect(discord.visible[0]).toMatchObject({ onlyFor: USER });
      expect(attached(discord.visible[0]!.body)).toMatchObject([{ description: expect.stringMatching(says) }]);
      await people.press(discord.visible[0]!, 'Share in channel');
      await discord.until(() => discord.visible.length === 2);
      expect(discord.visible[1]!.onlyFor).toBeNull();
      expect(attached(discord.visible[1]!.body)).toEqual(attached(discord.visible[0]!.body));
      expect(log.at('error')).toEqual([]);
    },
  );

  it('on a mention too; where files are not permitted the same words come as text', async () => {
    const { discord, people, stop } = await inDiscord(await realBot(), {}, { narrow: PermissionFlagsBits.AttachFiles });
    stops.push(stop);
    people.mention(LINE);
    await discord.until(() => discord.visible.length === 1);
    people.mention(LINE, { in: 'narrow' });
    await people.slash('quote', values, { in: 'narrow' });
    await discord.until(() => discord.visible.length === 3);
    expect(discord.visible.map(({ body }) => attached(body).length)).toEqual([1, 0, 0]);
    for (const { body } of discord.visible) expect(inDiscordWords(body)).toContain(WORDS);
  });
});

describe('a quote as a picture in Slack', () => {
  const started = async (fake: FakeSlackOptions = {}) => {
    const setting = await inSlack(await realBot(), {}, fake);
    stops.push(setting.stop);
    return setting;
  };
  const images = (blocks: readonly Json[]) => blocks.filter(({ type }) => type === 'image');

  it('is an image block with its words as alternative text, privately, shared and on a mention', async () => {
    const { slack, people, log } = await started();
    await people.command(LINE);
    await slack.until(() => slack.visible.length === 1);
    await people.press(slack.visible[0]!, 'Share in channel');
    await people.mention(LINE);
    await slack.until(() => slack.visible.length === 3);
    for (const { blocks, text } of slack.visible) {
      expect(images(blocks)).toMatchObject([{ alt_text: expect.stringMatching(says) }]);
      expect(text).toContain(WORDS);
    }
    expect(slack.files.size).toBe(3);
    expect(log.at('warn')).toEqual([]);
  });

  it('without the scope for files the same words come as text', async () => {
    const scopes = ['chat:write', 'commands', 'app_mentions:read', 'im:history', 'assistant:write'];
    const { slack, people, log } = await started({ scopes });
    await people.command(LINE);
    await slack.until(() => slack.visible.length === 1);
    expect(images(slack.visible[0]!.blocks)).toEqual([]);
    expect(inSlackWords(slack.visible[0]!.blocks)).toContain(WORDS);
    expect(log.at('warn').join()).toMatch(/files:write.*its words are shown as text/);
  });

  it('that Slack has not looked at yet is tried again; one that it never takes comes as words', async () => {
    const { slack, people } = await started();
    const refused = { kind: 'error', error: 'invalid_blocks' } as const;
    slack.fail('chat.postMessage', refused);
    await people.mention(LINE);
    await slack.until(() => slack.visible.length === 1);
    expect(images(slack.visible[0]!.blocks)).toHaveLength(1);
    slack.fail('chat.postMessage', refused, refused, refused);
    await people.mention(LINE);
    await slack.until(() => slack.visible.length === 2);
    expect(slack.visible[1]).toMatchObject({ blocks: [], text: expect.stringContaining(WORDS) });
  });
});
