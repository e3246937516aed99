import { CUSTOM_ID } from './limits.ts';

/**
 * What a button asks for. It travels in the button's custom id, so that it works after a restart and on any replica.
 *
 * - `run`: a new reply to `line`
 * - `page`: another page of the reply under which the button stands
 * - `share`: that reply again, for everybody in the channel
 */
export type Verb = 'run' | 'page' | 'share';

export interface Press {
  readonly verb: Verb;
  /** A command line ("/context 4") or words as a person would say them; null where they did not fit into the custom id. */
  readonly line: string | null;
  /** Which page to show, from 0. */
  readonly page: number;
  /** Which of several equals the reply picked, from 0 up to 1 as `carried` gives it. */
  readonly chance: number;
  /** Under which key this process may still hold the very reply; empty: none. */
  readonly kept: string;
}

/** Chances are written with two digits to the base of 36. */
const CHANCES = 36 * 36;

/** A chance only as exact as a button can carry it, so that the button picks the same. */
export function carried(chance: number): number {
  return Math.floor(chance * CHANCES) / CHANCES;
}

const letters: Readonly<Record<Verb, string>> = { run: 'r', page: 'p', share: 's' };
const verbs = new Map(Object.entries(letters).map(([verb, letter]) => [letter, verb as Verb]));

/**
 * The press as a custom id: `p0.2.i0.a1b2c3/quote who:"Corbyn"`. Words that do not fit are left out whole, never cut; the button
 * then works as long as the reply itself is kept.
 *
 * @param at tells buttons of one message apart
 * @returns null where nothing would be left to go by
 */
export function encodePress({ verb, line, page, chance, kept }: Press, at: number): string | null {
  const chanceDigits = Math.min(CHANCES - 1, Math.round(chance * CHANCES))
    .toString(36)
    .padStart(2, '0');
  const head = `${letters[verb]}${at.toString(36)}.${page.toString(36)}.${chanceDigits}.${kept}`;
  const whole = `${head}|${line ?? ''}`;
  if (line !== null && whole.length <= CUSTOM_ID) return whole;
  return kept === '' ? null : head;
}

/** Reads a custom id; null where it is none of ours (an older version's, or made up). */
export function decodePress(customId: string): Press | null {
  const match = /^([a-z])[0-9a-z]{1,2}\.([0-9a-z]{1,3})\.([0-9a-z]{2})\.([0-9a-z]*)(?:\|(.*))?$/s.exec(customId);
  const verb = verbs.get(match?.[1] ?? '');
  if (!match || !verb) return null;
  return {
    verb,
    page: Number.parseInt(match[2]!, 36),
    chance: Number.parseInt(match[3]!, 36) / CHANCES,
    kept: match[4]!,
    line: match[5] ?? null,
  };
}

/** A command line taken apart: "/context 4" is the command `context` with the words "4". Null for plain words. */
export function commandOf(line: string): { command: string; words: string } | null {
  const match = /^\/([\p{L}-]+)(?:\s+(.*))?$/su.exec(line);
  return match ? { command: match[1]!.toLowerCase(), words: match[2] ?? '' } : null;
}

/** A command with named values as one line that means the same. */
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
