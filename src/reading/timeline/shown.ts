import { overlaps } from '../../article/span.ts';
import { wordSet } from '../language.ts';
import { speechVerb } from '../lexicon/speech-verbs.ts';
import type { Quote } from '../reading.ts';
import { dependant, dependantsIn, type Tree } from '../syntax/tree.ts';
import { opensCondition } from './condition.ts';
import type { Placed } from './narrative.ts';
import { precisionOf } from './order.ts';

/**
 * Whether a reader of the timeline is shown an event: it has a date of its own, be it unknown, and is more than somebody's saying
 * something. A noun is shown only where no verb over it has its date ("after the 2004 merger").
 */
export function isShown(
  tree: Tree,
  placed: ReadonlyMap<number, Placed>,
  { predicate, ground, date, value, isLoose }: Placed,
  quotes: readonly Quote[],
): boolean {
  if (!date || /_REF$/.test(date.value ?? '') || (ground !== 'expression' && !(ground === 'none' && value === null)))
    return false;
  // a condition is shown with what hangs on it
  if (predicate.relation === 'advcl' && opensCondition(tree, predicate.token)) return false;
  if (predicate.kind === 'noun')
    return placed.get(predicate.governor)?.date !== date && isNamed(tree, predicate.token, value);
  // a date that is tied to "said" only over other words belongs to what is said, where the parse found no verb
  return isLoose || !(isTelling(tree, predicate.token, quotes) || isTail(tree, placed, predicate.token));
}

/** "She left on Monday, her lawyer confirmed on Friday": what is confirmed stands before, and is an entry of its own. */
function isTail(tree: Tree, placed: ReadonlyMap<number, Placed>, token: number): boolean {
  if (speechVerb(tree.tokens[token]!.lower) === undefined) return false;
  if (tree.tokens[token]!.deprel === 'parataxis') return true;
  return dependantsIn(tree, token, 'ccomp', 'parataxis').some(
    (d) => d < token && placed.get(d)?.ground === 'expression',
  );
}

/** "Her 1958 chart", "the storm of last year"; but "holders of record on 31 May" tells nothing, and "fourth-quarter profit" is a figure. */
function isNamed(tree: Tree, noun: number, value: string | null): boolean {
  return dependant(tree, noun, 'det', 'nmod:poss') !== undefined && precisionOf(value) !== 'quarter';
}

/** A verb that only says that something was said or thought; "wrote a book" is more. */
function isTelling(tree: Tree, token: number, quotes: readonly Quote[]): boolean {
  const verb = tree.tokens[token]!;
  if (!wordSet('telling-verbs.tsv').has(verb.lemma)) return false;
  return (
    dependant(tree, token, 'obj') === undefined ||
    dependant(tree, token, 'ccomp', 'parataxis') !== undefined ||
    verb.deprel === 'parataxis' ||
    quotes.some(({ cue }) => cue !== null && overlaps(cue, verb))
  );
}

/** Whether an adverb puts a past event without a date of its own after what was told before ("was subsequently dismissed"). */
export function isSequel(tree: Tree, { predicate, ground, date, tense }: Placed, quotes: readonly Quote[]): boolean {
  const inQuotation = quotes.some((q) => q.spans.some((s) => s.quoted && overlaps(s, tree.tokens[predicate.token]!)));
  if (inQuotation) return false;
  if (predicate.kind !== 'verb' || ground === 'expression' || (ground === 'none' && date)) return false;
  if (tense !== 'past' && tense !== 'pastPerfect') return false;
  const words = wordSet('sequence-words.tsv');
  const isAfter = tree.dependants[predicate.token]!.some(
    (d) => tree.tokens[d]!.deprel === 'advmod' && words.has(tree.tokens[d]!.lower),
  );
  return isAfter && !isTelling(tree, predicate.token, quotes);
}
