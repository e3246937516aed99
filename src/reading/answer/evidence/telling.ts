import { indexOf } from '../../index/article-index.ts';
import { levelsOf, MEANING } from '../../index/article-words.ts';
import type { Candidate } from '../../index/candidates.ts';
import { keep, table, wordMap, wordSet } from '../../language.ts';
import { isContrary } from '../../lexicon/contrast.ts';
import { nounFile } from '../../lexicon/lexicon.ts';
import { lightVerbs } from '../../lexicon/light-verbs.ts';
import { PERSON } from '../../lexicon/noun-files.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Reading } from '../../reading.ts';
import { type Token, tokensOf } from '../../syntax/syntax.ts';
import { dependantsIn, markOf, type Tree } from '../../syntax/tree.ts';
import { premiseOf } from '../premise/premise.ts';
import type { Question } from '../question/question.ts';
import { namesAt } from './denotes.ts';

/** The words of a sentence that mean the question's verb, in whatever part of speech. */
function wordsLike(reading: Reading, question: Question, sentence: number): Token[] {
  const verb = premiseOf(question)?.verb;
  if (!verb) return [];
  const isLight = lightVerbs('doer').has(verb.lemma);
  const { words, wordAt, compared } = indexOf(reading);
  const levels = levelsOf(verb, compared);
  return tokensOf(reading.syntax, reading.syntax.sentences[sentence]!).filter((t) => {
    const word = words[wordAt[t.index]!];
    return (
      word !== undefined &&
      t.upos !== 'PROPN' &&
      (isLight ? word.lemma === verb.lemma || related(verb.term, word.term) : levels[wordAt[t.index]!]! >= MEANING) &&
      !isContrary(verb, word)
    );
  });
}

/** "The cancelled contract": a participle before its noun says of what sort it is, not when or by whom it was done. */
function isBefore(tree: Tree, { index, deprel, upos, xpos }: Token): boolean {
  // "to have dumped solvents": the parser takes a verb for such a participle now and then
  const before = tree.tokens[index - 1];
  return (
    deprel === 'amod' && (upos === 'ADJ' || /^VB[NG]$/.test(xpos)) && before?.upos !== 'AUX' && before?.lemma !== 'have'
  );
}

/** "A flood warning": a noun before another says of what sort that is, not that it came. */
function isNounBefore(tree: Tree, { upos, deprel, head, index }: Token): boolean {
  return upos === 'NOUN' && deprel === 'compound' && head > index && tree.tokens[head]!.upos === 'NOUN';
}

/** "The killer": who does it, not that it was done. */
const isAgent = ({ upos, lemma }: Token) => upos === 'NOUN' && nounFile(lemma) === PERSON;

const NOT_DONE = 'says that it was not done';

/** Questions that themselves ask for what is open. */
const asksOpenly = /\b(?:if|whether|would|could|should|might|may)\b/i;

/**
 * Whether all that a sentence has of the question's verb does not tell it as done: it only says of what sort a noun is ("the cancelled
 * contract", "the killer"), asks whether it was done, says that somebody missed or avoided it, or that somebody was cleared of it. The
 * reason why the sentence falls; null where one of its words tells it, and where it has none.
 */
export function tellingFault(reading: Reading, question: Question, sentence: number): string | null {
  const like = wordsLike(reading, question, sentence);
  const { tree } = indexOf(reading);
  if (like.length === 0)
    return question.kind !== 'yes-no' && isAllMissed(reading, question, sentence) ? NOT_DONE : null;
  const asksDoer = question.kind === 'who' && premiseOf(question)?.passive === false;
  const sorts = (t: Token) => isBefore(tree, t) || isNounBefore(tree, t) || (isAgent(t) && question.kind !== 'who');
  if ((/^(?:when|why|where|how-long)$/.test(question.kind) || asksDoer) && like.every(sorts))
    return `has “${like[0]!.lower}” of a thing or a person only, not as done`;
  const verbs = like.filter((t) => t.upos === 'VERB' && !isBefore(tree, t));
  if (verbs.length === 0 || verbs.length < like.filter((t) => !isBefore(tree, t) && !isAgent(t)).length) return null;
  if (!asksOpenly.test(question.whole) && verbs.every((v) => isAskedWhether(tree, v)))
    return 'only asks whether it was done';
  if (question.kind === 'yes-no') return null;
  if (verbs.every((v) => isMissed(tree, v))) return NOT_DONE;
  return question.kind !== 'why' && verbs.every((v) => isCleared(tree, v))
    ? 'says that somebody was cleared of it'
    : null;
}

