import { overlaps, type Span } from '../../../article/span.ts';
import { indexOf } from '../../index/article-index.ts';
import { type Candidate, spanOf } from '../../index/candidates.ts';
import { nounFile } from '../../lexicon/lexicon.ts';
import { COMMUNICATION, GROUP, PERSON, PLACE } from '../../lexicon/noun-files.ts';
import { speechVerb } from '../../lexicon/speech-verbs.ts';
import { termOf } from '../../lexicon/terms.ts';
import type { Reading } from '../../reading.ts';
import { type Token, tokenAt } from '../../syntax/syntax.ts';
import { countsOther } from '../evidence/age-of.ts';
import { namesAt } from '../evidence/denotes.ts';
import { type AnswerType, type Frame, frameOf } from '../frame/frame.ts';
import type { Question } from '../question/question.ts';
import { features, type Row } from './features/index.ts';
import { SURER } from './trust.ts';

/** Why a number or a date is no manner. */
export const NOT_HOW = 'these do not say how';
/** Types whose answer must be of their sort. */
const typed = new Set<AnswerType>(['time', 'count', 'amount', 'duration', 'age']);

/** Questions for a name, but not "who named it after …", nor "when were the names read out". */
export const asksName = ({ kind, whole }: Question): boolean =>
  (kind === 'what' || kind === 'who') && /\bnames?\b(?! (?:as|after|by|for|in|on)\b)/i.test(whole);
/** Names that only somebody has, whatever noun stands beside them. */
const PERSONAL_NAME = /\b(?:first|middle|last|family|given|maiden|full) names?\b/i;

/** Whether words are by themselves of the sort that is asked for. */
export function isOfSort(reading: Reading, question: Question, row: Row, trust: number): boolean {
  return sortFault(reading, question, frameOf(question), row, trust) === null;
}

/** What the words are by themselves against what is asked for. */
export function sortFault(
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
  if (question.kind === 'where' && !candidate.entity && isWords(question, token))
    return 'these are words, and no place';
  if (frame.type === 'manner' && (token.upos === 'NUM' || candidate.date !== null || standsAt(reading, candidate)))
    return NOT_HOW;
  const span = spanOf(reading, candidate);
  if (asksPrice.test(question.whole) && !isPrice(reading, span)) return 'these are no price';
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
  if (onlyDescribes(reading, frame, candidate)) return 'this says what it is like, not which it is';
  // a thing is not called by a person's name that stands beside it
  const asksForPerson =
    PERSONAL_NAME.test(question.whole) ||
    frame.words.some(({ sort, word }) => sort === 'noun' && nounFile(word.lemma) === PERSON);
  if (question.kind === 'what' && asksName(question) && candidate.entity?.kind === 'person' && !asksForPerson)
    return 'this is the name of a person';
  if (isOfAnother(reading, question, candidate)) return 'this is not what that one is called';
  return null;
}

/** Questions for a sum of money by their verb. */
const asksPrice =
  /^how much\b.*\b(?:costs?|pays?|paid|sells?|sold|buys?|bought|earns?|earned|spends?|spent|worth|fetch|fetched|owes?|owed|donated?)\b/i;

/** A sum with its currency, or a share of one. */
function isPrice({ article }: Reading, { start, end }: Span): boolean {
  const around = article.text.slice(Math.max(0, start - 3), end + 12);
  return /[£$€¥₹%]|\b(?:pounds?|dollars?|euros?|pence|cents?|percent|per cent|million|billion|half|quarter|third)/iu.test(
    around,
  );
}

/** "Where does X work?" is not told by "in a tribute": what is said may be said there, and nothing else is done in it. */
function isWords({ terms }: Question, { upos, lemma }: Token): boolean {
  return (
    upos === 'NOUN' && nounFile(lemma) === COMMUNICATION && !terms.some(({ word }) => speechVerb(word.toLowerCase()))
  );
}

/** "How did he die?" is not told by "at the hospice". */
function standsAt({ syntax: { tokens } }: Reading, { first, head }: Candidate): boolean {
  const marks = [tokens[first]!, ...tokens.filter((t) => t.head === head && t.deprel === 'case')];
  return marks.some((t) => /^(?:at|near|outside|inside)$/.test(t.lower));
}

/** "What is the auditor's name?": somebody who is named beside no auditor is not the auditor. */
function isOfAnother(reading: Reading, question: Question, { entity, sentence, head }: Candidate): boolean {
  if (!asksName(question) || entity?.kind !== 'person') return false;
  const noun = /\b(?:the|an?) (\p{Ll}+)(?:['’]s? name|(?=\?))/iu.exec(question.whole)?.[1]?.toLowerCase();
  if (!noun || nounFile(noun) !== PERSON) return false;
  const index = indexOf(reading);
  const { first, last } = reading.syntax.sentences[sentence]!;
  const nouns = reading.syntax.tokens.slice(first, last).filter((t) => termOf(t.lower) === termOf(noun));
  const isIt = (t: Token) =>
    namesAt(index, t.index).some((i) => index.entityAt[i] === entity) || isBeside(t.index, t.head);
  const isBeside = (a: number, b: number) => a === head || b === head;
  return nouns.length > 0 && !nouns.some(isIt);
}

/** "What bill did he sign?" is not answered by "unrelated" of "an unrelated bill"; by "left" of "the left wing" which wing is. */
function onlyDescribes({ syntax: { tokens } }: Reading, { focus }: Frame, { first, last }: Candidate): boolean {
  const own = tokens.slice(first, last);
  const noun = tokens[own[0]!.head];
  if (!noun || termOf(noun.lower) !== focus?.word.term) return false;
  const isIndefinite = !tokens.some(
    (t) => t.head === noun.index && /^(?:det|nmod:poss)/.test(t.deprel) && !/^(?:an?|another|some|any)$/.test(t.lower),
  );
  return isIndefinite && own.every((t) => t.upos === 'ADJ' && t.head === noun.index && /^\p{Ll}/u.test(t.text));
}

/** Questions for which of its kind a thing is: "which constituency", "what is his constituency". */
const asksWhichOne =
  /\bwhich\b|^what(?:'s| is| was| are| were) (?:\S+ ){1,3}(?!(?:about|of|for|with|at|on|over|by|in|to|from|against)\?)\p{L}+\?$/iu;

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
