import { overlaps, type Span } from '../../../article/span.ts';
import { indexOf } from '../../index/article-index.ts';
import { levelsOf, MEANING } from '../../index/article-words.ts';
import { lightVerbs } from '../../lexicon/light-verbs.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Reading } from '../../reading.ts';
import { type Token, tokenAt, tokensOf } from '../../syntax/syntax.ts';
import { dependantsIn, markOf, type Tree } from '../../syntax/tree.ts';
import { premiseOf } from '../premise/premise.ts';
import type { Question } from '../question/question.ts';
import { floorOf } from './said-aloud.ts';

/** Relations by which a clause stands apart from the one it hangs on, with a time of its own. */
const apart = /^(?:advcl|ccomp|parataxis|acl|csubj)/;

/** "When will it open?", "when is it due to open?"; and "when is the election?" */
const asksAhead = /^when (?:will\b|(?:is|are) .+ (?:going to|due to|to be)\b)/i;
const asksComing = /^when (?:is|are) (?:(?:the|his|her|their|its) )?(?:(?:next|new) )?\p{Ll}+\??$/iu;

/** Whether a date lies before the day on which the article was published, where that is known: "since 2003" tells nothing of what will be. */
function isOver({ dates, published }: Reading, date: Span): boolean {
  const value = dates.find((d) => overlaps(d, date))?.value ?? '';
  const today = published?.value ?? '';
  const length = Math.min(/^\d{4}(?:-\d\d){0,2}/.exec(value)?.[0].length ?? 0, today.length);
  return length > 0 && value.slice(0, length) < today.slice(0, length);
}

/**
 * Whether a date may be that of the question's verb: "will close on Monday after engineers found cracks" does not tell when they were found,
 * nor does "elected in 1967, a year before his marriage" tell when he married.
 * True where the sentence has no such verb, and where the parse leaves it open.
 */
export function isDateOf(reading: Reading, question: Question, date: Span): boolean {
  if ((asksAhead.test(question.whole) || asksComing.test(question.whole)) && isOver(reading, date)) return false;
  const first = reading.syntax.tokens[tokenAt(reading.syntax, date.start)];
  const verb = premiseOf(question)?.verb;
  if (!first) return true;
  if (!verb) return isOfEvent(reading, question, first);
  // "the theft of a 17th-century painting" says when that was painted
  if (/-(?:century|era)$/i.test(reading.article.text.slice(date.start, date.end))) return false;
  const { tree, words, wordAt, compared } = indexOf(reading);
  const levels = levelsOf(verb, compared);
  const { tokens } = tree;
  const like = tokens
    .slice(reading.syntax.sentences[first.sentence]!.first, reading.syntax.sentences[first.sentence]!.last)
    .filter((t) => levels[wordAt[t.index]!]! >= MEANING);
  // "left a week after her resignation": the noun of the question's own verb before another verb that may mean the same
  const isOwn = (t: Token) => {
    const { term, lemma, family } = words[wordAt[t.index]!]!;
    return term === verb.term || lemma === verb.lemma || family.includes(verb.lemma) || verb.family.includes(lemma);
  };
  const sameVerb = like.filter(isOwn);
  const told = sameVerb.length > 0 ? sameVerb : like;
  const asked = told.filter((t) => t.upos === 'VERB');
  const own = clauseOf(tokens, first);
  if (own === null) return true;
  if (asked.length > 0)
    return asked.some(
      (v) =>
        floorOf(tree, v) === own ||
        (isOneClause(tokens, v, own) && (v === own || !hasOwnDate(reading, tree, v, first))),
    );
  const nouns = told.filter((t) => t.upos === 'NOUN');
  return nouns.length === 0 || nouns.some((noun) => isDateOfNoun(tree, noun, own, first));
}

/**
 * Whether the dates by which a question asks ("who won in 2024?") stand in a sentence as those of another verb only ("won in 2020, but lost
 * in 2024"). The reason why the sentence falls; null where one may be the verb's own.
 *
 * @param sentence number of the sentence
 */
export function askedDateFault(reading: Reading, question: Question, sentence: number): string | null {
  const premise = premiseOf(question);
  if (!premise?.verb || premise.values.length === 0 || lightVerbs('doer').has(premise.verb.lemma)) return null;
  const { start, end } = reading.sentences[sentence]!;
  for (const value of premise.values) {
    const own = reading.dates.filter(
      (d) =>
        d.start >= start &&
        d.end <= end &&
        reading.article.text
          .slice(d.start, d.end)
          .toLowerCase()
          .split(/[^\p{L}\p{N}]+/u)
          .includes(value),
    );
    if (own.length > 0 && !own.some((d) => isDateOf(reading, question, d)))
      return `has ${value} as the date of something else`;
  }
  return null;
}

