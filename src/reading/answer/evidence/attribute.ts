import { contains, overlaps } from '../../../article/span.ts';
import { indexOf } from '../../index/article-index.ts';
import { nounFile } from '../../lexicon/lexicon.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Reading, Sentence } from '../../reading.ts';
import { sentenceAt, type Token, tokensOf } from '../../syntax/syntax.ts';
import { dependant, dependantsIn } from '../../syntax/tree.ts';
import { premiseOf } from '../premise/premise.ts';
import type { Question } from '../question/question.ts';

/** Furthest up from a noun that the clause it stands in is looked for. */
const HIGHEST = 8;

/**
 * "Was X a minister?" is not answered by a sentence that calls somebody else one ("the prospect of Y becoming Prime Minister"). The reason
 * why it falls; null where it may be X who is called so, and for all other questions.
 */
export function attributeFault(reading: Reading, question: Question, sentence: Sentence): string | null {
  const [asked] = question.entities;
  if (question.kind !== 'yes-no' || asked?.kind !== 'person') return null;
  const own = sentenceAt(reading.syntax, sentence.start);
  if (!own) return null;
  const word = wordAsked(question);
  const said = tokensOf(reading.syntax, own).filter((t) => word !== null && termOf(t.lower) === termOf(word));
  const bearers = (t: Token) => (t.deprel === 'amod' ? bearersOf(reading, t) : [holderOf(reading, t)]);
  const isOthers = (t: Token) => t.upos === 'ADJ' && bearers(t).every((id) => id !== null && id !== asked.id);
  if (said.length > 0 && said.every(isOthers)) return `calls something else “${word}”`;
  const noun = nounAsked(question);
  if (!noun) return null;
  const called = tokensOf(reading.syntax, own).filter(
    (t) => /^(?:NOUN|PROPN)$/.test(t.upos) && related(termOf(noun), termOf(t.lower)),
  );
  const holders = called.map((t) => holderOf(reading, t));
  if (holders.length === 0 || holders.some((h) => h === null || h === asked.id)) return null;
  return `calls somebody else “${noun}”`;
}

/** What somebody is asked to be, in lower case: "minister" in "was X a minister of the Crown". */
function nounAsked(question: Question): string | null {
  const premise = premiseOf(question);
  if (!premise || premise.verb || !/^(?:is|was|are|were)$/.test(premise.auxiliary)) return null;
  const words = premise.predicate.toLowerCase().split(/\s+/);
  const end = words.findIndex((w) => /^(?:of|for|in|at|to|when|while|before|after)$/.test(w));
  const last = /\p{L}[\p{L}-]*/u.exec(words[(end < 0 ? words.length : end) - 1] ?? '')?.[0];
  return last && nounFile(last) > 0 ? last : null;
}

/** What somebody is asked to be in one word: "was X Norwegian?"; null for all other questions. */
function wordAsked(question: Question): string | null {
  const premise = premiseOf(question);
  if (!premise || premise.verb || !/^(?:is|was|are|were)$/.test(premise.auxiliary)) return null;
  return /^[\p{L}-]+$/u.test(premise.predicate) ? premise.predicate.toLowerCase() : null;
}

/** Whom the noun may stand for or belong to that an adjective describes: "the Norwegian mayor, X", "X is a Norwegian mayor", "X's Norwegian roots". */
function bearersOf(reading: Reading, { head }: Token): (string | null)[] {
  const { tree } = indexOf(reading);
  const noun = tree.tokens[head];
  if (!noun) return [];
  const beside = [
    noun.index,
    ...(/^(?:nmod:desc|appos|compound|flat)/.test(noun.deprel) ? [noun.head] : []),
    ...dependantsIn(tree, noun.index, 'appos', 'nmod:desc', 'nmod:poss', 'nsubj'),
  ];
  return beside.map((i) => idOf(reading, tree.tokens[i]!));
}

/** Whom a noun is said of, by entity id: "" where that is nobody the article names; null where the parse does not tell. */
function holderOf(reading: Reading, noun: Token): string | null {
  const { tree, entityAt } = indexOf(reading);
  let at = noun;
  for (let step = 0; step < HIGHEST; step++) {
    const subject = dependant(tree, at.index, 'nsubj');
    if (subject !== undefined && subject !== noun.index) return idOf(reading, tree.tokens[subject]!);
    // "the minister Ann Lee", "Ann Lee, the minister"
    const beside = [at.head, ...tree.dependants[at.index]!].filter(
      (i) =>
        i >= 0 &&
        (i === at.head
          ? /^(?:nmod:desc|appos|compound|flat)/.test(at.deprel)
          : /^(?:nmod:desc|appos)/.test(tree.tokens[i]!.deprel)),
    );
    const named = step === 0 ? beside.find((i) => entityAt[i]?.kind === 'person') : undefined;
    if (named !== undefined) return entityAt[named]!.id;
    if (at.head < 0) return null;
    // "those who …": a clause says it of the noun that it hangs on
    if (/^acl/.test(at.deprel)) return idOf(reading, tree.tokens[at.head]!);
    at = tree.tokens[at.head]!;
  }
  return null;
}

/** The entity that a subject names or points at; within somebody's words "I" is the speaker and "you" the one spoken to. */
function idOf(reading: Reading, token: Token): string | null {
  const quote = reading.quotes.find((q) => q.spans.some((s) => overlaps(s, token)));
  if (/^(?:i|me|my)$/.test(token.lower)) return quote?.speaker?.entity ?? null;
  if (/^you$/.test(token.lower)) return quote ? (quote.addressee ?? '') : null;
  const entity = reading.entities.find((e) => e.mentions.some((m) => contains(m, token)));
  return entity?.id ?? (token.upos === 'PRON' ? null : '');
}
