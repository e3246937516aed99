import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeSlack } from '../../../test/doubles/slack/fake-slack.ts';
import { APP_ID, CONFIG_TOKEN } from '../../../test/doubles/slack/manifests.ts';
import { defineCommand } from '../../bot/command.ts';
import { BOT_SCOPES, slackManifest } from './manifest.ts';
import { registerWithSlack, type SlackRegistration } from './register.ts';

const named = (name: string, description = `Does ${name}`) =>
  defineCommand({ name, description, options: {}, examples: [], run: () => ({ reply: { blocks: [] } }) });

describe('registering with Slack', () => {
  let slack: FakeSlack;
  beforeEach(async () => {
    slack = await FakeSlack.start();
  });
  afterEach(() => slack.stop());
  const settings = (more: Partial<SlackRegistration> = {}): SlackRegistration => ({
    appId: APP_ID,
    configToken: CONFIG_TOKEN,
    apiBase: slack.apiUrl,
    dryRun: false,
    ...more,
  });
  const methods = () => slack.calls.map(({ method }) => method.replace('apps.manifest.', ''));

  it('a dry run says what would change, asks Slack whether it would take it, and changes nothing', async () => {
    const before = structuredClone(slack.manifests.manifest);
    const { diff, reinstall } = await registerWithSlack(settings({ dryRun: true }), [named('quote')]);
    expect(diff.added).toEqual(expect.arrayContaining(['command /quote', 'scope chat:write', 'event app_mention']));
    expect([diff.removed, reinstall]).toEqual([[], true]);
    expect(slack.manifests.manifest).toEqual(before);
    expect(methods()).toEqual(['export', 'validate']);
  });

  it('changes only what differs, whatever Slack adds to it, and keeps what is not ours', async () => {
    slack.manifests.manifest = {
      display_information: { name: 'Our paper’s bot' },
      oauth_config: { redirect_urls: ['https://example.org/oauth'], scopes: { bot: ['chat:write', 'files:read'] } },
    };
    await registerWithSlack(settings(), [named('quote'), named('old')]);
    expect(slack.manifests.manifest).toMatchObject({
      display_information: { name: 'Our paper’s bot' },
      features: { bot_user: { display_name: 'Our paper’s bot' } },
      oauth_config: { redirect_urls: ['https://example.org/oauth'], scopes: { bot: Object.keys(BOT_SCOPES) } },
    });
    const same = await registerWithSlack(settings(), [named('quote'), named('old')]);
    expect(same).toEqual({ diff: { added: [], changed: [], removed: [] }, reinstall: false });
    const { diff, reinstall } = await registerWithSlack(settings(), [named('quote', 'Quotes'), named('new')]);
    expect(diff).toEqual({ added: ['command /new'], changed: ['command /quote'], removed: ['command /old'] });
    expect(reinstall).toBe(false);
  });

  it('an app that is reached by HTTP stays so; another address is a change', async () => {
    slack.manifests.manifest = slackManifest({ commands: [named('quote')], url: 'https://bot.example.org' });
    expect((await registerWithSlack(settings(), [named('quote')])).diff.changed).toEqual([]);
    const moved = await registerWithSlack(settings({ url: 'https://new.example.org' }), [named('quote')]);
    expect(moved.diff.changed).toEqual(
      expect.arrayContaining(['command /quote', 'settings.event_subscriptions.request_url']),
    );
    expect(JSON.stringify(slack.manifests.manifest)).not.toContain('bot.example.org');
  });

  it.each<[string, () => Partial<SlackRegistration>, RegExp]>([
    ['the bot token in its place', () => ({ configToken: 'xoxb-test' }), /SLACK_CONFIG_TOKEN: Slack refuses it.*xoxe/],
    [
      'an unknown token',
      () => ({ configToken: 'xoxe.xoxp-x' }),
      /SLACK_CONFIG_TOKEN: Slack refuses it \(invalid_auth\)/,
    ],
    ['an unknown app', () => ({ appId: 'A2' }), /SLACK_APP_ID: There is no such app.*Basic Information/],
    ['no way to Slack', () => ({ apiBase: 'http://127.0.0.1:1/api' }), /no answer.*SLACK_API_URL/],
  ])('%s is named, with the step that mends it', async (_what, change, message) => {
    await expect(registerWithSlack(settings(change()), [])).rejects.toThrow(message);
  });

  it('a token that has run out, and a manifest that Slack does not take, are said so', async () => {
    slack.manifests.manifest = { display_information: { name: 'x'.repeat(40) } };
    await expect(registerWithSlack(settings(), [])).rejects.toThrow(/invalid_manifest.*\n\/display_information\/name/);
    slack.manifests.expired = true;
    await expect(registerWithSlack(settings(), [])).rejects.toThrow(/twelve hours.*Generate Token/);
  });
});
