import type { Token } from '../syntax/syntax.ts';
import { dependantsIn, markOf, type Tree } from '../syntax/tree.ts';
import { named, whomOf } from './described.ts';
import type { Told } from './told.ts';
import { isSo } from './told-as-so.ts';
import type { Measure, Undoing } from './undoing.ts';

/** How many sentences back a name or a description still means one of whom something was told, and a pronoun. */
const [FURTHEST, NEAR] = [8, 2];

/** "He has appealed", "she won her appeal": of whoever was convicted, fined or banned; but not "appealed for witnesses", nor "may appeal". */
export function appealed(told: Told, tree: Tree, verb: Token): Omit<Undoing, 'isWhole'> | null {
  const [subject] = dependantsIn(tree, verb.index, 'nsubj');
  const isFor = dependantsIn(tree, verb.index, 'obl').some((i) => /^(?:for|to)$/.test(markOf(tree, i)));
  if (subject === undefined || isFor || !isSo(tree, verb)) return null;
  const isWon = dependantsIn(tree, verb.index, 'obj').some((i) => tree.tokens[i]!.lemma === 'appeal');
  if (verb.lemma === 'win' && !isWon) return null;
  const { of, words } = whomOf(told, tree, subject);
  const measures = new Set<Measure>(['conviction', 'ban', 'fine', 'dismissal']);
  const isPointed = of.size === 0 && words.size === 0;
  return {
    sentence: verb.sentence,
    of,
    words,
    reach: isPointed ? NEAR : FURTHEST,
    measures,
    kind: null,
    by: null,
    matter: [],
  };
}

/** "The newspaper apologised to X": what was said of X. */
export function apologised(told: Told, tree: Tree, verb: Token): Omit<Undoing, 'isWhole'> | null {
  const to = dependantsIn(tree, verb.index, 'obl').find((i) => markOf(tree, i) === 'to');
  const of = to === undefined ? new Set<string>() : named(told, tree, to);
  if (of.size === 0 || !isSo(tree, verb)) return null;
  const measures = new Set<Measure>(['claim']);
  return {
    sentence: verb.sentence,
    of,
    words: new Set(),
    reach: FURTHEST,
    measures,
    kind: 'claim',
    by: null,
    matter: [],
  };
}
