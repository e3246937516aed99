import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Bot } from '../../bot/bot.ts';
import type { Place } from '../../bot/invocation.ts';
import type { Reply } from '../../bot/reply.ts';
import { withSlackNames } from './names.ts';
import { commandOf, type Press } from './press.ts';

/** A reply with what a button needs to make it again. */
export interface Answer {
  readonly reply: Reply;
  readonly press: Press;
}

/** Replies kept for "share" and "next page"; a response URL lives half an hour. */
const KEEP = { max: 2000, ttl: 30 * 60 * 1000 };

/** Asks the bot, and asks again for a button: where the reply is still here it is that very one, else it is made anew. */
export class Answers {
  readonly #bot: Bot;
  readonly #chance: () => number;
  readonly #prefix: string;
  readonly #kept = new LRUCache<string, Reply>(KEEP);

  constructor(bot: Bot, chance: () => number, commandPrefix = '') {
    this.#bot = bot;
    this.#prefix = commandPrefix;
    this.#chance = chance;
  }

  /** Answers a command line or plain words. */
  async to(line: string, place: Place): Promise<Answer> {
    const chance = this.#chance();
    const reply = await this.#ask(line, place, chance);
    return this.#keep(reply, { line, chance });
  }

  /** Answers a command whose arguments are given by name. */
  async toValues(command: string, values: Readonly<Record<string, string>>, place: Place): Promise<Answer> {
    const chance = this.#chance();
    const reply = await this.#bot.invoke({ command, values, place, chance });
    return this.#keep(reply, { line: `/${command} ${Object.values(values).join(' ')}`, chance });
  }

  /** Answers what a button asks for. */
  async again(press: Press, place: Place): Promise<Answer> {
    const kept = press.kept === undefined ? undefined : this.#kept.get(press.kept);
    if (kept) return { reply: kept, press };
    const chance = press.chance ?? this.#chance();
    return this.#keep(await this.#ask(press.line, place, chance), { line: press.line, chance });
  }

  #ask(line: string, place: Place, chance: number): Promise<Reply> {
    const named = commandOf(line);
    if (!named) return this.#bot.hear({ text: line, place, chance });
    // Slack keeps /help for itself, so "/ask" with nothing after it says what the bot can do
    const alone = named.command === 'ask' && named.words.trim() === '';
    const help = alone && this.#bot.commands.some(({ name }) => name === 'help');
    return this.#bot.invoke({ ...named, ...(help ? { command: 'help' } : {}), place, chance });
  }

  #keep(made: Reply, press: Press): Answer {
    const reply = withSlackNames(made, this.#bot.commands, this.#prefix);
    const kept = randomUUID().slice(0, 13);
    this.#kept.set(kept, reply);
    return { reply, press: { ...press, kept } };
  }
}
