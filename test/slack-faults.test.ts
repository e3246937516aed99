import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SlackProblem } from '../src/platforms/slack/slack.ts';
import { EchoBot } from './doubles/echo-bot.ts';
import { inSlack, type Setting } from './doubles/slack/setting.ts';

const refusedFor = (seconds: number) => ({ kind: 'status', status: 429, retryAfter: seconds }) as const;
const broken = { kind: 'status', status: 503 } as const;

describe('where Slack fails, each question has one visible reply, or a clear message', () => {
  let setting: Setting;
  const failures: SlackProblem[] = [];
  beforeEach(async () => {
    failures.length = 0;
    setting = await inSlack(new EchoBot(), { onFailure: (problem) => failures.push(problem) });
  });
  afterEach(() => setting.stop());
  const settled = () => setting.slack.until(() => setting.app.state().running === 0, 15_000);
  const texts = () => setting.slack.visible.map((m) => m.text);

  it.each([
    ['a rate limit', [refusedFor(1)]],
    ['several rate limits in a row', [refusedFor(1), refusedFor(1)]],
    ['a broken server', [broken]],
    ['a broken server, then a rate limit', [broken, refusedFor(1)]],
  ])('a mention through %s', async (_what, faults) => {
    setting.slack.fail('chat.postMessage', ...faults);
    await setting.people.mention('timeline');
    await settled();
    expect(texts()).toEqual(['timeline']);
  });

  it.each([
    ['a rate limit', [refusedFor(1)], ['quote:']],
    ['a broken server twice', [broken, broken], ['quote:']],
  ])('a command through %s', async (_what, faults, expected) => {
    setting.slack.fail('response_url', ...faults);
    await setting.people.command('/quote');
    await settled();
    expect(texts().map((t) => t.trim())).toEqual(expected);
    expect(setting.slack.calls.filter((c) => c.method === 'response_url').length).toBeLessThanOrEqual(5);
  });

  it('a command whose response URL is gone is answered to its asker in another way', async () => {
    setting.slack.later = 31 * 60_000;
    const late = setting.people.command('/quote');
    setting.slack.later = 62 * 60_000;
    await late;
    await settled();
    expect(setting.slack.visible).toMatchObject([{ via: 'chat.postEphemeral', onlyFor: 'U1', text: 'quote: ' }]);
  });

  it('a post whose answer is lost is not repeated; a note says that it may be missing', async () => {
    setting.slack.fail('chat.postMessage', { kind: 'answer-lost' });
    await setting.people.mention('timeline');
    await settled();
    expect(texts()).toEqual(['timeline', expect.stringMatching(/did not confirm .* ask again/)]);
  });

  it('an answer to a command whose confirmation is lost is not repeated', async () => {
    setting.slack.fail('response_url', { kind: 'answer-lost' });
    await setting.people.command('/quote');
    await settled();
    expect(texts()).toEqual(['quote: ', expect.stringMatching(/did not confirm .* ask again/)]);
  });

  it('blocks that Slack refuses are sent as plain words', async () => {
    setting.slack.fail('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });
    await setting.people.mention('timeline');
    await settled();
    expect(setting.slack.visible).toMatchObject([{ text: 'timeline', blocks: [] }]);
  });

  it('a channel that does not take the answer: the asker is told directly, with what may help', async () => {
    setting.slack.fail('chat.postMessage', { kind: 'error', error: 'not_in_channel' });
    await setting.people.mention('timeline');
    await settled();
    expect(setting.slack.visible).toMatchObject([
      { channel: 'U1', text: expect.stringMatching(/not_in_channel.*\/invite/) },
    ]);
  });

  it('what can reach nobody is in the log as an error', async () => {
    const gone = { kind: 'error', error: 'channel_not_found' } as const;
    setting.slack.fail('chat.postMessage', gone, gone);
    await setting.people.mention('timeline');
    await settled();
    expect(texts()).toEqual([]);
    expect(setting.log.at('error')).toEqual([expect.stringMatching(/was not posted/)]);
  });

  it('a wait that is too long to be of use is not waited out: the asker is told directly', async () => {
    setting.slack.fail('chat.postMessage', refusedFor(3600));
    await setting.people.mention('timeline');
    await settled();
    expect(setting.log.at('error')).toHaveLength(1);
    expect(setting.slack.visible).toMatchObject([
      { channel: 'U1', text: expect.stringMatching(/wait too long\. Ask me here/) },
    ]);
  });

  it('a command whose every use of its response URL fails is answered to its asker in another way', async () => {
    setting.slack.fail('response_url', refusedFor(3600));
    await setting.people.command('/quote');
    await settled();
    expect(setting.slack.visible).toMatchObject([{ via: 'chat.postEphemeral', onlyFor: 'U1', text: 'quote: ' }]);
  });

  it('an answer whose token is revoked while it is made is given where no token is needed', async () => {
    const bot = new EchoBot();
    let release = () => {};
    bot.reply = (words) =>
      new Promise((resolve) => {
        release = () => resolve({ blocks: [{ kind: 'text', wording: [{ kind: 'own', text: words }] }] });
      });
    const inner = await inSlack(bot, { onFailure: (problem) => failures.push(problem) });
    await inner.people.command('/quote');
    await inner.slack.until(() => bot.heard.length === 1);
    inner.slack.botToken = 'xoxb-new';
    release();
    await inner.slack.until(() => inner.slack.visible.length === 1);
    expect(inner.slack.visible).toMatchObject([{ via: 'response_url', onlyFor: 'U1', text: 'quote: ' }]);
    await inner.stop();
  });

  it('a token revoked while running is reported once, with what to do, and a command still gets its answer', async () => {
    setting.slack.botToken = 'xoxb-new';
    await setting.people.mention('timeline');
    await setting.people.mention('summary');
    await setting.people.command('/quote');
    await settled();
    await setting.slack.until(() => failures.length > 0);
    expect(texts()).toEqual(['quote: ']);
    expect(failures.map((f) => f.message)).toEqual([expect.stringMatching(/^SLACK_BOT_TOKEN: Slack refuses it/)]);
    expect(setting.app.state().connected).toBe(false);
  });

  it('a revoked app token stops the reconnecting and is reported', async () => {
    setting.slack.fail('apps.connections.open', { kind: 'error', error: 'invalid_auth' });
    setting.slack.socket.drop();
    await setting.slack.until(() => failures.length === 1);
    expect(setting.slack.socket.connections).toBe(1);
  });

  it('a socket dropped while an answer is made loses nothing', async () => {
    const bot = new EchoBot();
    let release = () => {};
    const inner = await inSlack(bot);
    bot.reply = (words) =>
      new Promise((resolve) => {
        release = () => resolve({ blocks: [{ kind: 'text', wording: [{ kind: 'own', text: words }] }] });
      });
    await inner.people.mention('slow');
    await inner.slack.until(() => bot.heard.length === 1);
    inner.slack.socket.drop();
    release();
    await inner.slack.until(() => inner.slack.visible.length === 1);
    await inner.slack.until(() => inner.slack.socket.connections === 2);
    await inner.stop();
  });

  it('an event that Slack repeats because the first acknowledgement was lost has one reply', async () => {
    const event = { type: 'app_mention', text: '<@U0BOT> timeline', channel: 'C1', ts: '1700000009.000001' };
    setting.slack.socket.loseAcks = 1;
    const first = await setting.people.event(event, { event_id: 'Ev9' });
    const again = await setting.people.event(event, { event_id: 'Ev9', retry: { attempt: 1, reason: 'timeout' } });
    expect([first.ackedAfter, again.ackedAfter]).toEqual([null, expect.any(Number)]);
    await settled();
    expect(texts()).toEqual(['timeline']);
  });

  it('questions that arrive out of order are each answered in their own thread', async () => {
    await Promise.all([
      setting.people.mention('second', { ts: '1700000020.000001' }),
      setting.people.mention('first', { ts: '1700000010.000001' }),
    ]);
    await setting.slack.until(() => setting.slack.visible.length === 2);
    const byThread = Object.fromEntries(setting.slack.visible.map((m) => [m.thread, m.text]));
    expect(byThread).toEqual({ '1700000020.000001': 'second', '1700000010.000001': 'first' });
  });

  it('200 events at once are each acknowledged and begin their reply within 3 s, and each has one', async () => {
    // in processor time, which is the same on a busy machine; both ends and all their checks count
    const begun = process.cpuUsage();
    const channels = Array.from({ length: 40 }, (_, i) => `C9${i}`);
    for (const channel of channels) setting.slack.channels.add(channel);
    const deliveries = await Promise.all([
      ...Array.from({ length: 100 }, (_, i) => setting.people.command(`/quote ${i}`)),
      ...Array.from({ length: 100 }, (_, i) => setting.people.mention(`mention ${i}`, { channel: channels[i % 40]! })),
    ]);
    expect(Math.max(...deliveries.map((d) => d.ackedAfter ?? Number.POSITIVE_INFINITY))).toBeLessThan(3000);
    await setting.slack.until(() => setting.slack.visible.length >= 200, 15_000);
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1000).toBeLessThan(3000);
    await settled();
    expect(new Set(texts()).size).toBe(200);
    expect(setting.slack.visible).toHaveLength(200);
  });
});
