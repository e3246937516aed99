import { INVITE_PERMISSIONS } from './permissions.ts';

/** The link with which a server's owner adds the bot. */
export function inviteLink(applicationId: string): string {
  const link = new URL('https://discord.com/oauth2/authorize');
  link.searchParams.set('client_id', applicationId);
  link.searchParams.set('scope', 'bot applications.commands');
  link.searchParams.set('permissions', String(INVITE_PERMISSIONS));
  return link.href;
}
