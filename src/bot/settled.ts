import { LRUCache } from 'lru-cache';
import type { Reading } from '../reading/reading.ts';
import type { CommandContext, Outcome } from './command.ts';
import type { Turn } from './conversation.ts';
import type { Invocation } from './invocation.ts';

/** At a few kilobytes each, a megabyte or two for each article. */
const MOST = 500;

interface Settled {
  readonly outcome: Outcome;
  /** The command looked at the turn before and found none: it holds only where there is none. */
  readonly atStart: boolean;
}

/**
 * Outcomes that can be given again: a command knows no clock and no network, so what it makes of one article and the same words is the
 * same, as long as it looked neither at chance nor at an earlier turn. Kept only after the guard let them pass.
 */
export class SettledOutcomes {
  readonly #outcomes = new WeakMap<Reading, LRUCache<string, Settled>>();

  /** The outcome for the same words about the same reading; undefined where there is none that holds after this turn. */
  find(reading: Reading, invocation: Invocation, previous: Turn | null): Outcome | undefined {
    const found = this.#outcomes.get(reading)?.get(keyOf(invocation));
    return found && (previous === null || !found.atStart) ? found.outcome : undefined;
  }

  /** Keeps an outcome, where nothing else than the words and the reading went into it. */
  keep(invocation: Invocation, context: WatchedContext, outcome: Outcome): void {
    const { reading } = context;
    if (context.sawChance || (context.sawPrevious && context.hadPrevious)) return;
    const outcomes = this.#outcomes.get(reading) ?? new LRUCache<string, Settled>({ max: MOST });
    this.#outcomes.set(reading, outcomes);
    outcomes.set(keyOf(invocation), { outcome, atStart: context.sawPrevious });
  }
}

function keyOf({ command, words, values }: Invocation): string {
  return JSON.stringify([command, words, values]);
}

/** What a command may look at, and what of it that differs from time to time it did look at. */
export class WatchedContext implements CommandContext {
  readonly reading: CommandContext['reading'];
  readonly commands: CommandContext['commands'];
  sawChance = false;
  sawPrevious = false;
  readonly #previous: CommandContext['previous'];
  readonly #chance: CommandContext['chance'];

  constructor({ reading, commands, previous, chance }: CommandContext) {
    this.reading = reading;
    this.commands = commands;
    this.#previous = previous;
    this.#chance = chance;
  }

  get hadPrevious(): boolean {
    return this.#previous !== null;
  }

  get previous(): CommandContext['previous'] {
    this.sawPrevious = true;
    return this.#previous;
  }

  get chance(): CommandContext['chance'] {
    this.sawChance = true;
    return this.#chance;
  }
}
