import { setTimeout as sleep } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import { SocketModeReceiver } from '@slack/bolt';
import type { PlainLog } from '../../operations/log.ts';
import { failureOf } from './failure.ts';
import { slackLogger } from './log.ts';

const HELLO_MS = 15_000;
const LONGEST_BACKOFF_MS = 60_000;
const PING_MS = 5000;

export interface ConnectionOptions {
  readonly appToken: string;
  readonly clientOptions: webApi.WebClientOptions;
  readonly log: PlainLog;
  readonly onTokenRefused: (reason: string) => void;
  /** Milliseconds within which a socket must say hello; after that it is given up. */
  readonly helloMs?: number;
  /** Milliseconds after which an unanswered ping means that the connection is gone. */
  readonly pingMs?: number;
}

/**
 * A Socket Mode connection that comes back by itself.
 *
 * The client's own reconnecting is switched off: it waits five seconds at least before it begins, and a failure inside it is an
 * unhandled rejection, which ends the process.
 */
export class Connection {
  readonly receiver: SocketModeReceiver;
  readonly #options: ConnectionOptions;
  #stopping = new AbortController();
  #open = false;
  #reconnecting: Promise<void> | null = null;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.receiver = new SocketModeReceiver({
      appToken: options.appToken,
      autoReconnectEnabled: false,
      clientPingTimeout: options.pingMs ?? PING_MS,
      serverPingTimeout: 6 * (options.pingMs ?? PING_MS),
      logger: slackLogger(options.log),
      installerOptions: { clientOptions: options.clientOptions },
      processEventErrorHandler: async ({ error }) => {
        // nothing is acknowledged that failed before it was taken: Slack sends it again
        options.log.error({ err: error }, 'A request from Slack could not be taken');
        return false;
      },
    });
    this.receiver.client.on('disconnected', () => {
      if (!this.#open) return;
      this.#open = false;
      if (this.#stopping.signal.aborted) return;
      options.log.info({}, 'Slack closed the socket; connecting again');
      this.#reconnecting ??= this.#reconnect().finally(() => {
        this.#reconnecting = null;
      });
    });
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** Connects once. @throws what the client throws, or an error where Slack does not answer in time */
  async open(): Promise<void> {
    const helloMs = this.#options.helloMs ?? HELLO_MS;
    const started = this.receiver.client.start();
    // rejected later than the deadline, it must not be unhandled
    started.catch(() => {});
    const late = new AbortController();
    try {
      await Promise.race([
        started,
        sleep(helloMs, undefined, { signal: late.signal }).then(() => {
          throw new Error(`Slack did not greet the socket in ${helloMs / 1000} s`);
        }),
      ]);
      this.#open = true;
    } catch (error) {
      // a half-open socket must not linger beside the next one
      await this.#disconnect();
      throw error;
    } finally {
      late.abort();
    }
  }

  async #reconnect(): Promise<void> {
    const { log, onTokenRefused } = this.#options;
    const { signal } = this.#stopping;
    for (let tries = 0; !signal.aborted; tries++) {
      try {
        await this.open();
        log.info({ tries }, 'Connected to Slack again');
        return;
      } catch (error) {
        const failure = failureOf(error);
        if (failure.kind === 'token') return onTokenRefused(failure.reason);
        // half of it by chance, so that replicas do not come back all at once
        const backoff = Math.min(LONGEST_BACKOFF_MS, 500 * 2 ** tries) * (0.5 + Math.random() / 2);
        const wait = failure.kind === 'wait' ? failure.ms : backoff;
        log.warn({ err: error, wait }, 'Could not connect to Slack; trying again');
        await sleep(wait, undefined, { signal }).catch(() => {});
      }
    }
  }

  /** Closes the socket; Slack then sends to another connection, or keeps events until there is one. */
  async close(): Promise<void> {
    this.#stopping.abort();
    this.#open = false;
    await this.#disconnect();
  }

  /** The client's own disconnect waits half a minute for a peer that does not answer. */
  async #disconnect(): Promise<void> {
    const late = new AbortController();
    const waited = sleep(1000, undefined, { signal: late.signal }).catch(() => {});
    await Promise.race([this.receiver.client.disconnect(), waited]);
    late.abort();
  }
}
