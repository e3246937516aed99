import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DiscordProblem } from '../src/platforms/discord/discord.ts';
import { extractText } from './doubles/discord/extract-text.ts';
import type { FakeDiscordOptions } from './doubles/discord/fake-discord.ts';
import { inDiscord, type Setting } from './doubles/discord/setting.ts';
import { CHANNEL, DM_CHANNEL, snowflake, USER } from './doubles/discord/world.ts';
import { EchoBot } from './doubles/echo-bot.ts';

const broken = { kind: 'status', status: 503 } as const;
const anHour = { kind: 'rate', retryAfter: 3600 } as const;

describe('where Discord fails, each question has one visible reply, or a clear message', () => {
  let bot: EchoBot;
  let setting: Setting;
  let release: () => void;
  const failures: DiscordProblem[] = [];
  beforeEach(async () => {
    failures.length = 0;
    bot = new EchoBot();
    setting = await inDiscord(bot, { onFailure: (problem) => failures.push(problem), deferAfter: 50 });
  });
  afterEach(() => setting.stop());

  const again = async (fake: FakeDiscordOptions) => {
    await setting.stop();
    setting = await inDiscord(bot, { deferAfter: 50 }, fake);
  };
  const settled = async () => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    await setting.discord.until(() => setting.app.state().running === 0, 'the end of all that runs', 25_000);
  };
  const texts = () => setting.discord.visible.map(({ body }) => extractText(body));
  /** From now on an answer waits until it is released. */
  const held = () => {
    bot.reply = (words) =>
      new Promise((resolve) => {
        release = () => resolve({ blocks: [{ kind: 'text', wording: [{ kind: 'own', text: words }] }] });
      });
  };

  it('questions that arrive out of order are each answered at their own message', async () => {
    const [first, second] = [snowflake(), snowflake()];
    setting.people.mention('second', {}, { id: second });
    setting.people.mention('first', {}, { id: first });
    await settled();
    expect(setting.discord.visible.map(({ repliesTo, body }) => [repliesTo, extractText(body)])).toEqual([
      [second, 'second'],
      [first, 'first'],
    ]);
  });

  it('a press that arrives before the command it follows, and a command twice after a press, are answered once each', async () => {
    await setting.people.slash('quote');
    await settled();
    const [message] = setting.discord.visible;
    await Promise.all([
      setting.people.press(message!, 'Share in channel', {}, 2),
      setting.people.slash('timeline', {}, {}, 2),
    ]);
    await settled();
    expect(texts().sort()).toEqual(['quote: {}', 'quote: {}', 'timeline: {}']);
  });

  it('a message that comes again in a new session, since the old one could not be resumed, is answered once', async () => {
    const { discord, people } = setting;
    const id = people.mention('once');
    await settled();
    discord.gateway.refuseResumes = 1;
    discord.gateway.drop();
    await discord.until(() => discord.gateway.sessions.length === 2, 'the new session', 20_000);
    people.mention('once', {}, { id });
    people.mention('after');
    await discord.until(() => discord.visible.length >= 2);
    await settled();
    expect(texts()).toEqual(['once', 'after']);
  }, 30_000);

  it('a socket dropped while an answer is made loses nothing', async () => {
    held();
    setting.people.mention('slow');
    await setting.discord.until(() => bot.heard.length === 1);
    setting.discord.gateway.drop();
    release();
    await settled();
    expect(texts()).toEqual(['slow']);
  });

  it('a wait of an hour on a channel is not waited out: the asker is told directly', async () => {
    setting.discord.fail(/POST \/channels\/2/, anHour, anHour);
    setting.people.mention('hello');
    await settled();
    expect(setting.discord.visible).toMatchObject([{ channel: DM_CHANNEL }]);
    expect(texts()).toEqual([expect.stringMatching(/^I could not answer in the channel.*ask me here/)]);
    expect(setting.log.at('error')).toHaveLength(1);
  });

  it('a channel that stays broken: the asker is told directly', async () => {
    setting.discord.fail(/POST \/channels\/2/, ...Array(10).fill(broken));
    setting.people.mention('hello');
    await settled();
    expect(setting.discord.visible).toMatchObject([{ channel: DM_CHANNEL }]);
  }, 30_000);

  it('a wait of an hour on the response to a command: a line in the channel says so', async () => {
    setting.discord.fail(/callback/, anHour, anHour);
    await setting.people.slash('quote');
    await settled();
    expect(setting.discord.visible).toMatchObject([{ channel: CHANNEL, onlyFor: null }]);
    expect(texts()).toEqual([expect.stringMatching(/please ask again/)]);
  });

  it('an acknowledged command whose answer never gets through: a line in the channel says so', async () => {
    held();
    setting.discord.fail(/PATCH/, ...Array(10).fill(broken));
    const { id } = await setting.people.slash('quote');
    await setting.discord.until(
      () => setting.discord.interactions.all.get(id)!.respondedAt !== null,
      'the acknowledgement',
    );
    release();
    await settled();
    expect(texts()).toEqual([expect.stringMatching(/please ask again/)]);
    expect(setting.discord.visible[0]!.onlyFor).toBeNull();
  }, 30_000);

  it('an acknowledged command whose token has run out meanwhile: a line in the channel says so', async () => {
    await again({ tokenLife: 0 });
    held();
    const { id } = await setting.people.slash('quote');
    await setting.discord.until(
      () => setting.discord.interactions.all.get(id)!.respondedAt !== null,
      'the acknowledgement',
    );
    release();
    await settled();
    expect(texts()).toEqual([expect.stringMatching(/before my answer reached it.*ask again/)]);
  });

  it('a token revoked while answers are made: a command still gets its own, a mention is reported, once for all', async () => {
    held();
    const { id } = await setting.people.slash('quote');
    await setting.discord.until(
      () => setting.discord.interactions.all.get(id)!.respondedAt !== null,
      'the acknowledgement',
    );
    const releaseCommand = release;
    setting.people.mention('hello');
    await setting.discord.until(() => bot.heard.length === 2);
    setting.discord.token = 'another.token.now';
    releaseCommand();
    release();
    await settled();
    expect(setting.discord.visible).toMatchObject([{ onlyFor: USER }]);
    expect(texts()).toEqual(['quote: {}']);
    expect(failures.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^DISCORD_TOKEN: Discord refuses it/),
    ]);
  });
});
