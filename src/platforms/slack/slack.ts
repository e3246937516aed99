import { setTimeout as sleep } from 'node:timers/promises';
import { App, HTTPReceiver, webApi } from '@slack/bolt';
import { Answers } from '../../bot/answers.ts';
import type { Bot } from '../../bot/bot.ts';
import { type Seen, SeenHere } from '../../operations/deduplicate.ts';
import type { PlainLog } from '../../operations/log.ts';
import { Running } from '../../operations/running.ts';
import { listenForButtons } from './buttons.ts';
import { Connection } from './connection.ts';
import type { Desk } from './desk.ts';
import { type SlackSettings, scopeFindings } from './doctor.ts';
import { failureOf } from './failure.ts';
import { listenForHome } from './home.ts';
import { guardRequests, listenForCommands, listenForMessages } from './listen.ts';
import { slackLogger } from './log.ts';
import { withSlackNames } from './names.ts';
import { Poster } from './post.ts';
import { refusedProblem, SlackProblem, settingsProblem } from './problem.ts';
import { listenForAssistant } from './prompts.ts';
import { listenForShortcuts } from './shortcuts.ts';

export { SlackProblem } from './problem.ts';

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
  const settings: SlackSettings = options;
  const wrong = settingsProblem(settings);
  if (wrong) throw wrong;
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
    void refusedProblem(settings, reason).then((problem) => {
      log.error({ err: problem }, problem.message);
      options.onFailure?.(problem);
    });
  };

  const client = new webApi.WebClient(botToken, clientOptions);
  const self = await atStart(settings, () => client.auth.test());
  for (const { subject, what, fix } of scopeFindings(self.response_metadata?.scopes ?? null)) {
    log.warn({ scope: subject }, `${what} ${fix}`);
  }

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
    // asked above, where a refusal can be heard: Bolt would only log it
    tokenVerificationEnabled: false,
    ...(self.bot_id === undefined ? {} : { botId: self.bot_id }),
    ...(self.user_id === undefined ? {} : { botUserId: self.user_id }),
  });
  app.error(async (error) => log.error({ err: error }, 'A request from Slack was not handled'));

  const running = new Running();
  const desk: Desk = {
    bot,
    answers: new Answers({
      bot,
      chance: options.chance ?? Math.random,
      adapt: (reply) => withSlackNames(reply, bot.commands, options.commandPrefix ?? ''),
    }),
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

  await atStart<unknown>(settings, () => (connection ? connection.open() : app.start(options.port ?? 3000)));
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

function httpReceiver({ signingSecret = '', log }: SlackOptions): HTTPReceiver {
  return new HTTPReceiver({ signingSecret, endpoints: ['/slack/events'], logger: slackLogger(log) });
}

/** Tries at the start: a network that is not up yet, or a short rate limit, is no reason to give up. */
const START_TRIES = 4;
const LONGEST_START_WAIT_MS = 30_000;

async function atStart<T>(settings: SlackSettings, connect: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await connect();
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === 'token') throw await refusedProblem(settings, failure.reason);
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
