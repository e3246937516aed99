import { PermissionFlagsBits } from 'discord-api-types/v10';

type Json = Record<string, unknown>;

export const APP = '900000000000000001';
export const GUILD = '100000000000000001';
export const CHANNEL = '200000000000000001';
/** A channel where the test sets what the bot may do. */
export const NARROW_CHANNEL = '200000000000000002';
export const THREAD = '200000000000000003';
export const DM_CHANNEL = '300000000000000001';
export const USER = '400000000000000001';
export const OTHER_USER = '400000000000000002';

export const ALL_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory;

const EPOCH = 1420070400000n;
let counter = 0n;

/** A new id as Discord makes them: the time in the upper bits, so that clients can read it. */
export function snowflake(): string {
  counter += 1n;
  return String(((BigInt(Date.now()) - EPOCH) << 22n) | (counter & 0x3fffffn));
}

export function user(id: string, extra: Json = {}): Json {
  return {
    id,
    username: `user${id.slice(-3)}`,
    discriminator: '0',
    global_name: null,
    avatar: null,
    public_flags: 0,
    ...extra,
  };
}

export const BOT_USER = user(APP, { username: 'on-the-record', bot: true, verified: true, mfa_enabled: true });

/** The one server there is, as GUILD_CREATE sends it. `narrow` is denied to everybody in the narrow channel. */
export function guild(narrow: bigint): Json {
  const channel = (id: string, name: string, deny: bigint): Json => ({
    id,
    type: 0,
    name,
    position: 0,
    parent_id: null,
    topic: null,
    nsfw: false,
    last_message_id: null,
    rate_limit_per_user: 0,
    permission_overwrites: deny === 0n ? [] : [{ id: GUILD, type: 0, allow: '0', deny: String(deny) }],
  });
  return {
    id: GUILD,
    name: 'Newsroom',
    icon: null,
    owner_id: OTHER_USER,
    afk_timeout: 60,
    afk_channel_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [
      {
        id: GUILD,
        name: '@everyone',
        color: 0,
        hoist: false,
        position: 0,
        permissions: String(ALL_PERMISSIONS),
        managed: false,
        mentionable: false,
        flags: 0,
      },
    ],
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    premium_tier: 0,
    preferred_locale: 'en-GB',
    nsfw_level: 0,
    joined_at: '2024-01-01T00:00:00.000Z',
    large: false,
    unavailable: false,
    member_count: 3,
    voice_states: [],
    members: [{ user: BOT_USER, roles: [], joined_at: '2024-01-01T00:00:00.000Z', deaf: false, mute: false, flags: 0 }],
    channels: [channel(CHANNEL, 'general', 0n), channel(NARROW_CHANNEL, 'narrow', narrow)],
    threads: [
      {
        id: THREAD,
        type: 11,
        guild_id: GUILD,
        parent_id: CHANNEL,
        owner_id: USER,
        name: 'A thread',
        message_count: 1,
        member_count: 1,
        rate_limit_per_user: 0,
        thread_metadata: {
          archived: false,
          auto_archive_duration: 1440,
          archive_timestamp: '2024-01-01T00:00:00.000Z',
          locked: false,
        },
      },
    ],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
