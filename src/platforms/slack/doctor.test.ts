import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FakeSlack } from '../../../test/doubles/slack/fake-slack.ts';
import { diagnoseSlack, inspectSlack } from './doctor.ts';
import { BOT_SCOPES } from './manifest.ts';

const secret = '0123456789abcdef0123456789abcdef';
const scopes = Object.keys(BOT_SCOPES);

describe('the doctor for Slack', () => {
  let slack: FakeSlack;
  beforeAll(async () => {
    slack = await FakeSlack.start({ scopes });
  });
  afterAll(() => slack.stop());

  const problems = async (settings: object, change: object = {}) => {
    const facts = await inspectSlack({
      botToken: 'xoxb-test',
      appToken: 'xapp-test',
      apiBase: slack.apiUrl,
      ...settings,
    });
    return diagnoseSlack({ ...facts, ...change }).filter(({ level }) => level !== 'ok');
  };

  it('finds nothing wrong with a set-up that works', async () => {
    expect(await problems({})).toEqual([]);
    expect(await problems({ appToken: undefined, signingSecret: secret })).toEqual([]);
    expect(await problems({ apiBase: slack.apiUrl.replace(/\/$/, '') })).toEqual([]);
  });

  it('says nothing where Slack is not set up', () => {
    expect(diagnoseSlack({ settings: {}, bot: null, app: null, now: 0 })).toEqual([]);
  });

  it.each<[string, object, string, RegExp, RegExp]>([
    [
      'a bot token in the app token’s place',
      { appToken: 'xoxb-test' },
      'SLACK_APP_TOKEN',
      /holds a bot token/,
      /App-Level Tokens/,
    ],
    [
      'an app token in the bot token’s place',
      { botToken: 'xapp-test' },
      'SLACK_BOT_TOKEN',
      /holds an app-level token/,
      /OAuth & Permissions/,
    ],
    ['a refused bot token', { botToken: 'xoxb-old' }, 'SLACK_BOT_TOKEN', /refuses it \(invalid_auth\)/, /Copy/],
    ['no bot token', { botToken: undefined }, 'SLACK_BOT_TOKEN', /not set/, /Copy/],
    ['neither app token nor secret', { appToken: undefined }, 'SLACK_APP_TOKEN', /not set/, /SLACK_SIGNING_SECRET/],
    ['a secret of another kind', { signingSecret: 'abc' }, 'SLACK_SIGNING_SECRET', /32 hexadecimal/, /App Credentials/],
    [
      'no way to Slack',
      { apiBase: 'http://127.0.0.1:1/api/' },
      'SLACK_BOT_TOKEN',
      /could not be asked: no answer/,
      /HTTPS/,
    ],
  ])('%s is named, with the step that mends it', async (_what, settings, subject, what, fix) => {
    const found = (await problems(settings)).find((f) => f.subject === subject);
    expect(found?.what).toMatch(what);
    expect(found?.fix).toMatch(fix);
  });

  it('names each missing scope and what it is for', async () => {
    const less = await FakeSlack.start({ scopes: scopes.filter((scope) => scope !== 'im:history') });
    const found = await problems({ apiBase: less.apiUrl });
    await less.stop();
    expect(found).toMatchObject([{ subject: 'im:history', what: expect.stringContaining('direct messages') }]);
  });

  it.each([
    [10 * 60_000, /10 min ahead/],
    [-10 * 60_000, /10 min behind/],
  ])('sees a clock that is off by %i ms', async (off, what) => {
    const found = await problems({}, { now: Date.now() + off });
    expect(found).toMatchObject([{ subject: 'clock', what: expect.stringMatching(what) }]);
  });
});
