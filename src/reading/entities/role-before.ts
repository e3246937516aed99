import type { Span } from '../../article/span.ts';
import { keep, table, wordMap, wordSet } from '../language.ts';
import { speechVerb } from '../lexicon/speech-verbs.ts';
import type { Token } from '../syntax/syntax.ts';
import { isCapital } from './name-joints.ts';
import { nameWords, plain } from './name-words.ts';
import { isRoleWord } from './role-word.ts';

/**
 * Where a run begins with a role in capitals before a name ("Prime Minister Ann Lee", "State Sen. Ann Lee"): the index of the role's
 * last word; null where it does not. One to three words must be left for a name that is no organisation's.
 */
export function roleInFront(tokens: readonly Token[], start: number, end: number): number | null {
  for (let at = Math.min(end - 2, start + 3); at >= start; at--) {
    const rest = tokens.slice(at + 1, end).filter(isCapital).length;
    const title = wordMap('honorifics.tsv').has(plain(tokens[at]!.text));
    if (rest > 3 || !(isRoleWord(plain(tokens[at]!.text)) || (title && at > start && tokens[at]!.text.endsWith('.'))))
      continue;
    const last = plain(tokens[end - 1]!.text);
    if (isRoleWord(last) || nameWords('organisation-words.tsv', last).length > 0 || wordSet('places.tsv').has(last))
      return null;
    if (title && at === start) return null;
    return at;
  }
  return null;
}

/** How many words a role may have with all that describes it ("former Quayhaven council's deputy finance director"). */
const LONGEST = 7;

/**
 * The role that stands right before a name, with what describes it: "party aide", "former Norwegian president", "co-founder and chief executive".
 * What describes it belongs to it: a former mayor is no mayor.
 */
export function roleBefore(tokens: readonly Token[], at: number): Span | null {
  const role = tokens[at - 1];
  if (!role || !isRoleWord(role.lower) || (isCapital(role) && !opensSentence(tokens, at - 1))) return null;
  let first = at - 1;
  while (first > 0 && at - first < LONGEST) {
    const before = tokens[first - 1]!;
    if (before.sentence !== role.sentence) break;
    const joined =
      before.lower === 'and' && isRoleWord(tokens[first - 2]?.lower ?? '') && !isCapital(tokens[first - 2]);
    if (joined) first -= 2;
    else if (describes(tokens, first - 1)) first--;
    else break;
  }
  if (first > 0 && isJoinedNumber(tokens, first - 1)) first--;
  while (/^-/.test(tokens[first]!.text)) first++;
  return { start: tokens[first]!.start, end: role.end };
}

/** A number that a hyphen joins to the words of a role ("34-year-old nurse"): without it they would be half a word. */
export function isJoinedNumber(tokens: readonly Token[], at: number): boolean {
  const [number, hyphen] = [tokens[at]!, tokens[at + 1]];
  return number.upos === 'NUM' && /^[-–]/.test(hyphen?.text ?? '') && hyphen!.start === number.end;
}

/** Participles that make the name of a post with the noun behind them, whatever the parse makes of them at the start of a sentence. */
const ofPost = /^(?:acting|founding|managing|presiding|returning)$/;

/** Whether a word says what kind of role the one behind it is: a noun, an adjective, a name ("Labour councillor"), a participle ("retired teacher"). */
function describes(tokens: readonly Token[], at: number): boolean {
  const { text, lower, upos, deprel } = tokens[at]!;
  if (text === '-') return tokens[at - 1]?.end === tokens[at]!.start && tokens[at + 1]?.start === tokens[at]!.end;
  if (!/^\p{L}/u.test(text) || wordSet('function-words.tsv').has(lower) || days().has(lower)) return false;
  if (upos === 'VERB' && ofPost.test(lower) && opensSentence(tokens, at)) return true;
  if (upos === 'VERB') return deprel === 'amod' && !(speechVerb(lower)?.form === 'finite');
  if (upos === 'ADV') return lower === 'then';
  // "told Ann Lee lawyer Bo Ek": a person is no part of another's role
  if (upos === 'PROPN' && wordMap('given-names.tsv').has(lower) && tokens[at + 1]?.upos === 'PROPN') return false;
  return upos === 'NOUN' || upos === 'ADJ' || upos === 'PROPN';
}

function days(): ReadonlySet<string> {
  return keep(
    'calendar-nouns',
    () =>
      new Set(
        table('calendar-words.tsv').flatMap(([kind, word]) => (/^(?:weekday|month)$/.test(kind!) ? [word!] : [])),
      ),
  );
}

export function opensSentence(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.sentence !== tokens[at]!.sentence;
}
