import { dependant, dependantsIn, type Tree } from '../syntax/tree.ts';

/** Furthest up the tree that a subject is looked for: deeper nesting is no English that people write. */
const DEEPEST = 12;

/**
 * The tokens that are, or stand beside, the subject of the clause in which a token stands ("the bishop, John Ash"), also where the verb
 * shares it with the one above ("left and took his hat", "left to see him"); empty where there is none, or where the token stands in the
 * subject itself.
 */
export function clauseSubject(tree: Tree, index: number): readonly number[] {
  let at = index;
  for (let step = 0; at >= 0 && step < DEEPEST; step++) {
    const { upos, deprel, head } = tree.tokens[at]!;
    const isPredicate = at !== index && (upos === 'VERB' || dependant(tree, at, 'cop') !== undefined);
    const subjects = isPredicate ? dependantsIn(tree, at, 'nsubj') : [];
    if (subjects.length > 0) {
      const isInside = subjects.some((s) => index >= tree.reach[s]!.first && index < tree.reach[s]!.last);
      return isInside ? [] : subjects.flatMap((s) => [s, ...dependantsIn(tree, s, 'appos', 'flat', 'compound')]);
    }
    // of a clause about a noun the noun is no subject that another clause shares
    if (isPredicate && !/^(?:conj|xcomp|advcl|acl)/.test(deprel)) return [];
    at = head;
  }
  return [];
}
