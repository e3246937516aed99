import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extractText } from './doubles/discord/extract-text.ts';
import { FakeDiscord } from './doubles/discord/fake-discord.ts';
import { People } from './doubles/discord/people.ts';

const root = new URL('../', import.meta.url).pathname;

describe('the program with a Discord token', () => {
  let discord: FakeDiscord;
  let program: ChildProcess;
  let output: string;
  beforeEach(async () => {
    discord = await FakeDiscord.start();
  });
  afterEach(async () => {
    program.kill('SIGKILL');
    await discord.stop();
  });

  function serve(token: string): Promise<unknown[]> {
    output = '';
    program = spawn(process.execPath, ['bin/on-the-record.mjs', 'serve'], {
      cwd: root,
      env: { PATH: process.env.PATH, DISCORD_TOKEN: token, DISCORD_API_URL: discord.apiUrl, LOG_LEVEL: 'error' },
    });
    for (const stream of [program.stdout!, program.stderr!]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    return once(program, 'exit');
  }

  /** Whether it ended, by itself or by a signal: a crash is told at once, not after the wait. */
  const hasEnded = () => program.exitCode !== null || program.signalCode !== null;

  /** Waits until the program has started; what it printed says why where it has not. */
  async function started(): Promise<void> {
    await discord
      .until(() => hasEnded() || /Ctrl\+C stops/.test(output), 'the start', 18_000)
      .catch((error: Error) => expect.fail(`${error.message}\n${output}`));
    expect(program.signalCode, 'the signal that the program ended by').toBeNull();
    expect(output).toMatch(/Ctrl\+C stops/);
  }

  it('prints the invite link, answers, and ends cleanly when it is told to', async () => {
    const ended = serve(discord.token);
    await started();
    expect(output).toContain('https://discord.com/oauth2/authorize?client_id=900000000000000001');
    new People(discord).mention('timeline');
    await discord.until(() => discord.visible.length === 1, 'the answer');
    expect(extractText(discord.visible[0]!.body)).toContain('¶');
    program.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('with a token that is refused it says what to do, and a supervisor sees that it failed', async () => {
    expect(await serve('not.the.token')).toEqual([1, null]);
    expect(output).toMatch(/DISCORD_TOKEN: Discord refuses it.*Reset Token/);
    expect(output).not.toContain('not.the.token');
  });

  it('with a token that is revoked later it ends, and a supervisor sees that it failed', async () => {
    const ended = serve(discord.token);
    await started();
    discord.token = 'another.token.now';
    discord.gateway.closeAll(4004);
    expect(await ended).toEqual([1, null]);
    expect(output).toMatch(/Reset Token/);
  });
});
