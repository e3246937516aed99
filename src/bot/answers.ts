import { randomInt } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Bot } from './bot.ts';
import type { Place } from './invocation.ts';
import type { Reply } from './reply.ts';
import { commandLine } from './router.ts';

/** How a reply was made, for the buttons below it: they make it again, also after a restart and on any replica. */
export interface Source {
  /** A command line ("/context 4") or words as a person would say them. */
  readonly line: string;
  /** Which of several equals the reply picked, from 0 up to 1; picked anew where absent. */
  readonly chance?: number | undefined;
  /** Under which key this process may still hold the very reply. */
  readonly kept?: string | undefined;
}

export interface Answer {
  readonly reply: Reply;
  readonly source: Source;
}

/** Replies kept for "next page" and "share": as long as Slack lets a button be answered privately. */
const KEEP = { max: 2000, ttl: 30 * 60 * 1000 };

/** Begins every key of this process, so that no replica takes another's key for its own. */
const PROCESS = randomInt(36 ** 5)
  .toString(36)
  .padStart(5, '0');

export interface AnswersOptions {
  readonly bot: Bot;
  readonly chance: () => number;
  /** The reply as this platform shows it, where its commands have other names. */
  readonly adapt?: (reply: Reply) => Reply;
}

/** Asks the bot, and asks again for a button: where the reply is still here it is that very one, else it is made anew. */
export class Answers {
  readonly #options: AnswersOptions;
  readonly #kept = new LRUCache<string, Reply>(KEEP);
  readonly #adapted = new WeakMap<Reply, Reply>();
  #count = 0;

  constructor(options: AnswersOptions) {
    this.#options = options;
  }

  /** Answers a command line or plain words. */
  to(line: string, place: Place): Promise<Answer> {
    return this.again({ line }, place);
  }

  /** Answers a command whose arguments are given by name. */
  async toValues(command: string, values: Readonly<Record<string, string | number>>, place: Place): Promise<Answer> {
    const { bot } = this.#options;
    const chance = this.#options.chance();
    const reply = await bot.invoke({ command, values, place, chance });
    const options = Object.keys(bot.commands.find(({ name }) => name === command)?.options ?? {});
    return this.#keep(reply, { line: lineOf(command, values, options), chance });
  }

  /** Answers what a button asks for. */
  async again(source: Source, place: Place): Promise<Answer> {
    const held = this.held(source.kept);
    if (held) return { reply: held, source };
    const { line, chance = this.#options.chance() } = source;
    const { bot } = this.#options;
    const named = commandLine(line);
    const reply = await (named ? bot.invoke({ ...named, place, chance }) : bot.hear({ text: line, place, chance }));
    return this.#keep(reply, { line, chance });
  }

  /** The reply that is kept under a key; undefined where it is not, or not any more. */
  held(kept: string | undefined): Reply | undefined {
    return kept === undefined ? undefined : this.#kept.get(kept);
  }

  #keep(made: Reply, source: Source): Answer {
    const reply = this.#adapted.get(made) ?? this.#options.adapt?.(made) ?? made;
    this.#adapted.set(made, reply);
    const kept = `${PROCESS}${(this.#count++).toString(36).padStart(2, '0')}`;
    this.#kept.set(kept, reply);
    return { reply, source: { ...source, kept } };
  }
}

/** A command with named values as one line that means the same. `options`: the names of all that it takes. */
export function lineOf(
  command: string,
  values: Readonly<Record<string, string | number>>,
  options: readonly string[],
): string {
  const given = Object.entries(values);
  const [only] = given;
  // a command with one option takes all words as they are
  if (options.length === 1 && only) return `/${command} ${only[1]}`;
  return [`/${command}`, ...given.map(([name, value]) => `${name}:${asWord(value)}`)].join(' ');
}

/** A value has no straight quotation marks of its own once it stands in them; readers of it take curly ones as the same. */
function asWord(value: string | number): string {
  return typeof value === 'number' || /^[^\s":]+$/.test(value)
    ? String(value)
    : `"${value.replace(/"([^"]*)"/g, '“$1”').replaceAll('"', '”')}"`;
}
