import type { Reading } from '../reading/reading.ts';
import { parseArguments } from './arguments.ts';
import type { Bot } from './bot.ts';
import { cleanInput } from './clean.ts';
import type { AnyCommand, Outcome } from './command.ts';
import { complete } from './completion.ts';
import { Conversations } from './conversation.ts';
import { guard } from './guard/guard.ts';
import type { Violation } from './guard/violation.ts';
import { conversationKey, type Invocation, type Place } from './invocation.ts';
import { failed, refuseArguments, refuseCommand, withheld } from './refusals.ts';
import type { Reply } from './reply.ts';
import { route } from './router.ts';
import { SettledOutcomes, WatchedContext } from './settled.ts';

/** What happened to a request, for the log. Never the words a person typed: those may be private. */
export interface BotEvents {
  /** The guard stopped a reply. */
  withheld(command: string, place: Place, violations: readonly Violation[]): void;
  /** A command threw. */
  failed(command: string, place: Place, error: unknown): void;
}

export interface BotParts {
  readonly commands: readonly AnyCommand[];
  /** The reading of the article that is talked about in a place. */
  readonly readingFor: (place: Place) => Reading | Promise<Reading>;
  readonly events: BotEvents;
  /** A number from 0 up to 1, for "a random quote"; a test gives a fixed one. */
  readonly chance: () => number;
}

/** Puts the bot together: registry, arguments, commands, conversations, and the guard before anything goes out. */
export function makeBot({ commands, readingFor, events, chance }: BotParts): Bot {
  const conversations = new Conversations();
  const settled = new SettledOutcomes();
  const byName = new Map(commands.map((command) => [command.name, command]));

  async function invoke(invocation: Invocation): Promise<Reply> {
    const { place } = invocation;
    const command = byName.get(invocation.command);
    try {
      const reading = await readingFor(place);
      const key = conversationKey(place);
      const previous = conversations.previous(key);
      const known = settled.find(reading, invocation, previous);
      if (known) return told(known, key);

      const askedFor = [
        invocation.command,
        invocation.words ?? '',
        ...Object.entries(invocation.values ?? {}).flat(),
      ].join(' ');
      if (!command)
        return checked(refuseCommand(cleanInput(invocation.command), commands), reading, askedFor, invocation);

      const parsed = parseArguments(command, invocation);
      if (!parsed.ok) return checked(refuseArguments(command, parsed.problem), reading, askedFor, invocation);

      const context = new WatchedContext({ reading, previous, commands, chance: invocation.chance ?? chance() });
      const outcome = await command.run(parsed.args, context);
      // a follow-up may give back words of the question before
      const reply = checked(outcome.reply, reading, `${askedFor} ${previous?.question ?? ''}`, invocation);
      if (reply === outcome.reply) settled.keep(invocation, context, outcome);
      return told({ ...outcome, reply }, key);
    } catch (error) {
      events.failed(invocation.command, place, error);
      return failed();
    }
  }

  function told({ reply, remember }: Outcome, key: string): Reply {
    if (remember) conversations.remember(key, remember);
    return reply;
  }

  function checked(reply: Reply, reading: Reading, asked: string, { command, place }: Invocation): Reply {
    const violations = guard(reply, reading, asked);
    if (violations.length === 0) return reply;
    events.withheld(command, place, violations);
    return withheld(reading);
  }

  return {
    commands,
    invoke,
    hear: ({ text, ...rest }) => invoke({ ...route(text, commands), ...rest }),
    async complete(command, option, typed, place) {
      const definition = byName.get(command)?.options[option];
      return definition ? complete(definition, typed, await readingFor(place)) : [];
    },
  };
}
