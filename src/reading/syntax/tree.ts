import type { Syntax, Token } from './syntax.ts';

/** A stretch of tokens: document indices, end exclusive. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The dependencies of a text, laid out for walking down: whom each token governs and how far its words reach. */
export interface Tree {
  readonly tokens: readonly Token[];
  /** Document indices of the tokens that hang on each token, in order. */
  readonly dependants: readonly (readonly number[])[];
  /** The stretch from the first to the last token below each token, itself included. */
  readonly reach: readonly Stretch[];
}

/** Lays out a text's dependencies. Linear in the number of tokens; no recursion. */
export function treeOf({ tokens }: Syntax): Tree {
  const dependants: number[][] = tokens.map(() => []);
  const order: number[] = [];
  for (const token of tokens) {
    if (token.head >= 0) dependants[token.head]!.push(token.index);
    else order.push(token.index);
  }
  for (let i = 0; i < order.length; i++) order.push(...dependants[order[i]!]!);
  const reach = tokens.map(({ index }) => ({ first: index, last: index + 1 }));
  for (let i = order.length - 1; i >= 0; i--) {
    const own = reach[order[i]!]!;
    const head = tokens[order[i]!]!.head;
    if (head < 0) continue;
    const up = reach[head]!;
    reach[head] = { first: Math.min(up.first, own.first), last: Math.max(up.last, own.last) };
  }
  return { tokens, dependants, reach };
}

const kept = new WeakMap<Syntax, Tree>();

/** The same, laid out once for each parse. */
export function keptTreeOf(syntax: Syntax): Tree {
  let tree = kept.get(syntax);
  if (!tree) {
    tree = treeOf(syntax);
    kept.set(syntax, tree);
  }
  return tree;
}

/** The first dependant in one of these relations (subtypes count too: `nsubj` finds `nsubj:pass`); undefined where there is none. */
export function dependant(tree: Tree, head: number, ...relations: readonly string[]): number | undefined {
  return tree.dependants[head]!.find((d) => isRelation(tree.tokens[d]!.deprel, relations));
}

/** All dependants in one of these relations. */
export function dependantsIn(tree: Tree, head: number, ...relations: readonly string[]): number[] {
  return tree.dependants[head]!.filter((d) => isRelation(tree.tokens[d]!.deprel, relations));
}

function isRelation(deprel: string, relations: readonly string[]): boolean {
  return relations.some((r) => deprel === r || (deprel.startsWith(r) && deprel[r.length] === ':'));
}

/** The preposition or "as" that marks a noun or clause; empty where there is none. */
export function markOf(tree: Tree, index: number): string {
  const mark = dependant(tree, index, 'case', 'mark');
  return mark === undefined ? '' : tree.tokens[mark]!.lower;
}

/** The tokens of a noun phrase up to the first aside or clause behind its head. */
export function phraseOf(tree: Tree, head: number): Stretch {
  let first = head;
  let last = head + 1;
  for (const d of tree.dependants[head]!) {
    const relation = tree.tokens[d]!.deprel.split(':')[0]!;
    const reach = tree.reach[d]!;
    if (d < head) {
      if (['det', 'amod', 'compound', 'nummod', 'nmod', 'flat', 'advmod'].includes(relation))
        first = Math.min(first, reach.first);
    } else if (['flat', 'nmod', 'amod', 'compound', 'conj'].includes(relation)) {
      last = Math.max(last, reach.last);
    } else if (relation === 'appos' && d === last) {
      last = Math.max(last, reach.last);
    }
  }
  return { first, last };
}

/** The noun that "who", "which" or "that" stands for, as it is parsed; undefined for all other words. */
export function nounOfRelative({ tokens }: Pick<Tree, 'tokens'>, index: number): number | undefined {
  const token = tokens[index]!;
  const clause = /^(?:who|which|that)$/.test(token.lower) ? tokens[token.head] : undefined;
  return clause?.deprel.startsWith('acl') && clause.head >= 0 ? clause.head : undefined;
}

/** Of a stretch of tokens, the first that hangs on a token outside it; undefined where none does. */
export function topOf(tokens: readonly Token[], { first, last }: Stretch): number | undefined {
  for (let i = first; i < last; i++) {
    const { head } = tokens[i]!;
    if (head < first || head >= last) return i;
  }
  return undefined;
}

/** How far up a verb is looked for. */
const FURTHEST = 4;

/** The first verb from a token upwards, itself included; null where none is near. */
export function verbAbove({ tokens }: Pick<Tree, 'tokens'>, from: number): number | null {
  let at = from;
  for (let step = 0; step < FURTHEST && at >= 0; step++) {
    if (tokens[at]!.upos === 'VERB') return at;
    at = tokens[at]!.head;
  }
  return null;
}
