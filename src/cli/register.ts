import type { AnyCommand } from '../bot/command.ts';
import { loadCommands } from '../bot/registry.ts';
import { type Config, loadConfig } from '../config.ts';
import { describeDiff, type RegistrationDiff } from '../operations/registration.ts';
import { commandsFolder } from '../root.ts';
import type { Call } from './arguments.ts';
import { writeLine } from './lines.ts';
import { UsageProblem } from './usage.ts';

/** What was registered with one platform, and what is still to be done by hand; empty where nothing is. */
interface Registered {
  readonly platform: 'slack' | 'discord';
  readonly diff: RegistrationDiff;
  readonly next: string;
}

/**
 * `register [--dry-run]`: tells Discord the commands and Slack the app's manifest, or only shows what would change. For Slack
 * `register https://bot.example.org` sets the address of an app that is reached by HTTP.
 */
export async function register(call: Call): Promise<void> {
  const config = loadConfig();
  const commands = await loadCommands(commandsFolder);
  const done = [...(await withSlack(config, commands, call)), ...(await withDiscord(config, commands, call))];
  if (done.length === 0) {
    throw new UsageProblem(
      'There is nothing to register with. For Discord set DISCORD_TOKEN; for Slack set SLACK_APP_ID and SLACK_CONFIG_TOKEN, or paste what manifest slack prints.',
    );
  }
  await writeLine(
    call.json
      ? JSON.stringify(Object.fromEntries(done.map(({ platform, diff, next }) => [platform, { ...diff, next }])))
      : done.map((one) => inWords(one, call.dryRun)).join('\n\n'),
  );
}

async function withSlack(config: Config, commands: readonly AnyCommand[], call: Call): Promise<Registered[]> {
  if (!config.SLACK_APP_ID || !config.SLACK_CONFIG_TOKEN) return [];
  const { registerWithSlack } = await import('../platforms/slack/register.ts');
  const { diff, reinstall } = await registerWithSlack(
    {
      appId: config.SLACK_APP_ID,
      configToken: config.SLACK_CONFIG_TOKEN,
      apiBase: config.SLACK_API_URL,
      prefix: config.SLACK_COMMAND_PREFIX,
      url: call.words[0],
      dryRun: call.dryRun,
    },
    commands,
  );
  const page = `https://api.slack.com/apps/${config.SLACK_APP_ID}/install-on-team`;
  return [{ platform: 'slack', diff, next: reinstall ? `The scopes change: install the app again at ${page}` : '' }];
}

async function withDiscord(config: Config, commands: readonly AnyCommand[], call: Call): Promise<Registered[]> {
  if (!config.DISCORD_TOKEN) return [];
  const { registerWithDiscord } = await import('../platforms/discord/inspect.ts');
  const settings = { token: config.DISCORD_TOKEN, guildId: config.DISCORD_GUILD_ID, apiBase: config.DISCORD_API_URL };
  return [{ platform: 'discord', diff: await registerWithDiscord(settings, commands, call.dryRun), next: '' }];
}

function inWords({ platform, diff, next }: Registered, dryRun: boolean): string {
  const name = platform === 'slack' ? 'Slack' : 'Discord';
  const head = dryRun ? `${name} (nothing is changed by --dry-run):` : `${name}:`;
  return [head, describeDiff(diff), next].filter(Boolean).join('\n');
}
