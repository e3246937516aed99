import { wordSet } from '../language.ts';
import { speechVerb } from '../lexicon/speech-verbs.ts';
import type { Token } from '../syntax/syntax.ts';
import type { ReasonedKind } from './kind-by-words.ts';
import { isCapital } from './name-joints.ts';
import { plain } from './name-words.ts';
import { isRoleWord } from './role-word.ts';

/**
 * A run of two or three words that nothing is known of is a person where only people stand so: between commas behind a role
 * ("her lawyer, X Y,"), before an age, or as the subject of a verb of speech.
 */
export function personBySurroundings(
  tokens: readonly Token[],
  start: number,
  end: number,
  words: readonly Token[],
): ReasonedKind | null {
  const capitals = words.filter((t) => isCapital(t)).length;
  if (capitals < 2 || words.length > 4 || words.some((t) => wordSet('capitalised-words.tsv').has(t.lower))) return null;
  if (words.some((t) => isRoleWord(plain(t.text)))) return null;
  const person = (because: string): ReasonedKind => ({ kind: 'person', because, certainty: 'likely' });
  const before = tokens[start - 1];
  const after = tokens[end];
  if (before?.text === ',' && isRoleWord(tokens[start - 2]?.lower ?? ''))
    return person('stands in commas behind a role');
  if (after?.text === ',' && tokens[end + 1]?.lower === 'who') return person('is followed by "who"');
  if (after?.text === ',' && /^\d{1,3}$/.test(tokens[end + 1]?.text ?? '') && tokens[end + 2]?.text === ',')
    return person('is followed by an age');
  if (
    speechVerb(after?.lower ?? '')?.form === 'finite' ||
    (before && speechVerb(before.lower)?.form === 'finite' && /["”’']|,/.test(tokens[start - 2]?.text ?? ''))
  )
    return person('is the subject of a verb of speech');
  return null;
}
