import { type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import { diffOf, isSame, type RegistrationDiff } from '../../operations/registration.ts';

type Definition = RESTPostAPIApplicationCommandsJSONBody;

/**
 * Compares what is registered with what should be. What Discord adds by itself (ids, versions, fields at their defaults) is no
 * difference.
 */
function compareCommands(registered: readonly unknown[], wanted: readonly Definition[]): RegistrationDiff {
  const contents = (commands: readonly Definition[]) =>
    new Map(commands.map((command) => [keyOf(command), canonical(command) ?? '']));
  const diff = diffOf(contents(registered as Definition[]), contents(wanted));
  const named = (keys: readonly string[]) => keys.map((key) => key.slice(key.indexOf(' ') + 1));
  return { added: named(diff.added), changed: named(diff.changed), removed: named(diff.removed) };
}

export interface Registration {
  readonly application: string;
  /** For one server only, where it takes effect at once; everywhere where absent. */
  readonly guild?: string | undefined;
  readonly wanted: readonly Definition[];
  /** Only compares. */
  readonly dryRun?: boolean;
}

/** Registers the commands, all at once, and only where something differs. @throws what Discord answers */
export async function registerCommands(
  rest: REST,
  { application, guild, wanted, dryRun = false }: Registration,
): Promise<RegistrationDiff> {
  const route =
    guild === undefined ? Routes.applicationCommands(application) : Routes.applicationGuildCommands(application, guild);
  const registered = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  // contexts and installation types are for commands that exist everywhere
  const fitting = guild === undefined ? wanted : wanted.map(({ contexts, integration_types, ...rest }) => rest);
  const diff = compareCommands(registered as unknown[], fitting);
  if (!dryRun && !isSame(diff)) await rest.put(route, { body: fitting });
  return diff;
}

function keyOf({ type = 1, name }: Definition): string {
  return `${type} ${name}`;
}

/** The fields that we set, in one order, without those at the value that Discord gives them by itself. */
function canonical(value: unknown, key = ''): string | undefined {
  if (key !== '' && isDefault(key, value)) return undefined;
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([name]) => !SET_BY_DISCORD.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, field]) => {
      const text = canonical(field, name);
      return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`];
    });
  return `{${fields.join(',')}}`;
}

const SET_BY_DISCORD = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'default_permission',
  'default_member_permissions',
  'dm_permission',
  'nsfw',
  'name_localized',
  'description_localized',
  'handler',
]);

function isDefault(key: string, value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return true;
  if (key === 'options' || key === 'choices') return Array.isArray(value) && value.length === 0;
  // of the first kind is a command where nothing else is said; options always say it
  return key.endsWith('localizations') && Object.keys(value).length === 0;
}
