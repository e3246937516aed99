import type { Bot } from '../../src/bot/bot.ts';
import { makeBot } from '../../src/bot/make-bot.ts';
import { loadCommands } from '../../src/bot/registry.ts';
import { openLibrary } from '../../src/library/library.ts';

/** The real bot with every command and the shipped article. */
export async function realBot(): Promise<Bot> {
  const root = new URL('../../', import.meta.url).pathname;
  const library = openLibrary(`${root}data/articles`);
  return makeBot({
    commands: await loadCommands(`${root}commands`),
    readingFor: () => library.readingOf(library.first),
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
