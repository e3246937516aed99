import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Bot } from '../../bot/bot.ts';
import type { Place } from '../../bot/invocation.ts';
import type { Reply } from '../../bot/reply.ts';
import type { Source } from './messages.ts';
import { carried, commandOf, lineOf, type Press } from './press.ts';

/** A reply with what a button needs to make it again. */
export interface Answer {
  readonly reply: Reply;
  readonly source: Source;
}

/** Replies kept for "next page" and "share", half an hour each. */
const KEEP = { max: 2000, ttl: 30 * 60 * 1000 };

/** Asks the bot, and asks again for a button: where the reply is still here it is that very one, else it is made anew. */
export class Answers {
  readonly #bot: Bot;
  readonly #chance: () => number;
  readonly #kept = new LRUCache<string, Reply>(KEEP);

  constructor(bot: Bot, chance: () => number) {
    this.#bot = bot;
    this.#chance = () => carried(chance());
  }

  /** Answers a command line or plain words. */
  async to(line: string, place: Place): Promise<Answer> {
    const chance = this.#chance();
    return this.#keep(await this.#ask(line, place, chance), line, chance);
  }

  /** Answers a command whose arguments are given by name. */
  async toValues(command: string, values: Readonly<Record<string, string | number>>, place: Place): Promise<Answer> {
    const chance = this.#chance();
    const reply = await this.#bot.invoke({ command, values, place, chance });
    const options = Object.keys(this.#bot.commands.find(({ name }) => name === command)?.options ?? {});
    return this.#keep(reply, lineOf(command, values, options), chance);
  }

  /** Answers what a button asks for; null where nothing says any more what that was. */
  async again(press: Press, place: Place): Promise<Answer | null> {
    const kept = press.kept === '' ? undefined : this.#kept.get(press.kept);
    if (kept) return { reply: kept, source: press };
    if (press.line === null) return null;
    if (press.verb === 'run') return this.to(press.line, place);
    return this.#keep(await this.#ask(press.line, place, press.chance), press.line, press.chance);
  }

  #ask(line: string, place: Place, chance: number): Promise<Reply> {
    const named = commandOf(line);
    return named ? this.#bot.invoke({ ...named, place, chance }) : this.#bot.hear({ text: line, place, chance });
  }

  #keep(reply: Reply, line: string, chance: number): Answer {
    const kept = randomBytes(4).toString('hex');
    this.#kept.set(kept, reply);
    return { reply, source: { line, chance, kept } };
  }
}
