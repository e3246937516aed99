import type { Span } from '../../article/span.ts';
import { wordMap, wordSet } from '../language.ts';
import type { Token } from '../syntax/syntax.ts';
import { nameWords, plain } from './name-words.ts';
import { isCapital } from './runs.ts';

/**
 * Where a run begins with a role in capitals before a name ("Prime Minister Ann Lee", "House Speaker Ann Lee"): the index of the role's
 * last word; null where it does not. One or two words must be left for a name that is no organisation's.
 */
export function roleInFront(tokens: readonly Token[], start: number, end: number): number | null {
  const roles = wordSet('role-words.tsv');
  for (let at = Math.min(end - 2, start + 3); at >= start; at--) {
    const rest = end - at - 1;
    if (rest > 3 || !roles.has(plain(tokens[at]!.text))) continue;
    const last = plain(tokens[end - 1]!.text);
    if (roles.has(last) || nameWords('organisation-words.tsv', last).length > 0 || wordSet('places.tsv').has(last))
      return null;
    if (wordMap('honorifics.tsv').has(plain(tokens[at]!.text)) && at === start) return null;
    return at;
  }
  return null;
}

/** The role that stands right before a name, with what describes it: "party aide". */
export function roleBefore(tokens: readonly Token[], at: number): Span | null {
  const role = tokens[at - 1];
  if (!role || !wordSet('role-words.tsv').has(role.lower) || isCapital(role)) return null;
  let first = at - 1;
  const stops = wordSet('function-words.tsv');
  while (first > 0) {
    const before = tokens[first - 1]!;
    if (
      !/^[\p{L}-]/u.test(before.text) ||
      stops.has(before.lower) ||
      before.sentence !== role.sentence ||
      role.index - before.index > 4
    )
      break;
    if (/(?:ed|ing)$/.test(before.lower) || isCapital(before)) break;
    first--;
  }
  return { start: tokens[first]!.start, end: role.end };
}
