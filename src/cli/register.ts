import { loadCommands } from '../bot/registry.ts';
import { loadConfig } from '../config.ts';
import { commandsFolder } from '../root.ts';
import type { Call } from './arguments.ts';
import { writeLine } from './lines.ts';
import { UsageProblem } from './usage.ts';

/** `register [--dry-run]`: tells Discord the commands, or only shows what would change. Slack takes them from its manifest. */
export async function register(call: Call): Promise<void> {
  const config = loadConfig();
  if (!config.DISCORD_TOKEN) {
    throw new UsageProblem(
      'DISCORD_TOKEN is not set, so there is nothing to register with. (Slack: see manifest slack.)',
    );
  }
  const commands = await loadCommands(commandsFolder);
  const { registerWithDiscord } = await import('../platforms/discord/inspect.ts');
  const { describeDiff } = await import('../platforms/discord/register.ts');
  const settings = { token: config.DISCORD_TOKEN, guildId: config.DISCORD_GUILD_ID, apiBase: config.DISCORD_API_URL };
  const diff = await registerWithDiscord(settings, commands, call.dryRun);
  await writeLine(call.json ? JSON.stringify(diff) : describeDiff(diff));
}
