import { overlaps } from '../../../article/span.ts';
import { ordinalNumber } from '../../dates/words.ts';
import { type Candidate, spanOf } from '../../index/candidates.ts';
import { isException } from '../../index/exception.ts';
import { wordMap, wordSet } from '../../language.ts';
import { nounFile, SAME } from '../../lexicon/lexicon.ts';
import { PERSON } from '../../lexicon/noun-files.ts';
import { speechVerb } from '../../lexicon/speech-verbs.ts';
import type { Reading } from '../../reading.ts';
import type { Token } from '../../syntax/syntax.ts';
import { ageFault } from '../evidence/age-of.ts';
import { isDateOf } from '../evidence/date-of.ts';
import { bareFault, figureFault } from '../evidence/figures.ts';
import { holeFault } from '../evidence/role-fault.ts';
import { modifierFault, roleHolder } from '../evidence/role-modifiers.ts';
import { channelIn } from '../evidence/said-aloud.ts';
import { agentFault } from '../evidence/telling.ts';
import { type Frame, frameOf } from '../frame/frame.ts';
import type { Question } from '../question/question.ts';
import { argumentFault } from './argument-faults.ts';
import { features, type Row } from './features/index.ts';
import { namesNone, sortFault } from './sort-fault.ts';
import { ENOUGH_OWN, SURER } from './trust.ts';
import { senseFault, verbFault } from './verb-fault.ts';
import { wantedFault } from './wanted.ts';

/** Why the chosen words cannot be the answer however like the question they stand; null where nothing speaks against them. */
export function faultOf(reading: Reading, question: Question, { candidate, row }: Row, trust: number): string | null {
  const frame = frameOf(question);
  const of = (name: (typeof features)[number]) => row[features.indexOf(name)]!;
  if (trust < SURER) {
    if (trust < ENOUGH_OWN && of('own words') >= 1 && !holdsMore(reading, frame.own, candidate))
      return "the words are the question's own";
    if (
      frame.type === 'count' &&
      frame.focus &&
      of('focus likeness') < SAME &&
      !isShare(reading, frame, candidate) &&
      !countsPeople(reading, frame, candidate)
    )
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

/** "Who backed the mayor?" is not answered by X of "everyone except X". */
function exceptionFault({ syntax }: Reading, { sentence, first }: Candidate): string | null {
  const own = syntax.sentences[sentence]!;
  const tokens = syntax.tokens.slice(own.first, own.last);
  return isException(tokens, first - own.first) ? 'the sentence leaves these out' : null;
}

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

/** "What percentage?": a number with its sign; "what proportion?": that, or a fraction ("four fifths"). */
function isShare({ syntax }: Reading, { focus }: Frame, { first, last }: Candidate): boolean {
  const next = syntax.tokens[last]?.lower ?? '';
  const asked = focus?.token.lower ?? '';
  if (!/^(?:percentage|percent|proportion|share|fraction)$/.test(asked)) return false;
  const isFraction = ({ lower }: Token) => /^(?:half|quarters?)$/.test(lower) || ordinalNumber(lower.replace(/s$/, ''));
  return (
    /^(?:%|percent|per)$/.test(next) ||
    (!/^percent/.test(asked) && syntax.tokens.slice(first, last + 1).some((t) => isFraction(t)))
  );
}

/** "How many people were laid off?": "45 staff", whatever they are called. */
function countsPeople({ syntax }: Reading, { focus }: Frame, { first, last }: Candidate): boolean {
  if (!/^(?:people|persons)$/.test(focus?.token.lower ?? '')) return false;
  const number = syntax.tokens.slice(first, last).find((t) => t.upos === 'NUM');
  const noun = number && syntax.tokens[number.head];
  return (
    noun?.upos === 'NOUN' &&
    noun.index > number!.index &&
    (nounFile(noun.lemma) === PERSON || /^(?:staff|crew|personnel)$/.test(noun.lower))
  );
}

/** "Who is the wife of X?" */
function isWhoIs({ type, relation, tree, head }: Frame): boolean {
  return type === 'person' && relation === 'nsubj' && tree.tokens[head]?.upos === 'NOUN';
}

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
