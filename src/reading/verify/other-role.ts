import { resolveName } from '../entities/lookup.ts';
import { isRoleWord } from '../entities/role-word.ts';
import type { Limit } from '../index/told-as-done.ts';
import { table } from '../language.ts';
import { related, termOf } from '../lexicon/terms.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../syntax/syntax.ts';
import type { Change } from './compare.ts';

/**
 * Whether a name is given another office than the article's: "the chairman, X" for "the treasurer, X", "the former treasurer" for "the
 * treasurer". Offices that mean the same ("chair", "chairman"), and one that the article gives the same person elsewhere, are none.
 *
 * @param claim the words that were given
 */
export function isOtherRole({ entities }: Reading, claim: string, { theirs, ours }: Change): boolean {
  const [given, own] = [theirs.map((w) => w.key), ours.map((w) => w.key)];
  // "the treasurer" for "the former treasurer"
  const isDropped = own.some((k) => isModifier(k) && !given.includes(k));
  if (isDropped && (!own.some(isRoleWord) || given.some(isRoleWord))) return true;
  const added = given.filter((k) => isOfRole(k) && !own.some((o) => isSameRole(k, o)));
  if (added.length === 0) return false;
  const names = claim.match(/\p{Lu}[\p{L}’'-]+/gu) ?? [];
  // words with a capital are a name where one stands: "Baker" is one
  const people = entities.filter((e) => names.some((n) => resolveName(entities, n)[0] === e));
  const isTheirs = (role: string) =>
    people.some((e) =>
      [e.name, e.role ?? ''].some((form) =>
        form
          .toLowerCase()
          .split(/[^\p{L}]+/u)
          .includes(role),
      ),
    );
  return added.some((role) => !isTheirs(role)) && (own.some(isOfRole) || (theirs.length > 0 && isModifier(added[0]!)));
}

const isOfRole = (key: string) => isRoleWord(key) || isModifier(key);

/** "Former", "acting", "deputy": what makes an office another's or another time's. */
function isModifier(key: string): boolean {
  return (
    table('role-modifiers.tsv').some((words) => words.includes(key)) &&
    !/^(?:new|late|past|next|under|joint)$/.test(key)
  );
}

function isSameRole(a: string, b: string): boolean {
  if (a === b || related(termOf(a), termOf(b))) return true;
  return table('role-synonyms.tsv').some((group) => group.includes(a) && group.includes(b));
}

/** Most words between "former" and the office: "former long-serving chief constable". */
const MOST_BETWEEN = 4;

/**
 * The "former" or "deputy" in front of an office that the given words have without it; null where they have it too, or where the sentence
 * has the office without it as well.
 */
export function droppedModifier(tokens: readonly Token[], given: ReadonlySet<string>): Limit | null {
  let dropped: Limit | null = null;
  for (const office of tokens.filter((t) => isRoleWord(t.lower) && given.has(t.lower))) {
    const modifier = modifierBefore(tokens, office);
    if (!modifier || given.has(modifier.lower)) return null;
    dropped = { start: modifier.start, end: modifier.end, warning: 'standing' };
  }
  return dropped;
}

function modifierBefore(tokens: readonly Token[], office: Token): Token | null {
  const at = tokens.indexOf(office);
  for (let i = at - 1; i >= Math.max(0, at - MOST_BETWEEN); i--) {
    const t = tokens[i]!;
    if (isModifier(t.lower)) return t;
    if (t.text !== '-' && !/^(?:NOUN|ADJ|PROPN)$/.test(t.upos)) return null;
  }
  return null;
}
