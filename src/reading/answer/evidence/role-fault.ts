import { indexOf } from '../../index/article-index.ts';
import { levelsOf, MEANING } from '../../index/article-words.ts';
import type { Candidate } from '../../index/candidates.ts';
import { type Deed, deedsOfSentence } from '../../index/deed.ts';
import { wordMap, wordSet } from '../../language.ts';
import { isContrary } from '../../lexicon/contrast.ts';
import { nounFile, type Word } from '../../lexicon/lexicon.ts';
import { lightVerbs } from '../../lexicon/light-verbs.ts';
import { GROUP, PERSON } from '../../lexicon/noun-files.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Reading, Sentence } from '../../reading.ts';
import type { Token } from '../../syntax/syntax.ts';
import { dependantsIn, markOf, type Tree } from '../../syntax/tree.ts';
import { frameOf } from '../frame/frame.ts';
import type { Question } from '../question/question.ts';
import { type Argument, type AskedRoles, askedRoles, isMutual } from './asked-roles.ts';
import { denotes, namesAt } from './denotes.ts';

/**
 * Whether all that a sentence tells with the question's verb is done by somebody else, or to somebody else, than the question says: "Did X sue
 * Y?" where X's manager did, or where Y sued X. The reason why the sentence falls; null where the roles fit or where the parse leaves them
 * open.
 */
export function partsFault(reading: Reading, question: Question, sentence: Sentence): string | null {
  const asked = askedRoles(question);
  if (!asked) return null;
  const number = reading.sentences.indexOf(sentence);
  const deeds = deedsIn(reading, asked, number);
  if (deeds.length === 0) {
    if (isToldNobody(reading, asked, number)) return `has nobody to whom it is “${asked.verb.lower}”`;
    return agentFault(reading, asked, number);
  }
  const other = otherObject(reading, asked, deeds, number);
  if (other) return `has “${other}”, not what the question asks about`;
  if (deeds.every((d) => leavesPlace(reading, asked, d))) return 'only tells that somebody left a place';
  if (isHim(question, asked, deeds, reading.syntax.tokens))
    return `does that to somebody, and the question asks of a thing`;
  if (!deeds.every((deed) => isOther(reading, asked, deed))) return null;
  const { tokens } = reading.syntax;
  const [first] = deeds;
  const told = first!.doer !== undefined ? tokens[first!.doer]!.text : first!.verb.text;
  return `gives the verb “${asked.verb.lower}” to others than the question does (“${told}”)`;
}

/**
 * "Who won the election?" is not told by who "won Millgate": all its deeds are done to something with a name, and the word that is asked about
 * stands nowhere in it. The name; null where one may be done to that.
 */
function otherObject(
  reading: Reading,
  { doneTo }: AskedRoles,
  deeds: readonly Deed[],
  sentence: number,
): string | null {
  if (!isArgument(doneTo) || doneTo.entity || doneTo.term === '') return null;
  const { tokens, sentences } = reading.syntax;
  const { first, last } = sentences[sentence]!;
  if (tokens.slice(first, last).some((t) => termOf(t.lower) === doneTo.term)) return null;
  const told = deeds.map((d) => (d.doneTo === undefined ? undefined : tokens[d.doneTo]!));
  return told.every((t) => t?.upos === 'PROPN') ? (told[0]?.text ?? null) : null;
}

/** "Who won the election?" is not told by who beat him: a thing is no "he". */
function isHim(question: Question, asked: AskedRoles, deeds: readonly Deed[], tokens: readonly Token[]): boolean {
  const { doneTo } = asked;
  if (!isArgument(doneTo) || doneTo.entity) return false;
  const noun = frameOf(question).words.find(({ word }) => word.term === doneTo.term);
  if (noun?.sort !== 'noun' || [PERSON, GROUP].includes(nounFile(noun.word.lemma))) return false;
  // "criticised him over the plan" criticises the plan too
  return deeds.every(
    ({ word, doneTo: at, doneToEntity }) =>
      word.lemma !== asked.verb.lemma &&
      at !== undefined &&
      (doneToEntity?.kind === 'person' || /^(?:he|him|she|her)$/.test(tokens[at]!.lower)),
  );
}

