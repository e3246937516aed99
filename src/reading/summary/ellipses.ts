import { overlaps } from '../../article/span.ts';
import { wordMap, wordSet } from '../language.ts';
import { isNot } from '../lexicon/grammar-words.ts';
import { speechVerb } from '../lexicon/speech-verbs.ts';
import { isNegated } from '../standing/negated.ts';
import { type Token, tokensOf } from '../syntax/syntax.ts';
import { dependantsIn, keptTreeOf, type Tree } from '../syntax/tree.ts';
import { isAccusation, sidesOf, speakerAt } from './sides.ts';
import type { Told } from './told.ts';
import { measureOf } from './undoings.ts';

/** A sentence that says of the one before that it is not so, without saying what. */
export interface Ellipsis {
  /** Indices of the sentences that it answers, the nearest first. */
  readonly claims: readonly number[];
  /** Entity id of the one who is said not to have, or who says so; null where nobody is named. */
  readonly by: string | null;
}

/** How many sentences back what is answered stands. */
const FURTHEST = 2;
/** Most words of a sentence that only answers, without who says it. */
const LONGEST = 12;

const person = /^(?:he|she|they|i|we)$/;
const thing = /^(?:it|this|that|these|those)$/;
const none = /^(?:neither|none|nothing)$/;
/** What one says of a claim that is so; with "not" or "neither" it denies it. */
const so = /^(?:so|true|right|correct|accurate|case|happened)$/;
/** What one says of a claim and of a deed alike: of a claim only where somebody is accused there. */
const wrong = /^(?:wrong|incorrect|inaccurate|mistaken|misleading)$/;

/**
 * The denial in a sentence that leaves out what it denies: "He had not.", "That is wrong.", "He had done no such thing.", "Neither is
 * true.", "She says otherwise.", "She did not take one, her office said." Null in any other, and where nothing before it is claimed.
 */
export function ellipsisIn(told: Told, sentence: number): Ellipsis | null {
  const tree = keptTreeOf(told.syntax);
  const words = tokensOf(told.syntax, told.syntax.sentences[sentence]!).filter((t) => t.upos !== 'PUNCT');
  const subject = subjectOf(told, tree, words);
  if (!subject) return null;
  const { token, entity } = subject;
  const by = thing.test(token.lower) || none.test(token.lower) ? speakerAt(told, token) : entity;
  const isSomebody = entity !== null || person.test(token.lower);
  const isDeed = isBareNot(tree, words) || isNoSuchThing(words) || (isSomebody && isPointingBack(tree, words, token));
  if (isDeed) {
    const found = lastClaimed(told, sentence, by, false);
    // "X was dismissed. Y was not." denies nothing that is said of X
    const isTheirs = found && (by === null || speaksFor(told, found.claims[0]!, by, token));
    // "he had not" is of one deed
    return isTheirs ? { ...found, claims: found.claims.slice(0, 1) } : null;
  }
  if (isOtherwise(words)) return lastClaimed(told, sentence, by, false);
  const blames = words.some((t) => wrong.test(t.lower));
  if (isFalse(words, token)) return lastClaimed(told, sentence, by, blames);
  // "he says this is untrue"
  const reported = words.find((t, k) => thing.test(t.lower) && saysBefore(words, k));
  return reported && isFalse(words, reported)
    ? lastClaimed(told, sentence, entity ?? speakerAt(told, reported), blames)
    : null;
}

/** Whether a sentence claims something of the one who answers; of a body that it does not name, whoever says "we" may be of it. */
function speaksFor(told: Told, claim: number, by: string, subject: Token): boolean {
  const { accused } = sidesOf(told, claim);
  const isOfNobody = !told.entities.some((e) => e.kind === 'person' && accused.has(e.id));
  return accused.has(by) || (isOfNobody && /^(?:i|we)$/.test(subject.lower));
}

/** The subject that a sentence opens with, behind "but" or "no", and whom it means. */
function subjectOf(told: Told, tree: Tree, words: readonly Token[]): { token: Token; entity: string | null } | null {
  const token = words.find(
    (t) => /^nsubj/.test(t.deprel) || person.test(t.lower) || thing.test(t.lower) || none.test(t.lower),
  );
  if (!token) return null;
  const first = words.find((t) => !/^(?:but|and|yet|no|in|fact|however|actually)$/.test(t.lower));
  const { first: begin } = tree.reach[token.index]!;
  if (first === undefined || (first.index !== begin && first !== token && !isReported(words, token))) return null;
  const entity = told.entities.find((e) => e.kind !== 'place' && e.mentions.some((m) => overlaps(m, token)));
  return { token, entity: entity?.id ?? speakerAt(told, token) };
}

/** Whether a verb of speech stands right before a word, or before its "that". */
function saysBefore(words: readonly Token[], at: number): boolean {
  const before = words[at - 1]?.lower === 'that' ? words[at - 2] : words[at - 1];
  return before !== undefined && before.upos === 'VERB' && speechVerb(before.lower)?.form === 'finite';
}

/** "X insists he did not": in front of the subject stands nothing but who says so. */
function isReported(words: readonly Token[], subject: Token): boolean {
  const before = words.filter((t) => t.index < subject.index);
  return before.length <= LONGEST / 2 && before.some((t) => speechVerb(t.lower)?.form === 'finite');
}

