import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Invocation } from '../src/bot/invocation.ts';
import { DiscordEcho } from './doubles/discord/echo.ts';
import { extractText } from './doubles/discord/extract-text.ts';
import { buttonsOf } from './doubles/discord/people.ts';
import { inDiscord, type Setting } from './doubles/discord/setting.ts';
import { OTHER_USER, USER } from './doubles/discord/world.ts';
import { own, text } from './doubles/echo-bot.ts';

describe('what is pressed in Discord', () => {
  let bot: DiscordEcho;
  let setting: Setting;
  beforeEach(async () => {
    bot = new DiscordEcho();
    setting = await inDiscord(bot);
  });
  afterEach(() => setting.stop());

  const shown = (count: number) =>
    setting.discord.until(() => setting.discord.visible.length >= count, `${count} messages`);
  const words = (index: number) => extractText(setting.discord.visible[index]!.body);

  const nextPage = (message: { body: Record<string, unknown> }) =>
    buttonsOf(message as never)
      .map(({ label }) => String(label))
      .find((label) => label.startsWith('Next page'));

  it('a button carries its command line and still works after a restart', async () => {
    bot.reply = (given) => ({
      blocks: [
        ...text(given).blocks,
        { kind: 'actions', actions: [{ label: own('Show ¶4 in context'), line: '/context 4' }] },
        { kind: 'suggestions', questions: [own('Who resigned?')] },
      ],
    });
    setting.people.mention('x');
    await shown(1);
    const message = setting.discord.visible[0]!;
    const { thread } = bot.heard[0]!.place;
    await setting.stop();
    setting = await inDiscord(bot);
    await setting.people.press(message, 'Show ¶4 in context');
    await setting.people.press(message, 'Who resigned?');
    await shown(2);
    expect(
      setting.discord.visible.map(({ onlyFor, body }) => [onlyFor, extractText(body).split('\n')[0]]).sort(),
    ).toEqual([
      [USER, 'Who resigned?'],
      [USER, 'context: 4'],
    ]);
    expect(bot.heard.map(({ place }) => place.thread)).toEqual([thread, thread, thread]);
  });

  it('a private reply can be shared in the channel, the very same', async () => {
    let count = 0;
    bot.reply = (given) => text(`${given} ${++count}`);
    await setting.people.slash('quote', { who: 'corbyn' });
    await shown(1);
    await setting.people.press(setting.discord.visible[0]!, 'Share in channel');
    await shown(2);
    expect(setting.discord.visible[1]).toMatchObject({ onlyFor: null, edits: 0 });
    expect([words(0), words(1)]).toEqual(['quote: {"who":"corbyn"} 1', 'quote: {"who":"corbyn"} 1']);
    expect(buttonsOf(setting.discord.visible[1]!)).toEqual([]);
  });

  it('after a restart a shared reply is made again, with the same pick', async () => {
    await setting.people.slash('quote', { who: 'Ed "the" Man', most: 3 });
    await shown(1);
    const message = setting.discord.visible[0]!;
    await setting.stop();
    setting = await inDiscord(bot, { chance: () => 0.9 });
    await setting.people.press(message, 'Share in channel');
    await shown(1);
    expect(words(0)).toBe('quote: who:"Ed “the” Man" most:3');
    expect(bot.heard.map((request) => (request as Invocation).chance)).toEqual([0.5, 0.5]);
  });

  it('a question too long for any button is shared after a restart too', async () => {
    const question = `why ${'so '.repeat(60)}long, and who asked “that”?`;
    await setting.people.slash('ask', { question });
    await shown(1);
    const message = setting.discord.visible[0]!;
    await setting.stop();
    setting = await inDiscord(bot);
    await setting.people.press(message, 'Share in channel');
    await shown(1);
    expect(words(0)).toBe(`ask: ${question}`);
  });

  it('where no embed carries it, it is shared from memory, and after a restart the button says so', async () => {
    await setting.stop();
    const narrow = PermissionFlagsBits.EmbedLinks;
    setting = await inDiscord(bot, {}, { narrow });
    await setting.people.slash('ask', { question: `why ${'so '.repeat(60)}long?` }, { in: 'narrow' });
    await shown(1);
    const message = setting.discord.visible[0]!;
    await setting.people.press(message, 'Share in channel', { in: 'narrow' });
    await shown(2);
    expect(words(1)).toBe(words(0));
    await setting.stop();
    setting = await inDiscord(bot, {}, { narrow });
    await setting.people.press(message, 'Share in channel', { in: 'narrow' });
    await shown(1);
    expect(words(0)).toMatch(/^This button no longer works.*ask again/);
  });

  it('the replies of the commands that are named public are seen by all at once', async () => {
    await setting.stop();
    setting = await inDiscord(bot, { publicCommands: ['quote'] });
    await setting.people.slash('quote');
    await setting.people.slash('ask', { question: 'x' });
    await shown(2);
    const [quote, ask] = ['quote', 'ask'].map((name) =>
      setting.discord.visible.find(({ body }) => extractText(body).startsWith(name)),
    );
    expect([quote!.onlyFor, buttonsOf(quote!).length]).toEqual([null, 0]);
    expect([ask!.onlyFor, buttonsOf(ask!).length]).toEqual([USER, 1]);
  });

  it('a long private reply has pages that turn in place; nothing is lost on the way', async () => {
    const lines = Array.from({ length: 80 }, (_, i) => `${i}: ${'word '.repeat(40)}`.trim());
    bot.reply = () => ({ blocks: lines.map((line) => ({ kind: 'text', wording: own(line) })) });
    await setting.people.slash('quote');
    await shown(1);
    const message = setting.discord.visible[0]!;
    const pages = [extractText(message.body)];
    for (let next = nextPage(message); next; next = nextPage(message)) {
      const { edits } = message;
      await setting.people.press(message, next);
      await setting.discord.until(() => message.edits > edits, 'the next page');
      pages.push(extractText(message.body));
    }
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap((page) => page.split('\n\n')).filter((line) => !line.startsWith('Page '))).toEqual(lines);
    expect(setting.discord.visible).toHaveLength(1);
  });

  it('the next page of a message that all see is shown to who asks for it', async () => {
    const lines = Array.from({ length: 40 }, (_, i) => `${i}: ${'word '.repeat(40)}`.trim());
    bot.reply = () => ({ blocks: lines.map((line) => ({ kind: 'text', wording: own(line) })) });
    setting.people.mention('all of it');
    await shown(1);
    const message = setting.discord.visible[0]!;
    await setting.people.press(message, nextPage(message)!, { user: OTHER_USER });
    await shown(2);
    expect(message.edits).toBe(0);
    expect(setting.discord.visible[1]).toMatchObject({ onlyFor: OTHER_USER });
    expect(words(1)).toContain('Page 2 of');
  });
});
