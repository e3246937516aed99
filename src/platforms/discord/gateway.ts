import {
  type APIInteraction,
  Client,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  type RESTOptions,
  Status,
} from 'discord.js';
import type { PlainLog } from '../../operations/log.ts';
import type { RawMessage } from './incoming.ts';
import type { ChannelFacts } from './mentions.ts';

export interface GatewayOptions {
  readonly rest: Partial<RESTOptions>;
  /** Which shards of how many this process runs; all that Discord recommends where absent. */
  readonly shards?: { readonly ids: readonly number[]; readonly total: number } | undefined;
  readonly log: PlainLog;
  readonly onInteraction: (interaction: APIInteraction) => void;
  readonly onMessage: (message: RawMessage, factsOf: (channel: string) => ChannelFacts) => void;
  /** Called where Discord closed the connection for good: the code says why. */
  readonly onClosed: (code: number) => void;
}

/**
 * No privileged intent: mentions, direct messages and the targets of message commands come with their words, and nothing else is to be
 * read.
 */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** A connection to the gateway. Events are taken as Discord sends them, so that those which come by HTTP need no other handling. */
export function makeClient(options: GatewayOptions): Client {
  const { log, shards } = options;
  const client = new Client({
    intents: INTENTS,
    rest: options.rest,
    allowedMentions: { parse: [] },
    ...(shards ? { shards: [...shards.ids], shardCount: shards.total } : { shards: 'auto' }),
    // channels, roles and the bot's own membership decide what it may do; the rest need not be kept
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildMemberManager: { maxSize: 1, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
  });
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    options.onInteraction(interaction);
  });
  client.ws.on(GatewayDispatchEvents.MessageCreate, (message: RawMessage) => {
    options.onMessage(message, (channel) => factsOf(client, channel, log));
  });
  shield(client, log);
  // an `error` event that nobody hears ends the process
  client.on(Events.Error, (error) => log.error({ err: error }, 'Discord’s client reported an error'));
  client.on(Events.Warn, (message) => log.warn({}, message));
  client.on(Events.ShardError, (error, shard) => log.warn({ err: error, shard }, 'The connection to Discord failed'));
  client.on(Events.ShardReconnecting, (shard) =>
    log.info({ shard }, 'Discord closed the connection; connecting again'),
  );
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'Connected to Discord again'));
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    if (code === 1000) return;
    log.error({ shard, code, reason: GatewayCloseCodes[code] }, 'Discord closed the connection for good');
    options.onClosed(code);
  });
  client.rest.on('rateLimited', ({ route, timeToReset }) => {
    log.warn({ route, timeToReset }, 'Discord asks to wait');
  });
  return client;
}

/**
 * Keeps the client from building objects out of the two events that we take as they are, and catches what it throws at others: an
 * event with a field that it does not expect would otherwise be an unhandled rejection, which ends the process.
 */
function shield(client: Client, log: PlainLog): void {
  const ws = client.ws as unknown as { handlePacket(packet?: { t?: string }, shard?: unknown): unknown };
  const handle = ws.handlePacket.bind(ws);
  ws.handlePacket = (packet, shard) => {
    if (packet?.t === GatewayDispatchEvents.InteractionCreate || packet?.t === GatewayDispatchEvents.MessageCreate)
      return;
    try {
      return handle(packet, shard);
    } catch (error) {
      log.error({ err: error, event: packet?.t }, 'Discord’s client could not read an event');
    }
  };
}

/** Whether every shard of this process is connected. */
export function isConnected(client: Client): boolean {
  return client.ws.shards.size > 0 && client.ws.shards.every(({ status }) => CONNECTED.has(status));
}

/** Servers that are not there yet do not matter: events arrive all the same. */
const CONNECTED = new Set([Status.Ready, Status.WaitingForGuilds]);

function factsOf(client: Client, id: string, log: PlainLog): ChannelFacts {
  try {
    const channel = client.channels.cache.get(id);
    if (!channel || channel.isDMBased() || !client.user) return UNKNOWN;
    return { isThread: channel.isThread(), permissions: channel.permissionsFor(client.user)?.bitfield ?? null };
  } catch (error) {
    // what is not known is tried: Discord then says what is missing
    log.warn({ err: error, channel: id }, 'The permissions in a channel could not be worked out');
    return UNKNOWN;
  }
}

const UNKNOWN: ChannelFacts = { isThread: false, permissions: null };
