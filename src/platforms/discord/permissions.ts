import { PermissionFlagsBits } from 'discord.js';

/** What the bot needs to answer in a channel, under the names that Discord's settings show. */
const NAMES = {
  ViewChannel: 'View Channel',
  SendMessages: 'Send Messages',
  SendMessagesInThreads: 'Send Messages in Threads',
  EmbedLinks: 'Embed Links',
  AttachFiles: 'Attach Files',
  ReadMessageHistory: 'Read Message History',
} as const;

export type Permission = keyof typeof NAMES;

/** What the invite link asks for: no more than what is used. */
export const INVITE_PERMISSIONS = Object.keys(NAMES).reduce(
  (bits, name) => bits | PermissionFlagsBits[name as Permission],
  0n,
);

export function permissionName(permission: Permission): string {
  return NAMES[permission];
}

export function has(bits: bigint, permission: Permission): boolean {
  return (bits & PermissionFlagsBits.Administrator) !== 0n || (bits & PermissionFlagsBits[permission]) !== 0n;
}

/** The first permission that is missing to post at all; null where nothing is. Without the others a reply is only plainer. */
export function missingToPost(bits: bigint, inThread: boolean): Permission | null {
  const needed: Permission[] = ['ViewChannel', inThread ? 'SendMessagesInThreads' : 'SendMessages'];
  return needed.find((permission) => !has(bits, permission)) ?? null;
}

/** Which of all that are useful are missing. */
export function missingOf(bits: bigint): Permission[] {
  return (Object.keys(NAMES) as Permission[]).filter((permission) => !has(bits, permission));
}
