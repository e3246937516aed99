import type { Answer } from './web-api.ts';

type Json = Record<string, unknown>;

export const APP_ID = 'A1';
export const CONFIG_TOKEN = 'xoxe.xoxp-test';

/** Names of Slack's own commands among those that an app might want. */
const TAKEN = ['/help', '/search', '/status', '/topic', '/who'];

/** The app's manifest as Slack keeps it: exported, checked and replaced with an app configuration token only. */
export class Manifests {
  manifest: Json = { display_information: { name: 'New app' } };
  /** The token has outlived its twelve hours. */
  expired = false;

  answer(method: string, args: Json, token: string): Answer {
    if (!token.startsWith('xoxe.xoxp-')) return { error: 'not_allowed_token_type' };
    if (token !== CONFIG_TOKEN) return { error: 'invalid_auth' };
    if (this.expired) return { error: 'token_expired' };
    if (args.app_id !== APP_ID) return { error: 'app_not_found' };
    if (method === 'apps.manifest.export') return { manifest: withDefaults(this.manifest) };
    const manifest = args.manifest as Json | undefined;
    if (typeof manifest !== 'object') return { error: 'invalid_arguments' };
    const errors = problemsOf(manifest);
    if (errors.length > 0) return { error: 'invalid_manifest', errors } as Answer;
    if (method === 'apps.manifest.validate') return {};
    if (method !== 'apps.manifest.update') return { error: 'unknown_method' };
    this.manifest = manifest;
    return { app_id: APP_ID, permissions_updated: true };
  }
}

/** Slack adds fields that nobody set, and leaves out those at their defaults. */
function withDefaults(manifest: Json): Json {
  const copy = structuredClone(manifest) as { settings?: Json; features?: { slash_commands?: Json[] } };
  copy.settings = { ...copy.settings, is_hosted: false, token_management_enabled: false };
  for (const command of copy.features?.slash_commands ?? []) {
    if (command.should_escape === false) delete command.should_escape;
  }
  return copy as Json;
}

function problemsOf(manifest: Json): { message: string; pointer: string }[] {
  const {
    display_information: shown,
    features,
    settings,
  } = manifest as {
    display_information?: { name?: string; description?: string };
    features?: { slash_commands?: { command: string; url?: string }[] };
    settings?: { socket_mode_enabled?: boolean };
  };
  const problems: { message: string; pointer: string }[] = [];
  const say = (pointer: string, message: string) => problems.push({ pointer, message });
  if (!shown?.name || shown.name.length > 35) say('/display_information/name', 'Must be 1 to 35 characters');
  (features?.slash_commands ?? []).forEach(({ command, url }, i) => {
    const pointer = `/features/slash_commands/${i}`;
    if (!/^\/[a-z0-9_-]{1,31}$/.test(command) || TAKEN.includes(command)) say(pointer, `Invalid command ${command}`);
    if (settings?.socket_mode_enabled !== true && !url) say(pointer, 'Requires a url');
  });
  return problems;
}
