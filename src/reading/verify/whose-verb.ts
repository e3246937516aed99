import type { Span } from '../../article/span.ts';
import { exceptionBefore } from '../index/exception.ts';
import type { Limit } from '../index/told-as-done.ts';
import { table } from '../language.ts';
import { related, termOf } from '../lexicon/terms.ts';
import type { Reading } from '../reading.ts';
import { type Token, tokensOf } from '../syntax/syntax.ts';
import { dependantsIn, keptTreeOf, type Tree } from '../syntax/tree.ts';
import type { Word } from './words.ts';

/** How far up the dependencies a noun's way to the subject is followed. */
const FURTHEST = 6;
/** Most words from "heard" to the noun that is heard: "heard much new evidence that". */
const MOST_OBJECT = 5;
/** Most words behind the comma among which the verb stands that undoes what was taken: ", but the sentence was later quashed". */
const MOST_BEHIND = 8;

/**
 * The words by which a sentence leaves out of its statement the one of whom it is claimed: "rather than" for "Mr Y took it" of "Mr X,
 * rather than Mr Y, took it", "not" for "the board knew" of "it was Mr X, not the board, who knew". Null where it says it of them, or
 * names them elsewhere too.
 *
 * @param subject the claim's word for the doer
 */
export function leavesOut(reading: Reading, subject: Token, sentence: number): Limit | null {
  const own = tokensOf(reading.syntax, reading.syntax.sentences[sentence]!);
  const places = own.flatMap((t, i) => (/^(?:NOUN|PROPN)$/.test(t.upos) && isSame(t, subject) ? [i] : []));
  const exceptions = places.map((i) => exceptionAround(own, i));
  const [first] = exceptions;
  if (!first || exceptions.some((e) => e === null)) return null;
  return { start: own[first.from]!.start, end: own[first.to - 1]!.end, warning: 'negation' };
}

function isSame(own: Token, theirs: Token): boolean {
  return own.lower === theirs.lower || (theirs.upos === 'NOUN' && related(termOf(own.lower), termOf(theirs.lower)));
}

function exceptionAround(own: readonly Token[], at: number): { readonly from: number; readonly to: number } | null {
  const found = exceptionBefore(own, at);
  if (!found) return null;
  // "unlike her rival, Ms X won": behind the comma the statement itself begins
  const comma = own.slice(found.to, at).some((t) => t.upos === 'PUNCT');
  if (comma && !own[at]!.deprel.startsWith('appos')) return null;
  // "not only X", "did not X"
  return own[found.to - 1]!.lower === 'not' &&
    /^(?:AUX|VERB)$/.test(own[found.from - 1]?.upos ?? '') &&
    !isPointedOut(own, found.from)
    ? null
    : found;
}

/** "It was not X who took it". */
function isPointedOut(own: readonly Token[], not: number): boolean {
  return /^(?:it|this|that)$/.test(own[not - 2]?.lower ?? '') && own[not - 1]!.upos === 'AUX';
}

/**
 * Where the words taken begin in the middle of a sentence: that the verb in them is another's there ("the lawyer of Ms Y took it" for
 * "Ms Y took it"), or one of several of whom it leaves open who ("Mr X or Mr Y"). Null where it is their own. Read from the sentence's
 * own parse: three words by themselves are too few for a sure one.
 */
export function otherSubject(reading: Reading, run: readonly Word[]): Limit | null {
  const tree = keptTreeOf(reading.syntax);
  const first = run[0]!.token;
  const sentence = reading.syntax.sentences[tree.tokens[first]!.sentence]!;
  if (tree.tokens.slice(sentence.first, first).every((t) => t.upos === 'PUNCT')) return null;
  const taken = tree.tokens.slice(first, run.at(-1)!.token + 1);
  const verb = taken.find((t) => t.upos === 'VERB' || dependantsIn(tree, t.index, 'cop').length > 0);
  if (!verb || !/^(?:DET|PRON|ADJ|NUM|NOUN|PROPN|X)$/.test(taken[0]!.upos)) return null;
  const noun = taken.findLast((t) => t.index < verb.index && /^(?:NOUN|PROPN)$/.test(t.upos));
  if (!noun) return null;
  const excepted = leavesOut(reading, noun, verb.sentence);
  if (excepted) return excepted;
  const [real] = dependantsIn(tree, verb.index, 'nsubj');
  return real === undefined || real >= first ? null : throughTo(tree, noun, real);
}

