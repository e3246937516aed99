import type { Place } from '../../bot/invocation.ts';
import { type Desk, orFailed } from './desk.ts';
import { failureOf } from './failure.ts';
import { type RawMessage, repliesTo, wordsFor } from './incoming.ts';
import { note, type Outgoing, toOutgoing } from './messages.ts';
import { has, missingToPost } from './permissions.ts';
import { post, tellDirectly, tellMissing } from './post.ts';

/** What is known of a channel before anything is sent there. */
export interface ChannelFacts {
  readonly isThread: boolean;
  /** What the bot may do there; null where that is not known. */
  readonly permissions: bigint | null;
}

/** Answers a message that mentions the bot, or that is written to it directly; once, however often it arrives. Never rejects. */
export function takeMessage(message: RawMessage, factsOf: (channel: string) => ChannelFacts, desk: Desk): void {
  const words = wordsFor(message, desk.application);
  if (words === null) return;
  desk.turns.arrived();
  void desk.running.track(async () => {
    try {
      if (await desk.seen.isNew([`discord:message:${message.id}`])) {
        await answerMessage(message, words, factsOf(message.channel_id), desk);
      }
    } catch (error) {
      desk.log.error({ err: error, message: message.id }, 'A message was not answered');
    }
  });
}

async function answerMessage(message: RawMessage, words: string, facts: ChannelFacts, desk: Desk): Promise<void> {
  const { permissions, isThread } = facts;
  const where = { channel: message.channel_id, user: message.author.id, message: message.id };
  const missing = permissions === null ? null : missingToPost(permissions, isThread);
  if (missing !== null) return tellMissing(desk, missing, where);

  const form = permissions !== null && !has(permissions, 'EmbedLinks') ? 'text' : 'embed';
  const place = placeOf(message, isThread, desk);
  const pictures = permissions === null || has(permissions, 'AttachFiles');
  const shown = { form, pictures, private: false } as const;
  await desk.turns.next();
  const reply = await orFailed(
    desk,
    async () => {
      const { reply, source } = await desk.answers.to(words, place);
      return toOutgoing(reply, 0, source, shown);
    },
    false,
  );
  const mayReply = permissions === null || has(permissions, 'ReadMessageHistory');
  await send(reply, message, mayReply, desk);
}

const NOT_TAKEN =
  'I could not answer in the channel where you mentioned me: Discord did not take my message there. Please ask again later, or ask me here.';

async function send(reply: Outgoing, message: RawMessage, mayReply: boolean, desk: Desk): Promise<void> {
  const target = { channel: message.channel_id, repliesTo: mayReply ? message.id : null, nonce: message.id };
  try {
    await post(desk, reply, target);
  } catch (error) {
    const { kind } = failureOf(error);
    const where = { channel: message.channel_id, user: message.author.id, message: message.id };
    if (kind === 'forbidden') return tellMissing(desk, null, where);
    if (kind !== 'refused') {
      desk.log.error({ err: error, failure: kind, message: message.id }, 'Discord did not take a reply');
      if (kind === 'token' || message.guild_id === undefined) return;
      return tellDirectly(desk, NOT_TAKEN, where);
    }
    desk.log.error({ err: error }, 'Discord refused a reply');
    await post(
      desk,
      { message: note('Discord did not accept my answer. It has been logged.'), picture: null },
      {
        ...target,
        nonce: `${message.id}.r`,
      },
    );
  }
}

/** In a thread the thread is the conversation; elsewhere in a server the chain of replies is; a direct message needs neither. */
function placeOf(message: RawMessage, isThread: boolean, desk: Desk): Place {
  const { id, guild_id: space = '', channel_id: channel, author } = message;
  const place = { platform: 'discord', space, channel, user: author.id } as const;
  if (isThread) return { ...place, thread: channel };
  if (space === '') return { ...place, thread: null };
  return { ...place, thread: desk.chains.rootOf({ id, channel, user: author.id, above: repliesTo(message) }) };
}
