import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bot } from '../src/bot/bot.ts';
import { extractText } from './doubles/discord/extract-text.ts';
import { People } from './doubles/discord/people.ts';
import { inDiscordByHttp, type Setting } from './doubles/discord/setting.ts';
import { keyPair } from './doubles/discord/signing.ts';
import { USER } from './doubles/discord/world.ts';
import { realBot } from './doubles/real-bot.ts';

/** Answers with the command's name, after `wait` milliseconds. */
function echo(wait = 0): Bot & { asked: number } {
  const bot = {
    commands: [],
    asked: 0,
    async invoke({ command }: { command: string }) {
      bot.asked++;
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      return { blocks: [{ kind: 'text' as const, wording: [{ kind: 'own' as const, text: command }] }] };
    },
    hear: ({ text }: { text: string }) => bot.invoke({ command: text }),
    complete: async () => [{ name: 'a', value: 'a' }],
  };
  return bot;
}

describe('Discord by HTTP', () => {
  let setting: Setting;
  let bot: ReturnType<typeof echo>;
  beforeEach(async () => {
    bot = echo();
    setting = await inDiscordByHttp(bot);
  });
  afterEach(() => setting.stop());

  it('answers Discord’s greeting', async () => {
    const response = await setting.people.post({ id: '1', type: 1, token: 't' });
    expect([response.status, await response.json()]).toEqual([200, { type: 1 }]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['a wrong signature', { 'x-signature-ed25519': 'ab'.repeat(64) }],
    ['no signature', { 'x-signature-ed25519': '' }],
    ['a signature that is none', { 'x-signature-ed25519': 'hello' }],
    ['another time', { 'x-signature-timestamp': '1' }],
  ])('refuses %s', async (_what, spoil) => {
    const response = await setting.people.post({ id: '2', type: 1, token: 't' }, undefined, spoil);
    expect(response.status).toBe(401);
    expect(bot.asked).toBe(0);
  });

  it('refuses what another key signed, what is no interaction, and every other address', async () => {
    const stranger = new People(setting.discord, { kind: 'http', url: setting.people.endpoint, key: keyPair().key });
    expect((await stranger.post({ id: '3', type: 1, token: 't' })).status).toBe(401);
    expect((await setting.people.post({ no: 'interaction' })).status).toBe(400);
    expect((await fetch(setting.people.endpoint)).status).toBe(405);
    expect((await fetch(new URL('/', setting.people.endpoint))).status).toBe(404);
    const huge = 'x'.repeat(2 * 1024 * 1024);
    const refused = await setting.people.post({ id: '4', type: 1, token: 't', huge }).then(
      ({ status }) => status,
      () => 413,
    );
    expect(refused).toBe(413);
  });

  it('answers commands, buttons and suggestions in the response itself; one that comes twice is answered once', async () => {
    await setting.people.slash('quote', {}, {}, 2);
    expect(setting.discord.visible).toMatchObject([{ onlyFor: USER }]);
    await setting.people.press(setting.discord.visible[0]!, 'Share in channel');
    expect(setting.discord.visible.map(({ body }) => extractText(body))).toEqual(['quote', 'quote']);
    expect(await setting.people.typing('quote', { who: 'a' })).toEqual([{ name: 'a', value: 'a' }]);
    expect(bot.asked).toBe(1);
    expect(setting.app.state()).toEqual({ mode: 'http', connected: true, running: 0 });
    // nothing went by REST but the registration
    expect(setting.discord.calls.map(({ path }) => path).filter((path) => /callback|webhooks/.test(path))).toEqual([]);
  });

  it('a slow answer is acknowledged in the response and follows by REST', async () => {
    await setting.stop();
    setting = await inDiscordByHttp(echo(200), { deferAfter: 30 });
    // Discord may not have taken the acknowledgement yet when the answer comes
    setting.discord.fail(/PATCH/, { kind: 'code', status: 404, code: 10015 });
    await setting.people.slash('quote');
    await setting.discord.until(() => setting.discord.visible.length === 1);
    expect(setting.discord.visible[0]).toMatchObject({ onlyFor: USER });
  });

  it('another application’s public key fails at once', async () => {
    await expect(inDiscordByHttp(echo(), { publicKey: 'b'.repeat(64) })).rejects.toThrow(/DISCORD_PUBLIC_KEY/);
  });

  it('every command is answered as by the gateway', async () => {
    await setting.stop();
    const real = await realBot();
    setting = await inDiscordByHttp(real);
    for (const { name } of real.commands) {
      await setting.people.slash(name, name === 'context' ? { paragraph: 4 } : name === 'verify' ? { text: 'no' } : {});
    }
    expect(setting.discord.visible).toHaveLength(real.commands.length);
    expect(setting.log.at('error')).toEqual([]);
  });
});