const asksEvent =
  /^when (?:is|are|was|were) (?:(?:the|his|her|their|its) )?(?:(?:next|new|first|last) )?(\p{Ll}+)\??$/iu;

/**
 * "When is the election?" has no verb that a date could be of: it is told by a date in the noun's phrase or right behind it, or of the verb
 * that the noun hangs on ("the election is held in May"), not by that of "asked for an election, as he did last year".
 * True where a question asks for something else, and where the sentence has no such noun.
 */
function isOfEvent(reading: Reading, { whole }: Question, date: Token): boolean {
  const asked = asksEvent.exec(whole)?.[1]?.toLowerCase();
  if (!asked) return true;
  const { tree } = indexOf(reading);
  const own = tokensOf(reading.syntax, reading.syntax.sentences[date.sentence]!);
  const nouns = own.filter((t) => t.upos === 'NOUN' && related(termOf(asked), termOf(t.lower)));
  if (nouns.length === 0) return true;
  const isBeside = (n: Token) => /^(?:before|after|until|since|following|till)$/.test(markOf(tree, n.index));
  // "the hearing is on 4 May" hangs on the date
  const above = new Set<number>();
  for (let at = date.index; at >= 0 && above.size < own.length; at = tree.tokens[at]!.head) {
    above.add(at);
    if (tree.tokens[at]!.upos === 'VERB') break;
  }
  return nouns.some((n) => isInOrBehind(tree, n, date) || (above.has(n.head) && !isBeside(n)));
}

/** The verb that a token's clause is about; null where it hangs on none. */
function clauseOf(tokens: readonly Token[], token: Token): Token | null {
  let at: Token | undefined = token;
  for (let step = 0; at && step < tokens.length; step++) {
    if (at.upos === 'VERB') return at;
    at = tokens[at.head];
  }
  return null;
}

/** Whether two verbs share their clause, or go on from one another ("was arrested and charged", "plans to open"). */
function isOneClause(tokens: readonly Token[], a: Token, b: Token): boolean {
  const top = (t: Token): number => {
    let at = t;
    for (let step = 0; at.head >= 0 && !apart.test(at.deprel) && step < tokens.length; step++) at = tokens[at.head]!;
    return at.index;
  };
  return top(a) === top(b);
}

/** "Won in 2020, but lost in 2024": a verb that has a date of its own needs none of another's. */
function hasOwnDate({ dates }: Reading, { dependants, reach, tokens }: Tree, verb: Token, other: Token): boolean {
  return dependants[verb.index]!.some((i) => {
    if (!/^(?:obl|advmod|nmod)/.test(tokens[i]!.deprel)) return false;
    const { first, last } = reach[i]!;
    if (other.index >= first && other.index < last) return false;
    const [start, end] = [tokens[first]!.start, tokens[last - 1]!.end];
    return dates.some((d) => (d.type === 'DATE' || d.type === 'TIME') && d.start >= start && d.end <= end);
  });
}

/**
 * Whether a date is that of a deed told by a noun: it stands in the noun's phrase or right behind it ("after his arrest on Friday"), or
 * the noun is what its verb is about ("the arrest came in May", "announced her marriage in May").
 */
function isDateOfNoun(tree: Tree, noun: Token, clause: Token, date: Token): boolean {
  if (isInOrBehind(tree, noun, date)) return true;
  if (noun.head !== clause.index)
    return !/^(?:before|after|until|since|following|till)$/.test(markOf(tree, noun.index));
  // "her conviction was quashed in May": the date is that of the quashing
  if (noun.deprel === 'nsubj:pass') return false;
  return /^(?:nsubj|obj|xcomp)/.test(noun.deprel) || dependantsIn(tree, noun.index, 'case').length === 0;
}

/** Whether a token stands in a noun's phrase, or behind it with neither a verb nor a mark between. */
function isInOrBehind({ tokens, reach }: Tree, { index }: Token, token: Token): boolean {
  const { first, last } = reach[index]!;
  if (token.index >= first && token.index < last) return true;
  const between = tokens.slice(index, token.index);
  return token.index > index && !between.some((t) => /^(?:VERB|AUX|PUNCT)$/.test(t.upos));
}
