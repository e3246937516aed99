import type { Place } from '../../bot/invocation.ts';
import type { TerminalStyle } from './render.ts';

/** The one conversation that a terminal holds. */
export const terminalPlace: Place = { platform: 'terminal', space: '', channel: 'terminal', thread: null, user: 'you' };

/** Widest line that reads well. */
const WIDEST = 100;

/** Colours and wrapping for a stream: plain and unwrapped where it is not a terminal; NO_COLOR is honoured by Node's own test. */
export function terminalStyle(stream: NodeJS.WriteStream): TerminalStyle {
  if (!stream.isTTY) return { colour: false, columns: 0 };
  return { colour: stream.hasColors(), columns: Math.min(stream.columns ?? 80, WIDEST) };
}
