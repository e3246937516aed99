import { type Logger, LogLevel } from '@slack/bolt';
import type { PlainLog } from '../../operations/log.ts';

/** The log as Slack's libraries want it. Their `info` is our `debug`: it tells of every connection and retry. */
export function slackLogger(log: PlainLog): Logger {
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
