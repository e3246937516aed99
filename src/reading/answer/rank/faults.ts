import { overlaps, type Span } from '../../../article/span.ts';
import { indexOf } from '../../index/article-index.ts';
import { type Candidate, spanOf } from '../../index/candidates.ts';
import { isException } from '../../index/exception.ts';
import { wordMap, wordSet } from '../../language.ts';
import { likeness, nounFile, SAME, type Word } from '../../lexicon/lexicon.ts';
import { lightVerbs } from '../../lexicon/light-verbs.ts';
import { GROUP, PERSON, PLACE } from '../../lexicon/noun-files.ts';
import { speechVerb } from '../../lexicon/speech-verbs.ts';
import { termOf } from '../../lexicon/terms.ts';
import type { Reading } from '../../reading.ts';
import { type SyntaxSentence, tokenAt } from '../../syntax/syntax.ts';
import { ageFault, countsOther } from '../evidence/age-of.ts';
import { isDateOf } from '../evidence/date-of.ts';
import { bareFault, figureFault } from '../evidence/figures.ts';
import { holeFault } from '../evidence/role-fault.ts';
import { modifierFault, roleHolder } from '../evidence/role-modifiers.ts';
import { channelIn } from '../evidence/said-aloud.ts';
import { agentFault } from '../evidence/telling.ts';
import { type AnswerType, type Frame, type FrameWord, frameOf } from '../frame/frame.ts';
import { premiseOf } from '../premise/premise.ts';
import type { Question } from '../question/question.ts';
import { align } from './alignment.ts';
import { argumentFault } from './argument-faults.ts';
import { features, type Row } from './features/index.ts';
import { ENOUGH_OWN, SURER } from './trust.ts';
import { wantedFault } from './wanted.ts';

/** From here on two words are at least of one field, as their vectors tell: "score" and "equalise". */
const NEAR = 0.4;
/** Why a number or a date is no manner. */
export const NOT_HOW = 'these do not say how';
/** Types whose answer must be of their sort. */
const typed = new Set<AnswerType>(['time', 'count', 'amount', 'duration', 'age']);

/** Questions for a name, but not "who named it after …", nor "when were the names read out". */
export const asksName = ({ kind, whole }: Question): boolean =>
  (kind === 'what' || kind === 'who') && /\bnames?\b(?! (?:as|after|by|for|in|on)\b)/i.test(whole);
/** Names that only somebody has, whatever noun stands beside them. */
const PERSONAL_NAME = /\b(?:first|middle|last|family|given|maiden|full) names?\b/i;

/** Why the chosen words cannot be the answer however like the question they stand; null where nothing speaks against them. */
export function faultOf(reading: Reading, question: Question, { candidate, row }: Row, trust: number): string | null {
  const frame = frameOf(question);
  const of = (name: (typeof features)[number]) => row[features.indexOf(name)]!;
  if (trust < SURER) {
    if (trust < ENOUGH_OWN && of('own words') >= 1 && !holdsMore(reading, frame.own, candidate))
      return "the words are the question's own";
    if (frame.type === 'count' && frame.focus && of('focus likeness') < SAME && !isShare(reading, frame, candidate))
      return `counts no ${frame.focus.token.text}`;
  }
  return (
    sortFault(reading, question, frame, { candidate, row }, trust) ??
    (isWhoIs(frame) && of('verb likeness') < SAME
      ? `nobody in the sentence is called ${frame.tree.tokens[frame.head]!.text}`
      : null) ??
    exceptionFault(reading, candidate) ??
    bareFault(reading, question, spanOf(reading, candidate)) ??
    figureFault(reading, question, reading.syntax.sentences[candidate.sentence]!, spanOf(reading, candidate)) ??
    ageFault(reading, question, spanOf(reading, candidate)) ??
    modifierFault(reading, question, candidate.sentence) ??
    holderFault(reading, question, candidate) ??
    (trust < SURER ? senseFault(reading, question, frame, candidate) : null) ??
    holeFault(reading, question, candidate) ??
    agentFault(reading, question, candidate) ??
    argumentFault(reading, question, frame, candidate, trust < SURER) ??
    verbFault(reading, question, frame, candidate, trust) ??
    (question.kind === 'when' && candidate.date !== null && !isDateOf(reading, question, spanOf(reading, candidate))
      ? 'this is the date of something else'
      : null) ??
    channelFault(reading, question, candidate) ??
    wantedFault(reading, question, frame, candidate) ??
    (namesNone(reading, question, spanOf(reading, candidate)) ? `names no ${frame.focus!.token.lower}` : null) ??
    denialFault(reading, question, candidate)
  );
}

