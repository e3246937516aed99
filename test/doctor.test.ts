import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../src/operations/finding.ts';
import { FakeSlack } from './doubles/slack/fake-slack.ts';

const root = new URL('../', import.meta.url).pathname;

async function doctor(
  env: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<{ code: number; out: string }> {
  // an empty value means "not set", so nothing of this machine's own settings gets in
  const none = {
    SLACK_BOT_TOKEN: '',
    SLACK_APP_TOKEN: '',
    SLACK_SIGNING_SECRET: '',
    DISCORD_TOKEN: '',
    DISCORD_PUBLIC_KEY: '',
  };
  const child = spawn(process.execPath, ['bin/on-the-record.mjs', 'doctor', ...args], {
    cwd: root,
    env: { ...process.env, ...none, ...env },
  });
  let out = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? -1)));
  return { code, out };
}

describe('the doctor on the command line', () => {
  let slack: FakeSlack;
  beforeAll(async () => {
    slack = await FakeSlack.start();
  });
  afterAll(() => slack.stop());
  const good = () => ({ SLACK_BOT_TOKEN: 'xoxb-test', SLACK_APP_TOKEN: 'xapp-test', SLACK_API_URL: slack.apiUrl });

  it('finds a set-up that works in order', async () => {
    const { code, out } = await doctor(good());
    expect(out).toMatch(/^ok +SLACK_BOT_TOKEN: It works, for the workspace Example\.$/m);
    expect(out).not.toMatch(/problem|→/);
    expect(code).toBe(0);
  });

  it('says in JSON what is wrong, and so does its exit code', async () => {
    const { code, out } = await doctor({ ...good(), SLACK_BOT_TOKEN: 'xoxb-old' }, '--json');
    const problems = (JSON.parse(out) as Finding[]).filter(({ level }) => level === 'problem');
    expect(problems).toMatchObject([{ subject: 'SLACK_BOT_TOKEN', fix: expect.stringMatching(/^Copy/) }]);
    expect(code).toBe(1);
  });

  it('names a bot token in the app token’s place before anything is asked', async () => {
    const { code, out } = await doctor({ ...good(), SLACK_APP_TOKEN: 'xoxb-test' });
    expect(out).toMatch(/SLACK_APP_TOKEN must begin with xapp-/);
    expect(code).toBe(1);
  });

  it('says what to do where nothing is set up', async () => {
    const { code, out } = await doctor({});
    expect(out).toMatch(/^ok +articles: /m);
    expect(out).toMatch(/No token is set.*\n.*\.env\.example/);
    expect(code).toBe(0);
  });
});
