import { setTimeout as sleep } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import { App, HTTPReceiver } from '@slack/bolt';
import type { Bot } from '../../bot/bot.ts';
import { type Seen, SeenHere } from '../../operations/deduplicate.ts';
import type { PlainLog } from '../../operations/log.ts';
import { Running } from '../../operations/running.ts';
import { SetupProblem } from '../../operations/setup-problem.ts';
import { Answers } from './answers.ts';
import { listenForButtons } from './buttons.ts';
import { Connection } from './connection.ts';
import { failureOf } from './failure.ts';
import { listenForHome } from './home.ts';
import { type Desk, guardRequests, listenForCommands, listenForMessages } from './listen.ts';
import { slackLogger } from './log.ts';
import { Poster } from './post.ts';
import { listenForAssistant } from './prompts.ts';
import { listenForShortcuts } from './shortcuts.ts';

export interface SlackOptions {
  readonly bot: Bot;
  readonly botToken: string;
  /** Socket Mode: the app-level token. */
  readonly appToken?: string | undefined;
  /** HTTP mode, used where there is no app token: the signing secret and the port to listen on. */
  readonly signingSecret?: string | undefined;
  readonly port?: number | undefined;
  /** Base URL of the Web API, for a proxy, a compatible server or a test. */
  readonly apiBase?: string | undefined;
  readonly commandPrefix?: string | undefined;
  /** Commands whose replies all can see; the others are private, with a button to share. */
  readonly publicCommands?: readonly string[] | undefined;
  readonly log: PlainLog;
  /** Shared between replicas where there are several. */
  readonly seen?: Seen | undefined;
  /** Picks among equals; a test gives a fixed number. */
  readonly chance?: (() => number) | undefined;
  /** Milliseconds between two messages in one channel. */
  readonly postSpacing?: number | undefined;
  /** Called once where Slack refuses a token while running: nothing will work until it is replaced. */
  readonly onFailure?: ((error: SlackProblem) => void) | undefined;
}

/** Slack cannot be used as it is set up: says what is wrong and the step that mends it. */
export class SlackProblem extends SetupProblem {
  override readonly name = 'SlackProblem';
}

export interface SlackState {
  readonly mode: 'socket' | 'http';
  readonly connected: boolean;
  /** Requests that are being answered now. */
  readonly running: number;
}

export interface Slack {
  /** Takes no more requests, waits for those that are running, at most 25 s, and closes. */
  stop(): Promise<void>;
  state(): SlackState;
}

const CALL_TIMEOUT_MS = 10_000;
const STOP_MS = 25_000;

/**
 * Connects to Slack and answers until stopped.
 *
 * @throws SlackProblem where a token is missing or refused
 */
export async function startSlack(options: SlackOptions): Promise<Slack> {
  const { bot, botToken, log } = options;
  const clientOptions: webApi.WebClientOptions = {
    ...(options.apiBase === undefined ? {} : { slackApiUrl: options.apiBase }),
    // repeats are decided where it is known whether they could post twice: see post.ts
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: CALL_TIMEOUT_MS,
    logger: slackLogger(log),
  };
  let failed = false;
  const onTokenRefused = (reason: string) => {
    if (failed) return;
    failed = true;
    const problem = refused(reason);
    log.error({ err: problem }, problem.message);
    options.onFailure?.(problem);
  };

  const connection = options.appToken
    ? new Connection({ appToken: options.appToken, clientOptions, log, onTokenRefused })
    : null;
  const receiver = connection?.receiver ?? httpReceiver(options);
  const app = new App({
    token: botToken,
    receiver,
    clientOptions,
    logger: slackLogger(log),
    convoStore: false,
    deferInitialization: true,
  });
  app.error(async (error) => log.error({ err: error }, 'A request from Slack was not handled'));

  const running = new Running();
  const desk: Desk = {
    bot,
    answers: new Answers(bot, options.chance ?? Math.random, options.commandPrefix),
    poster: new Poster({
      log,
      onTokenRefused,
      ...(options.postSpacing === undefined ? {} : { spacing: options.postSpacing }),
    }),
    seen: options.seen ?? new SeenHere(),
    running,
    log,
    commandPrefix: options.commandPrefix ?? '',
    publicCommands: new Set(options.publicCommands),
  };
  guardRequests(app, desk);
  listenForCommands(app, desk);
  listenForMessages(app, desk);
  listenForButtons(app, desk);
  listenForShortcuts(app, desk);
  listenForHome(app, desk);
  listenForAssistant(app, desk);

  await orRefused(() => app.init());
  await orRefused(() => (connection ? connection.open() : app.start(options.port ?? 3000)));
  log.info({ mode: connection ? 'socket' : 'http' }, 'Slack is connected');

  let listening = true;
  return {
    async stop() {
      listening = false;
      if (connection) await connection.close();
      const closed = connection ? Promise.resolve() : app.stop();
      const left = await running.idle(STOP_MS);
      if (left > 0) log.error({ left }, 'Stopped before these requests were answered');
      await closed;
    },
    state: () => ({
      mode: connection ? 'socket' : 'http',
      connected: !failed && listening && (connection?.isOpen ?? true),
      running: running.count,
    }),
  };
}

function httpReceiver({ signingSecret, log }: SlackOptions): HTTPReceiver {
  if (!signingSecret) {
    throw new SlackProblem(
      'Slack needs a way to reach this program. Set SLACK_APP_TOKEN (Socket Mode: Basic Information, App-Level Tokens, scope connections:write) or SLACK_SIGNING_SECRET (HTTP: Basic Information).',
    );
  }
  return new HTTPReceiver({ signingSecret, endpoints: ['/slack/events'], logger: slackLogger(log) });
}

/** Tries at the start: a network that is not up yet, or a short rate limit, is no reason to give up. */
const START_TRIES = 4;
const LONGEST_START_WAIT_MS = 30_000;

async function orRefused(connect: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await connect();
      return;
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === 'token') throw refused(failure.reason);
      if (failure.kind === 'refused') throw error;
      const wait = failure.kind === 'wait' ? failure.ms : 100 * 2 ** tries;
      if (tries === START_TRIES || wait > LONGEST_START_WAIT_MS) {
        throw new SlackProblem(
          'Slack cannot be reached. Check that this machine reaches slack.com by HTTPS, and SLACK_API_URL where it is set.',
          { cause: error },
        );
      }
      await sleep(wait);
    }
  }
}

function refused(reason: string): SlackProblem {
  const steps: Readonly<Record<string, string>> = {
    not_allowed_token_type: 'A bot token stands where the app token belongs: SLACK_APP_TOKEN begins with xapp-.',
    token_revoked: 'It was revoked: install the app again (OAuth & Permissions) and set the new SLACK_BOT_TOKEN.',
    account_inactive: 'The app was removed from the workspace: install it again and set the new SLACK_BOT_TOKEN.',
    token_expired: 'It has expired: install the app again and set the new SLACK_BOT_TOKEN.',
  };
  const step =
    steps[reason] ?? 'Copy SLACK_BOT_TOKEN from OAuth & Permissions and SLACK_APP_TOKEN from Basic Information again.';
  return new SlackProblem(`Slack refuses the token (${reason}). ${step}`);
}
