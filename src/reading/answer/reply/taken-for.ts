import type { Reading } from '../../reading.ts';
import { asked, nameOf, say } from '../../wording.ts';
import type { Earlier } from '../question/follow-up.ts';
import type { Answer } from './result.ts';

/**
 * A refusal with whom it took "he" or "she" for, where only the talk before told: who meant another sees why nothing was found, and can give
 * the name.
 */
export function withTakenFor(reading: Reading, found: Answer, typed: string, earlier: Earlier | null): Answer {
  const [pronoun] = /\b(?:he|she|him|her|his|hers)\b/i.exec(typed) ?? [];
  if (found.kind === 'answer' || !pronoun || !earlier || (found.note ?? []).length > 0) return found;
  const meant = found.question.entities.find((e) => e.kind === 'person');
  const words = new Set(typed.toLowerCase().match(/[\p{L}-]+/gu));
  const isTyped = meant?.name.split(' ').some((part) => words.has(part.toLowerCase()));
  const people = reading.entities.filter((e) => e.kind === 'person').length;
  if (!meant || isTyped || people < 2) return found;
  return { ...found, note: say`Here “${asked(pronoun)}” was taken for ${nameOf(meant)}.` };
}
