import type { Bot } from '../../../src/bot/bot.ts';
import { type Discord, type DiscordOptions, startDiscord } from '../../../src/platforms/discord/discord.ts';
import { INTERACTIONS_PATH } from '../../../src/platforms/discord/http.ts';
import { RecordedLog } from '../recorded-log.ts';
import { FakeDiscord, type FakeDiscordOptions } from './fake-discord.ts';
import { People } from './people.ts';
import { keyPair } from './signing.ts';

/** The real adapter with the real discord.js client, connected to a fake Discord. */
export interface Setting {
  readonly discord: FakeDiscord;
  readonly people: People;
  readonly app: Discord;
  readonly log: RecordedLog;
  stop(): Promise<void>;
}

/** Starts both ends, connected by the gateway. */
export async function inDiscord(
  bot: Bot,
  options: Partial<DiscordOptions> = {},
  fake: FakeDiscordOptions = {},
): Promise<Setting> {
  const discord = await FakeDiscord.start(fake);
  return started(discord, new People(discord), bot, options);
}

/** Starts both ends, with interactions by HTTP. */
export async function inDiscordByHttp(
  bot: Bot,
  options: Partial<DiscordOptions> = {},
  fake: FakeDiscordOptions = {},
): Promise<Setting> {
  const { publicKey, key } = keyPair();
  const discord = await FakeDiscord.start({ publicKey, ...fake });
  const port = 40_000 + (process.pid % 10_000);
  const people = new People(discord, { kind: 'http', url: `http://127.0.0.1:${port}${INTERACTIONS_PATH}`, key });
  return started(discord, people, bot, { publicKey, port, ...options });
}

async function started(
  discord: FakeDiscord,
  people: People,
  bot: Bot,
  options: Partial<DiscordOptions>,
): Promise<Setting> {
  const log = new RecordedLog();
  try {
    const app = await startDiscord({
      bot,
      token: discord.token,
      apiBase: discord.apiUrl,
      log,
      chance: () => 0.5,
      ...options,
    });
    return {
      discord,
      people,
      app,
      log,
      stop: async () => {
        await app.stop();
        await discord.stop();
      },
    };
  } catch (error) {
    await discord.stop();
    throw error;
  }
}
