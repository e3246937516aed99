import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DiscordEcho } from './doubles/discord/echo.ts';
import { extractText } from './doubles/discord/extract-text.ts';
import { inDiscord, type Setting } from './doubles/discord/setting.ts';
import { BOT_USER, CHANNEL, DM_CHANNEL, GUILD, OTHER_USER, THREAD, USER } from './doubles/discord/world.ts';
import { text } from './doubles/echo-bot.ts';

describe('in Discord', () => {
  let bot: DiscordEcho;
  let setting: Setting;
  beforeEach(async () => {
    bot = new DiscordEcho();
    setting = await inDiscord(bot);
  });
  afterEach(() => setting.stop());

  const shown = (count: number) =>
    setting.discord.until(() => setting.discord.visible.length >= count, `${count} messages`);
  /** Lets everything that is under way end, to see that no further message comes. */
  const quiet = async () => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    await setting.discord.until(() => setting.app.state().running === 0, 'quiet');
  };
  const words = (index: number) => extractText(setting.discord.visible[index]!.body);

  it('registers its commands, and registers nothing where they are registered already', async () => {
    const registered = setting.discord.commands.get('global')!;
    expect(registered.map(({ name }) => name)).toEqual([
      'quote',
      'ask',
      'verify',
      'Check against the article',
      'Ask about this',
    ]);
    expect(setting.log.lines.find(({ message }) => message.includes('invite link'))?.fields.invite).toMatch(
      /^https:\/\/discord\.com\/oauth2\/authorize\?client_id=900000000000000001&scope=bot\+applications\.commands/,
    );
    const { discord } = setting;
    const again = await import('../src/platforms/discord/discord.ts').then(({ startDiscord }) =>
      startDiscord({ bot, token: discord.token, apiBase: discord.apiUrl, log: setting.log }),
    );
    await again.stop();
    expect(discord.calls.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('a slash command is answered to the asker alone, with its options by name', async () => {
    const { id } = await setting.people.slash('quote', { who: 'corbyn', most: 3 });
    await shown(1);
    expect(setting.discord.visible[0]).toMatchObject({ interaction: id, onlyFor: USER, channel: CHANNEL });
    expect(words(0)).toBe('quote: {"who":"corbyn","most":3}');
    expect(bot.heard[0]).toMatchObject({
      command: 'quote',
      place: { platform: 'discord', space: GUILD, channel: CHANNEL, thread: id, user: USER },
    });
  });

  it('suggestions come while a person types', async () => {
    expect(await setting.people.typing('quote', { most: 2, who: 'cor' })).toEqual([
      { name: 'quote who cor', value: 'cor' },
    ]);
  });

  it('a mention is answered as a reply to it; replies to the answer go on with the conversation', async () => {
    const id = setting.people.mention('timeline');
    await shown(1);
    expect(setting.discord.visible[0]).toMatchObject({ repliesTo: id, onlyFor: null });
    expect(bot.heard[0]).toMatchObject({ text: 'timeline', place: { thread: id, user: USER } });
    setting.people.reply(setting.discord.visible[0]!, 'and why?', { user: OTHER_USER });
    await shown(2);
    setting.people.reply(setting.discord.visible[1]!, 'when was that?');
    await shown(3);
    setting.people.mention('and who?');
    await shown(4);
    expect(bot.heard.map(({ place }) => place.thread)).toEqual([id, id, id, id]);
    setting.people.mention('something else', { user: '400000000000000003' });
    await shown(5);
    expect(bot.heard[4]!.place.thread).not.toBe(id);
  });

  it('a reply to the answer of a command goes on with it', async () => {
    const { id } = await setting.people.slash('ask', { question: 'who?' });
    await shown(1);
    setting.people.reply(setting.discord.visible[0]!, 'and why?', { user: OTHER_USER });
    await shown(2);
    expect(bot.heard.map(({ place }) => place.thread)).toEqual([id, id]);
  });

  it('in a thread the thread is the conversation; in a direct message no mention is needed', async () => {
    setting.people.mention('timeline', { in: 'thread' });
    setting.people.direct('who is Tom?');
    await shown(2);
    await setting.people.slash('quote', {}, { in: 'direct' });
    await shown(3);
    expect(bot.heard.map(({ place }) => [place.space, place.channel, place.thread])).toEqual([
      [GUILD, THREAD, THREAD],
      ['', DM_CHANNEL, null],
      ['', DM_CHANNEL, null],
    ]);
    expect(setting.discord.visible[2]).toMatchObject({ onlyFor: null, channel: DM_CHANNEL });
  });

  it.each<[string, Record<string, unknown>]>([
    ['another bot', { author: { ...BOT_USER, id: '55', bot: true } }],
    ['itself', { author: BOT_USER }],
    ['a webhook', { webhook_id: '77' }],
    ['a message that was edited', { edited_timestamp: '2024-01-01T00:00:01.000Z' }],
    ['a pin', { type: 6 }],
    ['a channel message without a mention', { mentions: [] }],
  ])('%s is not answered', async (_what, extra) => {
    setting.people.mention('timeline', {}, extra);
    setting.discord.gateway.dispatch('MESSAGE_UPDATE', { id: '1', channel_id: CHANNEL, guild_id: GUILD });
    setting.people.mention('marker');
    await shown(1);
    await quiet();
    expect(setting.discord.visible.map(({ body }) => extractText(body))).toEqual(['marker']);
  });

  it('what Discord sends twice is answered once', async () => {
    await setting.people.slash('quote', {}, {}, 2);
    setting.people.mention('hello', {}, {}, 2);
    await shown(2);
    await quiet();
    expect(setting.discord.visible).toHaveLength(2);
  });

  it('nobody is pinged, and markup is shown as it was written', async () => {
    const nasty = '@everyone <@1> <@&2> **b** _i_ ~~s~~ ||x|| `c` <t:1> :smile: [a](https://x.org) > q # h - l';
    setting.people.mention(nasty);
    await setting.people.slash('ask', { question: nasty });
    await shown(2);
    expect(setting.discord.visible.map(({ body }) => extractText(body)).sort()).toEqual([
      nasty,
      `ask: ${JSON.stringify({ question: nasty })}`,
    ]);
    for (const { body } of setting.discord.visible) {
      expect(body.allowed_mentions).toEqual({ parse: [], replied_user: false });
    }
  });

  it('the menu of a message hands its words to the command', async () => {
    await setting.people.menu('Check against the article', 'He said <@900000000000000001> "no".');
    await setting.people.menu('Ask about this', '', {}, { embeds: [{ description: 'Who left?' }] });
    await setting.people.menu('Ask about this', '');
    await shown(3);
    const shownWords = setting.discord.visible.map(({ body }) => extractText(body));
    expect(shownWords).toContain('That message has no words that I can read.');
    expect(bot.heard.map((request) => 'values' in request && request.values)).toEqual([
      { text: 'He said   "no".' },
      { question: 'Who left?' },
    ]);
  });

  it('a command that fails gets a clear reply', async () => {
    bot.reply = () => Promise.reject(new Error('broken'));
    await setting.people.slash('quote');
    setting.people.mention('quote');
    await shown(2);
    expect([words(0), words(1)]).toEqual(Array(2).fill(expect.stringMatching(/went wrong .* logged/)));
    expect(setting.log.at('error')).toHaveLength(2);
  });

  it('stopping waits for what is being answered', async () => {
    let release = () => {};
    bot.reply = (given) => new Promise((resolve) => (release = () => resolve(text(given))));
    setting.people.mention('slow');
    await setting.discord.until(() => bot.heard.length === 1);
    const stopped = setting.app.stop();
    expect(setting.app.state()).toMatchObject({ connected: false, running: 1 });
    release();
    await stopped;
    expect(words(0)).toBe('slow');
  });
});
