import { wordSet } from '../language.ts';
import { isNot } from '../lexicon/grammar-words.ts';
import type { TimelineEntry } from '../reading.ts';
import { dependant, dependantsIn, type Tree } from '../syntax/tree.ts';
import { opensCondition } from './condition.ts';
import type { Placed } from './narrative.ts';
import type { Predicate } from './predicates.ts';

/** Whether an event happened, is or was planned, or hangs on a condition, by the verbs around it. */
export function statusOf(
  tree: Tree,
  predicates: ReadonlyMap<number, Predicate>,
  event: Placed,
): TimelineEntry['status'] {
  let planned = event.tense === 'future';
  for (let at: Predicate | undefined = event.predicate; at; at = predicates.get(at.governor)) {
    const { token, relation } = at;
    if (isConditional(tree, token)) return 'conditional';
    const modal = dependantsIn(tree, token, 'aux').map((d) => tree.tokens[d]!);
    const finite = modal[0]?.lower ?? '';
    // "would have gone" did not happen; "said it would go" is the future as seen from the past
    if (finite === 'would' && modal.some((t) => t.lower === 'have')) return 'conditional';
    if (/^(?:may|might|could)$/.test(finite) && !isNegated(tree, token)) return 'conditional';
    if (/^(?:will|shall|would|'ll|'d|wo)$/.test(finite) && modal[0]!.xpos === 'MD') planned = true;
    if (isDue(tree, token) || isToBe(tree, token)) planned = true;
    const { head } = tree.tokens[token]!;
    if (head >= 0 && isInfinitive(tree, token) && isPlan(tree, head)) planned = true;
    // what is said about a clause from above it holds for the whole of it, but not beyond a report
    if (!/^(?:xcomp|ccomp|csubj|advcl)$/.test(relation)) break;
  }
  return planned ? 'planned' : 'happened';
}

/** "To" before the verb: "is to open", "plans to open". */
function isInfinitive(tree: Tree, token: number): boolean {
  return tree.tokens[token]!.xpos === 'VB' && toBefore(tree, token) !== undefined;
}

/** The "to" of an infinitive, which may stand behind another mark ("that he was to be given"). */
function toBefore(tree: Tree, token: number): number | undefined {
  return dependantsIn(tree, token, 'mark').find((d) => tree.tokens[d]!.lower === 'to');
}

function isPlan(tree: Tree, token: number): boolean {
  return wordSet('plan-words.tsv').has(tree.tokens[token]!.lemma);
}

/** "Is due in May", "has been scheduled for May", "is due to open in May". */
function isDue(tree: Tree, token: number): boolean {
  const { xpos } = tree.tokens[token]!;
  const isPassive = xpos === 'JJ' || (xpos === 'VBN' && dependant(tree, token, 'aux:pass') !== undefined);
  // "was set for May", but "was set up in May"
  const isPhrase = dependant(tree, token, 'compound:prt') !== undefined;
  return (
    (isPassive && !isPhrase && isPlan(tree, token)) ||
    tree.dependants[token]!.some((d) => tree.tokens[d]!.lower === 'due')
  );
}

/** "Was to be given": a form of "be" before "to". */
function isToBe(tree: Tree, token: number): boolean {
  const to = toBefore(tree, token);
  if (to === undefined) return false;
  return dependantsIn(tree, token, 'aux', 'cop').some((d) => d < to && tree.tokens[d]!.lemma === 'be');
}

function isNegated(tree: Tree, token: number): boolean {
  return tree.dependants[token]!.some((d) => isNot(tree.tokens[d]!.lower));
}

/** Opened by a condition, or with one below it. */
function isConditional(tree: Tree, token: number): boolean {
  return (
    opensCondition(tree, token) || dependantsIn(tree, token, 'advcl').some((clause) => opensCondition(tree, clause))
  );
}
