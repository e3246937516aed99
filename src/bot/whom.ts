import { whoIsMeant } from '../reading/entities/lookup.ts';
import { wordSet } from '../reading/language.ts';
import type { Entity, Quote, Reading } from '../reading/reading.ts';

/** Whom a person means who types a name, a role or the words by which the article names a speaker. */
export interface Whom {
  /** Those it may be, the likeliest first; more than one where it fits several equally. */
  readonly entities: readonly Entity[];
  /** Others who have what was typed in their name ("Lee" is what the article calls one, and there is another). */
  readonly namesakes: readonly Entity[];
  /** Quotes of somebody whom the article does not name ("a spokeswoman"), where nobody named is meant. */
  readonly unnamed: readonly Quote[];
}

/** Finds who is meant among those whom an article names, else among its speakers without a name. */
export function whom(reading: Reading, typed: string): Whom {
  const speaks = (e: Entity) => reading.quotes.some((q) => q.speaker?.entity === e.id);
  const known = reading.entities.filter((e) => e.kind !== 'place' || speaks(e));
  const entities = whoIsMeant(known, typed);
  const words = fold(typed).split(' ');
  const shares = (e: Entity) => words.every((word) => fold(e.name).split(/[ -]/).includes(word));
  const namesakes = entities.length === 1 ? known.filter((e) => !entities.includes(e) && shares(e)) : [];
  const unnamed =
    entities.length > 0
      ? []
      : reading.quotes.filter((q) => q.speaker?.entity === null && holdsWords(q.speaker.name, typed));
  return { entities, namesakes, unnamed };
}

/** Whether a text holds what is typed: as it stands, or each of its words but the small ones, by their beginnings. */
export function holdsWords(text: string, typed: string): boolean {
  const whole = fold(text);
  const wanted = fold(typed);
  if (wanted === '') return false;
  if (whole.includes(wanted)) return true;
  const theirs = whole.match(/[\p{L}\p{N}-]+/gu) ?? [];
  const words = (wanted.match(/[\p{L}\p{N}-]+/gu) ?? []).filter((word) => !wordSet('function-words.tsv').has(word));
  return words.length > 0 && words.every((word) => theirs.some((other) => other.startsWith(word)));
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
