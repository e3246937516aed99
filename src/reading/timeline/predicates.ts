import { keep, table } from '../language.ts';
import type { Token } from '../syntax/syntax.ts';
import { dependant, dependantsIn, type Tree } from '../syntax/tree.ts';

/** When a predicate places what it tells, by its finite verb: `modal` says no time, `none` leaves it to the clause above. */
export type Tense = 'past' | 'present' | 'perfect' | 'pastPerfect' | 'future' | 'modal' | 'none';

/** A word that tells that something happens or holds: a verb, a predicate with a copula, or a noun that names an event. */
export interface Predicate {
  /** Document index of its token. */
  readonly token: number;
  readonly kind: 'verb' | 'state' | 'noun';
  readonly tense: Tense;
  /** The predicate (a verb or state) that governs it; -1 where it stands alone. */
  readonly governor: number;
  /** The relation by which its phrase hangs on the governor, without subtype but for `acl:relcl`. */
  readonly relation: string;
}

/** Nouns that name events, with the verb that tells the same; empty where there is none. */
export function eventNouns(): ReadonlyMap<string, string> {
  return keep('event-nouns', () => new Map(table('event-nouns.tsv').map(([noun, verb]) => [noun!, verb ?? ''])));
}

/** Relations in which a verb form tells nothing by itself: part of a name, of another verb, a preposition ("including"). */
const silent = new Set(['amod', 'compound', 'case', 'mark', 'fixed', 'aux', 'cop', 'flat', 'det', 'punct', 'cc']);

/**
 * The predicates of a text by token index, each with its governor. Linear: governors are found while walking down from the roots.
 */
export function findPredicates(tree: Tree): ReadonlyMap<number, Predicate> {
  const found = new Map<number, Predicate>();
  const order = tree.tokens.filter((t) => t.head < 0).map((t) => t.index);
  /** For each token: the nearest verb or state at or above it, and the relation by which the way down to it began. */
  const above = new Map<number, { governor: number; relation: string }>();
  for (let i = 0; i < order.length; i++) {
    const token = tree.tokens[order[i]!]!;
    const head = token.head < 0 ? undefined : found.get(token.head);
    const place =
      token.head < 0
        ? { governor: -1, relation: 'root' }
        : head && head.kind !== 'noun'
          ? { governor: token.head, relation: plainRelation(token.deprel) }
          : (carried(above.get(token.head), token) ?? { governor: -1, relation: 'root' });
    above.set(token.index, place);
    const kind = kindOf(tree, token);
    if (kind) found.set(token.index, { token: token.index, kind, tense: tenseOf(tree, token), ...place });
    order.push(...tree.dependants[token.index]!);
  }
  return found;
}

/** Below a noun the way to the governor goes on, but a clause that hangs on the noun is one by its own relation. */
function carried(place: { governor: number; relation: string } | undefined, token: Token) {
  const own = plainRelation(token.deprel);
  return place && (own.startsWith('acl') || own === 'parataxis') ? { ...place, relation: own } : place;
}

function plainRelation(deprel: string): string {
  return deprel === 'acl:relcl' ? deprel : deprel.split(':')[0]!;
}

function kindOf(tree: Tree, token: Token): Predicate['kind'] | null {
  const relation = token.deprel.split(':')[0]!;
  if (token.upos === 'VERB') return silent.has(relation) && !hasArguments(tree, token) ? null : 'verb';
  if (dependant(tree, token.index, 'cop') !== undefined) return 'state';
  if (token.upos === 'AUX') return silent.has(relation) ? null : 'state';
  return token.upos === 'NOUN' && relation !== 'compound' && eventNouns().has(token.lemma) ? 'noun' : null;
}

/** Whether a participle before a noun has words of its own behind it, as only a clause has: headlines confuse the parser ("Shares posted gains on Friday"). */
function hasArguments(tree: Tree, token: Token): boolean {
  return (
    token.deprel === 'amod' &&
    dependantsIn(tree, token.index, 'obl', 'obj', 'xcomp', 'ccomp', 'advcl').some((d) => d > token.index)
  );
}

/** The tense of a predicate's own finite verb. */
function tenseOf(tree: Tree, token: Token): Tense {
  const auxiliaries = dependantsIn(tree, token.index, 'aux', 'cop').map((d) => tree.tokens[d]!);
  const finite = auxiliaries[0] ?? (token.upos === 'NOUN' ? undefined : token);
  if (!finite) return 'none';
  if (finite.xpos === 'MD') return /^(?:will|wo|shall|'ll)$/.test(finite.lower) ? 'future' : 'modal';
  const past = finite.xpos === 'VBD';
  if (finite !== token && finite.lemma === 'have') return past ? 'pastPerfect' : 'perfect';
  if (past) return 'past';
  if (finite.xpos === 'VBZ' || finite.xpos === 'VBP') return 'present';
  return 'none';
}
