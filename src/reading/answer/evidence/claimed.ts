import { contains, overlaps } from '../../../article/span.ts';
import { wordMap } from '../../language.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Reading, Sentence } from '../../reading.ts';
import { openWordsOf } from '../../standing/open-words.ts';
import { type SyntaxSentence, sentenceAt, type Token, tokensOf } from '../../syntax/syntax.ts';
import { dependantsIn, keptTreeOf, markOf, type Tree } from '../../syntax/tree.ts';
import { frameOf } from '../frame/frame.ts';
import { premiseOf } from '../premise/premise.ts';
import type { Question } from '../question/question.ts';

/**
 * Whether a sentence has what a question for the doer speaks of only as a claim or a denial: "Who stole the ring?" is not answered by who is
 * charged with it, suspected of it, was cleared of it or denies it. The reason why it falls; null where the sentence tells it, or where
 * the question itself asks for the claim ("Who was accused of stealing the ring?").
 */
export function claimFault(reading: Reading, question: Question, sentence: Sentence): string | null {
  return isOfDeed(question) && isClaim(reading, question, sentence) ? 'has it as a claim or a denial only' : null;
}

/** Whether a sentence has what is asked about only as a claim or a denial. */
export function isClaim(reading: Reading, question: Question, sentence: Sentence): boolean {
  const own = sentenceAt(reading.syntax, sentence.start);
  if (!own) return false;
  // "which firm": the firm itself stands outside the claim
  const [, sort] = /^(?:which|what)\s(\p{L}+)/iu.exec(question.whole) ?? [];
  const terms = question.terms.filter(({ word }) => word !== sort);
  const asked = tokensOf(reading.syntax, own).filter((t) => terms.some(({ term }) => related(term, termOf(t.lower))));
  const held = heldTokens(reading, own, sentence);
  // "admitted taking the keys but denied selling them": where the sentence has the verb, that decides
  const verb = premiseOf(question)?.verb;
  const verbs = verb ? asked.filter((t) => t.upos === 'VERB' && related(verb.term, termOf(t.lower))) : [];
  if (verbs.length > 0) return verbs.every((t) => held.has(t.index));
  return asked.length > 0 && asked.every((t) => held.has(t.index));
}

/** Whether a question asks who did something, or when, where or how; not where it asks for the claim itself. */
export function isOfDeed(question: Question): boolean {
  return asksForDoer(question) || (/^(?:where|when|how)$/.test(question.kind) && !asksForClaims(question));
}

/** "Who stole it?", "Which firm stole it?", "Who was it stolen by?"; not where the question itself asks for a claim. */
function asksForDoer(question: Question): boolean {
  if (asksForClaims(question)) return false;
  if (question.kind !== 'who') return question.kind === 'what' && isSubject(question);
  const premise = premiseOf(question);
  return premise ? premise.subject === null && !premise.passive : isSubject(question);
}

function isSubject(question: Question): boolean {
  const { relation, passive, type } = frameOf(question);
  return relation === 'nsubj' && !passive && /^(?:person|thing)$/.test(type);
}

/** Whether a question asks for the claim itself: "Who was accused of it?" */
export const asksForClaims = ({ terms }: Question) => terms.some(({ word }) => isOpenWord(word.toLowerCase()));

const isOpenWord = (lower: string) =>
  wordMap('standing-words.tsv').has(lower) || wordMap('unproven-deeds.tsv').has(lower) || lower === 'allegedly';

const kept = new WeakMap<SyntaxSentence, ReadonlySet<number>>();

/** Document indices of the tokens that a sentence holds open. */
function heldTokens(reading: Reading, own: SyntaxSentence, sentence: Sentence): ReadonlySet<number> {
  let held = kept.get(own);
  if (held) return held;
  const tree = keptTreeOf(reading.syntax);
  // what is understood, with no source named, is told as that
  const open = openWordsOf(reading).filter((word) => contains(sentence, word) && isOpenWord(word.text.toLowerCase()));
  const found = new Set<number>();
  for (const token of tokensOf(reading.syntax, own)) {
    if (open.some((word) => word.holds.some((span) => overlaps(span, token)))) found.add(token.index);
    for (const index of unproven(tree, token, own)) found.add(index);
  }
  held = found;
  kept.set(own, held);
  return held;
}

/** What stands behind a word of charge or clearing: the clause or phrase with its preposition; behind "allegedly" its own clause. */
function unproven(tree: Tree, token: Token, own: SyntaxSentence): number[] {
  const prepositions = wordMap('unproven-deeds.tsv').get(token.lower)?.split(' ');
  if (token.lower === 'allegedly' && token.head >= 0) return below(tree, token.head, token.index);
  if (!prepositions) return [];
  // "suing the trust for unfair dismissal": the parser hangs what is claimed on whoever is sued
  const heads = [token.index, ...dependantsIn(tree, token.index, 'obl', 'nmod', 'acl', 'obj')];
  const marked = heads
    .flatMap((h) => dependantsIn(tree, h, 'advcl', 'obl', 'nmod', 'acl', 'xcomp'))
    .filter((i) => i > token.index && i < own.last && prepositions.includes(markOf(tree, i)));
  return marked.flatMap((i) => below(tree, i, token.index));
}

function below(tree: Tree, head: number, except: number): number[] {
  const { first, last } = tree.reach[head]!;
  return tree.tokens.slice(first, last).flatMap((t) => (t.index === except ? [] : [t.index]));
}
