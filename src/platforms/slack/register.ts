import type { AnyCommand } from '../../bot/command.ts';
import { diffOf, isSame, type RegistrationDiff } from '../../operations/registration.ts';
import { slackManifest } from './manifest.ts';
import { SlackProblem } from './problem.ts';

type Json = Readonly<Record<string, unknown>>;

export interface SlackRegistration {
  /** The app's id, and an app configuration token, which may read and change manifests and nothing else. */
  readonly appId: string;
  readonly configToken: string;
  readonly apiBase?: string | undefined;
  readonly prefix?: string | undefined;
  /** Where Slack sends requests by HTTP; absent: as the app has it now. */
  readonly url?: string | undefined;
  /** Only compares, and asks Slack whether it would take the manifest. */
  readonly dryRun: boolean;
}

export interface Registered {
  readonly diff: RegistrationDiff;
  /** The scopes have changed: the app must be installed again before it has them. */
  readonly reinstall: boolean;
}

/**
 * Brings the app's manifest in line with the commands, and only where something differs. What the app has and we do not define (its name,
 * redirect addresses, pictures) stays as it is.
 *
 * @throws SlackProblem where Slack refuses the token, the app or the manifest, or is out of reach
 */
export async function registerWithSlack(
  registration: SlackRegistration,
  commands: readonly AnyCommand[],
): Promise<Registered> {
  const { appId, dryRun } = registration;
  const { manifest: before } = (await call(registration, 'apps.manifest.export', { app_id: appId })) as {
    manifest: Json;
  };
  const wanted = slackManifest({
    commands,
    prefix: registration.prefix,
    url: registration.url ?? textAt(before, 'settings', 'event_subscriptions', 'request_url'),
    name: textAt(before, 'display_information', 'name'),
  }) as Json;
  const after = merged(before, wanted) as Json;
  const diff = diffOf(entriesOf(before, wanted), entriesOf(after, wanted));
  const reinstall = [...diff.added, ...diff.removed].some((name) => name.startsWith('scope '));
  if (isSame(diff)) return { diff, reinstall };
  const given = { app_id: appId, manifest: JSON.stringify(after) };
  await call(registration, 'apps.manifest.validate', given);
  if (!dryRun) await call(registration, 'apps.manifest.update', given);
  return { diff, reinstall };
}

/** Ours over theirs: objects field by field, everything else as a whole. */
function merged(theirs: unknown, ours: unknown): unknown {
  if (!isObject(theirs) || !isObject(ours)) return ours;
  const fields = Object.entries(ours).map(([name, value]) => [name, merged(theirs[name], value)]);
  return { ...theirs, ...Object.fromEntries(fields) };
}

/** Fields of the list items by which people know them. */
const NAMED_BY = ['command', 'callback_id'];
const LISTS: Readonly<Record<string, string>> = {
  'oauth_config.scopes.bot': 'scope',
  'settings.event_subscriptions.bot_events': 'event',
  'features.slash_commands': 'command',
  'features.shortcuts': 'shortcut',
};

/** A manifest as named entries: each command, shortcut, scope and event, and each other field that we define, by its path. */
function entriesOf(manifest: Json, defined: Json): Map<string, string> {
  const entries = new Map<string, string>();
  const walk = (value: unknown, ours: unknown, path: string) => {
    const kind = LISTS[path];
    if (kind !== undefined) {
      for (const item of Array.isArray(value) ? value : []) entries.set(`${kind} ${nameOf(item)}`, canonical(item));
    } else if (isObject(ours)) {
      for (const name of Object.keys(ours)) {
        walk(isObject(value) ? value[name] : undefined, ours[name], path === '' ? name : `${path}.${name}`);
      }
    } else if (value !== undefined) entries.set(path, canonical(value));
  };
  walk(manifest, defined, '');
  return entries;
}

function nameOf(item: unknown): string {
  if (!isObject(item)) return String(item);
  return String(item[NAMED_BY.find((name) => name in item) ?? ''] ?? '');
}

/** With the fields in one order, without those at what Slack takes for them where they are left out. */
function canonical(value: unknown): string {
  if (!isObject(value)) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== false && field !== '' && field !== null);
  return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = path.reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), value);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const CONFIG_PAGE = 'api.slack.com/apps, at the bottom, Your App Configuration Tokens';
const REMEDIES: Readonly<Record<string, string>> = {
  token_expired: `SLACK_CONFIG_TOKEN: It has expired; it lives twelve hours. Press Refresh or Generate Token at ${CONFIG_PAGE}.`,
  app_not_found:
    'SLACK_APP_ID: There is no such app. Copy App ID from api.slack.com/apps, your app, Basic Information.',
  no_permission: `SLACK_CONFIG_TOKEN: It may not change this app. Generate the token as one of the app’s collaborators at ${CONFIG_PAGE}.`,
};
const REFUSED = /^(?:invalid_auth|not_authed|not_allowed_token_type|token_revoked)$/;

async function call({ configToken, apiBase }: SlackRegistration, method: string, fields: Record<string, string>) {
  const base = (apiBase ?? 'https://slack.com/api').replace(/(?<!\/)\/*$/, '/');
  const body = await fetch(base + method, {
    method: 'POST',
    headers: { authorization: `Bearer ${configToken}` },
    body: new URLSearchParams(fields),
    redirect: 'error',
    signal: AbortSignal.timeout(10_000),
  }).then(
    (response) => response.json() as Promise<Json & { ok?: boolean; error?: string }>,
    (error: Error & { cause?: { code?: string } }) => {
      throw new SlackProblem(
        `Slack could not be asked: no answer (${error.cause?.code ?? error.message}). Check that this machine reaches slack.com by HTTPS, and SLACK_API_URL where it is set.`,
      );
    },
  );
  if (body.ok === true) return body;
  const reason = body.error ?? 'unknown_error';
  if (REFUSED.test(reason)) {
    throw new SlackProblem(
      `SLACK_CONFIG_TOKEN: Slack refuses it (${reason}). Generate a token that begins with xoxe.xoxp- at ${CONFIG_PAGE}; the bot token is another one.`,
    );
  }
  const errors = (body.errors ?? []) as readonly { readonly message?: string; readonly pointer?: string }[];
  const details = errors.map(({ message, pointer }) => `\n${pointer ?? ''}: ${message ?? ''}`).join('');
  throw new SlackProblem(REMEDIES[reason] ?? `Slack does not take the manifest (${reason}).${details}`);
}