/** Whether words are by themselves of the sort that is asked for. */
export function isOfSort(reading: Reading, question: Question, row: Row, trust: number): boolean {
  return sortFault(reading, question, frameOf(question), row, trust) === null;
}

/** What the words are by themselves against what is asked for. */
function sortFault(
  reading: Reading,
  question: Question,
  frame: Frame,
  { candidate, row }: Row,
  trust: number,
): string | null {
  if (candidate.entity && question.entities.includes(candidate.entity) && frame.type === 'person')
    return 'the one who is named is the one asked about';
  // a weight may be told by what is as heavy ("less than a brick")
  const likened = frame.type === 'amount' && trust >= SURER;
  // a name that the reading knows no kind of may be that of a park or a city
  const head = reading.syntax.tokens[candidate.head]!;
  const named = frame.type === 'place' && question.kind !== 'where' && head.upos === 'PROPN' && !candidate.entity;
  if (!likened && !named && row[features.indexOf('fits type')]! < (typed.has(frame.type) ? 1 : 0))
    return `these are no ${frame.type}`;
  const token = reading.syntax.tokens[candidate.head]!;
  if (token.upos === 'VERB' && frame.words.some((w) => w.sort === 'verb' && w.word.term === termOf(token.lower)))
    return 'the words only repeat the verb';
  if (frame.type === 'amount' && candidate.date !== null) return 'these are a time';
  if (frame.type === 'age' && countsOther(reading, candidate)) return 'these are no age';
  if (frame.type === 'place' && question.kind === 'where' && isPerson(token.lemma, candidate))
    return 'these are no place';
  if (frame.type === 'manner' && (token.upos === 'NUM' || candidate.date !== null)) return NOT_HOW;
  const span = spanOf(reading, candidate);
  const isNumber = /^(?:count|amount|age)$/.test(frame.type) || (frame.type === 'duration' && candidate.date === null);
  if (isNumber && reading.dates.some((d) => d.type === 'DATE' && overlaps(d, span))) return 'these are part of a date';
  if (
    frame.type === 'duration' &&
    candidate.date === 'DATE' &&
    !/^(?:since|until|till|from|between)$/.test(reading.syntax.tokens[candidate.first - 1]?.lower ?? '')
  )
    return 'these say when, not how long';
  if (candidate.date === 'SET' && !/\boften\b/i.test(question.whole)) return 'these say how often';
  if (asksName(question) && !/^\p{Lu}/u.test(token.text)) return 'these are no name';
  // a thing is not called by a person's name that stands beside it
  const asksForPerson =
    PERSONAL_NAME.test(question.whole) ||
    frame.words.some(({ sort, word }) => sort === 'noun' && nounFile(word.lemma) === PERSON);
  if (question.kind === 'what' && asksName(question) && candidate.entity?.kind === 'person' && !asksForPerson)
    return 'this is the name of a person';
  return null;
}

/** "Who backed the mayor?" is not answered by X of "everyone except X". */
function exceptionFault({ syntax }: Reading, { sentence, first }: Candidate): string | null {
  const own = syntax.sentences[sentence]!;
  const tokens = syntax.tokens.slice(own.first, own.last);
  return isException(tokens, first - own.first) ? 'the sentence leaves these out' : null;
}

