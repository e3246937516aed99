import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { AnyCommand } from '../../bot/command.ts';
import { discordCommands } from './commands.ts';
import { inviteLink } from './invite.ts';

/** What Discord has to know about the bot: the commands, and the link that adds it to a server. */
export interface DiscordManifest {
  readonly invite: string;
  readonly commands: readonly RESTPostAPIApplicationCommandsJSONBody[];
}

/**
 * The commands as Discord registers them, and the invite link. The program registers them itself when it starts; this is to look at, or
 * to register by other means.
 *
 * @param token tells which application it is for; without it the link has a place to fill in
 */
export function discordManifest({
  commands,
  token,
}: {
  readonly commands: readonly AnyCommand[];
  readonly token?: string | undefined;
}): DiscordManifest {
  const application = token === undefined ? null : applicationOf(token);
  return { invite: inviteLink(application ?? 'APPLICATION_ID'), commands: discordCommands(commands) };
}

/** The id of the application that a bot token belongs to: its first part, in base64. Null where it is no bot token. */
function applicationOf(token: string): string | null {
  const [first, ...rest] = token.split('.');
  const id = Buffer.from(first ?? '', 'base64').toString();
  return rest.length === 2 && /^\d{15,20}$/.test(id) ? id : null;
}
