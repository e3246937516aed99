import { loadCommands } from '../bot/registry.ts';
import { type Config, ConfigProblem, loadConfig } from '../config.ts';
import type { Finding } from '../operations/finding.ts';
import { commandsFolder } from '../root.ts';
import type { Call } from './arguments.ts';
import { library } from './article.ts';
import { writeLine } from './lines.ts';

/**
 * `doctor`: checks settings, articles, tokens, scopes, reachability and the clock; names what is wrong and the step that mends it.
 * Exit code 1 where there is a problem.
 */
export async function doctor(call: Call): Promise<void> {
  const findings = await examine();
  if (findings.some(({ level }) => level === 'problem')) process.exitCode = 1;
  await writeLine(call.json ? JSON.stringify(findings) : findings.map(inWords).join('\n'));
}

async function examine(): Promise<Finding[]> {
  try {
    const config = loadConfig();
    const platforms = [...(await examineSlack(config)), ...(await examineDiscord(config))];
    return [...examineArticles(config), ...(platforms.length > 0 ? platforms : [NO_PLATFORM])];
  } catch (error) {
    if (!(error instanceof ConfigProblem)) throw error;
    // without readable settings nothing else can be tried
    return [{ subject: 'settings', level: 'problem', what: error.message, fix: '' }];
  }
}

const NO_PLATFORM: Finding = {
  subject: 'platforms',
  level: 'warning',
  what: 'No token is set: the bot answers in the terminal only.',
  fix: 'Copy .env.example to .env; it says where each token comes from.',
};

function examineArticles({ ARTICLES }: Config): Finding[] {
  try {
    const { articles } = library(ARTICLES);
    const what = articles.length === 1 ? `One article: “${articles[0]!.title}”.` : `${articles.length} articles.`;
    return [{ subject: 'articles', level: 'ok', what, fix: '' }];
  } catch (error) {
    return [{ subject: 'articles', level: 'problem', what: (error as Error).message, fix: '' }];
  }
}

async function examineSlack(config: Config): Promise<Finding[]> {
  const settings = {
    botToken: config.SLACK_BOT_TOKEN,
    appToken: config.SLACK_APP_TOKEN,
    signingSecret: config.SLACK_SIGNING_SECRET,
    apiBase: config.SLACK_API_URL,
  };
  if (!settings.botToken && !settings.appToken && !settings.signingSecret) return [];
  const { diagnoseSlack, inspectSlack } = await import('../platforms/slack/doctor.ts');
  return diagnoseSlack(await inspectSlack(settings));
}

async function examineDiscord(config: Config): Promise<Finding[]> {
  const settings = {
    token: config.DISCORD_TOKEN,
    publicKey: config.DISCORD_PUBLIC_KEY,
    guildId: config.DISCORD_GUILD_ID,
    apiBase: config.DISCORD_API_URL,
  };
  if (!settings.token && !settings.publicKey) return [];
  const { inspectDiscord } = await import('../platforms/discord/inspect.ts');
  const { diagnoseDiscord } = await import('../platforms/discord/doctor.ts');
  return diagnoseDiscord(await inspectDiscord(settings, await loadCommands(commandsFolder)));
}

/** A finding in a line or two; the level is said, not only shown. */
function inWords({ subject, level, what, fix }: Finding): string {
  return `${level.padEnd(7)} ${subject}: ${what}${fix === '' ? '' : `\n        → ${fix}`}`;
}
