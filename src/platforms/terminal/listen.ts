import { createInterface } from 'node:readline';
import type { Bot } from '../../bot/bot.ts';
import type { Reply } from '../../bot/reply.ts';
import { renderTerminal } from './render.ts';
import { terminalPlace, terminalStyle } from './terminal.ts';

export interface TerminalStreams {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

/** Words that end the chat. */
const endings = new Set(['exit', 'quit', 'bye', '/exit', '/quit', ':q']);

/**
 * A chat: one command or question a line, until the input ends or the person says so. In a terminal there is a prompt, history
 * (arrow keys) and completion (tab) of commands and names; otherwise replies only.
 *
 * @param greeting shown first where there is a person to read it
 */
export async function listenInTerminal(bot: Bot, greeting: string, { input, output }: TerminalStreams): Promise<void> {
  const interactive = Boolean(input.isTTY && output.isTTY);
  const lines = createInterface({
    input,
    ...(interactive ? { output, prompt: '> ', historySize: 500, removeHistoryDuplicates: true } : {}),
    completer: (line: string, done: (error: null, result: [string[], string]) => void) => {
      completions(bot, line).then(
        (found) => done(null, [found, line]),
        () => done(null, [[], line]),
      );
    },
  });
  const show = (reply: Reply) => output.write(`${renderTerminal(reply, terminalStyle(output))}\n\n`);
  if (interactive) {
    output.write(`${greeting}\n\n`);
    lines.prompt();
  }
  for await (const line of lines) {
    const text = line.trim();
    if (endings.has(text.toLowerCase())) break;
    if (text !== '') show(await bot.hear({ text, place: terminalPlace }));
    if (interactive) lines.prompt();
  }
  lines.close();
}

/** Whole lines that this line could become. */
async function completions(bot: Bot, line: string): Promise<string[]> {
  const command = /^\/([a-z-]*)$/.exec(line);
  if (command) return bot.commands.map(({ name }) => `/${name} `).filter((name) => name.startsWith(line));
  const started = /^\/([a-z-]+)\s+(\S.*)?$/.exec(line);
  const definition = bot.commands.find(({ name }) => name === started?.[1]);
  if (!started || !definition) return [];
  const words = started[2] ?? '';
  const named = [...words.matchAll(/(?<!\S)([a-z-]+):/g)].at(-1);
  const typed = named ? words.slice(named.index + named[0].length) : words;
  const option = named?.[1] ?? definition.rest;
  if (!option) return [];
  const choices = await bot.complete(definition.name, option, typed, terminalPlace);
  return choices.map(({ value }) => `${line.slice(0, line.length - typed.length)}${value}`);
}