/** What lies between a noun and the subject above it: another noun whose verb it is, or an "or". */
function throughTo(tree: Tree, from: Token, subject: number): Limit | null {
  let isOwned = false;
  for (let t = from, step = 0; step < FURTHEST && t.index !== subject; step++) {
    if (t.head < 0) return null;
    if (t.deprel.startsWith('conj')) {
      const or = dependantsIn(tree, t.index, 'cc').find((i) => tree.tokens[i]!.lower === 'or');
      if (or !== undefined) return { start: tree.tokens[or]!.start, end: tree.tokens[or]!.end, warning: 'open' };
    }
    // "the head of the firm, Ms X,": behind a comma a name may stand for all that is before it
    else if (t.deprel.startsWith('appos') && isBehindComma(tree, t)) return null;
    else if (!/^(?:appos|flat|compound)/.test(t.deprel)) isOwned = true;
    t = tree.tokens[t.head]!;
    if (t.index === subject && isOwned) return { start: t.start, end: t.end, warning: 'value' };
  }
  return null;
}

function isBehindComma(tree: Tree, { index }: Token): boolean {
  const { first } = tree.reach[index]!;
  return [first - 1, first].some((i) => tree.tokens[i]?.text === ',');
}

/**
 * The verb behind a comma that undoes what the words in front of it say: ", suspended for two years", ", but the conviction was quashed".
 * Null where none does, or what is undone there is somebody else's.
 *
 * @param last document index of the last of the words taken
 */
export function undoneBehind(reading: Reading, last: number): Limit | null {
  const { tokens, sentences } = reading.syntax;
  const end = sentences[tokens[last]!.sentence]!.last;
  if (tokens[last + 1]?.text !== ',' || last + 1 >= end) return null;
  for (let i = last + 2; i < Math.min(end, last + 2 + MOST_BEHIND); i++) {
    const t = tokens[i]!;
    if (t.upos === 'PROPN' || t.text === ',') return null;
    if (t.upos !== 'VERB') continue;
    const bare = i === last + 2 && /^(?:suspend|commute)$/.test(t.lemma);
    return bare || isUndoing(tokens, t) ? { start: t.start, end: t.end, warning: 'negation' } : null;
  }
  return null;
}

function isUndoing(tokens: readonly Token[], t: Token): boolean {
  const passive = t.xpos === 'VBN';
  const next = tokens[t.index + 1]?.lower;
  return (
    passive &&
    table('undoing-verbs.tsv').some(
      ([verb, frame, particle]) =>
        verb === t.lemma.toLowerCase() && frame === 'measure' && (!particle || particle === next),
    )
  );
}

/** The words over a clause that say somebody was only told it: "the court heard that", "jurors were told". Null where nothing does. */
export function heardBy(reading: Reading, verb: Token, inside: (token: Token) => boolean): Span | null {
  const tree = keptTreeOf(reading.syntax);
  let t = verb;
  for (let step = 0; step < FURTHEST && t.head >= 0; step++) {
    const over = tree.tokens[t.head]!;
    const isClause = t.deprel.startsWith('ccomp');
    if (!/^(?:ccomp|xcomp|conj|obj|obl|nmod|nsubj|advcl|acl)/.test(t.deprel)) break;
    const [subject] = dependantsIn(tree, over.index, 'nsubj');
    const told = over.lemma === 'tell' && dependantsIn(tree, over.index, 'aux:pass', 'nsubj:pass').length > 0;
    if (isClause && (over.lemma === 'hear' || told) && subject !== undefined && !inside(over)) {
      const { first } = tree.reach[subject]!;
      return { start: tree.tokens[Math.min(first, over.index)]!.start, end: over.end };
    }
    t = over;
  }
  return heardOf(tree, verb, inside);
}

/** "Heard evidence that …", whatever the parse hangs it on: from the verb to its object. */
function heardOf({ tokens }: Tree, verb: Token, inside: (token: Token) => boolean): Span | null {
  for (let i = verb.index - 1; i >= 0 && tokens[i]!.sentence === verb.sentence; i--) {
    if (tokens[i]!.upos === 'PUNCT') return null;
    if (tokens[i]!.lower !== 'that' || tokens[i - 1]?.upos !== 'NOUN') continue;
    const heard = tokens.slice(Math.max(0, i - MOST_OBJECT), i).findLast((t) => t.lemma === 'hear');
    return heard && heard.sentence === verb.sentence && !inside(heard)
      ? { start: heard.start, end: tokens[i - 1]!.end }
      : null;
  }
  return null;
}
