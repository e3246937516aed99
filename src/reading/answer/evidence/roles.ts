import { contains, type Span } from '../../../article/span.ts';
import { indexOf } from '../../index/article-index.ts';
import { isMainVerb, rolesOf } from '../../index/verb-roles.ts';
import { isNot, isOpenModal, modalOf } from '../../lexicon/grammar-words.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Reading, Sentence } from '../../reading.ts';
import { sentenceAt, type Token, tokensOf } from '../../syntax/syntax.ts';
import { dependant, keptTreeOf, markOf } from '../../syntax/tree.ts';
import { frameOf } from '../frame/frame.ts';
import { premiseOf } from '../premise/premise.ts';
import type { Question } from '../question/question.ts';
import { tellsOfLast } from './polarity.ts';
import { floorOf } from './said-aloud.ts';
import { asksPast, deniesSo, isToldByForce, isUntold } from './untold.ts';

const being = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", 'got']);

/** The tokens of a sentence, and the place of the question's verb among them; null where the sentence does not have it. */
function verbIn(
  reading: Reading,
  question: Question,
  sentence: Sentence,
): { tokens: readonly Token[]; at: number } | null {
  const own = sentenceAt(reading.syntax, sentence.start);
  if (!own || question.terms.length === 0) return null;
  // in "did X join the board" the verb is the first word that counts behind the subject
  const flagged = question.terms.filter((t) => t.verb);
  const verbs = flagged.length > 0 ? flagged : question.terms.slice(0, 1);
  const tokens = tokensOf(reading.syntax, own);
  const { words, wordAt } = indexOf(reading);
  const at = tokens.findIndex((t) => {
    const word = words[wordAt[t.index]!];
    return word !== undefined && verbs.some(({ term }) => related(term, word.term));
  });
  return at < 0 ? null : { tokens, at };
}

/**
 * Whether a sentence speaks of what the question takes as done as wanted, possible or still to come ("called for X to resign"), or
 * says only that it was done where the question asks by whom. The reason why it falls; null where neither is so.
 */
export function openFault(reading: Reading, question: Question, sentence: Sentence): string | null {
  const verb = verbIn(reading, question, sentence);
  if (!verb) return null;
  const { tokens, at } = verb;
  if (question.kind === 'who' && asksItself(reading, tokens[at]!, 'nsubj')) return 'leaves open who did it';
  if (question.kind === 'what' && asksItself(reading, tokens[at]!, 'obj')) return 'leaves open what it was';
  // "was found dead" does not tell who killed
  const isState = tokens[at]!.upos === 'ADJ' && question.entities.length > 0 && premiseOf(question)?.subject === null;
  const isDone = isPassive(tokens, at) && !isMainVerb(keptTreeOf(reading.syntax), tokens[at]!);
  if (asksForDoer(question, tokens[at]!) && (isDone || isState)) {
    const by = tokens.slice(at + 1, at + 8).some((t) => t.lower === 'by');
    return by ? null : 'says that it was done, not by whom';
  }
  if (/\bwill\b/i.test(question.whole) && isPossible(tokens, at)) return 'speaks of it as possible';
  // "can now win" is not "won"
  if (
    asksPast(question) &&
    tokens.some((t) => t.head === tokens[at]!.index && t.upos === 'AUX' && isOpenModal(t.lower))
  )
    return 'speaks of it as possible or still to come';
  if (isUntold(reading, question, sentence, tokens)) return 'does not tell it as done';
  const isImplied = asksPast(question) && isToldByForce(reading, tokens[at]!);
  const asksOpenly = asksAhead.test(question.whole) || question.kind === 'what' || question.kind === 'how';
  // "to keep the library open" speaks of no library that is wanted
  const isThing = /^(?:NOUN|PROPN)$/.test(tokens[at]!.upos) && question.kind === 'where';
  const isSaid = floorOf(keptTreeOf(reading.syntax), tokens[at]!) !== null;
  // "has she met them?": that she refused to tells it
  const isRefused = question.kind === 'yes-no' && isRefusal(tokens, at);
  const isTimetable = asksTimetable.test(question.whole) && isTimetabled(tokens, at);
  return !asksOpenly &&
    !isThing &&
    !isTimetable &&
    !isImplied &&
    !isSaid &&
    !isRefused &&
    isOpen(tokens, at, deniesSo.test(question.whole) || tellsOfLast(question, tokens))
    ? 'speaks of it as wanted, possible or still to come'
    : null;
}

