import { genderedPronoun } from '../../entities/gendered.ts';
import { type ArticleIndex, indexOf } from '../../index/article-index.ts';
import { nounFile } from '../../lexicon/lexicon.ts';
import { GROUP, PERSON, TIME } from '../../lexicon/noun-files.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Entity, Reading } from '../../reading.ts';
import { dependantsIn, phraseOf, type Tree } from '../../syntax/tree.ts';
import type { Argument } from './asked-roles.ts';

/** Most steps up the parse from a noun to the clause that it stands in. */
const MOST_STEPS = 4;

/**
 * Whether the noun at a document index is the one whom a question names: null where it may be ("the MP", "he"). "The manager of the singer X"
 * is not X, nor is X's brother; "the singer X" and "X, the singer" are.
 */
export function denotes(reading: Reading, at: number, argument: Argument): boolean | null {
  const index = indexOf(reading);
  const heads = [at, ...dependantsIn(index.tree, at, 'conj')];
  const found = heads.map((head) => isOne(index, head, argument));
  return found.includes(true) ? true : found.includes(null) ? null : false;
}

function isOne(index: ArticleIndex, head: number, argument: Argument): boolean | null {
  const { tree, entityAt } = index;
  const token = tree.tokens[head]!;
  if (token.upos === 'PRON') {
    const gender = genderedPronoun(token.lower)?.gender;
    if (gender && argument.entity?.gender && argument.entity.gender !== gender) return false;
    return argument.entity && entityAt[head] === argument.entity ? true : null;
  }
  if (argument.entity === null && argument.name.length === 0) return isSuchNoun(index, head, argument);
  const named = namesAt(index, head);
  const isMeant = (i: number) =>
    argument.entity ? entityAt[i] === argument.entity : argument.name.includes(tree.tokens[i]!.lower);
  if (named.some(isMeant)) return true;
  const { first, last } = tree.reach[head]!;
  const file = nounFile(token.lemma);
  // "spent decades drawing": no time does anything
  if (file === TIME && token.upos === 'NOUN') return null;
  const isInside = tree.tokens.slice(first, last).some((t) => isMeant(t.index));
  // X's manager is not X; X's board or advance may be told as X's own
  const isName = token.upos === 'PROPN' || entityAt[head] !== null;
  // "X, whose son was jailed": the son is not X
  if (file === PERSON && token.upos === 'NOUN' && ownersAt(index, head).some(isMeant)) return false;
  if (isInside) return file === PERSON || isName ? false : null;
  // "Henry of Navarre" may be the Henry of the question
  if (argument.entity?.name.toLowerCase().split(' ').includes(token.lower)) return null;
  if (named.some((i) => entityAt[i] !== null || tree.tokens[i]!.upos === 'PROPN')) return false;
  const isThing = token.upos === 'NOUN' && ![0, PERSON, GROUP].includes(file);
  return argument.entity?.kind === 'person' && isThing ? false : null;
}

/** The names of the one whom "whose" before a noun stands for. */
function ownersAt(index: ArticleIndex, head: number): number[] {
  const { tree } = index;
  if (!dependantsIn(tree, head, 'nmod:poss').some((i) => tree.tokens[i]!.lower === 'whose')) return [];
  let at = tree.tokens[head]!;
  for (let step = 0; step < MOST_STEPS && at.head >= 0; step++) {
    if (at.deprel.startsWith('acl')) return namesAt(index, at.head);
    at = tree.tokens[at.head]!;
  }
  return [];
}

/** "Carrow shares" is not told of Dunvale shares: the same noun of somebody else. */
function isSuchNoun(
  { tree, entityAt }: ArticleIndex,
  head: number,
  { term, owners, ownerNames }: Argument,
): boolean | null {
  const isAlike = [head, ...dependantsIn(tree, head, 'compound', 'appos', 'flat')].some((i) =>
    related(term, termOf(tree.tokens[i]!.lower)),
  );
  if (!isAlike) return null;
  if (owners.length === 0 && ownerNames.length === 0) return true;
  const { first, last } = phraseOf(tree, head);
  const words = tree.tokens.slice(first, last).map((t) => t.lower);
  // "a fort at X": where it is does not say whose
  const own = entityAt.slice(first, last).filter((e) => e !== null && owners.some((o) => o.kind === e.kind));
  // "sales at X" are not those at Y
  const named = dependantsIn(tree, head, 'compound', 'nmod').filter((i) => /^\p{Lu}/u.test(tree.tokens[i]!.text));
  const others = named.some(
    (i) => owners.length === 0 || entityAt[i] === null || owners.some((o) => isLike(o, entityAt[i]!)),
  );
  if (own.some((e) => owners.includes(e!)) || ownerNames.some((name) => words.includes(name))) return true;
  return own.length > 0 || others ? false : null;
}

/** A firm may be taken for a place; neither is a person. */
const isLike = (a: Entity, b: Entity) => (a.kind === 'person') === (b.kind === 'person');

/**
 * The tokens that name what a noun stands for: itself, and the names beside it ("the singer X", "X, the singer"), but not those of what
 * follows "of" ("the manager of the singer X").
 */
export function namesAt(index: ArticleIndex, head: number): number[] {
  const { tree, entityAt } = index;
  const { tokens } = tree;
  const token = tokens[head]!;
  const beside = dependantsIn(tree, head, 'flat', 'appos', 'compound', 'nmod').filter((i) => {
    const { deprel } = tokens[i]!;
    if (deprel === 'nmod:poss' || dependantsIn(tree, i, 'case').length > 0) return false;
    // "Carrow shares": the name only says whose
    if (i < head && token.upos === 'NOUN' && ![0, PERSON, GROUP].includes(nounFile(token.lemma))) return false;
    return i < head || !isBehindPreposition(tree, head, i);
  });
  // "a drummer, X, was sued": the parser may hang both on the verb
  const twins =
    token.head >= 0 && /^nsubj/.test(token.deprel)
      ? dependantsIn(tree, token.head, 'nsubj').filter((i) => i !== head && /^(?:PROPN|NOUN)$/.test(tokens[i]!.upos))
      : [];
  // "their director for Y, X": the parser hangs the name on the place
  const behindPlace = dependantsIn(tree, head, 'nmod').flatMap((i) =>
    entityAt[i]?.kind === 'person'
      ? []
      : dependantsIn(tree, i, 'appos').filter(
          (d) => tree.tokens[d]!.upos === 'PROPN' && !isBehindPreposition(tree, head, d),
        ),
  );
  // "X was a merchant who …"
  const called = dependantsIn(tree, head, 'cop').length > 0 ? dependantsIn(tree, head, 'nsubj') : [];
  // "X, a drummer who lives in Y", "the owner, X, an heir who …"
  const described = token.deprel === 'appos' && token.upos === 'NOUN' ? namesAt(index, token.head) : [];
  return [
    head,
    ...described,
    ...[...beside, ...twins, ...behindPlace, ...called].flatMap((i) => [
      i,
      ...dependantsIn(tree, i, 'flat', 'compound'),
    ]),
  ];
}

/** Whether a preposition stands between two words, with no comma between it and the second. */
function isBehindPreposition({ tokens }: Tree, from: number, to: number): boolean {
  for (let i = to - 1; i > from; i--) {
    if (tokens[i]!.upos === 'PUNCT') return false;
    if (tokens[i]!.upos === 'ADP') return true;
  }
  return false;
}
