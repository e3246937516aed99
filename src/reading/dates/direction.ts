import type { Span } from '../../article/span.ts';
import { wordMap } from '../language.ts';
import { type Syntax, type Token, tokenAt } from '../syntax/syntax.ts';
import type { Direction } from './expression.ts';

/** Auxiliaries that put their verb after the time of telling; "would" in a report does so as well. */
const ahead = new Set([
  'will',
  "'ll",
  'wo',
  'shall',
  'sha',
  'would',
  "'d",
  'may',
  'might',
  'can',
  'could',
  'should',
  'must',
  'ca',
]);
/** How many heads are climbed from an expression to the verb that dates it. */
const CLIMB = 8;

/**
 * Whether the verb that an expression hangs on looks back or ahead. A verb of reporting in the past looks back whatever it reports;
 * "will", a plan, a deadline and a present tense with a day ("opens on Friday") look ahead; null where no verb says.
 */
export function directionOf(syntax: Syntax, span: Span): Direction {
  const { tokens } = syntax;
  const first = tokenAt(syntax, span.start);
  let at: Token | undefined = tokens[first];
  if (isSince(syntax, first)) return 'past';
  if (isToBe(syntax, first)) return 'future';
  const due = dueAt(syntax, first);
  if (due) return isGivenUp(syntax, due) ? null : 'future';
  // out of the expression to the word that it hangs on
  for (let i = 0; at && at.start < span.end && at.end > span.start && i < CLIMB; i++) {
    if (isTerm(syntax, at)) return 'future';
    const { deprel }: Token = at;
    at = tokens[at.head];
    // the second of two dates stands where the first does
    if (deprel === 'conj' && at && at.upos !== 'VERB') at = tokens[at.head];
  }
  const isUntil = /^(?:until|till)$/.test(tokens[first - 1]?.lower ?? '');
  let from = tokens[first];
  for (let i = 0; at && i < CLIMB; i++) {
    if (isProspective(at, from) && !isDoneTo(syntax, at, first)) return isGivenUp(syntax, at) ? null : 'future';
    if (at.upos === 'VERB' || at.upos === 'AUX' || hasCopula(syntax, at)) {
      // "opens on Friday" looks ahead, "beats Friday's price" does not
      const told = ofVerb(syntax, at, i === 0);
      // "has given them until Tuesday": the term may lie ahead of any tense but a simple past
      const direction = told === 'past' && isUntil && at.xpos !== 'VBD' && !isPastTense(syntax, at) ? 'future' : told;
      if (direction) return direction === 'past' && i > 0 ? 'past-above' : direction;
    }
    from = at;
    at = tokens[at.head];
  }
  return null;
}

/** Most words between "is to begin" and its day. */
const LONGEST_REST = 6;

/** "Ordered a retrial, which is to begin on 4 March": what is to be lies ahead, whatever was told above it. */
function isToBe({ tokens }: Syntax, first: number): boolean {
  for (let i = first - 1; i > first - LONGEST_REST && i > 1; i--) {
    if (tokens[i]!.sentence !== tokens[first]!.sentence || tokens[i]!.upos === 'PUNCT') return false;
    if (tokens[i]!.lower === 'to' && tokens[i + 1]?.upos === 'VERB') return /^(?:is|are)$/.test(tokens[i - 1]!.lower);
  }
  return false;
}

/** "since April" is April gone by, whatever the tense. */
function isSince({ tokens }: Syntax, first: number): boolean {
  return (
    tokens[first - 1]?.lower === 'since' || (tokens[first - 1]?.lower === 'the' && tokens[first - 2]?.lower === 'since')
  );
}

/**
 * The word of "due on Friday", "scheduled for May", "by the deadline of Friday": the one right before it, whatever the parse made of them; with
 * an adjective also a place between ("due in court on Monday").
 */
function dueAt(syntax: Syntax, first: number): Token | null {
  const { tokens } = syntax;
  let before = tokens[first - 1]?.upos === 'ADP' ? first - 2 : first - 1;
  const word = tokens[before];
  if (word && isPlan(word)) return isDoneTo(syntax, word, first) ? null : word;
  for (let i = 0; i < LONGEST_PLACE && /^(?:NOUN|PROPN|DET|ADP)$/.test(tokens[before]?.upos ?? ''); i++) before--;
  const adjective = tokens[before];
  const isPlace = adjective?.upos === 'ADJ' && tokens[before + 1]?.upos === 'ADP';
  return isPlace && isPlan(adjective) ? adjective : null;
}

/**
 * Whether a plan is told as one that came to nothing: "had planned to open in July", "was expected on Monday but stayed away". Its time may
 * lie behind the telling or before it.
 *
 * @param plan the verb or adjective of the plan
 */
export function isGivenUp(syntax: Syntax, plan: Token): boolean {
  const own = childrenOf(syntax, plan).flatMap((t) =>
    t.upos === 'VERB' && t.deprel !== 'conj' ? [t, ...childrenOf(syntax, t)] : [t],
  );
  if (own.some((t) => t.lower === 'had' && t.deprel.startsWith('aux'))) return true;
  const isPast = (t: Token) =>
    t.xpos === 'VBD' || childrenOf(syntax, t).some((c) => /^(?:was|were|did)$/.test(c.lower));
  return own.some(
    (t) =>
      t.deprel === 'conj' && isPast(t) && childrenOf(syntax, t).some((c) => c.deprel === 'cc' && c.lower === 'but'),
  );
}

