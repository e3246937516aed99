import type { Server } from 'node:http';
import { type APIApplication, Routes } from 'discord.js';
import { Answers } from '../../bot/answers.ts';
import type { Bot } from '../../bot/bot.ts';
import { type Seen, SeenHere } from '../../operations/deduplicate.ts';
import type { PlainLog } from '../../operations/log.ts';
import { Running } from '../../operations/running.ts';
import { Turns } from '../../operations/turns.ts';
import { Chains } from './chains.ts';
import { discordCommands } from './commands.ts';
import { type Desk, patiently } from './desk.ts';
import { isConnected, makeClient } from './gateway.ts';
import { listenForInteractions } from './http.ts';
import { applicationFacts } from './inspect.ts';
import { takeInteraction } from './interactions.ts';
import { inviteLink } from './invite.ts';
import { takeMessage } from './mentions.ts';
import { carried } from './press.ts';
import { closedProblem, type DiscordProblem, endpointProblem, orProblem, tokenProblem } from './problem.ts';
import { registerCommands } from './register.ts';

export { DiscordProblem } from './problem.ts';

export interface DiscordOptions {
  readonly bot: Bot;
  readonly token: string;
  /** Registers the commands in this server only, where they change at once: for development. */
  readonly guildId?: string | undefined;
  /** Takes interactions by HTTP, signed with this key, instead of the gateway. Then mentions are not heard. */
  readonly publicKey?: string | undefined;
  readonly port?: number | undefined;
  /** Base URL of the API up to "/api", for a proxy, a compatible server or a test. */
  readonly apiBase?: string | undefined;
  /** Which shards of how many this process runs; all that Discord recommends where absent. */
  readonly shards?: { readonly ids: readonly number[]; readonly total: number } | undefined;
  /** Commands whose replies all can see; the others are private, with a button to share. */
  readonly publicCommands?: readonly string[] | undefined;
  readonly log: PlainLog;
  /** Shared between replicas where there are several. */
  readonly seen?: Seen | undefined;
  /** Picks among equals; a test gives a fixed number. */
  readonly chance?: (() => number) | undefined;
  /** Milliseconds after which a request is acknowledged before it is answered; Discord gives three seconds. */
  readonly deferAfter?: number | undefined;
  /** Called once where Discord refuses the token while running: nothing will work until it is replaced. */
  readonly onFailure?: ((error: DiscordProblem) => void) | undefined;
}

export interface DiscordState {
  readonly mode: 'gateway' | 'http';
  readonly connected: boolean;
  /** Requests that are being answered now. */
  readonly running: number;
}

export interface Discord {
  /** The link with which a server's owner adds the bot. */
  readonly invite: string;
  /** Takes no more requests, waits for those that are running, at most 25 s, and closes. */
  stop(): Promise<void>;
  state(): DiscordState;
}

const STOP_MS = 25_000;
/** Discord waits three seconds; the way there and back, and what else is under way, take their part of them. */
const DEFER_AFTER_MS = 1000;
/** A longer wait than this is not worth it: nobody reads the answer any more. */
const LONGEST_WAIT_MS = 60_000;

/**
 * Connects to Discord, registers the commands and answers until stopped.
 *
 * @throws DiscordProblem where the token is refused or the application is set up otherwise than the settings say
 */
export async function startDiscord(options: DiscordOptions): Promise<Discord> {
  const { bot, token, log } = options;
  let failed = false;
  const fail = (problem: DiscordProblem) => {
    if (failed) return;
    failed = true;
    log.error({ err: problem }, problem.message);
    options.onFailure?.(problem);
  };

  const client = makeClient({
    rest: {
      ...(options.apiBase === undefined ? {} : { api: options.apiBase }),
      // of the two, only `retryAfter` tells of a limit on part of a route
      rejectOnRateLimit: ({ timeToReset, retryAfter }) => Math.max(timeToReset, retryAfter) > LONGEST_WAIT_MS,
      // repeats with growing waits are made where they can do no harm: see desk.ts
      retries: 1,
      timeout: 10_000,
    },
    shards: options.shards,
    log,
    onInteraction: (interaction) => void takeInteraction(interaction, respondByRest(desk, interaction), desk),
    onMessage: (message, factsOf) => takeMessage(message, factsOf, desk),
    onClosed: (code) => fail(closedProblem(code, token)),
  });
  client.rest.setToken(token);

  const raw = (await orProblem(token, () => client.rest.get(Routes.currentApplication()))) as APIApplication;
  const wrong = endpointProblem(options, applicationFacts(raw));
  if (wrong) throw wrong;
  const { id } = raw;

  const desk: Desk = {
    bot,
    answers: new Answers({ bot, chance: () => carried((options.chance ?? Math.random)()) }),
    rest: client.rest,
    application: id,
    seen: options.seen ?? new SeenHere(),
    running: new Running(),
    turns: new Turns(),
    chains: new Chains(),
    log,
    publicCommands: new Set(options.publicCommands),
    deferAfter: options.deferAfter ?? DEFER_AFTER_MS,
    onTokenRefused: () => fail(tokenProblem(token)),
  };
  const wanted = discordCommands(bot.commands);
  const changes = await orProblem(token, () =>
    registerCommands(client.rest, { application: id, guild: options.guildId, wanted }),
  );
  log.info({ ...changes }, 'Commands are registered with Discord');

  const server = options.publicKey
    ? await listenForInteractions({
        publicKey: options.publicKey,
        port: options.port ?? 3001,
        log,
        take: (interaction, respond) => takeInteraction(interaction, respond, desk),
      })
    : null;
  if (!server) await orProblem(token, () => client.login(token));
  const invite = inviteLink(id);
  log.info(
    { mode: server ? 'http' : 'gateway', invite },
    'Discord is connected; add it to a server with the invite link',
  );

  let listening = true;
  return {
    invite,
    async stop() {
      listening = false;
      const closed = server ? close(server) : client.destroy();
      const left = await desk.running.idle(STOP_MS);
      if (left > 0) log.error({ left }, 'Stopped before these requests were answered');
      await closed;
    },
    state: () => ({
      mode: server ? 'http' : 'gateway',
      connected: !failed && listening && (server !== null || isConnected(client)),
      running: desk.running.count,
    }),
  };
}

function respondByRest(desk: Desk, { id, token }: { readonly id: string; readonly token: string }) {
  return async (response: object) => {
    await patiently(desk, () => desk.rest.post(Routes.interactionCallback(id, token), { body: response, auth: false }));
  };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
