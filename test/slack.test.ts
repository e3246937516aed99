import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Invocation } from '../src/bot/invocation.ts';
import { startSlack } from '../src/platforms/slack/slack.ts';
import { EchoBot, own, text } from './doubles/echo-bot.ts';
import { realBot } from './doubles/real-bot.ts';
import { RecordedLog } from './doubles/recorded-log.ts';
import { extractText } from './doubles/slack/extract-text.ts';
import { buttonsOf } from './doubles/slack/people.ts';
import { inSlack, type Setting } from './doubles/slack/setting.ts';

describe('in Slack', () => {
  let bot: EchoBot;
  let setting: Setting;
  beforeEach(async () => {
    bot = new EchoBot();
    setting = await inSlack(bot);
  });
  afterEach(() => setting.stop());

  const shown = (count: number) => setting.slack.until(() => setting.slack.visible.length >= count);
  /** Lets everything that is under way end, to see that no further message comes. */
  const quiet = () => setting.slack.until(() => setting.app.state().running === 0);

  it('a slash command is acknowledged at once and answered to the asker alone', async () => {
    const { ackedAfter } = await setting.people.command('/quote corbyn about:israel');
    expect(ackedAfter).toBeLessThan(3000);
    await shown(1);
    expect(setting.slack.visible[0]).toMatchObject({
      via: 'response_url',
      onlyFor: 'U1',
      text: 'quote: corbyn about:israel',
    });
    expect(bot.heard[0]).toMatchObject({
      command: 'quote',
      place: { platform: 'slack', space: 'T1', channel: 'C1', thread: null, user: 'U1' },
    });
  });

  it('a mention is answered in its thread, and a follow-up in that thread has the same place', async () => {
    await setting.people.mention('timeline', { ts: '1700000001.000001' });
    await shown(1);
    expect(setting.slack.visible[0]).toMatchObject({ thread: '1700000001.000001', onlyFor: null, text: 'timeline' });
    await setting.people.mention('and why?', { ts: '1700000002.000001', thread_ts: '1700000001.000001' });
    await shown(2);
    expect(bot.heard[1]!.place).toEqual(bot.heard[0]!.place);
  });

  it('a direct message is answered without a mention, in the thread where it stands in one', async () => {
    await setting.people.direct('who is Tom & <Jerry>?');
    await setting.people.direct('', { text: '<@U0BOT> summary', thread_ts: '1700000001.000001' });
    await shown(2);
    expect(setting.slack.visible.map((m) => [m.text, m.thread])).toEqual([
      ['who is Tom &amp; &lt;Jerry&gt;?', null],
      ['summary', '1700000001.000001'],
    ]);
    expect(bot.heard[0]).toMatchObject({ text: 'who is Tom & <Jerry>?' });
  });

  it.each<[string, Record<string, unknown>]>([
    ['another bot', { bot_id: 'B9' }],
    ['itself', { user: 'U0BOT' }],
    ['an edit', { subtype: 'message_changed', message: { text: 'x' } }],
    ['a deletion', { subtype: 'message_deleted' }],
    ['a bot message of the old kind', { subtype: 'bot_message', bot_id: 'B9', user: undefined }],
    ['Slackbot', { user: 'USLACKBOT' }],
    ['an edited message', { edited: { user: 'U1', ts: '1' } }],
    ['a message in a channel', { channel: 'C1', channel_type: 'channel' }],
  ])('%s is not answered', async (_what, event) => {
    await setting.people.direct('timeline', event);
    await setting.people.direct('marker');
    await shown(1);
    await quiet();
    expect(setting.slack.visible.map((m) => m.text)).toEqual(['marker']);
  });

  it('one that arrives twice is answered once, and acknowledged each time', async () => {
    const event = { type: 'app_mention', text: '<@U0BOT> hello', channel: 'C1', ts: '1700000003.000001' };
    const first = await setting.people.event(event, { event_id: 'EvSame' });
    const second = await setting.people.event(event, { event_id: 'EvSame', retry: { attempt: 1, reason: 'timeout' } });
    const other = await setting.people.event(
      { ...event, type: 'message', channel_type: 'im' },
      { event_id: 'EvOther' },
    );
    const slash = await setting.people.command('/quote', { trigger_id: 'same' });
    const again = await setting.people.command('/quote', { trigger_id: 'same' });
    await shown(2);
    await quiet();
    expect(setting.slack.visible).toHaveLength(2);
    for (const { ackedAfter } of [first, second, other, slash, again]) expect(ackedAfter).not.toBeNull();
  });

  it('nobody is pinged and no link is unfurled', async () => {
    await setting.people.mention('<!channel> @everyone <@U2>');
    await setting.people.command('/ask <!here> & <b>');
    await shown(2);
    for (const { method, args } of setting.slack.calls.filter((c) => c.args.blocks)) {
      expect(args, method).toMatchObject({ unfurl_links: false, unfurl_media: false });
      expect(String(args.text)).not.toMatch(/<[!@]/);
    }
    expect(extractText(setting.slack.visible.find((m) => m.onlyFor)!.blocks)).toBe('ask: <!here> & <b>');
  });

  it('"/ask" with nothing after it says what the bot can do, since Slack keeps /help', async () => {
    await setting.stop();
    setting = await inSlack(await realBot());
    await setting.people.command('/ask');
    await shown(1);
    expect(setting.slack.visible[0]!.text).toMatch(/What I can do.*\/ask with nothing after it: What this bot can do/s);
  });

  it('a button carries its command line and still works after a restart', async () => {
    bot.reply = (words) => ({
      blocks: [
        ...text(words).blocks,
        { kind: 'actions', actions: [{ label: own('Show ¶4 in context'), line: '/context 4' }] },
      ],
    });
    await setting.people.mention('x', { ts: '1700000001.000001' });
    await shown(1);
    const message = setting.slack.visible[0]!;
    await setting.stop();
    setting = await inSlack(bot);
    const { ackedAfter } = await setting.people.press(message, 'Show ¶4 in context');
    expect(ackedAfter).toBeLessThan(3000);
    await shown(1);
    expect(setting.slack.visible[0]).toMatchObject({ onlyFor: 'U1', thread: '1700000001.000001', text: 'context: 4' });
  });

  it('a private reply can be shared in the channel, the very same', async () => {
    let count = 0;
    bot.reply = (words) => text(`${words} ${++count}`);
    await setting.people.command('/quote corbyn');
    await shown(1);
    const message = setting.slack.visible[0]!;
    expect(buttonsOf(message.blocks).map((b) => b.text.text)).toEqual(['Share in channel']);
    await setting.people.press(message, 'Share in channel');
    await shown(2);
    expect(setting.slack.visible[1]).toMatchObject({ onlyFor: null, replaced: false, text: 'quote: corbyn 1' });
    expect(buttonsOf(setting.slack.visible[1]!.blocks)).toEqual([]);
  });

  it('after a restart the same is asked again, and the same is picked among equals', async () => {
    await setting.people.command('/quote corbyn');
    await shown(1);
    const message = setting.slack.visible[0]!;
    await setting.stop();
    setting = await inSlack(bot, { chance: () => 0.9 });
    await setting.people.press(message, 'Share in channel');
    await shown(1);
    expect(setting.slack.visible[0]).toMatchObject({ onlyFor: null, text: 'quote: corbyn' });
    expect(bot.heard.map((asked) => (asked as Invocation).chance)).toEqual([0.5, 0.5]);
  });

  it('a button that is none of ours is answered too', async () => {
    await setting.people.command('/quote');
    await shown(1);
    const message = setting.slack.visible[0]!;
    await setting.people.press(message, 'Share in channel', {
      actions: [{ type: 'button', action_id: 'share', block_id: 'b', value: 'old', action_ts: '1' }],
    });
    await shown(2);
    expect(setting.slack.visible[1]!.text).toMatch(/older version .* ask again/);
  });

  it('a button with an id of another version is acknowledged and answered', async () => {
    await setting.people.command('/quote');
    await shown(1);
    const { ackedAfter } = await setting.people.press(setting.slack.visible[0]!, 'Share in channel', {
      actions: [{ type: 'button', action_id: 'unheard-of', block_id: 'b', value: 'x', action_ts: '1' }],
    });
    expect(ackedAfter).not.toBeNull();
    await shown(2);
    expect(setting.slack.visible[1]!.text).toMatch(/older version/);
  });

  it('events of any shape do no harm', async () => {
    const anything = fc.sample(
      fc.record(
        {
          type: fc.constantFrom(
            'message',
            'app_mention',
            'app_home_opened',
            'assistant_thread_started',
            'reaction_added',
          ),
          subtype: fc.option(fc.string()),
          text: fc.anything(),
          user: fc.anything(),
          channel: fc.anything(),
          channel_type: fc.constantFrom('im', 'channel'),
          thread_ts: fc.anything(),
          ts: fc.anything(),
          assistant_thread: fc.anything(),
        },
        { requiredKeys: ['type'] },
      ),
      100,
    );
    // Bolt itself cannot acknowledge some of these; what matters is that the next one is answered
    const deliveries = anything.map((event) => setting.people.event({ ts: undefined, ...event }));
    await setting.people.mention('still here');
    await setting.slack.until(() => setting.slack.visible.some((m) => m.text === 'still here'));
    await Promise.all(deliveries);
  });

  it('in a direct conversation there is nobody to share with', async () => {
    await setting.people.command('/quote', { channel: 'D1' });
    await shown(1);
    expect(buttonsOf(setting.slack.visible[0]!.blocks)).toEqual([]);
  });

  it('a long private reply has pages; a long public one runs over several messages in order', async () => {
    const lines = Array.from({ length: 120 }, (_, i) => `${i}: ${'word '.repeat(60)}`);
    bot.reply = () => ({ blocks: lines.map((line) => ({ kind: 'text', wording: own(line) })) });
    await setting.people.command('/summary full');
    await shown(1);
    let page = setting.slack.visible[0]!;
    let words = extractText(page.blocks);
    for (let n = 2; buttonsOf(page.blocks).some((b) => b.text.text.startsWith('Next page')); n++) {
      await setting.people.press(page, buttonsOf(page.blocks)[0]!.text.text);
      await shown(n);
      page = setting.slack.visible[n - 1]!;
      expect(page.replaced).toBe(true);
      words += `\n\n${extractText(page.blocks)}`;
    }
    const found = words.split('\n\n').filter((line) => !/^Page \d+ of \d+$/.test(line));
    expect(found).toEqual(lines);

    const before = setting.slack.visible.length;
    await setting.people.mention('summary full');
    await setting.slack.until(() => setting.app.state().running === 0);
    const messages = setting.slack.visible.slice(before);
    expect(messages.length).toBeGreaterThan(2);
    expect(
      messages.flatMap((m) => extractText(m.blocks).split('\n\n')).filter((line) => !/^Page \d+ of \d+$/.test(line)),
    ).toEqual(lines);
  });

  it('a command that fails gets a clear reply', async () => {
    bot.reply = () => Promise.reject(new Error('broken'));
    await setting.people.command('/quote');
    await setting.people.mention('quote');
    await shown(2);
    for (const message of setting.slack.visible) expect(message.text).toMatch(/went wrong .* logged/);
    expect(setting.log.at('error')).toHaveLength(2);
  });

  it('an unknown command is acknowledged and answered by the bot', async () => {
    const { ackedAfter } = await setting.people.command('/nothing here');
    expect(ackedAfter).not.toBeNull();
    await shown(1);
    expect(setting.slack.visible[0]!.text).toBe('nothing: here');
  });
});