/** Questions for which of its kind a thing is: "which constituency", "what is his constituency". */
const asksWhichOne = /\bwhich\b|^what(?:'s| is| was| are| were) (?:\S+ ){1,3}\p{L}+\?$/iu;

/** Whether words are no answer to "which constituency": they name none, as "home" of "his home constituency" does not. */
export function namesNone({ syntax }: Reading, question: Question, span: Span): boolean {
  const { focus } = frameOf(question);
  if (!asksWhichOne.test(question.whole) || !focus) return false;
  if (![PERSON, GROUP, PLACE].includes(nounFile(focus.word.lemma))) return false;
  const own = syntax.tokens.slice(tokenAt(syntax, span.start), tokenAt(syntax, span.end - 1) + 1);
  if (own.some((t) => t.upos === 'PROPN' || /^[\p{Lu}\p{N}]/u.test(t.text))) return false;
  // "what is her ward?" asks for its name, whatever else the sentence has
  if (/^what\b/i.test(question.whole)) return true;
  const isFocus = (at: number) => at >= 0 && termOf(syntax.tokens[at]!.lower) === focus.word.term;
  const describes = /^(?:amod|compound|nmod:poss|det|nummod)/;
  return own.some((t) => isFocus(t.index) || (describes.test(t.deprel) && isFocus(t.head)));
}

const isPerson = (lemma: string, { entity }: Candidate) =>
  entity ? entity.kind === 'person' : nounFile(lemma.toLowerCase()) === PERSON;

/** The sentence names somebody else for the role that is asked for. */
function holderFault(reading: Reading, question: Question, candidate: Candidate): string | null {
  const holder = question.kind === 'who' ? roleHolder(reading, question, candidate.sentence) : null;
  return holder && !overlaps(holder, spanOf(reading, candidate)) ? 'the sentence names another for that role' : null;
}

/** "Where did X announce her move to Y?" asks where it was said. */
function channelFault(reading: Reading, question: Question, candidate: Candidate): string | null {
  if (question.kind !== 'where') return null;
  const channel = channelIn(reading, question, reading.sentences[candidate.sentence]!);
  return channel && !overlaps(channel, spanOf(reading, candidate)) ? 'it was said elsewhere' : null;
}

/** "What percentage?": a number with its sign. */
function isShare({ syntax }: Reading, { focus }: Frame, { last }: Candidate): boolean {
  const next = syntax.tokens[last]?.lower ?? '';
  return /^(?:percentage|percent|proportion|share)$/.test(focus?.token.lower ?? '') && /^(?:%|percent|per)$/.test(next);
}

/** "Who is the wife of X?" */
function isWhoIs({ type, relation, tree, head }: Frame): boolean {
  return type === 'person' && relation === 'nsubj' && tree.tokens[head]?.upos === 'NOUN';
}

/** Of a person nothing is said with another verb than the question's, and nobody is named for a deed that the sentence does not have. */
function verbFault(
  reading: Reading,
  question: Question,
  frame: Frame,
  candidate: Candidate,
  trust: number,
): string | null {
  const ofPerson = question.entities.some((e) => e.kind === 'person');
  const counted =
    frame.type === 'count' ? frame.words.find((w) => w.sort === 'verb' && !lightVerbs().has(w.word.lemma)) : null;
  if (counted && !hasLike(reading, candidate.sentence, counted.word))
    return `nothing in the sentence means “${counted.token.text}”`;
  if (!ofPerson && !(question.kind === 'who' && trust < SURER)) return null;
  const verb = question.kind === 'how' && trust < SURER ? premiseOf(question)?.verb : null;
  if (verb && !lightVerbs().has(verb.lemma) && !hasLike(reading, candidate.sentence, verb))
    return `nothing in the sentence means “${verb.lower}”`;
  const [lost] = lostVerbs(reading, question, [reading.syntax.sentences[candidate.sentence]!]);
  return lost ? `nothing in the sentence means “${lost.token.text}”` : null;
}

/** For each of some sentences, the first verb of a question that nothing in it means; undefined where it has them all. */
export function lostVerbs(
  reading: Reading,
  question: Question,
  sentences: readonly SyntaxSentence[],
): (FrameWord | undefined)[] {
  const frame = frameOf(question);
  return align(frame, indexOf(reading), sentences).sentences.map(({ like, at }) =>
    frame.words.find(
      ({ sort, word }, k) =>
        sort === 'verb' && !lightVerbs().has(word.lemma) && (like[k]! < SAME || isIdiom(reading, word, at[k]!)),
    ),
  );
}

/** "Took part" is not "parted": what a light verb has for its object tells a deed only by its own verb, as "made an offer" does. */
function isIdiom(reading: Reading, asked: Word, at: number): boolean {
  const { words, wordAt, tree } = indexOf(reading);
  const token = tree.tokens[at];
  const verb = token && tree.tokens[token.head];
  if (token?.upos !== 'NOUN' || token.deprel !== 'obj' || !verb || !/^(?:take|give|make|have)$/.test(verb.lemma))
    return false;
  return !isSameFamily(asked, words[wordAt[at]!]!);
}

function hasLike(reading: Reading, sentence: number, asked: Word): boolean {
  const { words, wordAt } = indexOf(reading);
  const { first, last } = reading.syntax.sentences[sentence]!;
  for (let i = first; i < last; i++) {
    const word = words[wordAt[i]!];
    if (word && likeness(asked, word) >= NEAR) return true;
  }
  return false;
}

/**
 * "What posts did X have?" is not answered by X's position on a matter: where a question has no verb of its own, a likeness by one of a
 * noun's senses is too little to say of a person. ("Which country is the ally of X?" is answered by the ally: such likenesses are mostly right.)
 */
function senseFault(
  reading: Reading,
  { entities }: Question,
  { words, focus }: Frame,
  { sentence }: Candidate,
): string | null {
  if (!entities.some((e) => e.kind === 'person')) return null;
  if (!focus || words.some(({ sort, word }) => sort === 'verb' && !lightVerbs().has(word.lemma))) return null;
  const { syntax } = reading;
  const { words: own, wordAt } = indexOf(reading);
  const { first, last } = syntax.sentences[sentence]!;
  for (let i = first; i < last; i++) {
    const word = own[wordAt[i]!];
    if (word && isSameFamily(word, focus.word)) return null;
  }
  for (let i = first; i < last; i++) {
    const word = own[wordAt[i]!];
    if (word && likeness(word, focus.word) >= SAME)
      return `has “${word.lower}” for “${focus.word.lower}”, by one of its senses`;
  }
  return null;
}

const isSameFamily = (a: Word, b: Word) =>
  a.lemma === b.lemma || a.term === b.term || a.family.includes(b.lemma) || b.family.includes(a.lemma);

/** Who denies a thing is not who did it. */
function denialFault(reading: Reading, { kind, terms }: Question, { sentence }: Candidate): string | null {
  if (kind !== 'who' || reading.sentences[sentence]!.standing !== 'denial') return null;
  const denies = terms.some(
    ({ word }) =>
      wordMap('standing-words.tsv').get(word.toLowerCase()) === 'denial' ||
      speechVerb(word.toLowerCase())?.standing === 'denial',
  );
  return denies ? null : 'the sentence denies it';
}

/** Whether a candidate without content ("one", "few") has a word that the question does not have. */
function holdsMore({ syntax }: Reading, own: ReadonlySet<string>, { first, last }: Candidate): boolean {
  const words = syntax.tokens.slice(first, last);
  return (
    words.every((t) => t.upos !== 'PRON' && wordSet('function-words.tsv').has(t.lower)) &&
    words.some((t) => !own.has(t.lower))
  );
}
