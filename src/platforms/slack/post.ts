import { setTimeout as sleep } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import type { PlainLog } from '../../operations/log.ts';
import { type Failure, failureOf } from './failure.ts';
import { POST_SPACING_MS } from './limits.ts';
import { hasPicture, note, PICTURE, QUIET, type SlackMessage, UNCONFIRMED } from './messages.ts';

export interface Target {
  readonly team: string;
  readonly channel: string;
  /** Who asked: told directly where the channel does not take the answer. */
  readonly user: string;
  readonly thread: string | undefined;
}

/** Tries for one message; with Slack's usual waits that is a few minutes. */
const MOST_TRIES = 6;
/** A longer wait than this is not worth it: nobody reads the answer any more. */
const LONGEST_WAIT_MS = 5 * 60_000;

export interface PosterOptions {
  readonly log: PlainLog;
  /** Called where a token is refused: nothing will work until it is replaced. */
  readonly onTokenRefused: (reason: string) => void;
  /** Milliseconds between two messages in one channel. */
  readonly spacing?: number;
}

/**
 * Posts messages with `chat.postMessage`: in order and about one a second within a channel, as Slack asks; again where nothing
 * arrived; never twice where it may have.
 */
export class Poster {
  readonly #options: PosterOptions;
  readonly #lines = new Map<string, Promise<void>>();
  readonly #lastAt = new Map<string, number>();

  constructor(options: PosterOptions) {
    this.#options = options;
  }

  /** Resolves when every message is posted or given up; never rejects. What is given up is in the log. */
  post(client: webApi.WebClient, target: Target, messages: readonly SlackMessage[]): Promise<void> {
    const key = `${target.team}/${target.channel}`;
    const turn = (this.#lines.get(key) ?? Promise.resolve()).then(async () => {
      for (const message of messages) {
        if (!(await this.#postOne(client, target, key, message))) break;
      }
    });
    // a fault here must not stop the line for those who wait behind
    const ended = turn.catch((error) => this.#options.log.error({ err: error }, 'Posting to Slack broke off'));
    this.#lines.set(key, ended);
    return ended.finally(() => {
      if (this.#lines.get(key) === ended) this.#lines.delete(key);
    });
  }

  async #postOne(client: webApi.WebClient, target: Target, key: string, first: SlackMessage): Promise<boolean> {
    const { log, onTokenRefused } = this.#options;
    const where = { team: target.team, channel: target.channel };
    let message: SlackMessage | { readonly text: string } = first;
    let failure: Failure = { kind: 'again' };
    let pictures = 0;
    for (let tries = 1; tries <= MOST_TRIES; tries++) {
      await this.#pace(key);
      try {
        await client.chat.postMessage({
          channel: target.channel,
          ...(target.thread === undefined ? {} : { thread_ts: target.thread }),
          ...QUIET,
          ...message,
        });
        return message !== UNCONFIRMED;
      } catch (error) {
        failure = failureOf(error);
        if (failure.kind === 'wait')
          log.info({ ...where, ms: failure.ms }, 'Slack asks to wait before the next message');
        else log.warn({ ...where, err: error, tries, failure: failure.kind }, 'Slack did not take a message');
        if (failure.kind === 'wait' && failure.ms <= LONGEST_WAIT_MS) await sleep(failure.ms);
        else if (failure.kind === 'again') await sleep(250 * 2 ** tries);
        else if (failure.kind === 'unsure' && message !== UNCONFIRMED) message = UNCONFIRMED;
        else if (failure.kind === 'refused' && isLayout(failure.reason) && 'blocks' in message) {
          pictures += hasPicture(message) ? 1 : PICTURE.tries;
          if (pictures < PICTURE.tries) await sleep(PICTURE.waitMs);
          else message = { text: message.text };
        } else {
          if (failure.kind === 'token') onTokenRefused(failure.reason);
          break;
        }
      }
    }
    log.error(where, 'A reply was not posted; see the warnings before this line for Slack’s reason');
    if (failure.kind !== 'token') await this.#tellDirectly(client, target, failure);
    return false;
  }

  /** Tells the asker that the channel did not take the answer, and what may help. */
  async #tellDirectly(client: webApi.WebClient, { user, channel }: Target, failure: Failure): Promise<void> {
    if (user === channel || channel.startsWith('D')) return;
    const reason = failure.kind === 'refused' ? failure.reason : null;
    const why =
      failure.kind === 'wait' ? 'asks me to wait too long' : reason ? `says ${reason}` : 'did not take my message';
    const step = REMEDIES[reason ?? ''] ?? 'Ask me here instead';
    const message = note(`I could not answer in that channel: Slack ${why}. ${step}.`);
    await client.chat
      .postMessage({ channel: user, ...QUIET, ...message })
      .catch((error) => this.#options.log.warn({ err: error }, 'Nor could the asker be told directly'));
  }

  async #pace(key: string): Promise<void> {
    const spacing = this.#options.spacing ?? POST_SPACING_MS;
    const wait = (this.#lastAt.get(key) ?? 0) + spacing - performance.now();
    if (wait > 0) await sleep(wait);
    this.#lastAt.set(key, performance.now());
    if (this.#lastAt.size > 5000) this.#forgetOld(spacing);
  }

  #forgetOld(spacing: number): void {
    const now = performance.now();
    for (const [key, at] of this.#lastAt) if (now - at > spacing) this.#lastAt.delete(key);
  }
}

/** What may help where a channel refuses a message. */
const REMEDIES: Readonly<Record<string, string>> = {
  not_in_channel: 'Type /invite and my name there, then ask again',
  channel_not_found: 'Type /invite and my name there, then ask again',
  is_archived: 'The channel is archived; ask me here instead',
  restricted_action: 'An administrator has limited who may post there; ask me here instead',
  restricted_action_read_only_channel: 'The channel is read-only; ask me here instead',
  restricted_action_thread_only_channel: 'The channel takes replies in threads only; ask me in one',
  missing_scope: 'An administrator must give me the scope chat:write and install me again',
};

/** Slack refuses the blocks, not the words: the same words without blocks may still go out. */
function isLayout(reason: string): boolean {
  return ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'].includes(reason);
}
