import type { Bot } from '../../src/bot/bot.ts';
import type { AnyCommand } from '../../src/bot/command.ts';
import type { Invocation, Message } from '../../src/bot/invocation.ts';
import type { Reply } from '../../src/bot/reply.ts';

/** Words of ours. */
export const own = (text: string) => [{ kind: 'own' as const, text }];
/** A reply of one sentence. */
export const text = (words: string): Reply => ({ blocks: [{ kind: 'text', wording: own(words) }] });

/** A bot that says back what reached it, so that the adapter is tested and not the reading. */
export class EchoBot implements Bot {
  readonly commands: AnyCommand[] = [];
  readonly heard: (Invocation | Message)[] = [];
  reply: (words: string) => Reply | Promise<Reply> = (words) => text(words);

  async invoke(invocation: Invocation): Promise<Reply> {
    this.heard.push(invocation);
    return this.reply(`${invocation.command}: ${invocation.words ?? JSON.stringify(invocation.values)}`);
  }

  async hear(message: Message): Promise<Reply> {
    this.heard.push(message);
    return this.reply(message.text);
  }

  async complete(_command: string, _option: string, _typed: string): Promise<{ name: string; value: string }[]> {
    return [];
  }
}
