import type { webApi } from '@slack/bolt';
import type { PlainLog } from '../../operations/log.ts';
import { failureOf } from './failure.ts';
import { QUIET, type SlackMessage } from './messages.ts';
import { type ResponseOptions, respondTo } from './respond.ts';

/** Where an answer to a command, a shortcut or a button goes. */
export interface Asker {
  readonly responseUrl: string | undefined;
  readonly channel: string | undefined;
  readonly user: string;
  readonly client: webApi.WebClient;
}

/**
 * Answers the person who typed or pressed: through the `response_url`, and where that fails, or there is none, as a message that only
 * they see. What reaches nobody is in the log as an error.
 */
export async function reach(
  asker: Asker,
  message: SlackMessage,
  options: ResponseOptions,
  log: PlainLog,
): Promise<void> {
  const { responseUrl, channel, user, client } = asker;
  if (responseUrl !== undefined && (await respondTo(responseUrl, message, options, log))) return;
  try {
    if (channel === undefined) throw new Error('no channel to answer in');
    await client.chat.postEphemeral({
      channel,
      user,
      ...(options.thread === undefined ? {} : { thread_ts: options.thread }),
      ...QUIET,
      ...message,
    });
  } catch (error) {
    log.error({ err: error, failure: failureOf(error), channel }, 'An answer reached nobody');
  }
}
