import { setTimeout as sleep } from 'node:timers/promises';
import type { REST } from 'discord.js';
import type { Answers } from '../../bot/answers.ts';
import type { Bot } from '../../bot/bot.ts';
import type { Seen } from '../../operations/deduplicate.ts';
import type { PlainLog } from '../../operations/log.ts';
import type { Running } from '../../operations/running.ts';
import type { Turns } from '../../operations/turns.ts';
import type { Chains } from './chains.ts';
import { failureOf } from './failure.ts';
import { note, type Outgoing } from './messages.ts';

/** What interactions and messages are answered with. */
export interface Desk {
  readonly bot: Bot;
  readonly answers: Answers;
  readonly rest: REST;
  readonly application: string;
  readonly seen: Seen;
  readonly running: Running;
  /** Each request is worked on in its turn, so that none keeps the others from being acknowledged. */
  readonly turns: Turns;
  readonly chains: Chains;
  readonly log: PlainLog;
  /** Commands whose replies everybody in the channel sees at once. */
  readonly publicCommands: ReadonlySet<string>;
  /** An interaction that is not answered after so many milliseconds is acknowledged, and answered later. */
  readonly deferAfter: number;
  /** Called where the token is refused: nothing will work until it is replaced. */
  readonly onTokenRefused: () => void;
}

const TRIES = 5;

/** Makes a message, or says clearly that it could not be made. */
export async function orFailed(desk: Desk, make: () => Promise<Outgoing>, hidden: boolean): Promise<Outgoing> {
  try {
    return await make();
  } catch (error) {
    desk.log.error({ err: error }, 'A reply could not be made');
    const words = 'Something went wrong on my side, so this is not answered. It has been logged; please try again.';
    return { message: note(words, { private: hidden }), picture: null };
  }
}

/** Repeats a call that Discord may take twice without harm, with growing waits, as long as Discord or the network fails. */
export async function patiently<T>(desk: Desk, call: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await call();
    } catch (error) {
      const { kind } = failureOf(error);
      if (kind === 'token') desk.onTokenRefused();
      if (kind !== 'again' || tries === TRIES) throw error;
      desk.log.warn({ err: error, tries }, 'Discord did not take a call; trying again');
      await sleep(250 * 2 ** tries);
    }
  }
}
