import type { Bot } from '../../src/bot/bot.ts';
import { toMessages } from '../../src/platforms/slack/messages.ts';
import { extractText } from '../doubles/slack/extract-text.ts';
import { inSlack } from '../doubles/slack/setting.ts';
import type { Platform } from './platform.ts';

type Json = Record<string, unknown>;

export const slack: Platform = {
  name: 'Slack',

  words: (reply) =>
    toMessages(reply)
      .map(({ blocks }) => extractText(blocks as unknown as Json[]))
      .join('\n'),

  async type(bot: Bot, lines: readonly string[]): Promise<string[]> {
    const setting = await inSlack(bot);
    try {
      for (const [i, line] of lines.entries()) {
        await setting.people.command(line);
        await setting.slack.until(() => setting.slack.visible.length > i);
      }
      return setting.slack.visible.map(({ blocks }) => extractText(blocks));
    } finally {
      await setting.stop();
    }
  },

  async mention(bot: Bot, words: readonly string[]): Promise<string[]> {
    const setting = await inSlack(bot);
    try {
      for (const [i, text] of words.entries()) {
        const thread = i === 0 ? {} : { thread_ts: '1700000001.000001' };
        await setting.people.mention(text, { ts: `170000000${i + 1}.000001`, ...thread });
        await setting.slack.until(() => setting.slack.visible.length > i);
      }
      return setting.slack.visible.map(({ blocks }) => extractText(blocks));
    } finally {
      await setting.stop();
    }
  },
};