function isAskedWhether(tree: Tree, verb: Token): boolean {
  return dependantsIn(tree, verb.index, 'mark').some((i) => /^(?:if|whether|unless)$/.test(tree.tokens[i]!.lower));
}

/** "Narrowly missed becoming leader" */
function isMissed(tree: Tree, verb: Token): boolean {
  const above = tree.tokens[verb.head];
  return (
    above !== undefined &&
    /^(?:xcomp|ccomp|obj)/.test(verb.deprel) &&
    markOf(tree, verb.index) !== 'by' &&
    wordSet('missing-verbs.tsv').has(above.lemma.toLowerCase()) &&
    above.index < verb.index
  );
}

/** "Missed becoming captain" for who was made captain: where another verb tells it, all that the question asks stands behind what was not done. */
function isAllMissed(reading: Reading, { terms, kind }: Question, sentence: number): boolean {
  const { tree } = indexOf(reading);
  const own = tokensOf(reading.syntax, reading.syntax.sentences[sentence]!);
  const missed = own.filter((t) => t.upos === 'VERB' && isMissed(tree, t)).map((t) => tree.reach[t.index]!);
  if (missed.length === 0 || kind === 'what' || kind === 'how') return false;
  const asked = own.filter((t) => terms.some(({ term }) => related(term, termOf(t.lower))));
  if (asked.length === 0) return false;
  return asked.every((t) => missed.some(({ first, last }) => t.index >= first && t.index < last));
}

/** "Was cleared of stealing" */
function isCleared(tree: Tree, verb: Token): boolean {
  const above = tree.tokens[verb.head];
  if (above?.upos !== 'VERB' || !clearing().has(above.lemma.toLowerCase())) return false;
  const prepositions = wordMap('unproven-deeds.tsv').get(above.lower)?.split(' ') ?? [];
  return prepositions.includes(markOf(tree, verb.index));
}

function clearing(): ReadonlySet<string> {
  return keep(
    'clearing-verbs',
    () => new Set(table('undoing-verbs.tsv').flatMap(([verb, of]) => (of === 'person' ? [verb!] : []))),
  );
}

/**
 * Whether a sentence has the question's verb only as a noun for who does it, and the words are not that one's name: "X forgave the killer, Y"
 * does not say that X killed. The reason; null where it tells the deed.
 */
export function agentFault(reading: Reading, question: Question, candidate: Candidate): string | null {
  if (question.kind !== 'who') return null;
  const index = indexOf(reading);
  const like = wordsLike(reading, question, candidate.sentence).filter((t) => !isBefore(index.tree, t));
  if (like.length === 0 || !like.every(isAgent)) return null;
  const asksDoer = premiseOf(question)!.subject === null && !premiseOf(question)!.passive;
  const isNamed = (t: Token) =>
    [
      ...namesAt(index, t.index),
      ...(/^(?:nsubj|appos|compound|nmod:desc)/.test(t.deprel) && t.head >= 0 ? [t.head] : []),
    ].some(
      (i) =>
        (i >= candidate.first && i < candidate.last) ||
        (candidate.entity !== null && index.entityAt[i] === candidate.entity),
    );
  return asksDoer && like.some(isNamed) ? null : `calls somebody else “${like[0]!.lower}”`;
}
