import { setTimeout as sleep } from 'node:timers/promises';
import type { PlainLog } from '../../operations/log.ts';
import { neverArrived } from './failure.ts';
import { RESPONSE_USES } from './limits.ts';
import { hasPicture, PICTURE, QUIET, type SlackMessage, UNCONFIRMED } from './messages.ts';
import { postJson } from './post-json.ts';

const TIMEOUT_MS = 10_000;
const LONGEST_WAIT_MS = 60_000;

export interface ResponseOptions {
  readonly visible: 'private' | 'public';
  readonly thread?: string | undefined;
  /** Takes the place of the message whose button was pressed. */
  readonly replace?: boolean;
}

/**
 * Answers through a `response_url`, which needs no scope and works where the bot is no member. Bolt's own `respond` gives up at the
 * first 429 or 5xx; this one waits and repeats, but never more than the five uses that Slack allows.
 *
 * @returns whether Slack took it, or may have: then nothing else must be sent
 */
export async function respondTo(
  url: string,
  message: SlackMessage,
  options: ResponseOptions,
  log: PlainLog,
): Promise<boolean> {
  const bodyOf = (content: SlackMessage | { readonly text: string }) =>
    JSON.stringify({
      ...QUIET,
      ...content,
      response_type: options.visible === 'public' ? 'in_channel' : 'ephemeral',
      replace_original: options.replace ?? false,
      ...(options.thread === undefined ? {} : { thread_ts: options.thread }),
    });
  let current: SlackMessage | { readonly text: string } = message;
  let pictures = 0;
  for (let use = 1; use <= RESPONSE_USES; use++) {
    try {
      const { status, retryAfter, text } = await postJson(url, bodyOf(current), TIMEOUT_MS);
      if (status >= 200 && status < 300) return true;
      const reason = text.slice(0, 200);
      log.warn({ status, reason, use }, 'Slack did not take an answer to a command or button');
      if (/\binvalid_blocks|\bmsg_blocks_too_long/.test(reason) && 'blocks' in current) {
        pictures += hasPicture(current) ? 1 : PICTURE.tries;
        if (pictures < PICTURE.tries) await sleep(PICTURE.waitMs);
        else current = { text: message.text };
        continue;
      }
      if (status !== 429 && status < 500) return false;
      const wait = Number.parseFloat(retryAfter ?? '') * 1000 || 250 * 2 ** use;
      if (wait > LONGEST_WAIT_MS || use === RESPONSE_USES) return false;
      await sleep(wait);
    } catch (error) {
      log.warn({ err: error, use }, 'Slack could not be reached with an answer to a command or button');
      if (!neverArrived(error)) {
        // it may have arrived: what is sent now must not be the answer again
        if (current === UNCONFIRMED) return true;
        current = UNCONFIRMED;
      } else if (use < RESPONSE_USES) await sleep(250 * 2 ** use);
    }
  }
  return false;
}
