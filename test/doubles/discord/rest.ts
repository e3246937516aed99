import { PermissionFlagsBits } from 'discord-api-types/v10';
import { checkCommands } from './check-commands.ts';
import { checkMessage } from './check-message.ts';
import type { FakeDiscord } from './fake-discord.ts';
import { type Answer, error, ok, refusal } from './interactions.ts';
import { schemaProblems } from './published-schema.ts';
import { APP, BOT_USER, DM_CHANNEL, GUILD, NARROW_CHANNEL, snowflake, THREAD } from './world.ts';

type Json = Record<string, unknown>;
type Handler = (fake: FakeDiscord, body: Json, ...parts: string[]) => Answer;

/** Every route that the bot may use; anything else is answered with 404, as an unknown route is. */
const ROUTES: readonly (readonly [RegExp, Handler])[] = [
  [
    /^GET \/gateway\/bot$/,
    (fake) =>
      ok({
        url: fake.gatewayUrl,
        shards: fake.options.shards ?? 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 16 },
      }),
  ],
  [
    /^GET \/applications\/@me$/,
    (fake) =>
      ok({
        id: APP,
        name: 'On the Record',
        description: '',
        icon: null,
        bot_public: true,
        bot_require_code_grant: false,
        verify_key: fake.options.publicKey ?? 'a'.repeat(64),
        interactions_endpoint_url: fake.options.interactionsUrl ?? null,
        integration_types_config: { 0: {}, 1: {} },
        flags: 0,
        bot: BOT_USER,
      }),
  ],
  [
    /^GET \/users\/@me\/guilds$/,
    (fake) =>
      ok([
        {
          id: GUILD,
          name: 'Newsroom',
          icon: null,
          owner: false,
          permissions: String(fake.permissionsIn(fake.narrow)),
          features: [],
        },
      ]),
  ],
  [/^GET \/users\/@me$/, () => ok(BOT_USER)],
  [/^GET \/applications\/(\d+)\/commands$/, (fake, _, app) => listCommands(fake, app!, 'global')],
  [/^PUT \/applications\/(\d+)\/commands$/, (fake, body, app) => register(fake, body, app!, 'global')],
  [/^GET \/applications\/(\d+)\/guilds\/(\d+)\/commands$/, (fake, _, app, guild) => listCommands(fake, app!, guild!)],
  [
    /^PUT \/applications\/(\d+)\/guilds\/(\d+)\/commands$/,
    (fake, body, app, guild) => register(fake, body, app!, guild!),
  ],
  [
    /^POST \/interactions\/(\d+)\/([^/]+)\/callback$/,
    (fake, body, id, token) => fake.interactions.callback(id!, token!, body),
  ],
  [/^POST \/webhooks\/\d+\/([^/]+)$/, (fake, body, token) => fake.interactions.followUp(token!, body)],
  [
    /^PATCH \/webhooks\/\d+\/([^/]+)\/messages\/@original$/,
    (fake, body, token) => fake.interactions.edit(token!, body),
  ],
  [
    /^POST \/users\/@me\/channels$/,
    (_fake, body) =>
      body.recipient_id
        ? ok({ id: DM_CHANNEL, type: 1, last_message_id: null, recipients: [] })
        : error(400, 50035, 'Invalid Form Body'),
  ],
  [/^POST \/channels\/(\d+)\/messages$/, (fake, body, channel) => createMessage(fake, body, channel!)],
  [
    /^GET \/guilds\/(\d+)$/,
    (_fake, _, guild) => (guild === GUILD ? ok({ id: GUILD }) : error(403, 50001, 'Missing Access')),
  ],
];

/** What Discord answers to a call whose token is in order. */
export function handle(fake: FakeDiscord, method: string, path: string, body: Json): Answer {
  for (const [pattern, handler] of ROUTES) {
    const match = pattern.exec(`${method} ${path}`);
    if (match) return handler(fake, body, ...match.slice(1));
  }
  return error(404, 0, '404: Not Found');
}

function listCommands(fake: FakeDiscord, app: string, where: string): Answer {
  if (app !== APP) return error(403, 20012, 'You are not authorized to perform this action on this application');
  return ok(fake.commands.get(where) ?? []);
}

/** Keeps the commands as Discord shows them afterwards: with ids, versions and every field at its default. */
function register(fake: FakeDiscord, body: Json, app: string, where: string): Answer {
  if (app !== APP) return error(403, 20012, 'You are not authorized to perform this action on this application');
  if (where !== 'global' && where !== GUILD) return error(403, 50001, 'Missing Access');
  const list = body as unknown as Json[];
  const refused = refusal(
    Array.isArray(list)
      ? [...checkCommands(list, where !== 'global'), ...list.flatMap((command) => schemaProblems('command', command))]
      : ['not a list'],
  );
  if (refused) return refused;
  const kept = list.map((command) => ({
    id: snowflake(),
    application_id: APP,
    version: snowflake(),
    default_member_permissions: null,
    nsfw: false,
    type: 1,
    description: '',
    name_localizations: null,
    description_localizations: null,
    ...(where === 'global' ? { contexts: null, integration_types: [0, 1], dm_permission: true } : { guild_id: where }),
    ...command,
    options: ((command.options ?? []) as Json[]).map((option) => withoutFalse(option)),
  }));
  fake.commands.set(where, kept);
  return ok(kept);
}

/** Discord leaves out `required` and `autocomplete` where they are false. */
function withoutFalse(option: Json): Json {
  return Object.fromEntries(Object.entries(option).filter(([, value]) => value !== false));
}

function createMessage(fake: FakeDiscord, body: Json, channel: string): Answer {
  const denied = channel === NARROW_CHANNEL ? fake.narrow : 0n;
  const may = (bit: bigint) => (denied & bit) === 0n;
  const reference = body.message_reference as Json | undefined;
  if (!may(PermissionFlagsBits.ViewChannel)) return error(403, 50001, 'Missing Access');
  const sending = channel === THREAD ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  if (!may(sending)) return error(403, 50013, 'Missing Permissions');
  if (body.embeds && (body.embeds as unknown[]).length > 0 && !may(PermissionFlagsBits.EmbedLinks)) {
    return error(403, 50013, 'Missing Permissions');
  }
  if (reference && !may(PermissionFlagsBits.ReadMessageHistory)) {
    return error(403, 160002, 'Cannot reply without permission to read message history');
  }
  if ((Number(body.flags ?? 0) & 64) !== 0) return error(400, 50035, 'Only answers to interactions can be ephemeral');
  const refused = refusal([...checkMessage(body), ...schemaProblems('message', body)]);
  if (refused) return refused;
  const nonce = body.enforce_nonce === true && body.nonce !== undefined ? `${channel}/${String(body.nonce)}` : null;
  const before = nonce === null ? undefined : fake.nonces.get(nonce);
  const id =
    before ??
    fake.show({
      body,
      channel,
      via: 'message',
      onlyFor: null,
      repliesTo: reference ? String(reference.message_id) : null,
    });
  if (nonce !== null) fake.nonces.set(nonce, id);
  return ok({
    id,
    channel_id: channel,
    author: BOT_USER,
    content: body.content ?? '',
    timestamp: new Date(0).toISOString(),
  });
}