/**
 * Whether a sentence gives the question's verb to somebody else: another person stands between the one asked about and the verb
 * ("Has B resigned?" against "A has resigned, attacking B").
 * The reason why the sentence falls; null where roles fit, or where the question has no verb to check.
 */
export function roleFault(reading: Reading, question: Question, sentence: Sentence): string | null {
  const verb = verbIn(reading, question, sentence);
  if (!verb) return null;
  const { tokens, at } = verb;
  const [asked] = question.entities;
  if (!asked || question.kind === 'who') return null;
  const isPlace = verbless.test(question.whole) && !question.terms.some((t) => t.verb);
  const people = reading.entities
    .filter((e) => e.kind === 'person' || e.id === asked.id)
    .flatMap((e) =>
      e.mentions.filter((m) => contains(sentence, m)).map((m) => ({ id: e.id, start: m.start, end: m.end })),
    )
    .filter((m) => !(isPlace && m.id !== asked.id && isOwner(tokens, m)))
    .sort((a, b) => a.start - b.start);
  const before = people.filter((m) => m.start < tokens[at]!.start);
  const subject = before.at(-1) ?? people[0];
  if (!subject || subject.id === asked.id) return null;
  // "he wrote to the minister, X, to ask": the parse knows who asks
  const doer = doerOf(reading, tokens[at]!);
  if (doer !== undefined && asked.mentions.some((m) => contains(m, reading.syntax.tokens[doer]!))) return null;
  const joined = before.some((m) => m.id === asked.id && isJoined(tokens, m.start, subject.start));
  return joined ? null : 'gives the verb to somebody else';
}

/** Who does what a verb tells; of an infinitive without a doer of its own, who does the verb that it hangs on. */
function doerOf(reading: Reading, token: Token): number | undefined {
  const tree = keptTreeOf(reading.syntax);
  if (token.upos !== 'VERB') return undefined;
  const own = rolesOf(tree, token).doer;
  const above = tree.tokens[token.head];
  const isAim = own === undefined && /^(?:advcl|xcomp)$/.test(token.deprel) && markOf(tree, token.index) === 'to';
  return isAim && above?.upos === 'VERB' ? rolesOf(tree, above).doer : own;
}

/** "Was she in the cabinet?": there is no verb that another could be the subject of. */
const verbless = /^(?:(?:and|but|so) )?(?:is|was|are|were) (?:\S+ ){1,3}?(?:in|on|at|part of|a member of) /i;

/** Whether a name only owns a noun: "X's cabinet". */
function isOwner(tokens: readonly Token[], name: Span): boolean {
  return tokens.some((t) => t.start >= name.start && t.end <= name.end && t.deprel === 'nmod:poss');
}

/** Whether the name at one place goes on from the name at another: "X and Y". */
function isJoined(tokens: readonly Token[], first: number, next: number): boolean {
  const [one, other] = [first, next].map((start) => tokens.find((t) => t.start === start));
  if (!one || !other) return false;
  const headOf = (t: Token) => tokens.find((o) => o.index === t.head);
  // the name's own head: "Sir Ann Lee" hangs on its last or its first word
  const top = (t: Token): Token => {
    const above = headOf(t);
    return above && /^(?:compound|flat|nmod:desc)/.test(t.deprel) ? top(above) : t;
  };
  return top(other).deprel === 'conj' && top(other).head === top(one).index;
}

/** Questions that themselves ask for what is wanted or still to come. */
const asksAhead =
  /\b(?:will|would|should|going to|expected|plans?|planned|want(?:s|ed)?|ask(?:s|ed)?|call(?:s|ed)? for|urged?|due)\b|\b(?:is|are)\s(?:\S+\s){0,4}?\p{L}+ing\b/iu;
