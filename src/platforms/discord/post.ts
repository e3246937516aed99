import { type APIChannel, type APIMessage, Routes } from 'discord.js';
import { type Desk, patiently } from './desk.ts';
import { failureOf } from './failure.ts';
import { note, type Outgoing, requestOf } from './messages.ts';
import { type Permission, permissionName } from './permissions.ts';

export interface Target {
  readonly channel: string;
  /** The message that is answered; null: the reply stands alone. */
  readonly repliesTo: string | null;
  /** The same for every try to post one message, so that Discord takes it once. */
  readonly nonce: string;
}

/** Posts a message. A repeat carries the same nonce, so it never stands there twice. @throws what Discord answers */
export function post(desk: Desk, outgoing: Outgoing, { channel, repliesTo, nonce }: Target): Promise<APIMessage> {
  const request = requestOf(outgoing);
  const body = {
    ...request.body,
    nonce,
    enforce_nonce: true,
    ...(repliesTo === null ? {} : { message_reference: { message_id: repliesTo, fail_if_not_exists: false } }),
  };
  return patiently(
    desk,
    () => desk.rest.post(Routes.channelMessages(channel), { ...request, body }) as Promise<APIMessage>,
  );
}

/** Tells the asker directly, once in a while for each channel, which permission is missing there. */
export async function tellMissing(
  desk: Desk,
  permission: Permission | null,
  where: { readonly channel: string; readonly user: string; readonly message: string },
): Promise<void> {
  const missing = permission === null ? 'a permission' : `the permission “${permissionName(permission)}”`;
  desk.log.warn({ channel: where.channel, permission }, `Discord does not let the bot answer: ${missing} is missing`);
  if (!(await desk.seen.isNew([`discord:told:${where.channel}:${where.user}`]))) return;
  await tellDirectly(
    desk,
    `I cannot answer in the channel where you mentioned me: ${missing} is missing there. Someone who manages the server can give it to me in the channel’s settings, under Permissions. You can also ask me here.`,
    where,
  );
}

/** Tells the asker directly why there is no answer in the channel. What cannot be told either is in the log. */
export async function tellDirectly(
  desk: Desk,
  words: string,
  where: { readonly user: string; readonly message: string },
): Promise<void> {
  try {
    const direct = (await desk.rest.post(Routes.userChannels(), {
      body: { recipient_id: where.user },
    })) as APIChannel;
    await post(
      desk,
      { message: note(words), picture: null },
      { channel: direct.id, repliesTo: null, nonce: `${where.message}.p` },
    );
  } catch (error) {
    desk.log.warn({ err: error, failure: failureOf(error) }, 'The person who asked could not be told either');
  }
}
