import { randomUUID } from 'node:crypto';
import type { Article } from '../article/article.ts';
import type { Bot } from '../bot/bot.ts';
import { makeBot } from '../bot/make-bot.ts';
import { loadCommands } from '../bot/registry.ts';
import { Library } from '../library/library.ts';
import type { Log } from '../operations/log.ts';
import { commandsFolder } from '../root.ts';

/** The bot about one article, with every command of the commands folder. */
export async function botAbout(article: Article, log: Log): Promise<Bot> {
  const commands = await loadCommands(commandsFolder);
  const library = new Library([article]);
  return makeBot({
    commands,
    readingFor: () => library.readingOf(article),
    chance: Math.random,
    events: {
      withheld: (command, place, violations) => {
        log.error({ command, platform: place.platform, violations }, 'the guard stopped a reply');
      },
      failed: (command, place, error) => {
        log.error({ command, platform: place.platform, reference: randomUUID(), err: error }, 'a command failed');
      },
    },
  });
}
