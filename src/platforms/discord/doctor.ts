import type { Finding } from '../../operations/finding.ts';
import { isSame, type RegistrationDiff } from '../../operations/registration.ts';
import { inviteLink } from './invite.ts';
import { missingOf, permissionName } from './permissions.ts';

/** The Discord settings as they stand, checked or not. */
export interface DiscordSettings {
  readonly token?: string | undefined;
  readonly publicKey?: string | undefined;
  readonly guildId?: string | undefined;
  readonly apiBase?: string | undefined;
}

export interface ApplicationFacts {
  readonly id: string;
  readonly name: string;
  readonly verifyKey: string;
  readonly interactionsUrl: string | null;
  /** Whether a server's owner, and whether a person for themselves, can install it. */
  readonly install: { readonly server: boolean; readonly user: boolean };
}

/** All that the doctor judges by; null where it could not be found out. */
export interface DiscordFacts {
  readonly settings: DiscordSettings;
  /** What kept the token from working: `401`, or why there was no answer; null where it works. */
  readonly error: string | null;
  readonly application: ApplicationFacts | null;
  /** Servers the bot is in, with what it may do there. */
  readonly servers: readonly { readonly id: string; readonly name: string; readonly permissions: bigint }[] | null;
  /** How often the bot may still connect today. */
  readonly connectsLeft: number | null;
  readonly registration: RegistrationDiff | null;
  /** Discord's clock when it answered, and this machine's, in milliseconds since 1970. */
  readonly serverTime: number | null;
  readonly now: number;
}

const CLOCK_MS = 60_000;
const APP = 'discord.com/developers/applications, your application';
const INFORMATION = `${APP}, General Information`;

/** What is right and wrong with the set-up, with the step that mends it. Pure: judges only what is given. */
export function diagnoseDiscord(facts: DiscordFacts): Finding[] {
  const { settings, application } = facts;
  if (!settings.token && !settings.publicKey) return [];
  return [
    ...tokenFindings(facts),
    ...(application ? endpointFindings(settings, application) : []),
    ...(application ? installFindings(application) : []),
    ...serverFindings(facts),
    ...(facts.registration ? [registrationFinding(facts.registration)] : []),
    ...limitFindings(facts),
    ...clockFindings(facts),
  ];
}

/** What is wrong with the token, by its form and by what Discord says to it. */
export function tokenFindings({
  settings: { token },
  error,
  application,
}: Pick<DiscordFacts, 'settings' | 'error' | 'application'>): Finding[] {
  const fix = `Copy the token from ${APP}, Bot, Reset Token, and set DISCORD_TOKEN.`;
  if (!token) return [problem('DISCORD_TOKEN', 'It is not set; without it commands cannot be registered.', fix)];
  const kind = otherThan(token);
  if (kind !== null) return [problem('DISCORD_TOKEN', `It holds ${kind}, not a bot token.`, fix)];
  if (error === null) {
    return [
      ok('DISCORD_TOKEN', application ? `It works, for the application ${application.name}.` : 'It works.'),
      ok('intents', 'None that Discord must approve is needed.'),
    ];
  }
  if (error === '401') return [problem('DISCORD_TOKEN', 'Discord refuses it: it was reset, or is mistyped.', fix)];
  return [
    problem(
      'DISCORD_TOKEN',
      `Discord could not be asked: ${error}.`,
      'Check that this machine reaches discord.com by HTTPS, and DISCORD_API_URL where it is set.',
    ),
  ];
}

/** What stands where the bot token belongs, by its form; null where it may be one. */
function otherThan(token: string): string | null {
  if (/^Bot\s/i.test(token)) return 'the word “Bot” before the token';
  if (/^[0-9a-f]{64}$/i.test(token)) return 'the public key';
  if (/^\d{15,20}$/.test(token)) return 'the application’s id';
  if (/^[\w-]{32}$/.test(token)) return 'the client secret';
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token) ? null : 'something else';
}

