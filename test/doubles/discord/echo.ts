import { type AnyCommand, defineCommand } from '../../../src/bot/command.ts';
import { EchoBot, text } from '../echo-bot.ts';

const run = () => ({ reply: text('') });

/** Commands with every kind of option that Discord has a field for. */
const commands = [
  defineCommand({
    name: 'quote',
    description: 'Quotations',
    options: {
      who: { type: 'text', description: 'whose', complete: 'people' },
      most: { type: 'integer', description: 'how many', least: 1, most: 25 },
    },
    rest: 'who',
    examples: [],
    run,
  }),
  defineCommand({
    name: 'ask',
    description: 'Ask',
    options: { question: { type: 'text', description: 'question', required: true } },
    rest: 'question',
    examples: [],
    run,
  }),
  defineCommand({
    name: 'verify',
    description: 'Verify',
    options: { text: { type: 'text', description: 'text', required: true } },
    rest: 'text',
    examples: [],
    run,
  }),
];

/** An echo with commands, which Discord wants to know beforehand; it suggests what is typed. */
export class DiscordEcho extends EchoBot {
  override readonly commands: AnyCommand[] = [...commands];

  override async complete(command: string, option: string, typed: string) {
    return [{ name: `${command} ${option} ${typed}`, value: typed }];
  }
}
