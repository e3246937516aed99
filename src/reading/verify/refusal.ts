import { contains, type Span } from '../../article/span.ts';
import { keep, table, wordSet } from '../language.ts';
import { isNegative } from '../lexicon/grammar-words.ts';
import { sayingVerbs } from '../lexicon/saying-verbs.ts';
import { speechVerb } from '../lexicon/speech-verbs.ts';
import type { Reading } from '../reading.ts';
import { isNegated } from '../standing/negated.ts';
import { type Token, tokensOf } from '../syntax/syntax.ts';
import { keptTreeOf } from '../syntax/tree.ts';
import { isDenial } from './words.ts';

/** Most words between "that" and the words taken: "that the old fund …". */
const TO_THAT = 6;
/** Most words in front of "that" among which the refusal stands: "there is no truth whatever in the claim that …". */
const BEFORE_THAT = 8;

/**
 * The word of a sentence by which it says that the words behind it are not so: "said it was untrue that …", "it would be wrong to say
 * that …", "dismissed reports that …", "there is no truth in claims that …", "nobody has suggested that …", "called the claim that … a
 * lie". Null where nothing does. Read from the words in their order, as parsers hang such clauses in many ways.
 *
 * @param at document index of the first of the words taken
 */
export function refusalOver(reading: Reading, at: number): Span | null {
  const { tokens, sentences } = reading.syntax;
  const sentence = sentences[tokens[at]!.sentence]!;
  const marks = marksAt(reading, tokens[at]!);
  const isApart = (t: Token) => marks.some((m) => !contains(m, t));
  const that = thatBefore(tokens, at, sentence.first);
  if (that === null || isApart(tokens[that]!)) return null;
  for (let i = that - 1; i >= Math.max(sentence.first, that - BEFORE_THAT); i--) {
    const t = tokens[i]!;
    // another statement ends there
    if (/^[.;:!?]$/.test(t.text) || isApart(t) || (t.lower === 'that' && t.upos === 'SCONJ')) break;
    if (refuses(reading, t)) return { start: negationOf(reading, t)?.start ?? t.start, end: t.end };
  }
  return calledFalse(reading, that);
}

/** The "that" which opens the clause of a word; null where another clause or a mark lies between. */
function thatBefore(tokens: readonly Token[], at: number, first: number): number | null {
  for (let i = at; i >= Math.max(first, at - TO_THAT); i--) {
    const t = tokens[i]!;
    if (i < at && saysMore(tokens, i)) return null;
    if (t.lower === 'that' && /^(?:SCONJ|PRON|DET|ADP)$/.test(t.upos) && t.deprel !== 'det') return i;
    if (i < at && t.upos === 'PUNCT' && t.text !== '-') return null;
  }
  return null;
}

/** "Denied that X had lied and said Y was right": the verb with which the speaker goes on, which a denial does not reach. */
export function saysMore(tokens: readonly Token[], at: number): boolean {
  const and = tokens[at]!;
  const verb = tokens[at + 1];
  if (and.upos !== 'CCONJ' || verb?.upos !== 'VERB') return false;
  const speech = speechVerb(verb.lower);
  return speech?.form === 'finite' && speech.frames.clause;
}

/** Whether words name a denial of what follows them: "untrue", "rejected", "no truth". */
export function isRefusing(words: string): boolean {
  const all = words.toLowerCase().split(/\s+/);
  // "dismissed for" is said of whoever lost their post
  if (/^dismiss/.test(all[0]!) && all.at(-1) === 'for') return false;
  return all.some(
    (w) =>
      isWrongly(w) ||
      isDenial(w) ||
      isFalse(w) ||
      isNegative(w) ||
      /^(?:dismiss|rubbish|rebut|contradict|apologi)/.test(w),
  );
}

/** Whether a word calls what it is said of untrue. */
export const isFalse = (lower: string): boolean =>
  wordSet('falsity-words.tsv').has(lower) || /^(?:wrong|incorrect|inaccurate|mistaken|misleading)$/.test(lower);

/** "Wrongly claimed that", "falsely told the board that": what the limits of deeds have as turning the verb that they stand beside. */
const isWrongly = (lower: string): boolean =>
  keep(
    'wrongly',
    () => new Set(table('deed-limits.tsv').flatMap(([w, place]) => (place === 'beside' ? [w!] : []))),
  ).has(lower);

/** Whether a word by itself says that the clause behind it is not so. */
function refuses(reading: Reading, t: Token): boolean {
  const tree = keptTreeOf(reading.syntax);
  const lemma = t.lemma.toLowerCase();
  if (isWrongly(t.lower)) return !isNegated(tree, t);
  if (isFalse(lemma) || isFalse(t.lower)) return t.deprel !== 'amod' && !isNegated(tree, t);
  if (
    /^(?:true|case|truth|right|correct)$/.test(lemma) ||
    wordSet('proof-words.tsv').has(lemma) ||
    lemma === 'suggestion'
  )
    return negationOf(reading, t) !== null;
  // "dismissed reports that": a report as such, not a thing
  if (/^(?:dismiss|reject|rubbish|rebut|refute|dispute|deny|contradict|withdraw|retract|disown)$/.test(lemma))
    return t.upos === 'VERB' && !isNegated(tree, t) && (isDenial(t.lower) || isBeforeClaim(reading, t));
  // "apologised for saying that"
  if (/^apologi[sz]e$/.test(lemma)) return !isNegated(tree, t);
  return (
    t.upos === 'VERB' && sayingVerbs('claims').has(lemma) && (negationOf(reading, t) !== null || isNegated(tree, t))
  );
}

/** "Nobody has suggested", "has never said", "no truth": the negation close in front of a word, wherever it is hung; null where none is. */
function negationOf({ syntax }: Reading, word: Token): Token | null {
  for (let i = word.index - 1; i >= 0 && i >= word.index - 4; i--) {
    const t = syntax.tokens[i]!;
    if (t.sentence !== word.sentence || t.upos === 'PUNCT' || t.upos === 'VERB') return null;
    if (isNegative(t.lower)) return t;
  }
  return null;
}

function isBeforeClaim({ syntax }: Reading, verb: Token): boolean {
  const behind = syntax.tokens.slice(verb.index + 1, verb.index + 5).filter((t) => t.sentence === verb.sentence);
  return behind.some((t) => t.upos === 'NOUN' && wordSet('denied-in-general.tsv').has(t.lemma.toLowerCase()));
}

/** "Called the claim that … a lie": the word stands behind the clause, and hangs on the verb above the claim. */
function calledFalse(reading: Reading, that: number): Span | null {
  const { tokens, sentences } = reading.syntax;
  const noun = tokens[that - 1];
  if (noun?.upos !== 'NOUN' || !wordSet('denied-in-general.tsv').has(noun.lemma.toLowerCase())) return null;
  const own = tokensOf(reading.syntax, sentences[noun.sentence]!);
  const calls = own.find((t) => t.index < noun.index && /^(?:call|describe|brand|label|denounce)$/.test(t.lemma));
  const word = own.findLast((t) => t.index > that && wordSet('falsity-words.tsv').has(t.lemma.toLowerCase()));
  return calls && word ? { start: word.start, end: word.end } : null;
}

function marksAt({ quotes }: Reading, token: Span): Span[] {
  return quotes.flatMap((q) => q.spans.filter((s) => s.quoted && contains(s, token)));
}
