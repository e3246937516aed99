import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EchoBot } from './doubles/echo-bot.ts';
import { byHttp, People } from './doubles/slack/people.ts';
import { inSlack, type Setting } from './doubles/slack/setting.ts';

const SECRET = '0123456789abcdef0123456789abcdef';

describe('Slack by HTTP', () => {
  let setting: Setting;
  let url: string;
  let bot: EchoBot;
  beforeEach(async () => {
    const port = await freePort();
    bot = new EchoBot();
    setting = await inSlack(bot, { appToken: undefined, signingSecret: SECRET, port });
    url = `http://127.0.0.1:${port}/slack/events`;
  });
  afterEach(() => setting.stop());

  it('commands, mentions, buttons and modals work as by socket', async () => {
    const people = new People(setting.slack, byHttp(url, SECRET));
    for (const delivery of [
      await people.command('/quote corbyn'),
      await people.mention('timeline'),
      await people.globalShortcut('ask_about_article'),
    ]) {
      expect(delivery.ackedAfter).toBeLessThan(3000);
    }
    await setting.slack.until(() => setting.slack.visible.length === 2 && setting.slack.views.size === 1);
    await people.press(setting.slack.visible.find((m) => m.onlyFor)!, 'Share in channel');
    await setting.slack.until(() => setting.slack.visible.length === 3);
    expect(setting.slack.visible[2]).toMatchObject({ onlyFor: null, text: 'quote: corbyn' });
    expect(setting.app.state()).toMatchObject({ mode: 'http', connected: true });
  });

  it('a request signed with another secret, or too old, is refused and not answered', async () => {
    const wrong = await new People(setting.slack, byHttp(url, 'f'.repeat(32))).mention('timeline');
    const old = await new People(setting.slack, byHttp(url, SECRET, -600)).mention('timeline');
    expect([wrong.ackedAfter, old.ackedAfter]).toEqual([null, null]);
    expect(bot.heard).toEqual([]);
  });

  it('a repeated event is acknowledged and answered once', async () => {
    const people = new People(setting.slack, byHttp(url, SECRET));
    const event = { type: 'app_mention', text: '<@U0BOT> timeline', channel: 'C1', ts: '1700000009.000001' };
    await people.event(event, { event_id: 'Ev9' });
    const again = await people.event(event, { event_id: 'Ev9', retry: { attempt: 1, reason: 'http_timeout' } });
    expect(again.ackedAfter).not.toBeNull();
    await setting.slack.until(() => setting.app.state().running === 0);
    expect(setting.slack.visible).toHaveLength(1);
  });

  it('the address is verified, and nothing else is served', async () => {
    const people = byHttp(url, SECRET);
    const { payload } = await people('events_api', { type: 'url_verification', challenge: 'abc', token: 't' });
    expect(payload).toEqual({ challenge: 'abc' });
    expect((await fetch(new URL('/', url))).status).toBe(404);
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
