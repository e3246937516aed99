import { pino } from 'pino';

/** What the rest of the program needs of a log. */
export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'> & {
  child(bindings: Record<string, unknown>): Log;
};

/** The least that a part asks of a log, so that a test can listen in: fields first, then words. */
export interface PlainLog {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Keys whose values are secrets or a person's own words: never written. */
const hidden = ['token', 'botToken', 'appToken', 'signingSecret', 'authorization', 'text', 'words', 'values'];

/** A log of JSON lines on standard error, so that standard output holds replies only. */
export function openLog(level: string): Log {
  const redact = hidden.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);
  return pino({ level, redact }, pino.destination({ dest: 2, sync: true }));
}
