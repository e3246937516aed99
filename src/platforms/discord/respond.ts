import { setTimeout as sleep } from 'node:timers/promises';
import {
  type APIInteraction,
  type APIInteractionResponse,
  InteractionResponseType,
  MessageFlags,
  Routes,
} from 'discord.js';
import { type Desk, orFailed, patiently } from './desk.ts';
import { failureOf } from './failure.ts';
import { type DiscordMessage, note, type Outgoing, requestOf } from './messages.ts';
import { post } from './post.ts';

/** Sends the first response to an interaction, by REST or as the answer to the HTTP request that brought it. */
export type Respond = (response: APIInteractionResponse) => Promise<void>;

export interface How {
  /** Only the asker sees the answer. */
  readonly private: boolean;
  /** The answer takes the place of the message whose button was pressed. */
  readonly updates: boolean;
}

/** Where what is under way takes longer than this, the last of it may come too late for Discord's three seconds. */
const CROWD_MS = 500;

/** Discord may get the answer to a request by HTTP a moment after we have sent it. */
const NOT_YET = { tries: 3, waitMs: 400 };

/**
 * Answers an interaction: at once where the answer is made quickly, as nearly all are; otherwise it is acknowledged in time, and the
 * answer follows. Where neither reaches Discord, a line in the channel says so, as far as the bot may write there.
 */
export async function answer(
  interaction: APIInteraction,
  respond: Respond,
  make: () => Promise<Outgoing>,
  how: How,
  desk: Desk,
): Promise<void> {
  const work = () => desk.turns.next().then(() => orFailed(desk, make, how.private));
  try {
    // in a crowd the acknowledgements go first: the work of the others would keep them too long
    if (desk.running.count * desk.turns.pace > CROWD_MS) {
      await desk.turns.ahead(() => respond(deferred(how)));
      return await followUp(interaction, await work(), desk);
    }
    const making = work();
    const quick = await within(making, desk.deferAfter);
    // a file cannot go with the first response: that is JSON
    if (quick && quick.picture === null) return await respondOrExplain(respond, quick.message, how, desk);
    await desk.turns.ahead(() => respond(deferred(how)));
    await followUp(interaction, await making, desk);
  } catch (error) {
    await lost(interaction, error, how, desk);
  }
}

async function respondOrExplain(respond: Respond, message: DiscordMessage, how: How, desk: Desk): Promise<void> {
  try {
    await respond(immediate(message, how));
  } catch (error) {
    if (failureOf(error).kind !== 'refused') throw error;
    // the interaction is still open: it was the message that Discord did not take
    desk.log.error({ err: error }, 'Discord refused a reply');
    await respond(
      immediate(note('Discord did not accept my answer. It has been logged.', how), { ...how, updates: false }),
    );
  }
}

function immediate(message: DiscordMessage, { updates }: How): APIInteractionResponse {
  if (updates) return { type: InteractionResponseType.UpdateMessage, data: edited(message) };
  return { type: InteractionResponseType.ChannelMessageWithSource, data: message };
}

function deferred({ private: hidden, updates }: How): APIInteractionResponse {
  if (updates) return { type: InteractionResponseType.DeferredMessageUpdate };
  return {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: hidden ? { flags: MessageFlags.Ephemeral } : {},
  };
}

/** Whether a message is private is settled by the first response; an edit cannot change it. */
function edited(message: DiscordMessage): DiscordMessage {
  return { ...message, flags: message.flags & ~MessageFlags.Ephemeral };
}

async function followUp(interaction: APIInteraction, { message, picture }: Outgoing, desk: Desk): Promise<void> {
  const route = Routes.webhookMessage(desk.application, interaction.token, '@original');
  const request = requestOf({ message: edited(message), picture });
  for (let tries = 1; ; tries++) {
    try {
      await patiently(desk, () => desk.rest.patch(route, { ...request, auth: false }));
      return;
    } catch (error) {
      if (failureOf(error).kind !== 'expired' || tries === NOT_YET.tries) throw error;
      await sleep(NOT_YET.waitMs);
    }
  }
}

async function lost(interaction: APIInteraction, error: unknown, how: How, desk: Desk): Promise<void> {
  const failure = failureOf(error);
  if (failure.kind === 'done') {
    desk.log.warn({ interaction: interaction.id }, 'An interaction was answered before; nothing more is sent');
    return;
  }
  desk.log.error({ err: error, failure: failure.kind, interaction: interaction.id }, 'An interaction was not answered');
  if (failure.kind === 'token') return desk.onTokenRefused();
  const channel = interaction.channel?.id;
  if (channel === undefined) return;
  const words = how.private
    ? 'Discord closed a request to me before my answer reached it. Whoever asked: please ask again.'
    : 'Discord closed this request before my answer reached it. Please ask again.';
  await post(
    desk,
    { message: note(words), picture: null },
    { channel, repliesTo: null, nonce: `${interaction.id}.l` },
  ).catch((second: unknown) => {
    desk.log.error({ err: second }, 'Nor could it be said in the channel');
  });
}

/** What the promise gives, or null where it takes longer. */
async function within<T>(promise: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, ms, null);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
