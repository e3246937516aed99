import type { Bot } from '../../../src/bot/bot.ts';
import type { PlainLog } from '../../../src/operations/log.ts';
import { type Slack, type SlackOptions, startSlack } from '../../../src/platforms/slack/slack.ts';
import { FakeSlack, type FakeSlackOptions } from './fake-slack.ts';
import { People } from './people.ts';

/** Spacing between messages in a channel for tests, on both sides: Slack's own second would make them slow. */
export const SPACING = 20;

/** The real adapter, connected to a fake Slack by its socket. */
export interface Setting {
  readonly slack: FakeSlack;
  readonly people: People;
  readonly app: Slack;
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

/** Starts both ends. `bot` defaults to the real one with every command and the shipped article. */
export async function inSlack(
  bot: Bot,
  options: Partial<SlackOptions> = {},
  fake: FakeSlackOptions = {},
): Promise<Setting> {
  const slack = await FakeSlack.start({ postSpacing: SPACING, ...fake });
  const log = new RecordedLog();
  try {
    const app = await startSlack({
      bot,
      botToken: 'xoxb-test',
      appToken: 'xapp-test',
      apiBase: slack.apiUrl,
      log,
      chance: () => 0.5,
      postSpacing: SPACING,
      ...options,
    });
    return {
      slack,
      people: new People(slack),
      app,
      log,
      stop: async () => {
        await app.stop();
        await slack.stop();
      },
    };
  } catch (error) {
    await slack.stop();
    throw error;
  }
}

export { realBot } from '../real-bot.ts';
