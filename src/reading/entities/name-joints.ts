import { wordSet } from '../language.ts';
import type { Token } from '../syntax/syntax.ts';
import type { Stretch } from '../syntax/tree.ts';
import { nameWords, plain } from './name-words.ts';

export const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text);

/** Whether a token that is no capital holds the capitals of a name together: "Piet de Vries", "Ann Morgan-Short", "Marl & Sons", "St Quill's School". */
export function isJoint(tokens: readonly Token[], at: number, first: number, limit: number): boolean {
  return (
    isParticle(tokens, at, limit) ||
    isInsideHyphenated(tokens, at) ||
    isAmpersand(tokens, at, limit) ||
    isOwnersMark(tokens, at, first, limit)
  );
}

/** "de" in "Piet de Vries", "van der" in "Ann van der Berg", "al-" in "Hana al-Masri": small, between two capitals. */
function isParticle(tokens: readonly Token[], at: number, limit: number): boolean {
  if (!isOfParticle(tokens, at)) return false;
  let first = at;
  while (first > 0 && isOfParticle(tokens, first - 1)) first--;
  let next = at;
  while (next < limit && isOfParticle(tokens, next)) next++;
  return next < limit && isCapital(tokens[next]) && isCapital(tokens[first - 1]);
}

/** Whether a token is a particle, or the hyphen that binds one to what follows. */
function isOfParticle(tokens: readonly Token[], at: number): boolean {
  const particles = wordSet('name-particles.tsv');
  const { text, start } = tokens[at]!;
  if (text !== '-') return particles.has(text);
  return particles.has(tokens[at - 1]?.text ?? '') && tokens[at - 1]!.end === start;
}

/**
 * The runs with the particles before them that the same surname has elsewhere in the text: "van der Berg said", where "Ann van der Berg" is named.
 * A particle alone opens no name: "the van Berg drove".
 */
export function withParticles(tokens: readonly Token[], runs: readonly Stretch[]): Stretch[] {
  const known = new Map<string, Set<string>>();
  for (const { first, last } of runs) {
    const start = particlesBefore(tokens, last - 1);
    if (start === last - 1 || start <= first) continue;
    const surname = tokens[last - 1]!.text;
    known.set(surname, (known.get(surname) ?? new Set()).add(joined(tokens, start, last - 1)));
  }
  if (known.size === 0) return [...runs];
  return runs.map((run) => {
    const start = particlesBefore(tokens, run.first);
    const meant = start < run.first && known.get(tokens[run.first]!.text)?.has(joined(tokens, start, run.first));
    return meant ? { ...run, first: start } : run;
  });
}

/** The index of the first of the particles right before a token, in its sentence. */
function particlesBefore(tokens: readonly Token[], at: number): number {
  let first = at;
  while (first > 0 && tokens[first - 1]!.sentence === tokens[at]!.sentence && isOfParticle(tokens, first - 1)) first--;
  return first;
}

const joined = (tokens: readonly Token[], first: number, last: number) =>
  tokens
    .slice(first, last)
    .map((t) => t.lower)
    .join(' ');

/** "Marl & Sons". */
function isAmpersand(tokens: readonly Token[], at: number, limit: number): boolean {
  return tokens[at]!.text === '&' && at + 1 < limit && isCapital(tokens[at + 1]) && isCapital(tokens[at - 1]);
}

/**
 * The possessive inside the name of a school, a garage, a union: after a saint ("St Quill's Primary School"), after one word before a place
 * that people own ("Quill's Garage"), after several owners ("Prison Officers' Association"). In "Ann Quill's Party" it ends a name.
 */
function isOwnersMark(tokens: readonly Token[], at: number, first: number, limit: number): boolean {
  const { text } = tokens[at]!;
  const next = tokens[at + 1];
  if (!/^['’]s?$/.test(text) || at + 1 >= limit || !isCapital(next)) return false;
  if (/^(?:st|saint)\.?$/.test(tokens[first]!.lower)) return /s$/.test(text);
  const kinds = nameWords('organisation-words.tsv', plain(next!.text));
  if (/s$/.test(text)) return at === first + 1 && kinds.includes('site') && !isCapital(tokens[at + 2]);
  return kinds.includes('last') && /s$/.test(tokens[at - 1]!.text) && tokens[at - 1]!.end === tokens[at]!.start;
}

/** The hyphen and what follows it in a name of two parts: "Ji-woo Han", "Ann Morgan-Short"; not in "London-born", by its tag and letter. */
function isInsideHyphenated(tokens: readonly Token[], at: number): boolean {
  const hyphen = tokens[at]!.text === '-' ? at : at - 1;
  const [before, mark, after] = [tokens[hyphen - 1], tokens[hyphen], tokens[hyphen + 1]];
  if (before === undefined || after === undefined || mark?.text !== '-') return false;
  const touching = before.end === mark.start && mark.end === after.start;
  // "Grant" in "Adeyemi-Grant" may be tagged as the common noun; with a capital it is none
  const isName = after.xpos === 'NNP' || (after.upos === 'NOUN' && isCapital(after));
  return touching && before.xpos === 'NNP' && isName && isCapital(before);
}

/** How many words a nickname inside a name may have. */
const LONGEST_NICKNAME = 3;

/** Where a nickname in quotation marks between two parts of a name ends (`Ann "Sandy" Quill`), by the index of the token behind its marks; `at` where none is. */
export function endOfNickname(tokens: readonly Token[], at: number, limit: number): number {
  if (!/^["“”'‘’`]+$/.test(tokens[at]!.text) || !isCapital(tokens[at - 1])) return at;
  for (let end = at + 1; end <= at + 1 + LONGEST_NICKNAME && end + 1 < limit; end++) {
    if (/^["“”'‘’]+$/.test(tokens[end]!.text)) {
      const tight = tokens[at]!.end === tokens[at + 1]!.start && tokens[end - 1]!.end === tokens[end]!.start;
      return tight && end > at + 1 && isCapital(tokens[at + 1]) && tokens[end + 1]!.xpos === 'NNP' ? end + 1 : at;
    }
    if (!/^\p{L}/u.test(tokens[end]!.text)) return at;
  }
  return at;
}
