import type { App, webApi } from '@slack/bolt';
import type { Place } from '../../bot/invocation.ts';
import type { Desk } from './desk.ts';
import { type MessageEvent, readMessage, requestKeys } from './incoming.ts';
import { note, type SlackMessage, toMessages, toPage } from './messages.ts';
import { readMrkdwn } from './mrkdwn.ts';
import { showStatus } from './prompts.ts';
import { reach } from './reach.ts';
import { uploadPicture } from './upload.ts';

const FAILED = note('Something went wrong on my side, so this is not answered. It has been logged; please try again.');

/** Counts every request as running, and lets through only what was not seen before. */
export function guardRequests(app: App, { seen, running, log }: Desk): void {
  app.use((args) =>
    running.track(async () => {
      if (await seen.isNew(requestKeys(args.body as unknown as Record<string, unknown>))) return args.next();
      log.debug({}, 'A request that Slack sent twice was dropped');
      if ('ack' in args && args.ack) await (args.ack as () => Promise<void>)();
    }),
  );
}

/** Slash commands. */
export function listenForCommands(app: App, desk: Desk): void {
  app.command(/.*/, async ({ command, ack, context, client }) => {
    await ack();
    const place: Place = {
      platform: 'slack',
      space: context.teamId ?? command.team_id,
      channel: command.channel_id,
      thread: null,
      user: command.user_id,
    };
    const name = command.command.replace(/^\//, '');
    const plainName = name.startsWith(desk.commandPrefix) ? name.slice(desk.commandPrefix.length) : name;
    const words = readMrkdwn(command.text ?? '', context.botUserId);
    const isPublic = desk.publicCommands.has(plainName);
    const message = await orFailed(desk, async () => {
      const { reply, source } = await desk.answers.to(`/${plainName} ${words}`.trim(), place);
      const picture = await uploadPicture(client, reply, desk.log);
      return toPage(reply, 0, source, !isPublic && !isDirect(place.channel), picture);
    });
    await reach(
      { responseUrl: command.response_url, channel: command.channel_id, user: command.user_id, client },
      message,
      { visible: isPublic ? 'public' : 'private' },
      desk.log,
    );
  });
}

/** Mentions in channels, and direct messages. */
export function listenForMessages(app: App, desk: Desk): void {
  const hear = async (
    event: MessageEvent,
    team: string,
    user: string | undefined,
    bot: string | undefined,
    client: webApi.WebClient,
  ) => {
    const heard = readMessage(event, team, { user, bot });
    if (!heard) return;
    const { place } = heard;
    if (place.thread !== null && event.type === 'message') await showStatus(client, desk, place.channel, place.thread);
    const messages = await orFailed(desk, async () => {
      const { reply } = await desk.answers.to(heard.text, place);
      return toMessages(reply, await uploadPicture(client, reply, desk.log));
    });
    await desk.poster.post(
      client,
      { team, channel: place.channel, user: place.user, thread: heard.replyIn },
      [messages].flat(),
    );
  };
  app.event('app_mention', ({ event, body, context, client }) =>
    hear(event as MessageEvent, context.teamId ?? body.team_id, context.botUserId, context.botId, client),
  );
  app.event('message', ({ event, body, context, client }) =>
    hear(event as MessageEvent, context.teamId ?? body.team_id, context.botUserId, context.botId, client),
  );
}

/** Whether a channel is a conversation with one person: there is nobody to share a reply with. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}

/** Makes a message, or says clearly that it could not be made. */
export async function orFailed<T>(desk: Desk, make: () => Promise<T>): Promise<T | SlackMessage> {
  try {
    return await make();
  } catch (error) {
    desk.log.error({ err: error }, 'A reply could not be made');
    return FAILED;
  }
}
