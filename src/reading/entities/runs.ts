import { keep, table, wordMap, wordSet } from '../language.ts';
import type { Syntax, Token } from '../syntax/syntax.ts';
import type { Stretch } from '../syntax/tree.ts';
import { endOfNickname, isCapital, isJoint, withParticles } from './name-joints.ts';
import { nameWords, plain } from './name-words.ts';

/**
 * The runs of capitalised words that may hold a name, in order. A run is unbroken by punctuation; the name of an organisation or a place goes on over
 * small words ("University of the West", "Ministry of Health and Care").
 */
export function capitalRuns({ tokens, sentences }: Syntax, small: ReadonlySet<string>, text: string): Stretch[] {
  const runs: Stretch[] = [];
  for (const sentence of sentences) {
    let at = sentence.first;
    while (at < sentence.last) {
      const first = at;
      if (!startsRun(tokens, at, sentence.first, small)) {
        at++;
        continue;
      }
      at = endOfLine(tokens, first, endOfCapitals(tokens, first, sentence.last), text);
      if (at === first) at++;
      at = endOfComplement(tokens, { first, last: at }, sentence.last);
      runs.push({ first, last: at });
    }
  }
  return withParticles(tokens, runs);
}

/** Where a run of capitals is cut that takes up a whole line and more: the name under a letter ends with its line. */
function endOfLine(tokens: readonly Token[], first: number, end: number, text: string): number {
  if (first > 0 && !text.slice(tokens[first - 1]!.end, tokens[first]!.start).includes('\n')) return end;
  for (let at = first + 2; at < end; at++)
    if (text.slice(tokens[at - 1]!.end, tokens[at]!.start).includes('\n')) return at;
  return end;
}

function endOfCapitals(tokens: readonly Token[], first: number, limit: number): number {
  let at = first;
  while (at < limit) {
    const behind = at > first ? endOfNickname(tokens, at, limit) : at;
    if (behind > at) {
      at = behind;
      continue;
    }
    const goesOn = isCapital(tokens[at]) || isJoint(tokens, at, first, limit);
    if (!goesOn || breaksRun(tokens, at, first)) break;
    at++;
  }
  return at;
}

/** Whether a word is grammar and no part of a name. "US" is, unless it stands among words in capitals. */
function isGrammar(tokens: readonly Token[], at: number): boolean {
  if (!wordSet('function-words.tsv').has(tokens[at]!.lower)) return false;
  const shouts = (token: Token | undefined) => token !== undefined && /^\p{Lu}{3,}$/u.test(token.text);
  return tokens[at]!.text !== 'US' || shouts(tokens[at - 1]) || shouts(tokens[at + 1]);
}

/** What opens a sentence and is no name: "See Marl and Quill", "Uh Nora". */
const openers: ReadonlySet<string> = new Set(['VERB', 'AUX', 'INTJ', 'ADV', 'ADP', 'SCONJ', 'CCONJ', 'PRON', 'DET']);

function startsRun(tokens: readonly Token[], at: number, first: number, small: ReadonlySet<string>): boolean {
  const token = tokens[at]!;
  if (!isCapital(token)) return false;
  const word = token.lower;
  if (isGrammar(tokens, at) || (at === first && wordSet('opening-words.tsv').has(word))) return false;
  // the first word of a sentence, or of a quotation, has its capital from there
  const before = tokens[at - 1];
  const opens = at === first || before === undefined || /^["“‘'`]/.test(before.text) || before.text === ':';
  // "Al-Masri" at a sentence's start has its capital from there, and is a name all the same
  const bound = tokens[at + 1]?.text === '-' && wordSet('name-particles.tsv').has(word);
  const alone = !isCapital(tokens[bound ? at + 2 : at + 1]);
  if (opens && alone && small.has(word)) return false;
  return !(opens && openers.has(token.upos) && isOrdinary(word, small));
}

/** Whether the text writes a word small somewhere, or it is a form of a word that is no name: the tag alone may be wrong. */
function isOrdinary(word: string, small: ReadonlySet<string>): boolean {
  return (small.has(word) || /ing$/.test(word)) && !wordSet('given-names.tsv').has(word);
}

/** Titles that are nothing but titles: others ("Chief", "Justice") stand inside names too. */
const shortTitle = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Cllr|Rev)\.?$/;

/** Where a run ends although capitals go on: at grammar in capitals ("The"), at a title, which begins a name ("on Israel Mr Lewis"), at a day ("told Ann Lee Monday"). */
function breaksRun(tokens: readonly Token[], at: number, first: number): boolean {
  if (at === first) return false;
  if (isGrammar(tokens, at)) return true;
  if (isCalendarWord(tokens[at]!.lower) && !isCapital(tokens[at + 1])) return true;
  return shortTitle.test(tokens[at]!.text) && !wordMap('honorifics.tsv').has(plain(tokens[at - 1]!.text));
}

function isCalendarWord(lower: string): boolean {
  const words = keep(
    'days-and-months',
    () =>
      new Set(
        table('calendar-words.tsv').flatMap(([kind, word]) => (/^(?:weekday|month)$/.test(kind!) ? [word!] : [])),
      ),
  );
  return lower.length > 4 && words.has(lower) && !wordSet('given-names.tsv').has(lower);
}

/**
 * Where a run ends with what "of" or "for" adds to its last word ("University of the West", "Gulf of Quill"). "and" goes on only
 * behind some of these words, and between what is no name by itself: "Ministry of Health and Care", but "the University of York and Ann Lee".
 */
function endOfComplement(tokens: readonly Token[], { first, last }: Stretch, limit: number): number {
  const head = plain(tokens[last - 1]!.text);
  const places = nameWords('place-words.tsv', head).includes('of');
  if (!places && !nameWords('organisation-words.tsv', head).includes('first')) return last;
  if (first < last - 1 && wordMap('honorifics.tsv').has(plain(tokens[first]!.text))) return last;
  const joint = tokens[last]?.lower;
  if (joint !== 'of' && (joint !== 'for' || places)) return last;
  const from = tokens[last + 1]?.lower === 'the' ? last + 2 : last + 1;
  if (from >= limit || !isCapital(tokens[from]) || isGrammar(tokens, from)) return last;
  const end = endOfCapitals(tokens, from, limit);
  const goesOn = nameWords('organisation-words.tsv', head).includes('and') && tokens[end]?.lower === 'and';
  if (!goesOn || end + 1 >= limit || tokens.slice(from, end).some((t) => isNameByItself(t.lower))) return end;
  if (!isCapital(tokens[end + 1]) || isGrammar(tokens, end + 1)) return end;
  const far = endOfCapitals(tokens, end + 1, limit);
  return tokens.slice(end + 1, far).some((t) => isNameByItself(t.lower)) ? end : far;
}

function isNameByItself(lower: string): boolean {
  return (
    wordSet('places.tsv').has(lower) ||
    wordSet('places-wordnet.tsv').has(lower) ||
    wordSet('given-names.tsv').has(lower) ||
    wordMap('honorifics.tsv').has(plain(lower)) ||
    nameWords('organisation-words.tsv', lower).length > 0
  );
}
