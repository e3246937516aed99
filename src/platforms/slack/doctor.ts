import type { Finding } from '../../operations/finding.ts';
import { BOT_SCOPES } from './manifest.ts';

/** The Slack settings as they stand, checked or not. */
export interface SlackSettings {
  readonly botToken?: string | undefined;
  readonly appToken?: string | undefined;
  readonly signingSecret?: string | undefined;
  readonly apiBase?: string | undefined;
}

/** What Slack answered to one call. */
export interface Answered {
  /** Slack's error code, or what kept the call from it; null where it went well. */
  readonly error: string | null;
  /** Scopes of the token; null where Slack did not say. */
  readonly scopes: readonly string[] | null;
  /** Slack's clock when it answered, in milliseconds since 1970; null where it did not say. */
  readonly serverTime: number | null;
  readonly team: string | null;
}

/** All that the doctor judges by; `null` where there was no token to try. */
export interface SlackFacts {
  readonly settings: SlackSettings;
  readonly bot: Answered | null;
  readonly app: Answered | null;
  /** This machine's clock, in milliseconds since 1970. */
  readonly now: number;
}

/** Slack refuses requests whose signature is older than five minutes. */
const CLOCK_MS = 60_000;
const OAUTH = 'api.slack.com/apps, your app, OAuth & Permissions';
const BASIC = 'api.slack.com/apps, your app, Basic Information';

/** Where another step than copying the token mends it. */
const REMEDIES: Readonly<Record<string, string>> = {
  token_revoked: `It was revoked: install the app again at ${OAUTH} and set the new token.`,
  token_expired: `It has expired: install the app again at ${OAUTH} and set the new token.`,
  account_inactive: `The app was removed from the workspace: install it again at ${OAUTH} and set the new token.`,
};

/** What is right and wrong with the set-up, with the step that mends it. Pure: judges only what is given. */
export function diagnoseSlack({ settings, bot, app, now }: SlackFacts): Finding[] {
  const { botToken, appToken, signingSecret } = settings;
  if (!botToken && !appToken && !signingSecret) return [];
  return [
    ...tokenFindings('SLACK_BOT_TOKEN', botToken, 'xoxb-', bot, `Copy the Bot User OAuth Token from ${OAUTH}.`),
    ...(bot ? withOk(scopeFindings(bot.scopes), bot.scopes) : []),
    ...(appToken || !signingSecret
      ? tokenFindings(
          'SLACK_APP_TOKEN',
          appToken,
          'xapp-',
          app,
          `Make one with the scope connections:write at ${BASIC}, App-Level Tokens; or set SLACK_SIGNING_SECRET to be reached by HTTP.`,
        )
      : []),
    ...secretFindings(signingSecret),
    ...clockFindings(bot ?? app, now),
  ];
}

function tokenFindings(
  subject: string,
  token: string | undefined,
  begins: string,
  answered: Answered | null,
  fix: string,
): Finding[] {
  if (!token) return [problem(subject, 'It is not set.', fix)];
  if (!token.startsWith(begins)) {
    const other = { 'xoxb-': 'a bot token', 'xapp-': 'an app-level token', 'xoxp-': 'a user token' };
    const kind = Object.entries(other).find(([start]) => token.startsWith(start))?.[1] ?? 'no Slack token';
    return [problem(subject, `It holds ${kind}; it must begin with ${begins}.`, fix)];
  }
  if (!answered) return [];
  if (answered.error === null) {
    return [ok(subject, answered.team ? `It works, for the workspace ${answered.team}.` : 'It works.')];
  }
  if (answered.error === 'missing_scope') return [problem(subject, 'It lacks the scope connections:write.', fix)];
  if (/^[a-z_]+$/.test(answered.error)) {
    return [problem(subject, `Slack refuses it (${answered.error}).`, REMEDIES[answered.error] ?? fix)];
  }
  return [
    problem(
      subject,
      `Slack could not be asked: ${answered.error}.`,
      'Check that this machine reaches slack.com by HTTPS, and SLACK_API_URL where it is set.',
    ),
  ];
}

/** A problem for each scope that the bot token lacks; empty where it has all, or where Slack did not say. */
export function scopeFindings(scopes: readonly string[] | null): Finding[] {
  if (!scopes) return [];
  return Object.entries(BOT_SCOPES)
    .filter(([scope]) => !scopes.includes(scope))
    .map(([scope, why]) =>
      problem(
        scope,
        `The bot token lacks the scope ${scope}, needed ${why}.`,
        `Add it at ${OAUTH}, Bot Token Scopes, then press Reinstall to Workspace.`,
      ),
    );
}

function withOk(missing: readonly Finding[], scopes: readonly string[] | null): readonly Finding[] {
  return missing.length === 0 && scopes ? [ok('scopes', 'The bot token has every scope it needs.')] : missing;
}

function secretFindings(secret: string | undefined): Finding[] {
  if (!secret) return [];
  return /^[0-9a-f]{32}$/i.test(secret)
    ? [ok('SLACK_SIGNING_SECRET', 'It has the right form.')]
    : [problem('SLACK_SIGNING_SECRET', 'It is not 32 hexadecimal digits.', `Copy it from ${BASIC}, App Credentials.`)];
}

function clockFindings(answered: Answered | null, now: number): Finding[] {
  if (!answered?.serverTime) return [];
  const off = now - answered.serverTime;
  if (Math.abs(off) < CLOCK_MS) return [ok('clock', 'It agrees with Slack’s.')];
  const minutes = Math.round(Math.abs(off) / 60_000);
  return [
    problem(
      'clock',
      `This machine’s clock is ${minutes} min ${off > 0 ? 'ahead of' : 'behind'} Slack’s; signed requests are refused.`,
      'Switch on time synchronisation (on Linux: timedatectl set-ntp true).',
    ),
  ];
}

const ok = (subject: string, what: string): Finding => ({ subject, level: 'ok', what, fix: '' });
const problem = (subject: string, what: string, fix: string): Finding => ({ subject, level: 'problem', what, fix });

/** Asks Slack about the tokens that are set: who they are, what they may do, what time it is. Opens no socket. */
export async function inspectSlack(settings: SlackSettings): Promise<SlackFacts> {
  const base = (settings.apiBase ?? 'https://slack.com/api').replace(/(?<!\/)\/*$/, '/');
  const [bot, app] = await Promise.all([
    settings.botToken ? ask(`${base}auth.test`, settings.botToken) : null,
    settings.appToken ? ask(`${base}apps.connections.open`, settings.appToken) : null,
  ]);
  return { settings, bot, app, now: Date.now() };
}

async function ask(url: string, token: string): Promise<Answered> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' },
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    });
    const body = (await response.json()) as { ok?: boolean; error?: string; team?: string };
    const date = Date.parse(response.headers.get('date') ?? '');
    return {
      error: body.ok ? null : (body.error ?? `HTTP ${response.status}`),
      scopes:
        response.headers
          .get('x-oauth-scopes')
          ?.split(',')
          .map((scope) => scope.trim()) ?? null,
      serverTime: Number.isNaN(date) ? null : date,
      team: body.team ?? null,
    };
  } catch (error) {
    const cause = (error as { cause?: { code?: string } }).cause?.code;
    const what = cause ?? (error instanceof Error ? error.message : String(error));
    return { error: `no answer (${what})`, scopes: null, serverTime: null, team: null };
  }
}
