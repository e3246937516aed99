import { describe, expect, it } from 'vitest';
import { startSlack } from '../src/platforms/slack/slack.ts';
import { EchoBot, text } from './doubles/echo-bot.ts';
import { RecordedLog } from './doubles/recorded-log.ts';
import { inSlack } from './doubles/slack/setting.ts';

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
