import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { AnyCommand, Option } from './command.ts';

/** A command file that cannot be used: says which, and what to mend. */
export class CommandProblem extends Error {
  override readonly name = 'CommandProblem';
}

/**
 * Loads every command of a folder: each `.ts` file that is not a test (`.js` where it is built) holds one command as its default
 * export, under its own name.
 * Sorted by file name, so that the order never depends on the file system.
 *
 * @throws CommandProblem with the file and the fix
 */
export async function loadCommands(folder: string): Promise<AnyCommand[]> {
  const files = readdirSync(folder)
    .filter((file) => /^[\w-]+\.[jt]s$/.test(file))
    .sort();
  const commands = await Promise.all(
    files.map(async (file) => {
      const module = (await import(pathToFileURL(`${folder}/${file}`).href)) as { default?: AnyCommand };
      if (!module.default)
        throw new CommandProblem(`${file}: no default export. Export the command with defineCommand.`);
      if (module.default.name !== file.slice(0, -'.ts'.length)) {
        throw new CommandProblem(
          `${file}: holds the command "${module.default.name}". Name the file after its command.`,
        );
      }
      return module.default;
    }),
  );
  checkCommands(commands);
  return commands;
}

/**
 * Checks definitions against what all platforms accept (the narrower limit of Discord and Slack).
 *
 * @throws CommandProblem with the command, the option and the fix
 */
export function checkCommands(commands: readonly AnyCommand[]): void {
  const seen = new Set<string>();
  for (const command of commands) {
    const fail = (what: string) => {
      throw new CommandProblem(`command "${command.name}": ${what}.`);
    };
    if (!/^[a-z][a-z-]{0,31}$/.test(command.name)) fail('the name must be 1–32 lower-case letters or hyphens');
    if (seen.has(command.name)) fail('the name is taken; each command has its own');
    seen.add(command.name);
    if (!fits(command.description, 100)) fail('the description must have 1–100 characters');
    const options = Object.entries(command.options) as [string, Option][];
    if (options.length > 25) fail('at most 25 options');
    if (command.rest !== undefined && !(command.rest in command.options))
      fail(`"rest" names no option: ${command.rest}`);
    for (const [name, option] of options) {
      if (!/^[a-z][a-z-]{0,31}$/.test(name))
        fail(`option "${name}": the name must be 1–32 lower-case letters or hyphens`);
      if (!fits(option.description, 100)) fail(`option "${name}": the description must have 1–100 characters`);
      if (option.type === 'choice' && (option.choices.length < 1 || option.choices.length > 25)) {
        fail(`option "${name}": 1–25 choices`);
      }
    }
    const firstOptional = options.findIndex(([, option]) => !option.required);
    if (firstOptional >= 0 && options.slice(firstOptional).some(([, option]) => option.required)) {
      fail('required options come first');
    }
    for (const { line } of command.examples) {
      if (line !== `/${command.name}` && !line.startsWith(`/${command.name} `))
        fail(`the example "${line}" is for another command`);
    }
  }
}

function fits(text: string, most: number): boolean {
  return text.length >= 1 && text.length <= most;
}
