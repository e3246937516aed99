import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, describe, expect, it } from 'vitest';
import { extractText } from './doubles/discord/extract-text.ts';
import { inDiscord, type Setting } from './doubles/discord/setting.ts';
import { DM_CHANNEL, NARROW_CHANNEL, USER } from './doubles/discord/world.ts';
import { realBot } from './doubles/real-bot.ts';

const bot = await realBot();
const { EmbedLinks, ReadMessageHistory, SendMessages, ViewChannel } = PermissionFlagsBits;

describe('where the bot may not do everything', () => {
  let setting: Setting;
  afterEach(() => setting.stop());
  const denied = async (narrow: bigint) => {
    setting = await inDiscord(bot, {}, { narrow });
    return setting;
  };
  const shown = (count: number) => setting.discord.until(() => setting.discord.visible.length >= count);

  it('without embeds a reply is plain text with the same words', async () => {
    const { people, discord } = await denied(EmbedLinks);
    people.mention('timeline', { in: 'narrow' });
    await people.slash('timeline', {}, { in: 'narrow' });
    people.mention('timeline');
    await shown(3);
    const [plain, rich] = ['text', 'embed'].map((kind) =>
      discord.visible.filter(({ body }) => (kind === 'embed') === (body.embeds as unknown[]).length > 0),
    );
    expect(plain!.map(({ channel }) => channel)).toEqual([NARROW_CHANNEL, NARROW_CHANNEL]);
    for (const { body } of plain!)
      expect(extractText(body).startsWith(extractText(rich![0]!.body).slice(0, 200))).toBe(true);
  });

  it('without the history a reply stands alone', async () => {
    const { people, discord } = await denied(ReadMessageHistory);
    people.mention('help', { in: 'narrow' });
    await shown(1);
    expect(discord.visible[0]).toMatchObject({ channel: NARROW_CHANNEL, repliesTo: null });
  });

  it.each([
    ['Send Messages', SendMessages],
    ['View Channel', ViewChannel],
  ])('without “%s” the asker is told directly which is missing, once', async (name, bit) => {
    const { people, discord, app } = await denied(bit);
    people.mention('help', { in: 'narrow' });
    await shown(1);
    people.mention('help', { in: 'narrow' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await discord.until(() => app.state().running === 0);
    expect(discord.visible).toHaveLength(1);
    expect(discord.visible[0]).toMatchObject({ channel: DM_CHANNEL });
    expect(extractText(discord.visible[0]!.body)).toContain(`the permission “${name}” is missing`);
    // it was known beforehand: nothing was tried in the channel
    expect(discord.calls.filter(({ path }) => path.includes(NARROW_CHANNEL))).toEqual([]);
  });

  it('in a group where only the person has installed it, commands are answered', async () => {
    const { people, discord } = await denied(0n);
    await people.slash('help', {}, { in: 'group' });
    await shown(1);
    expect(discord.visible[0]).toMatchObject({ onlyFor: USER });
  });
});
