import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bot } from '../src/bot/bot.ts';
import { defineCommand } from '../src/bot/command.ts';
import type { Invocation, Message } from '../src/bot/invocation.ts';
import type { Reply } from '../src/bot/reply.ts';
import { extractText } from './doubles/discord/extract-text.ts';
import { buttonsOf } from './doubles/discord/people.ts';
import { inDiscord, type Setting } from './doubles/discord/setting.ts';
import { BOT_USER, CHANNEL, DM_CHANNEL, GUILD, OTHER_USER, THREAD, USER } from './doubles/discord/world.ts';

const own = (text: string) => [{ kind: 'own' as const, text }];
const text = (words: string): Reply => ({ blocks: [{ kind: 'text', wording: own(words) }] });
const run = () => ({ reply: text('') });

/** A bot that says back what reached it, so that the adapter is tested and not the reading. */
class EchoBot implements Bot {
  readonly commands = [
    defineCommand({
      name: 'quote',
      description: 'Quotations',
      options: {
        who: { type: 'text', description: 'whose', complete: 'people' },
        most: { type: 'integer', description: 'how many', least: 1, most: 25 },
      },
      rest: 'who',
      examples: [],
      run,
    }),
    defineCommand({
      name: 'ask',
      description: 'Ask',
      options: { question: { type: 'text', description: 'question', required: true } },
      rest: 'question',
      examples: [],
      run,
    }),
    defineCommand({
      name: 'verify',
      description: 'Verify',
      options: { text: { type: 'text', description: 'text', required: true } },
      rest: 'text',
      examples: [],
      run,
    }),
  ];
  readonly heard: (Invocation | Message)[] = [];
  reply: (words: string) => Reply | Promise<Reply> = (words) => text(words);

  async invoke(invocation: Invocation): Promise<Reply> {
    this.heard.push(invocation);
    return this.reply(`${invocation.command}: ${invocation.words ?? JSON.stringify(invocation.values)}`);
  }

  async hear(message: Message): Promise<Reply> {
    this.heard.push(message);
    return this.reply(message.text);
  }

  async complete(command: string, option: string, typed: string) {
    return [{ name: `${command} ${option} ${typed}`, value: typed }];
  }
}

describe('in Discord', () => {
  let bot: EchoBot;
  let setting: Setting;
  beforeEach(async () => {
    bot = new EchoBot();
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

  const nextPage = (message: { body: Record<string, unknown> }) =>
    buttonsOf(message as never)
      .map(({ label }) => String(label))
      .find((label) => label.startsWith('Next page'));

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