/** "the deadline is midnight on Friday": what a plan or a deadline is said to be. */
function isTerm(syntax: Syntax, token: Token): boolean {
  return childrenOf(syntax, token).some(
    (t) => t.deprel === 'nsubj' && wordMap('prospective-words.tsv').get(t.lemma) === '',
  );
}

/** Tokens of a place between "due" and its day: "in", "the", "magistrates", "'", "court". */
const LONGEST_PLACE = 5;

const isPlan = (token: Token): boolean => wordMap('prospective-words.tsv').get(token.lemma.toLowerCase()) === '';

/** Whether the nearest verb above an expression stands behind "will". */
export function hangsOnWill(syntax: Syntax, span: Span): boolean {
  const { tokens } = syntax;
  let at: Token | undefined = tokens[tokenAt(syntax, span.start)];
  for (let i = 0; at && i < CLIMB; i++) {
    if (at.upos === 'VERB' || hasCopula(syntax, at))
      return childrenOf(syntax, at).some((t) => /^(?:will|'ll|wo|shall)$/.test(t.lower) && t.deprel.startsWith('aux'));
    at = tokens[at.head];
  }
  return false;
}

/** "Approved the plan in June": what a past verb does to a plan at a time is not what the plan holds. "A plan for June" is. */
function isDoneTo({ tokens }: Syntax, noun: Token, first: number): boolean {
  const isObject = noun.upos === 'NOUN' && noun.deprel === 'obj' && tokens[noun.head]?.xpos === 'VBD';
  return isObject && /^(?:in|on|at)$/.test(tokens[first - 1]?.lower ?? '');
}

/** Plans and deadlines: what hangs on them lies ahead; with some verbs, only the clause that they govern. */
function isProspective(token: Token, from: Token | undefined): boolean {
  const governs = wordMap('prospective-words.tsv').get(token.lemma.toLowerCase());
  if (governs === undefined) return false;
  return governs !== 'clause' || (from !== undefined && /^(?:xcomp|ccomp|advcl|acl)/.test(from.deprel));
}

function childrenOf(syntax: Syntax, head: Token): Token[] {
  const sentence = syntax.sentences[head.sentence]!;
  return syntax.tokens.slice(sentence.first, sentence.last).filter((t) => t.head === head.index);
}

/** Whether a token is the predicate of "is" or "was": "it was open", also where a participle was taken for an adjective. */
function hasCopula(syntax: Syntax, token: Token): boolean {
  return childrenOf(syntax, token).some((t) => t.deprel === 'cop' || t.deprel === 'aux:pass');
}

/** Whether a verb's auxiliaries put it into a past tense; the perfect is none. */
function isPastTense(syntax: Syntax, verb: Token): boolean {
  return childrenOf(syntax, verb).some((t) => /^(?:was|were|did|had)$/.test(t.lower) && /^(?:aux|cop)/.test(t.deprel));
}

/** Whether a verb's subject is one thing or person: then a form that looks like a plural's present is a past ("he quit", "she put"). */
function isSingular(syntax: Syntax, verb: Token): boolean {
  return childrenOf(syntax, verb).some(
    (t) => t.deprel === 'nsubj' && (/^(?:he|she|it)$/.test(t.lower) || t.xpos === 'NNP') && !hasConjunct(syntax, t),
  );
}

function hasConjunct(syntax: Syntax, token: Token): boolean {
  return childrenOf(syntax, token).some((t) => t.deprel === 'conj');
}

function ofVerb(syntax: Syntax, verb: Token, own: boolean): Direction {
  const helpers = childrenOf(syntax, verb).filter((t) => /^(?:aux|cop)/.test(t.deprel) && t.index < verb.index);
  if (helpers.some((t) => ahead.has(t.lower))) return 'future';
  if (helpers.some((t) => /^(?:has|have|had|was|were|did|been|'ve)$/.test(t.lower))) return 'past';
  const present = helpers.some((t) => /^(?:is|are|am|'s|'re|'m)$/.test(t.lower));
  if (present && own) return verb.xpos === 'VBN' || verb.xpos === 'VBG' || verb.upos !== 'VERB' ? 'future' : null;
  // "rules to be published in May"
  if (helpers.some((t) => t.lower === 'be')) return 'future';
  if (verb.xpos === 'VBD') return 'past';
  // a bare participle tells what was done ("the vote held in May"), but not where it is another verb's complement ("will stay shut until May")
  if (verb.xpos === 'VBN' && !/^(?:xcomp|ccomp)/.test(verb.deprel)) return 'past';
  if (verb.xpos === 'VBP' && isSingular(syntax, verb)) return 'past';
  if (own && (verb.xpos === 'VBZ' || verb.xpos === 'VBP') && !wordMap('speech-verbs.tsv').has(verb.lemma))
    return 'future';
  return null;
}
