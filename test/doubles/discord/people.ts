import type { KeyObject } from 'node:crypto';
import type { FakeDiscord, Visible } from './fake-discord.ts';
import type { Kept } from './interactions.ts';
import { type Signed, signed } from './signing.ts';
import {
  ALL_PERMISSIONS,
  APP,
  BOT_USER,
  CHANNEL,
  DM_CHANNEL,
  GUILD,
  NARROW_CHANNEL,
  snowflake,
  THREAD,
  USER,
  user,
} from './world.ts';

type Json = Record<string, unknown>;

export interface Where {
  /** A channel of the server, the thread in it, a direct message, or a group where only the person has installed the app. */
  readonly in?: 'channel' | 'narrow' | 'thread' | 'direct' | 'group';
  readonly user?: string;
}

const CHANNELS = {
  channel: CHANNEL,
  narrow: NARROW_CHANNEL,
  thread: THREAD,
  direct: DM_CHANNEL,
  group: '300000000000000009',
};
const TYPES = { channel: 0, narrow: 0, thread: 11, direct: 1, group: 3 };

/** How interactions reach the bot: by the gateway, or signed over HTTP. */
export type Delivery =
  | { readonly kind: 'gateway' }
  | { readonly kind: 'http'; readonly url: string; readonly key: KeyObject };

/** What people do in Discord, each act as the events it causes. */
export class People {
  readonly #discord: FakeDiscord;
  readonly #delivery: Delivery;

  constructor(discord: FakeDiscord, delivery: Delivery = { kind: 'gateway' }) {
    this.#discord = discord;
    this.#delivery = delivery;
  }

  /** Where signed interactions go. */
  get endpoint(): string {
    if (this.#delivery.kind !== 'http') throw new Error('These people use the gateway');
    return this.#delivery.url;
  }

  /** Types a slash command with its options. `times`: Discord delivers it so often. */
  slash(
    name: string,
    values: Readonly<Record<string, string | number>> = {},
    where: Where = {},
    times = 1,
  ): Promise<Kept> {
    const options = Object.entries(values).map(([option, value]) => ({ ...valueOption(option, value) }));
    return this.#interact(2, { id: snowflake(), name, type: 1, options }, where, {}, times);
  }

  /** Types into an option; the last given one has the focus. */
  async typing(name: string, values: Readonly<Record<string, string | number>>, where: Where = {}): Promise<Json[]> {
    const entries = Object.entries(values);
    const options = entries.map(([option, value], i) => ({
      ...valueOption(option, value),
      ...(i === entries.length - 1 ? { focused: true } : {}),
    }));
    const kept = await this.#interact(4, { id: snowflake(), name, type: 1, options }, where);
    await this.#discord.until(() => kept.respondedAt !== null, 'suggestions');
    return ((kept.response?.data as Json | undefined)?.choices ?? []) as Json[];
  }

  /** Chooses an entry in the menu of a message. */
  menu(name: string, content: string, where: Where = {}, message: Json = {}): Promise<Kept> {
    const id = snowflake();
    const target = { ...this.#message(content, { ...where, user: '400000000000000009' }), id, ...message };
    const data = { id: snowflake(), name, type: 3, target_id: id, resolved: { messages: { [id]: target } } };
    return this.#interact(2, data, where);
  }

  /** Presses the button with this label under a message. */
  press(message: Visible, label: string, where: Where = {}, times = 1): Promise<Kept> {
    const found = buttonsOf(message).find((button) => button.label === label);
    if (!found) throw new Error(`No button "${label}"; there are ${buttonsOf(message).map((b) => b.label)}`);
    return this.pressId(message, String(found.custom_id), where, times);
  }

  pressId(message: Visible, id: string, where: Where = {}, times = 1): Promise<Kept> {
    const { in: place = 'channel' } = where;
    const shown = {
      ...message.body,
      id: message.id,
      channel_id: CHANNELS[place],
      author: BOT_USER,
      ...(message.interaction ? { interaction_metadata: { id: message.interaction } } : {}),
      ...(message.repliesTo ? { message_reference: { message_id: message.repliesTo } } : {}),
    };
    return this.#interact(3, { custom_id: id, component_type: 2 }, where, { message: shown }, times);
  }

  /** Writes a message that mentions the bot. Returns the message's id. */
  mention(words: string, where: Where = {}, extra: Json = {}, times = 1): string {
    return this.write(`<@${APP}> ${words}`, where, { mentions: [{ ...BOT_USER }], ...extra }, times);
  }

  /** Writes to the bot directly. */
  direct(words: string, extra: Json = {}): string {
    return this.write(words, { in: 'direct' }, extra);
  }

  write(content: string, where: Where = {}, extra: Json = {}, times = 1): string {
    const message = { ...this.#message(content, where), ...extra };
    this.#discord.gateway.dispatch('MESSAGE_CREATE', message, times);
    return String(message.id);
  }

  /** Replies to a message of the bot with the ping left on. */
  reply(to: Visible, words: string, where: Where = {}, extra: Json = {}): string {
    const above = to.interaction
      ? { interaction_metadata: { id: to.interaction } }
      : { message_reference: { type: 0, message_id: to.repliesTo, channel_id: to.channel } };
    return this.write(words, where, {
      type: 19,
      mentions: [{ ...BOT_USER }],
      message_reference: { type: 0, message_id: to.id, channel_id: to.channel },
      referenced_message: { id: to.id, author: BOT_USER, content: '', ...above },
      ...extra,
    });
  }

  #message(content: string, where: Where): Json {
    const { in: place = 'channel', user: author = USER } = where;
    const id = snowflake();
    const member = { roles: [], joined_at: '2024-01-01T00:00:00.000Z', deaf: false, mute: false, flags: 0 };
    return {
      id,
      type: 0,
      channel_id: CHANNELS[place],
      author: user(author),
      content,
      timestamp: '2024-01-01T00:00:00.000Z',
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      components: [],
      pinned: false,
      ...(place === 'direct' || place === 'group' ? {} : { guild_id: GUILD, member }),
    };
  }

  #interaction(type: number, data: Json, where: Where, extra: Json = {}): Json & { id: string; token: string } {
    const { in: place = 'channel', user: who = USER } = where;
    const id = snowflake();
    const token = `token-${id}`;
    const direct = place === 'direct' || place === 'group';
    const denied = place === 'narrow' ? this.#discord.narrow : 0n;
    const person = { user: user(who), roles: [], permissions: String(ALL_PERMISSIONS), joined_at: '', flags: 0 };
    return {
      id,
      application_id: APP,
      type,
      token,
      version: 1,
      data,
      channel: { id: CHANNELS[place], type: TYPES[place] },
      channel_id: CHANNELS[place],
      locale: 'en-GB',
      app_permissions: String(this.#discord.permissionsIn(denied)),
      entitlements: [],
      authorizing_integration_owners: place === 'group' ? { 1: who } : { 0: GUILD },
      context: place === 'direct' ? 1 : place === 'group' ? 2 : 0,
      attachment_size_limit: 10_485_760,
      ...(direct ? { user: user(who) } : { guild_id: GUILD, guild: { id: GUILD, locale: 'en-GB' }, member: person }),
      ...extra,
    };
  }

  async #interact(type: number, data: Json, where: Where, extra: Json = {}, times = 1): Promise<Kept> {
    const { in: place = 'channel', user: who = USER } = where;
    const interaction = this.#interaction(type, data, where, extra);
    const { id, token } = interaction;
    const message = (extra.message as Json | undefined)?.id;
    const kept = this.#discord.interactions.keep({
      id,
      token,
      type,
      channel: CHANNELS[place],
      user: who,
      message: message === undefined ? null : String(message),
    });
    if (this.#delivery.kind === 'gateway') this.#discord.gateway.dispatch('INTERACTION_CREATE', interaction, times);
    else for (let i = 0; i < times; i++) await this.post(interaction, kept);
    return kept;
  }

