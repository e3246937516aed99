import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessage,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandType,
  ChannelType,
  InteractionContextType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import type { Answer } from '../../bot/answers.ts';
import type { Place } from '../../bot/invocation.ts';
import type { Reply } from '../../bot/reply.ts';
import { MENUS } from './commands.ts';
import type { Desk } from './desk.ts';
import { AUTOCOMPLETE, CHOICE_NAME, CHOICE_VALUE } from './limits.ts';
import { longLinesOf } from './long-lines.ts';
import { withoutMention } from './markdown.ts';
import { type ButtonSource, note, type Outgoing, type Shown, toOutgoing } from './messages.ts';
import { has } from './permissions.ts';
import { decodePress, type Press } from './press.ts';
import { answer, type Respond } from './respond.ts';

/** Answers an interaction once, however often it arrives. Counts as running until then; never rejects. */
export function takeInteraction(interaction: APIInteraction, respond: Respond, desk: Desk): Promise<void> {
  desk.turns.arrived();
  return desk.running.track(async () => {
    try {
      if (await desk.seen.isNew([`discord:interaction:${interaction.id}`])) await dispatch(interaction, respond, desk);
      else desk.log.debug({ interaction: interaction.id }, 'An interaction that Discord sent twice was dropped');
    } catch (error) {
      desk.log.error({ err: error, interaction: interaction.id }, 'An interaction was not handled');
    }
  });
}

function dispatch(interaction: APIInteraction, respond: Respond, desk: Desk): Promise<void> {
  switch (interaction.type) {
    case InteractionType.Ping:
      return respond({ type: InteractionResponseType.Pong });
    case InteractionType.ApplicationCommandAutocomplete:
      return suggest(interaction, respond, desk);
    case InteractionType.ApplicationCommand:
      if (isSlash(interaction)) return runSlash(interaction, respond, desk);
      if (isMenu(interaction)) return runMenu(interaction, respond, desk);
      break;
    case InteractionType.MessageComponent:
      return press(interaction, respond, desk);
  }
  const unknown = line('I do not know this command. It may be from an older version of me.', true);
  return answer(interaction, respond, async () => unknown, { private: true, updates: false }, desk);
}

const isSlash = (i: APIApplicationCommandInteraction): i is APIChatInputApplicationCommandInteraction =>
  i.data.type === ApplicationCommandType.ChatInput;
const isMenu = (i: APIApplicationCommandInteraction): i is APIMessageApplicationCommandInteraction =>
  i.data.type === ApplicationCommandType.Message;

function runSlash(interaction: APIChatInputApplicationCommandInteraction, respond: Respond, desk: Desk): Promise<void> {
  const { name, options = [] } = interaction.data;
  const values = Object.fromEntries(
    (options as APIApplicationCommandInteractionDataBasicOption[]).flatMap(({ name: option, ...rest }) =>
      'value' in rest && (typeof rest.value === 'string' || typeof rest.value === 'number')
        ? [[option, rest.value]]
        : [],
    ),
  );
  const hidden = isPrivate(interaction, desk.publicCommands.has(name));
  return show(interaction, respond, desk, hidden, () =>
    desk.answers.toValues(name, values, placeOf(interaction, desk)),
  );
}

/** "Check against the article" and "Ask about this" on somebody's message: its words go to the command. */
function runMenu(interaction: APIMessageApplicationCommandInteraction, respond: Respond, desk: Desk): Promise<void> {
  const { name, target_id, resolved } = interaction.data;
  const command = MENUS.find((menu) => menu.name === name)?.command;
  const option = desk.bot.commands.find((candidate) => candidate.name === command)?.rest;
  const words = wordsOf(resolved.messages[target_id], desk.application);
  const hidden = isPrivate(interaction, false);
  if (command === undefined || option === undefined || words === '') {
    const why =
      words === ''
        ? 'That message has no words that I can read.'
        : 'I do not know this command. It may be from an older version of me.';
    return answer(interaction, respond, async () => line(why, hidden), { private: hidden, updates: false }, desk);
  }
  return show(interaction, respond, desk, hidden, () =>
    desk.answers.toValues(command, { [option]: words }, placeOf(interaction, desk)),
  );
}

function show(
  interaction: APIInteraction,
  respond: Respond,
  desk: Desk,
  hidden: boolean,
  ask: () => Promise<Answer>,
): Promise<void> {
  const make = async () => {
    const { reply, source } = await ask();
    return toOutgoing(reply, 0, source, shownIn(interaction, hidden));
  };
  return answer(interaction, respond, make, { private: hidden, updates: false }, desk);
}

