import { dependantsIn, markOf, type Tree } from '../../syntax/tree.ts';

/** Where a token stands towards a verb or noun that the question asks about. */
export const places = [
  'none',
  'below',
  'above',
  'subject',
  'passive',
  'object',
  'agent',
  'oblique',
  'clause',
  'apposition',
  'modifier',
  'predicate',
  'modified',
] as const;
export type Place = (typeof places)[number];

/** The place of `token` towards `pivot`, with what a verb shares with the one it goes on from, and a clause with the noun it tells of. */
export function placeOf(tree: Tree, token: number, pivot: number): Place {
  const { tokens } = tree;
  const own = tokens[token]!;
  const relation = own.deprel.split(':')[0]!;
  if (own.head === pivot || isConjunctOf(tree, token, pivot)) {
    const rel = own.head === pivot ? own.deprel : tokens[own.head]!.deprel;
    const base = rel.split(':')[0]!;
    const index = own.head === pivot ? token : own.head;
    if (rel === 'nsubj:pass') return 'passive';
    if (base === 'nsubj' || base === 'csubj') return 'subject';
    if (base === 'obj' || base === 'iobj') return 'object';
    if (base === 'obl' || base === 'nmod') return markOf(tree, index) === 'by' ? 'agent' : 'oblique';
    if (base === 'advcl' || base === 'ccomp' || base === 'xcomp') return 'clause';
    if (base === 'appos') return 'apposition';
    return 'modifier';
  }
  const governor = tokens[pivot]!;
  if (governor.head === token) {
    if (/^nsubj/.test(governor.deprel)) return 'predicate';
    if (/^acl/.test(governor.deprel)) return 'modified';
    if (governor.deprel === 'appos') return 'apposition';
    return 'above';
  }
  // "resigned and left": the subject of the first is the subject of the second
  let up = pivot;
  for (let step = 0; step < 3 && /^(?:conj|xcomp)/.test(tokens[up]!.deprel); step++) {
    up = tokens[up]!.head;
    if (up < 0) break;
    if (own.head === up && relation === 'nsubj') return own.deprel === 'nsubj:pass' ? 'passive' : 'subject';
  }
  // "X, who left": X is what "who" stands for
  if (/^acl/.test(tokens[up < 0 ? pivot : up]!.deprel) && tokens[up < 0 ? pivot : up]!.head === token)
    return 'modified';
  for (let at = own.head, step = 0; at >= 0 && step < 6; at = tokens[at]!.head, step++)
    if (at === pivot) return 'below';
  return 'none';
}

function isConjunctOf(tree: Tree, token: number, pivot: number): boolean {
  const { deprel, head } = tree.tokens[token]!;
  return deprel === 'conj' && head >= 0 && tree.tokens[head]!.head === pivot;
}

/** The number of dependencies between two tokens; 12 where it is more, or where they hang on different roots. */
export function distanceIn(tree: Tree, depth: Uint16Array, a: number, b: number): number {
  let steps = 0;
  let x = a;
  let y = b;
  while (x !== y && steps < FAR) {
    if (depth[x]! >= depth[y]!) x = tree.tokens[x]!.head;
    else y = tree.tokens[y]!.head;
    if (x < 0 || y < 0) return FAR;
    steps++;
  }
  return steps;
}
export const FAR = 12;

/** Whether a verb stands in the passive. */
export function isPassive(tree: Tree, verb: number): boolean {
  return dependantsIn(tree, verb, 'nsubj', 'aux').some((i) => tree.tokens[i]!.deprel.endsWith(':pass'));
}
