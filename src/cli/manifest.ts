import { loadCommands } from '../bot/registry.ts';
import { loadConfig } from '../config.ts';
import { commandsFolder } from '../root.ts';
import type { Call } from './arguments.ts';
import { writeLine } from './lines.ts';
import { UsageProblem } from './usage.ts';

/**
 * `manifest slack|discord`: what to give to the platform when the app is created, derived from the commands.
 * `manifest slack https://bot.example.org` is for an app that Slack reaches by HTTP there; without it, for Socket Mode.
 */
export async function manifest(call: Call): Promise<void> {
  const commands = await loadCommands(commandsFolder);
  const config = loadConfig();
  const [platform, url] = call.words;
  if (platform === 'slack') {
    const { slackManifest } = await import('../platforms/slack/manifest.ts');
    return writeLine(JSON.stringify(slackManifest({ commands, prefix: config.SLACK_COMMAND_PREFIX, url }), null, 2));
  }
  if (platform === 'discord') {
    const { discordManifest } = await import('../platforms/discord/manifest.ts');
    return writeLine(JSON.stringify(discordManifest({ commands, token: config.DISCORD_TOKEN }), null, 2));
  }
  throw new UsageProblem('Name the platform: manifest slack, or manifest discord.');
}
