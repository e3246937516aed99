import { isRoleWord } from '../../entities/role-word.ts';
import { wordSet } from '../../language.ts';
import type { Reading } from '../../reading.ts';
import { tokenTexts } from '../../syntax/tokens.ts';
import { asked, nameOf, say } from '../../wording.ts';
import type { Earlier } from '../question/follow-up.ts';
import { findNamed } from '../question/named.ts';
import type { Question } from '../question/question.ts';
import { type Answer, decline } from './result.ts';

/**
 * A refusal with whom it took "he" or "she" for, where only the talk before told: who meant another sees why nothing was found, and can give
 * the name.
 */
export function withTakenFor(reading: Reading, found: Answer, typed: string, earlier: Earlier | null): Answer {
  const pronoun = pronounIn(typed);
  if (found.kind === 'answer' || !pronoun || !earlier || (found.note ?? []).length > 0) return found;
  const meant = found.question.entities.find((e) => e.kind === 'person');
  const words = new Set(typed.toLowerCase().match(/[\p{L}-]+/gu));
  const isTyped = meant?.name.split(' ').some((part) => words.has(part.toLowerCase()));
  const people = reading.entities.filter((e) => e.kind === 'person').length;
  if (!meant || isTyped || people < 2) return found;
  return { ...found, note: say`Here “${asked(pronoun)}” was taken for ${nameOf(meant)}.` };
}

/**
 * A refusal where "he" can only be somebody whom the question before asked about and the article does not have: to take the one whom the
 * article names most would give another's deed for theirs. Null where somebody may be meant.
 */
export function meansNobody(
  reading: Reading,
  question: Question,
  typed: string,
  earlier: Earlier | null,
): Answer | null {
  const pronoun = pronounIn(typed);
  if (!pronoun || !earlier || earlier.evidence !== null) return null;
  const isPerson = (id: string) => reading.entities.some((e) => e.id === id && e.kind === 'person');
  if (earlier.entities.some(isPerson)) return null;
  const now = findNamed(
    reading,
    tokenTexts(typed).filter((w) => pronounIn(w) === null),
    null,
    [],
  );
  if (now.entities.some((e) => e.kind === 'person')) return null;
  const before = tokenTexts(earlier.question);
  const asksForSomebody =
    before.some((w) => isRoleWord(w.toLowerCase()) || wordSet('person-words.tsv').has(w.toLowerCase())) ||
    findNamed(reading, before, null, []).unknownNames.length > 0;
  return asksForSomebody
    ? decline(
        { ...question, entities: [] },
        say`The article does not tell whom “${asked(pronoun)}” means: it has nobody of the question before.`,
        [],
      )
    : null;
}

function pronounIn(text: string): string | null {
  return /\b(?:he|she|him|her|his|hers)\b/i.exec(text)?.[0] ?? null;
}
