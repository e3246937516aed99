import { describe, expect, it } from 'vitest';
import type { Bot } from '../src/bot/bot.ts';
import type { Reply } from '../src/bot/reply.ts';
import { startDiscord } from '../src/platforms/discord/discord.ts';
import { extractText } from './doubles/discord/extract-text.ts';
import { inDiscord } from './doubles/discord/setting.ts';
import { GUILD } from './doubles/discord/world.ts';
import { realBot } from './doubles/real-bot.ts';
import { RecordedLog } from './doubles/recorded-log.ts';

/** Says back what it hears, after `wait` milliseconds. */
function echo(wait = 0): Bot & { asked: number } {
  const bot = {
    commands: [],
    asked: 0,
    invoke: ({ command }: { command: string }) => bot.say(command),
    hear: ({ text }: { text: string }) => bot.say(text),
    complete: async () => [],
    async say(words: string): Promise<Reply> {
      bot.asked++;
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      return { blocks: [{ kind: 'text', wording: [{ kind: 'own', text: words }] }] };
    },
  };
  return bot;
}

describe('connecting to Discord', () => {
  it('a wrong token fails at once and says what to do', async () => {
    await expect(inDiscord(echo(), { token: 'not.the.token' })).rejects.toThrow(
      /^DISCORD_TOKEN: Discord refuses it.*Reset Token/,
    );
  });

  it('an application whose interactions go elsewhere fails at once', async () => {
    await expect(inDiscord(echo(), {}, { interactionsUrl: 'https://old.example.org' })).rejects.toThrow(
      /^Interactions Endpoint URL: .*https:\/\/old\.example\.org.*DISCORD_PUBLIC_KEY/,
    );
  });

  it('an unreachable Discord fails too', async () => {
    await expect(
      startDiscord({ bot: echo(), token: 'a.b.c', apiBase: 'http://127.0.0.1:1/api', log: new RecordedLog() }),
    ).rejects.toThrow(/ECONNREFUSED|fetch failed|connect/);
  });

  it('in development the commands are registered in one server only', async () => {
    const setting = await inDiscord(await realBot(), { guildId: GUILD });
    expect([...setting.discord.commands.keys()]).toEqual([GUILD]);
    await setting.stop();
  });

  it('asks for no privileged intent, and only for those it uses', async () => {
    const setting = await inDiscord(echo());
    expect(setting.discord.gateway.sessions.map(({ intents }) => intents)).toEqual([(1 << 0) | (1 << 9) | (1 << 12)]);
    await setting.stop();
  });

  it.each([
    ['cuts the socket', 'drop'],
    ['asks to connect again', 'reconnect'],
  ] as const)('where Discord %s, what was said meanwhile is answered after the resume', async (_what, how) => {
    const setting = await inDiscord(echo());
    const { discord, people } = setting;
    discord.gateway[how]();
    if (how === 'drop') await discord.until(() => discord.gateway.sessions.every(({ socket }) => socket === null));
    people.mention('are you there?');
    await discord.until(() => discord.gateway.resumes === 1, 'the resume');
    await discord.until(() => discord.visible.length === 1, 'the answer');
    people.mention('still?');
    await discord.until(() => discord.visible.length === 2, 'the second answer');
    expect(discord.visible.map(({ body }) => extractText(body))).toEqual(['are you there?', 'still?']);
    expect(setting.app.state()).toMatchObject({ mode: 'gateway', connected: true });
    await setting.stop();
  });

  it('a token that is revoked while it runs is reported once, with the step that mends it', async () => {
    const problems: string[] = [];
    const setting = await inDiscord(echo(), { onFailure: ({ message }) => problems.push(message) });
    setting.discord.token = 'another.token.now';
    setting.people.mention('hello?');
    await setting.discord.until(() => problems.length > 0, 'the report');
    setting.discord.gateway.closeAll(4004);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(problems).toEqual([expect.stringMatching(/^DISCORD_TOKEN: Discord refuses it.*Reset Token/)]);
    expect(setting.app.state().connected).toBe(false);
    await setting.stop();
  });

  it('shards: as many as Discord recommends, and each request is answered once', async () => {
    const setting = await inDiscord(echo(), {}, { shards: 3 });
    expect(setting.discord.gateway.sessions.map(({ shard }) => shard.join('/')).sort()).toEqual(['0/3', '1/3', '2/3']);
    setting.people.mention('in a server');
    setting.people.direct('direct');
    await setting.discord.until(() => setting.discord.visible.length === 2);
    await setting.stop();
  });

  it('an event that the client cannot read does no harm', async () => {
    const setting = await inDiscord(echo());
    setting.discord.gateway.dispatch('GUILD_UPDATE', { id: GUILD, roles: 5, channels: null });
    setting.discord.gateway.dispatch('INTERACTION_CREATE', { id: '1', type: 99, token: 't' });
    setting.people.mention('marker');
    await setting.discord.until(() => setting.discord.visible.length === 1);
    await setting.stop();
  });
});

