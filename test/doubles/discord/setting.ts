import type { Bot } from '../../../src/bot/bot.ts';
import type { PlainLog } from '../../../src/operations/log.ts';
import { type Discord, type DiscordOptions, startDiscord } from '../../../src/platforms/discord/discord.ts';
import { INTERACTIONS_PATH } from '../../../src/platforms/discord/http.ts';
import { FakeDiscord, type FakeDiscordOptions } from './fake-discord.ts';
import { keyPair, People } from './people.ts';

/** The real adapter with the real discord.js client, connected to a fake Discord. */
export interface Setting {
  readonly discord: FakeDiscord;
  readonly people: People;
  readonly app: Discord;
  readonly log: RecordedLog;
  stop(): Promise<void>;
}

export interface LogLine {
  readonly level: string;
  readonly fields: Record<string, unknown>;
  readonly message: string;
}

/** A log that a test can look at. */
export class RecordedLog implements PlainLog {
  readonly lines: LogLine[] = [];
  debug = (fields: object, message: string) => this.#add('debug', fields, message);
  info = (fields: object, message: string) => this.#add('info', fields, message);
  warn = (fields: object, message: string) => this.#add('warn', fields, message);
  error = (fields: object, message: string) => this.#add('error', fields, message);

  #add(level: string, fields: object, message: string): void {
    this.lines.push({ level, fields: fields as Record<string, unknown>, message });
  }

  at(level: string): string[] {
    return this.lines.filter((line) => line.level === level).map((line) => line.message);
  }
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
