import { parseArguments } from '../../src/bot/arguments.ts';
import type { Bot } from '../../src/bot/bot.ts';
import type { Reply } from '../../src/bot/reply.ts';
import { toMessage } from '../../src/platforms/discord/messages.ts';
import { paginate } from '../../src/platforms/discord/pages.ts';
import { render } from '../../src/platforms/discord/render.ts';
import { extractText } from '../doubles/discord/extract-text.ts';
import { inDiscord } from '../doubles/discord/setting.ts';
import type { Platform } from './platform.ts';

type Json = Record<string, unknown>;

export const discord: Platform = {
  name: 'Discord',

  words(reply: Reply): string {
    const pages = paginate(render(reply), 'embed').length;
    const source = { line: '', chance: 0, kept: '' };
    const all = Array.from({ length: pages }, (_, at) =>
      toMessage(reply, at, source, { form: 'embed', private: false }),
    );
    const words = all.map((message) => extractText(message as unknown as Json));
    // the footer stands under every page; the reply has it once
    const footer = String((all[0]!.embeds[0]?.footer?.text ?? '').replace(/^Page \d+ of \d+(?: · )?/, ''));
    return words.map((page, i) => (i < pages - 1 && footer ? page.replace(footer, '') : page)).join('\n');
  },

  async type(bot: Bot, lines: readonly string[]): Promise<string[]> {
    const setting = await inDiscord(bot);
    try {
      for (const [i, line] of lines.entries()) {
        const [, name = '', words = ''] = /^\/(\S+)\s*(.*)$/s.exec(line) ?? [];
        const command = bot.commands.find((candidate) => candidate.name === name)!;
        // in Discord people fill in fields; which, the line says
        const parsed = parseArguments(command, { words });
        if (!parsed.ok) throw new Error(`${line}: ${parsed.problem.code}`);
        await setting.people.slash(name, parsed.args as Record<string, string | number>);
        await setting.discord.until(() => setting.discord.visible.length > i, line);
      }
      return setting.discord.visible.map(({ body }) => extractText(body));
    } finally {
      await setting.stop();
    }
  },

  async mention(bot: Bot, words: readonly string[]): Promise<string[]> {
    const setting = await inDiscord(bot);
    try {
      for (const [i, text] of words.entries()) {
        const before = setting.discord.visible[i - 1];
        if (before) setting.people.reply(before, text);
        else setting.people.mention(text);
        await setting.discord.until(() => setting.discord.visible.length > i, text);
      }
      return setting.discord.visible.map(({ body }) => extractText(body));
    } finally {
      await setting.stop();
    }
  },
};
