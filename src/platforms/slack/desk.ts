import type { Answers } from '../../bot/answers.ts';
import type { Bot } from '../../bot/bot.ts';
import type { Seen } from '../../operations/deduplicate.ts';
import type { PlainLog } from '../../operations/log.ts';
import type { Running } from '../../operations/running.ts';
import type { Poster } from './post.ts';

/** What the listeners work with. */
export interface Desk {
  readonly bot: Bot;
  readonly answers: Answers;
  readonly poster: Poster;
  readonly seen: Seen;
  readonly running: Running;
  readonly log: PlainLog;
  /** Put before each command's name where other apps of the workspace own the plain names. */
  readonly commandPrefix: string;
  /** Commands whose replies everybody in the channel sees at once. */
  readonly publicCommands: ReadonlySet<string>;
}
