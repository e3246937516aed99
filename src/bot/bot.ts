import type { AnyCommand } from './command.ts';
import type { Choice, Invocation, Message, Place } from './invocation.ts';
import type { Reply } from './reply.ts';

/** What a platform adapter sees of the bot. It translates events into these calls and renders the replies, nothing else. */
export interface Bot {
  readonly commands: readonly AnyCommand[];
  /** Runs a command. Bad input gets a reply that says what to do; never throws for it. The reply has passed the guard. */
  invoke(invocation: Invocation): Promise<Reply>;
  /** Answers plain words: routed to a command or to /ask. */
  hear(message: Message): Promise<Reply>;
  /** Suggestions for an option while a person types; at most 25. */
  complete(command: string, option: string, typed: string, place: Place): Promise<Choice[]>;
}