/** "Did X resign?" is not told by "X left the count": only who leaves a body, a post or their people has gone. */
function leavesPlace({ syntax }: Reading, { verb }: AskedRoles, { word, doneTo, doneToEntity }: Deed): boolean {
  if (verb.lemma === 'leave' || word.lemma !== 'leave' || doneTo === undefined) return false;
  const { upos, lemma } = syntax.tokens[doneTo]!;
  const noun = lemma.toLowerCase();
  const isBody =
    nounFile(noun) === GROUP || wordSet('post-nouns.tsv').has(noun) || wordMap('organisation-nouns.tsv').has(noun);
  return upos === 'NOUN' && !doneToEntity && !isBody;
}

/** "Who owns X?" is not told by the owner of Y. */
function agentFault(reading: Reading, { verb, doer, doneTo }: AskedRoles, sentence: number): string | null {
  if (doer !== 'open' || !isArgument(doneTo)) return null;
  const { tree, wordAt, compared } = indexOf(reading);
  const levels = levelsOf(verb, compared);
  const { first, last } = reading.syntax.sentences[sentence]!;
  const agents = tree.tokens
    .slice(first, last)
    .filter((t) => t.upos === 'NOUN' && nounFile(t.lemma) === PERSON && levels[wordAt[t.index]!]! >= MEANING);
  const isElse = ({ index }: Token) => {
    const of = dependantsIn(tree, index, 'nmod').filter(
      (i) => /^(?:of|['’]s?)$/.test(markOf(tree, i)) || tree.tokens[i]!.deprel === 'nmod:poss',
    );
    return of.length > 0 && of.every((i) => tree.tokens[i]!.upos !== 'PRON' && denotes(reading, i, doneTo) !== true);
  };
  return agents.length > 0 && agents.every(isElse) ? `has the ${agents[0]!.lower} of something else` : null;
}

/** The deeds of a sentence that a question's verb names. */
export function deedsIn(reading: Reading, { verb }: AskedRoles, sentence: number): Deed[] {
  const own = deedsOfSentence(reading, sentence);
  const isSame = lightVerbs('role').has(verb.lemma)
    ? (d: Deed) => d.word.lemma === verb.lemma
    : (d: Deed) => meansSameDeed(reading, verb, d);
  return own.filter((d) => isSame(d) && !isContrary(verb, d.word));
}

/** Whether a deed's verb means the same as another. */
function meansSameDeed(reading: Reading, verb: Word, { verb: { index } }: Deed): boolean {
  const { wordAt, compared } = indexOf(reading);
  return levelsOf(verb, compared)[wordAt[index]!]! >= MEANING;
}

/** Whether a deed has somebody else in a part that the question fills. */
export function isOther(reading: Reading, { verb, doer, doneTo, beside }: AskedRoles, deed: Deed): boolean {
  const does = (a: Argument) => (deed.doer === undefined ? null : denotes(reading, deed.doer, a));
  const undergoes = (a: Argument) => (deed.doneTo === undefined ? null : denotes(reading, deed.doneTo, a));
  // who met whom may be told either way
  if (isMutual(verb)) return [doer, doneTo].some((a) => isArgument(a) && does(a) === false && undergoes(a) === false);
  if (isArgument(doer)) {
    const is = does(doer);
    // "did the bridge close?": somebody closed it
    const turned = undergoes(doer) === true && is !== true;
    const mayTurn =
      doneTo === null && doer.entity?.kind !== 'person' && wordSet('ergative-verbs.tsv').has(deed.word.lemma);
    if (turned && !mayTurn) return true;
    if (is === false && !(turned && mayTurn)) return true;
  }
  if (isArgument(doneTo)) {
    const is = undergoes(doneTo);
    if (is === false || (is !== true && does(doneTo) === true)) return true;
    // "Y said she trusted X": told by Y, to nobody
    if (doneTo.entity?.kind === 'person' && doer === null && isDoneToNobody(reading, deed, doneTo)) return true;
  }
  if (beside) {
    const { tree } = indexOf(reading);
    const parties = dependantsIn(tree, deed.verb.index, 'obl').filter((i) => markOf(tree, i) === beside.mark);
    // "scored for X" is not told by "A scored for Y and B pulled one back for X"
    if (parties.length > 0 && parties.every((i) => denotes(reading, i, beside.argument) === false)) return true;
  }
  return false;
}

/** "When was X told?" where Y only said something: with another verb of that sense, the sentence has nobody to whom it is done. */
function isToldNobody(reading: Reading, { verb, doer, doneTo }: AskedRoles, sentence: number): boolean {
  if (doer !== null || !isArgument(doneTo) || doneTo.entity?.kind !== 'person') return false;
  const like = deedsOfSentence(reading, sentence).filter((d) => meansSameDeed(reading, verb, d));
  return like.length > 0 && like.every((d) => isDoneToNobody(reading, d, doneTo));
}

/** Whether a deed told in the active has somebody who does it, and neither an object nor anything beside its verb that names the one asked about. */
function isDoneToNobody(reading: Reading, deed: Deed, argument: Argument): boolean {
  const { tree } = indexOf(reading);
  if (deed.doer === undefined || deed.doneTo !== undefined || deed.unknown) return false;
  if (/^acl/.test(deed.verb.deprel) || dependantsIn(tree, deed.verb.index, 'nsubj:pass').length > 0) return false;
  if (dependantsIn(tree, deed.verb.index, 'aux').some((i) => /pass/.test(tree.tokens[i]!.deprel))) return false;
  return dependantsIn(tree, deed.verb.index, 'obl', 'obj', 'iobj').every(
    (i) => denotes(reading, i, argument) === false || tree.tokens[i]!.upos === 'NUM',
  );
}

const isArgument = (part: AskedRoles['doer']): part is Argument => part !== null && part !== 'open';

/**
 * Whether words for "who" stand in another part of the deed than the one that is asked for: "Who sued Y?" is not answered by the singer whose
 * manager did, nor "Who did X tell?" by the one who tells. The reason; null where they stand in it, or where the parse leaves it open.
 */
export function holeFault(reading: Reading, question: Question, candidate: Candidate): string | null {
  const asked = question.kind === 'who' ? askedRoles(question) : null;
  const part = asked?.doer === 'open' ? 'doer' : asked?.doneTo === 'open' ? 'doneTo' : null;
  if (!asked || !part || isMutual(asked.verb)) return null;
  const { tokens } = reading.syntax;
  if (part === 'doneTo' && isArgument(asked.doer) && namesDoer(reading, asked.doer, candidate))
    return 'names the one asked about';
  const fitting = deedsIn(reading, asked, candidate.sentence).filter((d) => !isOther(reading, asked, d));
  const holders = fitting.map((d) => d[part]);
  const index = indexOf(reading);
  const isHolder = (at: number) =>
    [at, ...conjuncts(index.tree, at)].some((head) =>
      namesAt(index, head).some(
        (i) =>
          (i >= candidate.first && i < candidate.last) ||
          (candidate.entity !== null && index.entityAt[i] === candidate.entity),
      ),
    );
  // "X paid Y, which had sued it": whoever "it" is, it is not Y
  const across = fitting.map((d) => d[part === 'doer' ? 'doneTo' : 'doer']);
  const isAcross = (at: number | undefined, i: number) =>
    at !== undefined && holders[i] !== undefined && isOrdinary(tokens[holders[i]!]!) && isHolder(at);
  if (fitting.length > 0 && across.every(isAcross)) return 'the sentence gives them the other part';
  // where one of the deeds leaves it open, or says it by a pronoun, nothing is known
  if (holders.length === 0 || holders.some((at) => at === undefined || isPronoun(tokens[at]!))) return null;
  return holders.some((at) => isHolder(at!)) ? null : `the sentence gives that to “${tokens[holders[0]!]!.text}”`;
}

/** "It", but not "itself", which is the doer again. */
const isOrdinary = ({ upos, lower }: Token) => upos === 'PRON' && !/sel(?:f|ves)$/.test(lower);

const conjuncts = (tree: Tree, at: number) => dependantsIn(tree, at, 'conj');

/** "He" may be anybody; "everyone" is known to be no one person. */
const isPronoun = ({ upos, lower }: Token) => upos === 'PRON' && !/^(?:every|no|any|some)(?:one|body)$/.test(lower);

/** "Who did X's handler find?" is not answered by the name of that handler. */
function namesDoer(reading: Reading, { entity, term }: Argument, candidate: Candidate): boolean {
  if (entity) return false;
  const index = indexOf(reading);
  const { first, last } = reading.syntax.sentences[candidate.sentence]!;
  return reading.syntax.tokens
    .slice(first, last)
    .some(
      (t) =>
        t.upos === 'NOUN' &&
        related(term, termOf(t.lower)) &&
        namesAt(index, t.index).some((i) => i >= candidate.first && i < candidate.last),
    );
}
