import * as z from 'zod';
import type { Source } from '../../bot/answers.ts';
import { BUTTON_VALUE } from './limits.ts';

/**
 * What a button asks for: a reply, and which page of it to show, from 0. All of it travels in the button's value, so that it works after
 * a restart and on any replica.
 */
export interface Press extends Source {
  readonly page?: number | undefined;
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
