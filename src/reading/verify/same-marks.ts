import { keep, table, wordMap } from '../language.ts';
import { related, termOf } from '../lexicon/terms.ts';
import type { Token } from '../syntax/syntax.ts';
import { dependantsIn, markOf, type Tree } from '../syntax/tree.ts';
import type { Parsed } from './same-roles.ts';

/**
 * Whether what the claim hangs on its verbs and nouns by a preposition or conjunction hangs in the sentence by one that says something
 * else of it: "voted against the tower" for "voted for the tower", "closed because of the flood" for "closed after the flood", "voted to
 * block the tower" too.
 *
 * @param tokens those of the sentence
 */
export function marksOther(claim: Parsed, tree: Tree, tokens: readonly Token[]): boolean {
  return claim.tree.tokens.some((theirs) => {
    const mark = markAt(claim.tree, theirs);
    if (mark === null) return false;
    const same = tokens.filter((t) => t.lower === theirs.lower || related(termOf(t.lower), termOf(theirs.lower)));
    return (
      same.length > 0 &&
      same.every((t) => {
        const own = markAt(tree, t);
        return own === null ? isOfFurtherDeed(claim, theirs, tree, t) : !haveSenseInCommon(mark, own);
      })
    );
  });
}

/** "Voted to block the deal" for "voted for the deal": it is the object of a further verb, of which the claim has nothing. */
function isOfFurtherDeed(claim: Parsed, theirs: Token, tree: Tree, own: Token): boolean {
  const further = tree.tokens[own.head];
  const deed = claim.tree.tokens[theirs.head];
  if (own.deprel !== 'obj' || further?.upos !== 'VERB' || deed?.upos !== 'VERB') return false;
  const to = dependantsIn(tree, further.index, 'mark').find((i) => tree.tokens[i]!.lower === 'to');
  // "with X voting to block": the parser hangs it anywhere, so the word in front of "to" counts
  const over = to === undefined ? undefined : tree.tokens[to - 1];
  if (!over || !related(termOf(over.lower), termOf(deed.lower))) return false;
  return !claim.tree.tokens.some((t) => related(termOf(t.lower), termOf(further.lower)));
}

/** What marks a noun or clause that hangs on another word; null where nothing does. */
function markAt(tree: Tree, token: Token): string | null {
  if (!/^(?:obl|nmod|advcl|acl)/.test(token.deprel)) return null;
  const mark = markOf(tree, token.index);
  // "agreed to sell": an infinitive is no place
  return mark === '' || mark === 'that' || (mark === 'to' && token.upos === 'VERB') ? null : mark;
}

/**
 * What it does to the sense that the claim has one preposition or conjunction where the article has another: `negation` for the opposite
 * ("for", "against"), `relation` for another. Null where both may say the same, or where other words were changed.
 *
 * @param theirs the keys that were put for `ours`
 */
export function otherMark(theirs: readonly string[], ours: readonly string[]): 'negation' | 'relation' | null {
  const [given, own] = [lastMark(theirs), lastMark(ours)];
  // "voted to block" for "voted for"
  if (given !== null && own === null && ours.at(-2) === 'to') return 'relation';
  if (given === null || own === null || haveSenseInCommon(given, own)) return null;
  return arePrepositionsOpposite(given, own) || arePrepositionsOpposite(own, given) ? 'negation' : 'relation';
}

/** The preposition or conjunction that some words end in, so that it stands before what follows them: "because of", "in April after". */
function lastMark(keys: readonly string[]): string | null {
  const words = keys.filter((k) => !/^(?:the|a|an)$/.test(k));
  const [before, last] = words.slice(-2).length === 2 ? words.slice(-2) : [undefined, words[0]];
  if (/^(?:of|to)$/.test(last ?? '') && /^(?:because|due|owing|thanks|ahead|prior|out)$/.test(before ?? ''))
    return before!;
  return last !== undefined && isListed(last) ? last : null;
}

const isListed = (mark: string) => wordMap('preposition-senses.tsv').has(mark) || /^(?:in|at)$/.test(mark);

function arePrepositionsOpposite(a: string, b: string): boolean {
  const opposite = keep(
    'opposite-prepositions',
    () => new Map(table('preposition-senses.tsv').map((r) => [r[0], r[2]])),
  );
  return sensesOf(b).includes(opposite.get(a) ?? '-');
}

function haveSenseInCommon(a: string, b: string): boolean {
  const own = sensesOf(b);
  return a === b || sensesOf(a).some((sense) => own.includes(sense));
}

function sensesOf(mark: string): string[] {
  return (wordMap('preposition-senses.tsv').get(mark) ?? 'plain').split(' ');
}