/** The buttons under replies. What they ask for stands in their custom id and, where it is long, in the message. */
function press(interaction: APIMessageComponentInteraction, respond: Respond, desk: Desk): Promise<void> {
  const pressed = decodePress(interaction.data.custom_id, longLinesOf(interaction.message));
  const underPrivate = ((interaction.message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const direct = interaction.context === InteractionContextType.BotDM;
  // the pages of a message that all see do not turn under their eyes: the next one is shown to who asks for it
  const updates = pressed?.verb === 'page' && (underPrivate || direct);
  const hidden = pressed?.verb !== 'share' && !direct;
  const make = async () => {
    const made = pressed && (await again(pressed, placeOf(interaction, desk), desk));
    if (!made) return line('This button no longer works: too much time has passed. Please ask again.', hidden);
    const page = pressed.verb === 'page' ? pressed.page : 0;
    return toOutgoing(made.reply, page, made.source, shownIn(interaction, hidden));
  };
  return answer(interaction, respond, make, { private: hidden, updates }, desk);
}

/** The reply that a button asks for; null where nothing says any more what that was. */
async function again(press: Press, place: Place, desk: Desk): Promise<{ reply: Reply; source: ButtonSource } | null> {
  const { line } = press;
  if (line !== null) return desk.answers.again({ ...press, line }, place);
  const reply = desk.answers.held(press.kept);
  return reply ? { reply, source: press } : null;
}

async function suggest(
  interaction: APIApplicationCommandAutocompleteInteraction,
  respond: Respond,
  desk: Desk,
): Promise<void> {
  const options = interaction.data.options as APIApplicationCommandInteractionDataBasicOption[];
  const focused = options.find((option) => 'focused' in option && option.focused);
  const typed = focused && 'value' in focused ? String(focused.value) : '';
  const found = focused
    ? await desk.bot.complete(interaction.data.name, focused.name, typed, placeOf(interaction, desk)).catch((error) => {
        desk.log.error({ err: error }, 'Suggestions could not be made');
        return [];
      })
    : [];
  const choices = found
    .filter(({ name, value }) => name.length <= CHOICE_NAME && String(value).length <= CHOICE_VALUE)
    .slice(0, AUTOCOMPLETE)
    .map(({ name, value }) => ({ name: name.toWellFormed(), value }));
  try {
    await respond({ type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } });
  } catch (error) {
    // who types on has a newer one under way
    desk.log.debug({ err: error }, 'Suggestions came too late');
  }
}

function placeOf(interaction: APIInteraction, desk: Desk): Place {
  const { id, guild_id: space = '', channel } = interaction;
  const user = interaction.member?.user.id ?? interaction.user?.id ?? '';
  const inChannel = channel?.id ?? '';
  const place = { platform: 'discord', space, channel: inChannel, user } as const;
  if (isThread(channel?.type)) return { ...place, thread: inChannel };
  if (space === '') return { ...place, thread: null };
  // suggestions while typing begin no conversation
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return { ...place, thread: null };
  const above = interaction.type === InteractionType.MessageComponent ? aboveMessage(interaction.message) : [];
  return { ...place, thread: desk.chains.rootOf({ id, channel: inChannel, user, above }) };
}

/** A button stands under an answer: that belongs to what it answered. */
function aboveMessage(message: APIMessage): string[] {
  const further = message.interaction_metadata?.id ?? message.message_reference?.message_id;
  return further === undefined ? [message.id] : [message.id, further];
}

function isThread(type: ChannelType | undefined): boolean {
  return (
    type === ChannelType.PublicThread || type === ChannelType.PrivateThread || type === ChannelType.AnnouncementThread
  );
}

function isPrivate(interaction: APIInteraction, publicCommand: boolean): boolean {
  return interaction.context !== InteractionContextType.BotDM && !publicCommand;
}

/** How an answer may look where the interaction came from. */
function shownIn(interaction: APIInteraction, hidden: boolean): Shown {
  const permissions = BigInt(interaction.app_permissions);
  return {
    form: has(permissions, 'EmbedLinks') ? 'embed' : 'text',
    pictures: has(permissions, 'AttachFiles'),
    private: hidden,
  };
}

function line(words: string, hidden: boolean): Outgoing {
  return { message: note(words, { private: hidden }), picture: null };
}

/** The words of a message: its text, a forwarded message's, or its embeds'. */
function wordsOf(message: APIMessage | undefined, self: string): string {
  if (!message) return '';
  const forwarded = message.message_snapshots?.[0]?.message.content ?? '';
  const embeds = message.embeds.flatMap(({ title, description }) => [title, description].filter(Boolean)).join('\n');
  return withoutMention(message.content || forwarded || embeds, self);
}