  /** A slash command ready to be sent to the endpoint by other means. */
  signedSlash(name: string, values: Readonly<Record<string, string | number>>): Signed & { readonly kept: Kept } {
    const options = Object.entries(values).map(([option, value]) => valueOption(option, value));
    const interaction = this.#interaction(2, { id: snowflake(), name, type: 1, options }, {});
    const { id, token } = interaction;
    const kept = this.#discord.interactions.keep({ id, token, type: 2, channel: CHANNEL, user: USER, message: null });
    return { ...this.#signed(interaction), kept };
  }

  #signed(body: Json): Signed {
    if (this.#delivery.kind !== 'http') throw new Error('These people use the gateway');
    return signed(JSON.stringify(body), this.#delivery.key);
  }

  /** Sends a body to the bot's endpoint as Discord does; an answer counts as the first response. */
  async post(body: Json, kept?: Kept, spoil: Json = {}): Promise<Response> {
    if (this.#delivery.kind !== 'http') throw new Error('These people use the gateway');
    const made = this.#signed(body);
    const headers = { ...made.headers, ...spoil } as Record<string, string>;
    const response = await fetch(this.#delivery.url, { method: 'POST', headers, body: made.body });
    if (kept && response.status === 200) {
      const answer = this.#discord.interactions.callback(kept.id, kept.token, (await response.json()) as Json);
      if (answer.status >= 400) throw new Error(`Discord refuses the answer: ${JSON.stringify(answer.body)}`);
    }
    return response;
  }
}

function valueOption(name: string, value: string | number): Json {
  return { name, type: typeof value === 'number' ? 4 : 3, value };
}

/** The buttons under a message, in order. */
export function buttonsOf(message: Visible): Json[] {
  return ((message.body.components ?? []) as Json[]).flatMap((row) => row.components as Json[]);
}
