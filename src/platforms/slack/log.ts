import { type Logger, LogLevel } from '@slack/bolt';

/** What the adapter writes to; pino's logger fits. Fields first, then words. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** The log as Slack's libraries want it. Their `info` is our `debug`: it tells of every connection and retry. */
export function slackLogger(log: Log): Logger {
  const joined = (parts: readonly unknown[]) =>
    parts.map((part) => (part instanceof Error ? part.message : typeof part === 'string' ? part : '')).join(' ');
  return {
    debug: () => {},
    info: (...parts) => log.debug({ from: 'slack sdk' }, joined(parts)),
    warn: (...parts) => log.warn({ from: 'slack sdk' }, joined(parts)),
    error: (...parts) => log.error({ from: 'slack sdk' }, joined(parts)),
    setLevel: () => {},
    // at this level the libraries do not build their debug messages, which hold whole payloads
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
