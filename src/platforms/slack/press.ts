import * as z from 'zod';
import { BUTTON_VALUE } from './limits.ts';

/**
 * What a button asks for. All of it travels in the button's value, so that it works after a restart and on any replica.
 *
 * - `line`: a command line ("/context 4") or words as a person would say them to the bot
 * - `chance`: which of several equals the first reply picked
 * - `page`: which page of the reply to show, from 0
 * - `kept`: where this process may still hold the very reply, for a follow-up whose words alone no longer say what was meant
 */
export interface Press {
  readonly line: string;
  readonly chance?: number | undefined;
  readonly page?: number | undefined;
  readonly kept?: string | undefined;
}

const schema = z.object({
  l: z.string(),
  c: z.number().min(0).lt(1).optional(),
  p: z.number().int().min(0).optional(),
  k: z.string().optional(),
});

/** The press as a button's value; null where it is longer than Slack accepts. */
export function encodePress({ line, chance, page, kept }: Press): string | null {
  const value = JSON.stringify({ l: line, c: chance, p: page, k: kept });
  return value.length <= BUTTON_VALUE ? value : null;
}

/** Reads a button's value; null where it is none of ours (an older version's, or made up). */
export function decodePress(value: string | undefined): Press | null {
  try {
    const parsed = schema.safeParse(JSON.parse(value ?? ''));
    if (!parsed.success) return null;
    const { l, c, p, k } = parsed.data;
    return { line: l, chance: c, page: p, kept: k };
  } catch {
    return null;
  }
}

/** A command line taken apart: "/context 4" is the command `context` with the words "4". Null for plain words. */
export function commandOf(line: string): { command: string; words: string } | null {
  const match = /^\/([\p{L}-]+)(?:\s+(.*))?$/su.exec(line);
  return match ? { command: match[1]!.toLowerCase(), words: match[2] ?? '' } : null;
}
