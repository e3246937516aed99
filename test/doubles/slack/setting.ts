import type { Bot } from '../../../src/bot/bot.ts';
import { type Slack, type SlackOptions, startSlack } from '../../../src/platforms/slack/slack.ts';
import { RecordedLog } from '../recorded-log.ts';
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

/** Starts both ends. */
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
