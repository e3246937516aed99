import type { Source } from '../../bot/answers.ts';
import { CUSTOM_ID } from './limits.ts';
import type { LongLines } from './long-lines.ts';

/**
 * What a button asks for. It travels in the button's custom id, so that it works after a restart and on any replica.
 *
 * - `run`: a new reply to `line`
 * - `page`: another page of the reply under which the button stands
 * - `share`: that reply again, for everybody in the channel
 */
export type Verb = 'run' | 'page' | 'share';

export interface Press extends Omit<Source, 'line'> {
  readonly verb: Verb;
  /** A command line ("/context 4") or words as a person would say them; null where nothing could carry them. */
  readonly line: string | null;
  /** Which page to show, from 0. */
  readonly page: number;
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
 * The press as a custom id: `p0.2.i0.a1b2c3|/quote who:"Corbyn"`. Words that do not fit are never cut: they go with the message's long
 * lines, and their number there stands in the id (`p0.2.i0.a1b2c3#0`). Where those have no room either, the button works as long as
 * the reply itself is kept.
 *
 * @param at tells buttons of one message apart
 * @param longLines where longer words may go; null where the message has no place for them
 * @returns null where nothing would be left to go by
 */
export function encodePress(
  { verb, line, page, chance, kept = '' }: Press,
  at: number,
  longLines: LongLines | null,
): string | null {
  const head = `${letters[verb]}${at.toString(36)}.${page.toString(36)}.${digitsOf(chance)}.${kept}`;
  const whole = `${head}|${line ?? ''}`;
  if (line !== null && whole.length <= CUSTOM_ID) return whole;
  const number = line === null ? null : (longLines?.add(line) ?? null);
  if (number !== null) return `${head}#${number.toString(36)}`;
  return kept === '' ? null : head;
}

function digitsOf(chance: number | undefined): string {
  if (chance === undefined) return '';
  return Math.min(CHANCES - 1, Math.round(chance * CHANCES))
    .toString(36)
    .padStart(2, '0');
}

/**
 * Reads a custom id; null where it is none of ours (an older version's, or made up).
 *
 * @param longLines those of the message under which the button stands
 */
export function decodePress(customId: string, longLines: readonly string[]): Press | null {
  const match =
    /^([a-z])[0-9a-z]{1,2}\.([0-9a-z]{1,3})\.([0-9a-z]{2}|)\.([0-9a-z]*)(?:\|(.*)|#([0-9a-z]{1,2}))?$/s.exec(customId);
  const verb = verbs.get(match?.[1] ?? '');
  if (!match || !verb) return null;
  const [, , page = '', chance = '', kept = '', line, number] = match;
  return {
    verb,
    page: Number.parseInt(page, 36),
    chance: chance === '' ? undefined : Number.parseInt(chance, 36) / CHANCES,
    kept: kept === '' ? undefined : kept,
    line: line ?? longLines[Number.parseInt(number ?? '', 36)] ?? null,
  };
}
