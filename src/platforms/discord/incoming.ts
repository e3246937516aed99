import { type GatewayMessageCreateDispatchData, MessageReferenceType, MessageType } from 'discord.js';
import { withoutMention } from './markdown.ts';

/** A message as the gateway sends it. */
export type RawMessage = GatewayMessageCreateDispatchData;

/**
 * The words of a message that the bot must answer; null where it must not: bots (also itself), webhooks, everything that is no
 * message of a person, and in servers what does not mention it. Edits arrive as another event, which nobody hears.
 *
 * A reply to the bot counts as a mention as long as its author left the ping on: then Discord says so, and gives its words. Without
 * the privileged intent the words of other messages are not there at all.
 */
export function wordsFor(message: RawMessage, self: string): string | null {
  if (message.author.id === self || message.author.bot || message.author.system || message.webhook_id) return null;
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return null;
  if (message.edited_timestamp) return null;
  const mentioned = message.mentions.some(({ id }) => id === self);
  if (message.guild_id !== undefined && !mentioned) return null;
  return withoutMention(message.content, self);
}

/**
 * What a message replies to, the nearest first: the message itself; the interaction which that one answered, or what it replies to in
 * turn. Empty where it replies to nothing; a forwarded message is no reply.
 */
export function repliesTo({ message_reference: reference, referenced_message: parent }: RawMessage): string[] {
  if (!reference?.message_id || reference.type === MessageReferenceType.Forward) return [];
  const further = parent?.interaction_metadata?.id ?? parent?.message_reference?.message_id;
  return further === undefined ? [reference.message_id] : [reference.message_id, further];
}