/** "He had not.", "She never did.": behind the subject nothing but an auxiliary and the "not", up to a mark. */
function isBareNot({ tokens }: Tree, words: readonly Token[]): boolean {
  return words.some((t, k) => {
    if (!isNot(t.lower)) return false;
    const [before, behind] = [words[k - 1], words[k + 1]];
    const isEnd = (last: Token) =>
      tokens[last.index + 1]?.sentence !== t.sentence || tokens[last.index + 1]!.upos === 'PUNCT';
    // "said hers was not" is of another's
    const isBehindSubject = (at: number) => isSubject(words[at]);
    if (t.lower === 'never')
      return behind !== undefined && isAuxiliary(behind) && isEnd(behind) && isBehindSubject(k - 1);
    return before !== undefined && isAuxiliary(before) && isEnd(t) && isBehindSubject(k - 2);
  });
}

const isSubject = (t: Token | undefined) =>
  t !== undefined && (t.upos === 'PROPN' || person.test(t.lower) || thing.test(t.lower));

const isAuxiliary = ({ lower }: Token) => /^(?:is|are|was|were|has|have|had|does|do|did|'s|'d|'ve)$/.test(lower);

/** "Had done no such thing", "said nothing of the kind". */
function isNoSuchThing(words: readonly Token[]): boolean {
  const text = words.map((t) => t.lower).join(' ');
  return words.length <= 2 * LONGEST && /\bno such \p{L}+|\bnothing of the (?:kind|sort)\b/u.test(text);
}

/** "She says otherwise", "remembers it differently", "begs to differ". */
function isOtherwise(words: readonly Token[]): boolean {
  const text = words.map((t) => t.lower).join(' ');
  return (
    words.length <= LONGEST &&
    /\b(?:say|says|said|tells?|told|insists?|insisted|maintains?|recalls?|remembers?|sees?) (?:it |that |this )?(?:otherwise|differently)\b|\bbegs? to differ\b/.test(
      text,
    )
  );
}

/** "That is wrong", "neither is true", "none of it happened"; read from the words, as "that" before "the tribunal said" is hung on either. */
function isFalse(words: readonly Token[], subject: Token): boolean {
  const isNone = none.test(subject.lower) || words.some((t) => t.head === subject.index && none.test(t.lower));
  if (!isNone && !thing.test(subject.lower)) return false;
  let negated = isNone;
  for (const t of words.slice(words.indexOf(subject) + 1).slice(0, MOST_BEFORE)) {
    if (isNot(t.lower)) negated = true;
    else if (so.test(t.lower) || t.lemma === 'happen') return negated;
    else if (wrong.test(t.lower) || wordSet('falsity-words.tsv').has(t.lemma.toLowerCase())) return !negated;
    else if (t.upos === 'VERB') return false;
  }
  return false;
}

/** Most words between "that" and what it is said to be: "of it is simply not the case". */
const MOST_BEFORE = 7;

/** "She did not take one", "he never touched it": told as not so, with an object that points back. */
function isPointingBack(tree: Tree, words: readonly Token[], subject: Token): boolean {
  if (words.length > LONGEST) return false;
  const verb = tree.tokens[subject.head];
  if (verb?.upos !== 'VERB' || !isNegated(tree, verb)) return false;
  // "he did not deny it", "was not charged over it"
  if (
    speechVerb(verb.lemma) ||
    speechVerb(verb.lower) ||
    measureOf(verb) ||
    wordMap('standing-words.tsv').has(verb.lower)
  )
    return false;
  const objects = dependantsIn(tree, verb.index, 'obj').map((i) => tree.tokens[i]!);
  return objects.some((t) => /^(?:it|one|any|that|them|this|anything)$/.test(t.lower));
}

/**
 * What is answered: the nearest sentence before that others claim, in which whoever answers is named; else the last one.
 *
 * @param onlyAccused whether it must accuse: "that is wrong" blames a deed as well
 */
export function lastClaimed(told: Told, sentence: number, by: string | null, onlyAccused: boolean): Ellipsis | null {
  for (let i = sentence - 1; i >= 0 && i >= sentence - FURTHEST; i--) {
    const { accuser, accused } = sidesOf(told, i);
    if (accuser !== null && accuser === by) continue;
    const accuses = isAccusation(told, i);
    if (!accuses && !/^(?:said|understood)$/.test(told.sentences[i]!.standing)) return null;
    const isTheirs = by !== null && accused.has(by);
    if (isTheirs || (i === sentence - 1 && (accuses || !onlyAccused))) return { claims: runTo(told, i, accuser), by };
  }
  return null;
}

/** A sentence with those right before it that the same one says, the nearest first: "that criticism" may be all of them. */
function runTo(told: Told, last: number, accuser: string | null): number[] {
  const run = [last];
  for (let i = last - 1; accuser !== null && i >= 0 && run.length <= FURTHEST; i--) {
    const { standing, paragraph } = told.sentences[i]!;
    const next = told.sentences[i + 1]!;
    const opening = told.syntax.tokens[told.syntax.sentences[i + 1]!.first]!;
    // "the union said … Its secretary said": who speaks next speaks for it
    const isFor = /^(?:its|their)$/.test(opening.lower) && standing === 'said';
    // what somebody answers in one paragraph is not what they accuse another of in the next
    if (paragraph !== next.paragraph && standing !== next.standing) break;
    if (standing === 'denial' || (sidesOf(told, i).accuser !== accuser && !isFor)) break;
    run.push(i);
  }
  return run;
}
