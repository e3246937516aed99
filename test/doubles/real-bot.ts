import type { Article } from '../../src/article/article.ts';
import type { Bot } from '../../src/bot/bot.ts';
import { makeBot } from '../../src/bot/make-bot.ts';
import { loadCommands } from '../../src/bot/registry.ts';
import { Library, openLibrary } from '../../src/library/library.ts';

const root = new URL('../../', import.meta.url).pathname;

/** The real bot with every command and the shipped article. */
export async function realBot(): Promise<Bot> {
  const library = openLibrary(`${root}data/articles`);
  return botAbout(library, library.first);
}

/** The real bot about another article. */
export async function realBotAbout(article: Article): Promise<Bot> {
  return botAbout(new Library([article]), article);
}

async function botAbout(library: Library, article: Article): Promise<Bot> {
  return makeBot({
    commands: await loadCommands(`${root}commands`),
    readingFor: () => library.readingOf(article),
    events: {
      withheld: (command, _place, violations) => {
        throw new Error(`the guard stopped /${command}: ${JSON.stringify(violations)}`);
      },
      failed: (command, _place, error) => {
        throw new Error(`/${command} threw`, { cause: error });
      },
    },
    chance: () => 0.5,
  });
}
