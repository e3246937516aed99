import { randomUUID } from 'node:crypto';
import { type Config, loadConfig } from '../config.ts';
import { type Log, openLog } from '../operations/log.ts';
import type { Call } from './arguments.ts';
import { chosenArticle, library } from './article.ts';
import { chat } from './chat.ts';
import { writeLine } from './lines.ts';
import { botAbout } from './make.ts';
import { UsageProblem } from './usage.ts';

/** A platform that is connected. */
interface Connected {
  readonly name: string;
  stop(): Promise<void>;
}

/** Longest that stopping takes, in milliseconds: longer than a platform waits for answers that are under way. */
const LAST_MS = 30_000;

/** How to connect, for those who have no tokens yet. */
export const connectHint = `To connect Slack:   npm run --silent otr -- manifest slack   prints what to paste at api.slack.com/apps
To connect Discord: create an application at discord.com/developers/applications and copy its token from the page Bot
Put the tokens into .env (copy .env.example, it says where each comes from) and start again.`;

/** `npm start`: connects wherever tokens are set; without any, a chat in the terminal and how to connect. */
export async function start(call: Call): Promise<void> {
  const config = loadConfig();
  if (platformsIn(config).length > 0) return serve(call);
  await chat(call, connectHint);
}

/**
 * Connects to every platform whose tokens are set and answers until the process is told to stop. A platform that cannot be
 * used ends the program: a supervisor must see it.
 */
export async function serve(call: Call): Promise<void> {
  const config = loadConfig();
  const platforms = platformsIn(config);
  if (platforms.length === 0)
    throw new UsageProblem(`No tokens are set, so there is nothing to connect to.\n${connectHint}`);
  const log = openLog(config.LOG_LEVEL);
  const article = call.article || !config.ARTICLES ? await chosenArticle(call.article) : library(config.ARTICLES).first;
  const bot = await botAbout(article, log);
  // the first reading is made before the first person waits for it
  await bot.hear({
    text: 'help',
    place: { platform: 'terminal', space: '', channel: 'warm-up', thread: null, user: randomUUID() },
  });

  const connected: Connected[] = [];
  const stopAll = async () => {
    await Promise.allSettled(connected.map((platform) => platform.stop()));
  };
  try {
    for (const platform of platforms) connected.push(await platform.connect(bot, log));
  } catch (error) {
    await stopAll();
    throw error;
  }
  // heard from before the line is written: whoever reads it may stop the bot at once
  const stopped = untilStopped(log);
  await writeLine(
    `Answering about “${article.title}” on ${connected.map(({ name }) => name).join(' and ')}. Ctrl+C stops.`,
  );
  await stopped;
  // a connection that does not close must not keep a supervisor waiting: what is under way has been answered or given up by then
  setTimeout(() => process.exit(), LAST_MS).unref();
  await stopAll();
}

interface Platform {
  readonly name: string;
  connect(bot: Awaited<ReturnType<typeof botAbout>>, log: Log): Promise<Connected>;
}

/** The platforms whose tokens are set. Each library is loaded only when its platform is used. */
function platformsIn(config: Config): Platform[] {
  const platforms: Platform[] = [];
  if (config.SLACK_BOT_TOKEN) {
    platforms.push({
      name: 'Slack',
      connect: async (bot, log) => {
        const { startSlack } = await import('../platforms/slack/slack.ts');
        const slack = await startSlack({
          bot,
          botToken: config.SLACK_BOT_TOKEN!,
          appToken: config.SLACK_APP_TOKEN,
          signingSecret: config.SLACK_SIGNING_SECRET,
          port: config.SLACK_PORT,
          apiBase: config.SLACK_API_URL,
          commandPrefix: config.SLACK_COMMAND_PREFIX,
          publicCommands: config.SLACK_PUBLIC_COMMANDS,
          log: log.child({ platform: 'slack' }),
          onFailure: giveUp(log),
        });
        return { name: 'Slack', stop: () => slack.stop() };
      },
    });
  }
  if (config.DISCORD_TOKEN) {
    platforms.push({
      name: 'Discord',
      connect: async (bot, log) => {
        const { startDiscord } = await import('../platforms/discord/discord.ts');
        const discord = await startDiscord({
          bot,
          token: config.DISCORD_TOKEN!,
          guildId: config.DISCORD_GUILD_ID,
          publicKey: config.DISCORD_PUBLIC_KEY,
          port: config.DISCORD_PORT,
          shards: config.DISCORD_SHARDS,
          apiBase: config.DISCORD_API_URL,
          publicCommands: config.DISCORD_PUBLIC_COMMANDS,
          log: log.child({ platform: 'discord' }),
          onFailure: giveUp(log),
        });
        await writeLine(`To add the bot to a Discord server, open ${discord.invite}`);
        return { name: 'Discord', stop: () => discord.stop() };
      },
    });
  }
  return platforms;
}

/** What happens when a platform refuses the token while running: the process ends and its exit code says so. */
function giveUp(log: Log): (error: Error) => void {
  return (error) => {
    log.error({ err: error }, 'a platform cannot be used any more');
    process.exitCode = 1;
    process.kill(process.pid, 'SIGTERM');
  };
}

function untilStopped(log: Log): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        log.info({ signal }, 'stopping: answers that are under way are finished first');
        resolve();
      });
    }
  });
}
