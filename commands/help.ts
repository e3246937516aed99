import { defineCommand } from '../src/bot/command.ts';
import { helpReply } from '../src/bot/help.ts';

export default defineCommand({
  name: 'help',
  description: 'What this bot can do, and how to ask',
  options: {},
  heardAs: ['what can you do', 'commands', 'how does this work', 'how do you work', 'who are you', 'what are you'],
  examples: [{ line: '/help', prints: 'What I can do' }],
  run: (_args, { commands, reading }) => ({ reply: helpReply(commands, reading) }),
});
