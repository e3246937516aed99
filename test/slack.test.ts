import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EchoBot } from './doubles/echo-bot.ts';
import { realBot } from './doubles/real-bot.ts';
import { extractText } from './doubles/slack/extract-text.ts';
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
