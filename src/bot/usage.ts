import type { AnyCommand, Option } from './command.ts';

/** How to type a command, as usage hints show it: `/quote [who] [about:…]`; required options in angle brackets. */
export function usageOf(command: AnyCommand): string {
  return [`/${command.name}`, usageHint(command)].filter(Boolean).join(' ');
}

/** The same without the command's name, for Slack's `usage_hint`. */
export function usageHint(command: AnyCommand): string {
  return (Object.entries(command.options) as [string, Option][])
    .map(([name, option]) => {
      const value = option.type === 'choice' ? option.choices.join('|') : option.type === 'integer' ? 'number' : '…';
      const shown =
        name === command.rest ? (option.type === 'choice' ? `${name}: ${value}` : name) : `${name}:${value}`;
      return option.required ? `<${shown}>` : `[${shown}]`;
    })
    .join(' ');
}