describe('connecting to Slack', () => {
  it.each([
    ['a wrong bot token', { botToken: 'xoxb-wrong' }, /SLACK_BOT_TOKEN: Slack refuses it \(invalid_auth\)\. Copy/],
    ['a wrong app token', { appToken: 'xapp-wrong' }, /SLACK_APP_TOKEN: Slack refuses it \(invalid_auth\)\. Make/],
    [
      'a bot token as app token',
      { appToken: 'xoxb-test' },
      /SLACK_APP_TOKEN: It holds a bot token; it must begin with xapp-/,
    ],
    [
      'neither socket nor signing secret',
      { appToken: undefined },
      /SLACK_APP_TOKEN: It is not set.*SLACK_SIGNING_SECRET/,
    ],
  ])('%s fails at once and says what to do', async (_what, options, message) => {
    await expect(inSlack(new EchoBot(), options)).rejects.toThrow(message);
  });

  it('a missing scope is said in the log, with the step that mends it', async () => {
    const setting = await inSlack(
      new EchoBot(),
      {},
      { scopes: ['chat:write', 'commands', 'app_mentions:read', 'files:write', 'im:history'] },
    );
    expect(setting.log.at('warn')).toEqual([expect.stringMatching(/lacks the scope assistant:write.*Reinstall/)]);
    await setting.stop();
  });

  it('an unreachable Slack fails too, and says so', async () => {
    await expect(
      startSlack({
        bot: new EchoBot(),
        botToken: 'xoxb-test',
        appToken: 'xapp-test',
        apiBase: 'http://127.0.0.1:1/api/',
        log: new RecordedLog(),
      }),
    ).rejects.toThrow(/cannot be reached. Check/);
  });

  it('the socket comes back after Slack refreshes it, drops it, or refuses for a while', async () => {
    const setting = await inSlack(new EchoBot());
    try {
      setting.slack.socket.refresh();
      await setting.slack.until(() => setting.slack.socket.connections === 2);
      setting.slack.fail('apps.connections.open', { kind: 'status', status: 500 }, { kind: 'cut' });
      setting.slack.socket.drop();
      await setting.slack.until(() => setting.slack.socket.connections === 3);
      await setting.people.mention('still there?');
      await setting.slack.until(() => setting.slack.visible.length === 1);
      expect(setting.app.state()).toMatchObject({ mode: 'socket', connected: true });
    } finally {
      await setting.stop();
    }
  });

  it('stopping waits for what is being answered', async () => {
    const bot = new EchoBot();
    let release = () => {};
    bot.reply = (words) => new Promise((resolve) => (release = () => resolve(text(words))));
    const setting = await inSlack(bot);
    await setting.people.mention('slow');
    await setting.slack.until(() => bot.heard.length === 1);
    const stopped = setting.app.stop();
    expect(setting.app.state().connected).toBe(false);
    release();
    await stopped;
    expect(setting.slack.visible.map((m) => m.text)).toEqual(['slow']);
    await setting.slack.stop();
  });
});

describe('every command in Slack', async () => {
  const bot = await realBot();
  it.each(bot.commands.map((command) => [command.name, command] as const))(
    '/%s: what is typed comes out rendered',
    async (_name, command) => {
      const setting = await inSlack(bot);
      try {
        for (const [i, { line, prints }] of command.examples.entries()) {
          await setting.people.command(line);
          await setting.slack.until(() => setting.slack.visible.length > i);
          expect(extractText(setting.slack.visible[i]!.blocks)).toContain(prints);
        }
      } finally {
        await setting.stop();
      }
    },
  );
});
