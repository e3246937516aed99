import type { Place } from '../../bot/invocation.ts';
import { readMrkdwn } from './mrkdwn.ts';

/** The fields of a `message` or `app_mention` event that matter here. */
export interface MessageEvent {
  readonly type: string;
  readonly subtype?: string | undefined;
  readonly user?: string | undefined;
  readonly bot_id?: string | undefined;
  readonly app_id?: string | undefined;
  readonly text?: string | undefined;
  readonly ts: string;
  readonly thread_ts?: string | undefined;
  readonly channel: string;
  readonly channel_type?: string | undefined;
  readonly edited?: unknown;
}

/** Who the bot is in this workspace. */
export interface Self {
  readonly user: string | undefined;
  readonly bot: string | undefined;
}

/** A message to answer: the words, where they were said, and where the reply goes. */
export interface Heard {
  readonly text: string;
  readonly place: Place;
  /** The thread to reply in; undefined: at the top level of a direct message. */
  readonly replyIn: string | undefined;
}

/**
 * Reads a message event; null where it is not for the bot to answer: bots (also itself), edits, deletions, joins and everything
 * else with a subtype, messages in channels that do not mention it.
 *
 * In a channel the reply opens a thread under the question, so the thread's name is known from its first message on.
 */
export function readMessage(event: MessageEvent, team: string, self: Self): Heard | null {
  const direct = event.channel_type === 'im';
  if (event.type === 'message' && !direct) return null;
  if (event.subtype !== undefined && event.subtype !== 'file_share') return null;
  if (event.bot_id !== undefined || event.user === undefined || event.user === 'USLACKBOT') return null;
  if (event.user === self.user || event.edited !== undefined) return null;
  const thread = event.thread_ts ?? (direct ? null : event.ts);
  return {
    text: readMrkdwn(event.text ?? '', self.user),
    place: { platform: 'slack', space: team, channel: event.channel, thread, user: event.user },
    replyIn: thread ?? undefined,
  };
}

/**
 * Keys under which one request may arrive twice: Slack repeats an event that it believes lost, and sends both `message` and
 * `app_mention` for one post in some conversations. Empty where nothing names the request.
 */
export function requestKeys(body: Readonly<Record<string, unknown>>): string[] {
  const team = String(body.team_id ?? (body.team as { id?: string } | undefined)?.id ?? '');
  const keys: string[] = [];
  if (typeof body.event_id === 'string') keys.push(`slack:event:${team}:${body.event_id}`);
  if (typeof body.trigger_id === 'string') keys.push(`slack:trigger:${team}:${body.trigger_id}`);
  const event = body.event as Partial<MessageEvent> | undefined;
  // a `message` in a channel is not ours to answer and must not hide the `app_mention` for the same post
  const answerable = event?.type === 'app_mention' || (event?.type === 'message' && event.channel_type === 'im');
  if (event && answerable && event.channel && event.ts && !event.subtype) {
    keys.push(`slack:message:${team}:${event.channel}:${event.ts}`);
  }
  return keys;
}