/** "When does the trial start?" asks for what is fixed, though it is still to come. */
const asksTimetable = /^(?:when|where|what time|which day) do(?:es)?\b/i;
const opening = new Set(['to', 'would', 'could', 'should', 'may', 'might', 'if', 'whether']);
const conditional = new Set(['would', 'could', 'should', 'might']);

/**
 * Whether a verb is wanted, possible, conditional or denied rather than told as done: "called for X to resign", "if she resigns", "would have
 * resigned". What somebody was found to have done is done.
 */
function isOpen(tokens: readonly Token[], at: number, isDenied: boolean): boolean {
  // "held on to four seats" wants none
  const isPreposition = (t: Token) => t.lower === 'to' && t.upos === 'ADP' && /^(?:NOUN|PROPN)$/.test(tokens[at]!.upos);
  const before = tokens.slice(Math.max(0, at - 3), at).flatMap((t) => (isPreposition(t) ? [] : [t.lower]));
  // "is thought to be worth £2m" tells what it is worth
  if (/be$/.test(before.at(-1) ?? '') && before.at(-2) === 'to' && reported.test(tokens[at - 3]?.lower ?? ''))
    return false;
  if (before.at(-1) === 'have') return before.at(-2) !== 'to' && before.some((word) => conditional.has(word));
  return (
    before.some((word) => opening.has(word) || (!isDenied && isNot(word))) &&
    /^(?!.*(?:ed|ing)$)/.test(tokens[at]!.lower)
  );
}

/** "Is due to start". */
function isTimetabled(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at - 1]?.lower === 'to' && /^(?:due|set|scheduled|expected|planned|going)$/.test(tokens[at - 2]?.lower ?? '')
  );
}

/** Participles behind which "to be" tells what is so, as others have it. */
const reported = /^(?:thought|believed|said|reported|understood|estimated|known|found|reckoned)$/;

/** "Has refused to meet": a refusal tells whether it was done. */
function isRefusal(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.lower === 'to' && /^(?:refuse|decline|fail)$/.test(tokens[at - 2]?.lemma ?? '');
}

/** "would not say who had leaked it", "what she had taken": a clause that asks for the doer, or for what it was done to, names none. */
function asksItself({ syntax }: Reading, verb: Token, part: 'nsubj' | 'obj'): boolean {
  const asked = dependant(keptTreeOf(syntax), verb.index, part);
  const word = part === 'nsubj' ? 'who' : 'what';
  return asked !== undefined && syntax.tokens[asked]!.lower === word && !verb.deprel.startsWith('acl');
}

/** Whether "who" asks who did it: not to whom ("who were they attacking?"), nor with the verb itself in the passive ("who was dropped?"). */
function asksForDoer(question: Question, verb: Token): boolean {
  const { kind, voice, whole, terms } = question;
  const { relation, mark, tree } = frameOf(question);
  // "who did X rent rooms from", but not "who switched off the alarm"
  const isLeft = mark !== '' && !tree.tokens.some((t) => t.deprel === 'compound:prt' && t.lower === mark);
  if (kind !== 'who' || voice !== 'active' || isLeft || /^(?:obj|obl|iobj)$/.test(relation)) return false;
  const words = whole.toLowerCase().split(/[^\p{L}\p{N}'’-]+/u);
  const isVerb = (word: string) =>
    terms.some((t) => t.word.toLowerCase() === word && related(t.term, termOf(verb.lower)));
  const at = words.findIndex(isVerb);
  return at <= 0 || !words.slice(Math.max(0, at - 2), at).some((word) => being.has(word)) || words[at]!.endsWith('ing');
}

/** "can win": what can or may be is not what will be. */
function isPossible(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]!;
  return tokens.some((t) => t.head === verb.index && modalOf(t.lower) === 'able');
}

/** "was closed", but not "is to close". */
function isPassive(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 3), at);
  if (!/^VB[ND]$/.test(tokens[at]!.xpos)) return false;
  if (before.some((t) => being.has(t.lower))) return true;
  // "First elected to the council, X …"
  return (
    tokens[at]!.xpos === 'VBN' && /^(?:advcl|acl)/.test(tokens[at]!.deprel) && !before.some((t) => t.lemma === 'have')
  );
}
