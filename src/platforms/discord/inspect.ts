import { type APIApplication, type APIGatewayBotInfo, DiscordAPIError, REST, Routes } from 'discord.js';
import type { AnyCommand } from '../../bot/command.ts';
import type { RegistrationDiff } from '../../operations/registration.ts';
import { discordCommands } from './commands.ts';
import type { ApplicationFacts, DiscordFacts, DiscordSettings } from './doctor.ts';
import { orProblem } from './problem.ts';
import { registerCommands } from './register.ts';

/** A REST client for calls of the command line: it gives up soon, since somebody is waiting. */
export function restClient({ token, apiBase }: Pick<DiscordSettings, 'token' | 'apiBase'>): REST {
  const rest = new REST({ retries: 1, timeout: 10_000, ...(apiBase === undefined ? {} : { api: apiBase }) });
  return token === undefined ? rest : rest.setToken(token);
}

/** Registers the commands, or with `dryRun` only says what would change. @throws DiscordProblem where the token is refused or Discord is out of reach */
export async function registerWithDiscord(
  settings: DiscordSettings,
  commands: readonly AnyCommand[],
  dryRun: boolean,
): Promise<RegistrationDiff> {
  const rest = restClient(settings);
  const application = (await orProblem(settings.token ?? '', () =>
    rest.get(Routes.currentApplication()),
  )) as APIApplication;
  const registration = { application: application.id, guild: settings.guildId, wanted: discordCommands(commands) };
  return registerCommands(rest, { ...registration, dryRun });
}

/** Asks Discord about what is set: whose the token is, where the bot is, what it may do there. Changes nothing, opens no socket. */
export async function inspectDiscord(
  settings: DiscordSettings,
  commands: readonly AnyCommand[],
): Promise<DiscordFacts> {
  const rest = restClient(settings);
  let serverTime: number | null = null;
  rest.on('response', (_request, { headers }) => {
    const date = Date.parse(headers.get('date') ?? '');
    if (!Number.isNaN(date)) serverTime = date;
  });
  const nothing = { application: null, servers: null, connectsLeft: null, registration: null };
  const facts = (found: Partial<DiscordFacts>): DiscordFacts => ({
    settings,
    error: null,
    ...nothing,
    ...found,
    serverTime,
    now: Date.now(),
  });
  if (!settings.token) return facts({});
  try {
    const raw = (await rest.get(Routes.currentApplication())) as APIApplication;
    const [servers, gateway, registration] = await Promise.all([
      rest.get(Routes.userGuilds()).then(serversOf, () => null),
      rest.get(Routes.gatewayBot()).then(
        (info) => (info as APIGatewayBotInfo).session_start_limit.remaining,
        () => null,
      ),
      registerWithDiscord(settings, commands, true).catch(() => null),
    ]);
    return facts({ application: applicationFacts(raw), servers, connectsLeft: gateway, registration });
  } catch (error) {
    return facts({ error: reasonOf(error) });
  }
}

/** What the doctor and the start judge an application by. */
export function applicationFacts(raw: APIApplication): ApplicationFacts {
  const types = raw.integration_types_config as Readonly<Record<string, unknown>> | undefined;
  const { interactions_endpoint_url: url } = raw as { interactions_endpoint_url?: string | null };
  return {
    id: raw.id,
    name: raw.name,
    verifyKey: raw.verify_key,
    interactionsUrl: url ?? null,
    // applications that never touched the setting can be installed in servers only
    install: { server: types?.['0'] !== undefined || types === undefined, user: types?.['1'] !== undefined },
  };
}

function serversOf(raw: unknown): DiscordFacts['servers'] {
  return (raw as { id: string; name: string; permissions: string }[]).map(({ id, name, permissions }) => ({
    id,
    name,
    permissions: BigInt(permissions),
  }));
}

function reasonOf(error: unknown): string {
  if (error instanceof DiscordAPIError) return String(error.status);
  const cause =
    (error as { code?: string; cause?: { code?: string } }).cause?.code ?? (error as { code?: string }).code;
  return `no answer (${cause ?? (error instanceof Error ? error.message : String(error))})`;
}
