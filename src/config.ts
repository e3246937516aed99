import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import * as z from 'zod';

/** In a .env file an empty value means that the variable is not set. */
const emptyIsUnset = (value: unknown) => (typeof value === 'string' ? value.trim() || undefined : value);
const given = (schema: z.ZodType<string>) => z.preprocess(emptyIsUnset, schema.optional());
const port = (otherwise: number) =>
  z.preprocess(emptyIsUnset, z.coerce.number().int().min(0).max(65535).default(otherwise));

const commandNames = z.preprocess(
  emptyIsUnset,
  z
    .string()
    .regex(/^[a-z-]+(?:\s*,\s*[a-z-]+)*$/, 'must be command names with commas between: timeline, summary')
    .transform((names) => names.split(',').map((name) => name.trim()))
    .default([]),
);

const shards = z.preprocess(
  emptyIsUnset,
  z
    .string()
    .regex(/^\d{1,5}(?:\s*,\s*\d{1,5})*\s*\/\s*\d{1,5}$/, 'must be shard numbers and how many there are in all: 0,1/4')
    .transform((text) => {
      const [ids = '', total = ''] = text.split('/');
      return { ids: ids.split(',').map(Number), total: Number(total) };
    })
    .refine(({ ids, total }) => ids.every((id) => id < total), 'must name shards below their number: 0,1/4')
    .optional(),
);

/** All settings, with where each token begins so that a swapped one is noticed before anything connects. */
const environment = z.object({
  SLACK_BOT_TOKEN: given(z.string().regex(/^xoxb-/, 'must begin with xoxb- (the bot token, from OAuth & Permissions)')),
  SLACK_APP_TOKEN: given(
    z.string().regex(/^xapp-/, 'must begin with xapp- (the app-level token, from Basic Information)'),
  ),
  SLACK_SIGNING_SECRET: given(
    z.string().regex(/^[0-9a-f]{32}$/i, 'must be 32 hexadecimal digits (from Basic Information)'),
  ),
  SLACK_APP_ID: given(z.string().regex(/^A[A-Z0-9]{2,20}$/, 'must begin with A (App ID, from Basic Information)')),
  SLACK_CONFIG_TOKEN: given(
    z
      .string()
      .regex(/^xoxe\.xoxp-/, 'must begin with xoxe.xoxp- (an app configuration token, from api.slack.com/apps)'),
  ),
  SLACK_PORT: port(3000),
  SLACK_COMMAND_PREFIX: given(
    z.string().regex(/^[a-z0-9-]{1,16}$/, 'must be 1–16 lower-case letters, digits or hyphens'),
  ),
  SLACK_PUBLIC_COMMANDS: commandNames,
  SLACK_API_URL: given(z.url()),
  DISCORD_TOKEN: given(
    z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, 'must have three parts with dots between (Bot page, Reset Token)'),
  ),
  DISCORD_GUILD_ID: given(z.string().regex(/^\d{5,20}$/, 'must be the server’s number (Copy Server ID)')),
  DISCORD_PUBLIC_KEY: given(z.string().regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits (General Information)')),
  DISCORD_PORT: port(3001),
  DISCORD_SHARDS: shards,
  DISCORD_PUBLIC_COMMANDS: commandNames,
  DISCORD_API_URL: given(z.url()),
  LOG_LEVEL: z.preprocess(emptyIsUnset, z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info')),
  ARTICLES: given(z.string()),
});

export type Config = z.infer<typeof environment>;

/** A setting that cannot be used: says which, and how it must look. Never shows the value: it may be a secret. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem';
}

/**
 * The settings from the environment and from a `.env` file beside where the program was started; the environment wins.
 *
 * @throws ConfigProblem naming each variable that is wrong
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>> = process.env, file = '.env'): Config {
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  const parsed = environment.safeParse({ ...fromFile, ...env });
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${messageOf(issue)}`);
  throw new ConfigProblem(
    `${lines.join('\n')}\nMend this in the environment or in ${file}; .env.example says where each value comes from.`,
  );
}

function messageOf(issue: z.core.$ZodIssue): string {
  return /^must\b/.test(issue.message) ? issue.message : `is not right (${issue.message})`;
}