/** Where the settings and the application disagree on how interactions come: then none would arrive. */
export function conflictFindings({ publicKey }: DiscordSettings, application: ApplicationFacts): Finding[] {
  const { verifyKey, interactionsUrl } = application;
  if (!publicKey) {
    if (!interactionsUrl) return [];
    return [
      problem(
        'Interactions Endpoint URL',
        `Discord sends commands to ${interactionsUrl}, so none arrives by the gateway.`,
        `Clear the field at ${INFORMATION}; or set DISCORD_PUBLIC_KEY to take them by HTTP.`,
      ),
    ];
  }
  if (publicKey.toLowerCase() !== verifyKey.toLowerCase()) {
    return [
      problem(
        'DISCORD_PUBLIC_KEY',
        `It is not the key of the application ${application.name}.`,
        `Copy Public Key from ${INFORMATION}.`,
      ),
    ];
  }
  return [];
}

function endpointFindings(settings: DiscordSettings, application: ApplicationFacts): Finding[] {
  const conflicts = conflictFindings(settings, application);
  if (conflicts.length > 0 || !settings.publicKey) return conflicts;
  const { interactionsUrl } = application;
  if (interactionsUrl) return [ok('DISCORD_PUBLIC_KEY', `It fits; commands come to ${interactionsUrl}.`)];
  return [
    problem(
      'Interactions Endpoint URL',
      'It is empty, so Discord sends nothing by HTTP.',
      `Start this program where Discord reaches it, and enter its address, ending in /discord/interactions, at ${INFORMATION}.`,
    ),
  ];
}

function installFindings({ install }: ApplicationFacts): Finding[] {
  const page = `${APP}, Installation`;
  return [
    ...(install.server
      ? []
      : [problem('Guild Install', 'The bot cannot be added to a server.', `Tick Guild Install at ${page}.`)]),
    ...(install.user
      ? []
      : [warning('User Install', 'People cannot install it for themselves.', `Tick User Install at ${page}.`)]),
  ];
}

function serverFindings({ settings, servers, application }: DiscordFacts): Finding[] {
  if (!servers || !application) return [];
  const link = inviteLink(application.id);
  const wanted = settings.guildId;
  const absent =
    wanted && !servers.some(({ id }) => id === wanted)
      ? [problem('DISCORD_GUILD_ID', `The bot is not in the server ${wanted}.`, `Add it: ${link}`)]
      : [];
  if (servers.length === 0) return [...absent, warning('servers', 'The bot is in no server yet.', `Add it: ${link}`)];
  const lacking = servers.flatMap(({ name, permissions }) => {
    const missing = missingOf(permissions);
    if (missing.length === 0) return [];
    const names = missing.map(permissionName).join(', ');
    return [
      warning(
        `server ${name}`,
        `The bot lacks: ${names}. ${missing.includes('SendMessages') ? 'It cannot answer mentions.' : 'Its answers to mentions are plainer or do not show what they reply to.'}`,
        `Give it these permissions in Server Settings, Roles; or add it again: ${link}`,
      ),
    ];
  });
  if (lacking.length > 0) return [...absent, ...lacking];
  return [...absent, ok('servers', `It has every permission it needs in ${servers.length}.`)];
}

function registrationFinding(diff: RegistrationDiff): Finding {
  if (isSame(diff)) return ok('commands', 'Every command is registered as it is defined.');
  const count = diff.added.length + diff.changed.length + diff.removed.length;
  return warning(
    'commands',
    `${count} differ from what is registered.`,
    'on-the-record register, or start the program.',
  );
}

function limitFindings({ connectsLeft }: DiscordFacts): Finding[] {
  if (connectsLeft === null || connectsLeft > 20) return [];
  return [
    warning(
      'connections',
      `Discord takes only ${connectsLeft} more connections today; at none it resets the token.`,
      'Find out what restarts the program again and again, and wait a day.',
    ),
  ];
}

function clockFindings({ serverTime, now }: DiscordFacts): Finding[] {
  if (serverTime === null) return [];
  const off = now - serverTime;
  if (Math.abs(off) < CLOCK_MS) return [ok('clock', 'It agrees with Discord’s.')];
  const minutes = Math.round(Math.abs(off) / 60_000);
  return [
    problem(
      'clock',
      `This machine’s clock is ${minutes} min ${off > 0 ? 'ahead of' : 'behind'} Discord’s; waits and times in the log are wrong.`,
      'Switch on time synchronisation (on Linux: timedatectl set-ntp true).',
    ),
  ];
}

const ok = (subject: string, what: string): Finding => ({ subject, level: 'ok', what, fix: '' });
const warning = (subject: string, what: string, fix: string): Finding => ({ subject, level: 'warning', what, fix });
const problem = (subject: string, what: string, fix: string): Finding => ({ subject, level: 'problem', what, fix });