describe('when Discord fails', () => {
  it.each([
    ['a server error', { kind: 'status', status: 502 }],
    ['a rate limit', { kind: 'rate', retryAfter: 0.3 }],
    ['a cut connection', { kind: 'cut' }],
    ['a connection cut after the message was posted', { kind: 'cut', after: true }],
  ] as const)('%s: a mention has one answer', async (_what, fault) => {
    const setting = await inDiscord(echo());
    setting.discord.fail(/POST \/channels\/\d+\/messages/, fault, fault);
    setting.people.mention('hello');
    await setting.discord.until(() => setting.discord.visible.length > 0);
    await setting.discord.until(() => setting.app.state().running === 0);
    expect(setting.discord.visible.map(({ body }) => extractText(body))).toEqual(['hello']);
    await setting.stop();
  });

  it.each([
    ['a server error', { kind: 'status', status: 502 }],
    ['a rate limit', { kind: 'rate', retryAfter: 0.3 }],
    ['a cut connection', { kind: 'cut' }],
    ['a connection cut after the answer was taken', { kind: 'cut', after: true }],
  ] as const)('%s: a command has one answer', async (_what, fault) => {
    const setting = await inDiscord(echo());
    setting.discord.fail(/callback/, fault);
    await setting.people.slash('quote');
    await setting.discord.until(() => setting.discord.visible.length > 0);
    await setting.discord.until(() => setting.app.state().running === 0);
    expect(setting.discord.visible.map(({ body }) => extractText(body))).toEqual(['quote']);
    await setting.stop();
  });

  it('a slow answer is acknowledged first and follows, also through errors', async () => {
    const setting = await inDiscord(echo(300), { deferAfter: 50 });
    setting.discord.fail(/PATCH/, { kind: 'status', status: 500 }, { kind: 'status', status: 503 }, { kind: 'cut' });
    const { respondedAt, ...kept } = await setting.people.slash('quote');
    await setting.discord.until(() => setting.discord.visible.length > 0);
    expect(setting.discord.interactions.all.get(kept.id)).toMatchObject({ responseType: 5, onlyFor: kept.user });
    expect(setting.discord.visible).toMatchObject([{ onlyFor: kept.user, edits: 0 }]);
    await setting.stop();
  });

  it.each([
    ['private', [], /closed a request to me/],
    ['public', ['quote'], /closed this request/],
  ])('a %s command that has expired gets a line in the channel', async (_what, publicCommands, words) => {
    const setting = await inDiscord(echo(), { publicCommands }, { firstResponse: 0 });
    await setting.people.slash('quote');
    await setting.discord.until(() => setting.discord.visible.length > 0);
    await setting.discord.until(() => setting.app.state().running === 0);
    expect(setting.discord.visible).toHaveLength(1);
    expect(extractText(setting.discord.visible[0]!.body)).toMatch(words);
    await setting.stop();
  });

  it('a long wait that nobody would sit through is not waited for', async () => {
    const setting = await inDiscord(echo());
    setting.discord.fail(/POST \/channels/, { kind: 'rate', retryAfter: 3600 }, { kind: 'rate', retryAfter: 3600 });
    setting.people.mention('hello');
    await setting.discord.until(() => setting.log.at('error').length > 0, 'the error in the log');
    await setting.discord.until(() => setting.app.state().running === 0);
    await setting.stop();
  });

  it('200 requests at once that keep the processor busy are all acknowledged in time, and answered', async () => {
    const bot = echo();
    const say = bot.invoke;
    const busy: Bot = {
      ...bot,
      invoke: (invocation) => {
        const until = performance.now() + 15;
        while (performance.now() < until);
        return say(invocation);
      },
    };
    const setting = await inDiscord(busy);
    const all = await Promise.all(Array.from({ length: 200 }, (_, i) => setting.people.slash(`c${i}`)));
    await setting.discord.until(() => setting.discord.visible.length === 200, 'all answers', 20_000);
    expect(Math.max(...all.map((kept) => kept.respondedAt! - kept.sentAt))).toBeLessThan(3000);
    expect(setting.log.at('error')).toEqual([]);
    await setting.stop();
  });
});
