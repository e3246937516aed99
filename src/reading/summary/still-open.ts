import { wordMap } from '../language.ts';
import { isNegated } from '../standing/negated.ts';
import type { Token } from '../syntax/syntax.ts';
import { dependantsIn, markOf, type Tree } from '../syntax/tree.ts';
import { named, whomOf } from './described.ts';
import type { Told } from './told.ts';
import type { Measure, Undoing } from './undoing.ts';

/** How many sentences back a name still means one of whom something was told, and a pronoun. */
const [FURTHEST, NEAR] = [8, 2];
/** What may be looked at again: of a charge or a claim that is no news. */
const reviewable: ReadonlySet<Measure> = new Set<Measure>(['conviction', 'ban', 'fine', 'dismissal']);

/**
 * "Her conviction is under review", "lodged an appeal against the ban", "was granted a retrial": a word by which what was decided is open
 * again. It stands beside the decision as what ended it would; null for other words.
 */
export function reopenedAt(told: Told, tree: Tree, token: Token): Omit<Undoing, 'isWhole'> | null {
  if (token.upos !== 'NOUN' && token.upos !== 'VERB') return null;
  const lemma = token.lemma.toLowerCase();
  if (lemma === 'retrial' || lemma === 'retry') return retried(told, tree, token);
  if (isNegated(tree, token) || dependantsIn(tree, token.index, 'mark').some((i) => isCondition(tree.tokens[i]!)))
    return null;
  // "lost her appeal against the conviction": it stands
  if (refused.test(tree.tokens[token.head]?.lemma ?? '')) return null;
  const noun = token.upos === 'NOUN' ? reviewedBy(tree, token, lemma) : null;
  return noun && ofDecision(told, tree, token, noun);
}

const refused = /^(?:dismiss|reject|refuse|deny|lose|fail|throw|turn|drop|abandon|withdraw|rule)$/;
const isCondition = ({ lower }: Token) => /^(?:if|unless|whether|until|without)$/.test(lower);

/** The decision that a noun for a review or an appeal is about. */
function reviewedBy(tree: Tree, token: Token, lemma: string): Token | null {
  if (!/^(?:review|appeal|reconsideration|re-examination|challenge)$/.test(lemma)) return null;
  const isUnder = tree.tokens[token.index - 1]?.lower === 'under';
  const verb = tree.tokens[token.head];
  const above = isUnder
    ? [...dependantsIn(tree, token.index, 'nsubj'), ...(verb ? dependantsIn(tree, verb.index, 'nsubj', 'obj') : [])]
    : [];
  const about = [token.index, ...(verb?.upos === 'VERB' ? [verb.index] : [])]
    .flatMap((i) => dependantsIn(tree, i, 'nmod', 'obl'))
    .filter((i) => i > token.index && /^(?:against|of|over|into|to)$/.test(markOf(tree, i)));
  const noun = [...above, ...about].map((i) => tree.tokens[i]!).find(isDecision);
  return noun ?? null;
}

function isDecision(t: Token): boolean {
  const measure = wordMap('measure-words.tsv').get(t.lemma.toLowerCase()) as Measure | undefined;
  return t.upos === 'NOUN' && measure !== undefined && reviewable.has(measure);
}

function ofDecision(told: Told, tree: Tree, token: Token, noun: Token): Omit<Undoing, 'isWhole'> {
  const measure = wordMap('measure-words.tsv').get(noun.lemma.toLowerCase()) as Measure;
  const { first: from, last } = tree.reach[noun.index]!;
  const within = tree.tokens.slice(from, last).map((t) => t.index);
  const of = new Set(within.flatMap((i) => [...named(told, tree, i)]));
  const [subject] = token.head < 0 ? [] : dependantsIn(tree, token.head, 'nsubj');
  const { of: theirs } = whomOf(told, tree, subject);
  const whose = of.size > 0 ? of : subject === noun.index ? of : theirs;
  const isPointed = whose.size === 0 && within.some((i) => /^PRP/.test(tree.tokens[i]!.xpos));
  return {
    sentence: token.sentence,
    of: whose,
    words: new Set(),
    reach: isPointed ? NEAR : FURTHEST,
    measures: new Set([measure]),
    kind: measure,
    by: null,
    matter: [],
  };
}

/** "A retrial was ordered", "X faces a retrial", "X will be retried". */
function retried(told: Told, tree: Tree, token: Token): Omit<Undoing, 'isWhole'> | null {
  if (isNegated(tree, token) || refused.test(tree.tokens[token.head]?.lemma ?? '')) return null;
  const verb = token.upos === 'VERB' ? token : tree.tokens[token.head];
  const subjects = verb ? dependantsIn(tree, verb.index, 'nsubj') : [];
  const of = new Set(
    [token.index, ...subjects, ...dependantsIn(tree, token.index, 'nmod')].flatMap((i) => [...named(told, tree, i)]),
  );
  return {
    sentence: token.sentence,
    of,
    words: new Set(),
    reach: FURTHEST,
    measures: new Set<Measure>(['conviction', 'charge']),
    kind: null,
    by: null,
    matter: [],
  };
}
