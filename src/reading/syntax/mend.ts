import type { Syntax, Token } from './syntax.ts';
import { dependant, dependantsIn, type Tree, treeOf } from './tree.ts';

/** What is put right of a token. */
export type Change = Partial<Pick<Token, 'head' | 'deprel' | 'xpos' | 'upos'>>;

/** A parse with changes by token index. One that would close a circle is no tree; then the parse stands as it is. */
export function withChanges(syntax: Syntax, changes: ReadonlyMap<number, Change>): Syntax {
  if (changes.size === 0) return syntax;
  const tokens = syntax.tokens.map((token) => {
    const change = changes.get(token.index);
    return change ? { ...token, ...change } : token;
  });
  return isTree(tokens) ? { ...syntax, tokens } : syntax;
}

/**
 * The parse with analyses put right that English rules out. Few sentences have one, but a date, a suspicion or a plan should not hang on
 * which.
 */
export function mended(syntax: Syntax): Syntax {
  const tree = treeOf(syntax);
  const changes = new Map<number, Change>();
  for (const token of syntax.tokens) {
    if (token.upos === 'ADJ') adjectiveAsPreposition(tree, token, changes);
    else if (token.xpos === 'VB') infinitiveOfTake(tree, token, changes);
    else if (token.xpos === 'VBG') gerundOfNoun(tree, token, changes);
    else if (token.deprel === 'advcl' && token.upos === 'VERB') subjectOutside(tree, token, changes);
    else if (token.upos === 'NUM') numeralInPhrase(tree, token, changes);
  }
  return withChanges(syntax, changes);
}

/** "is due in September", "is due in court": what stands behind a copula is the predicate, and no preposition. */
function adjectiveAsPreposition(tree: Tree, { index, deprel, head }: Token, changes: Map<number, Change>): void {
  if (deprel !== 'case' || head < index) return;
  const copula = dependant(tree, index, 'cop') ?? dependantsIn(tree, head, 'cop').find((c) => c < index);
  if (copula === undefined) return;
  const noun = tree.tokens[head]!;
  changes.set(index, { head: noun.head, deprel: noun.deprel });
  changes.set(head, { head: index, deprel: 'obl' });
  for (const d of tree.dependants[head]!) if (d < index) changes.set(d, { head: index });
  changes.set(copula, { head: index });
  for (const d of dependantsIn(tree, index, 'fixed')) changes.set(d, { head, deprel: 'case' });
}

/** "arrested on suspicion of causing …": "of" right behind a noun with a preposition of its own ties the clause to that noun. */
function gerundOfNoun(tree: Tree, { index, deprel, head }: Token, changes: Map<number, Change>): void {
  const mark = dependant(tree, index, 'mark');
  if (mark === undefined || deprel !== 'advcl' || tree.tokens[mark]!.lower !== 'of') return;
  const noun = tree.tokens[mark - 1];
  if (noun?.upos === 'NOUN' && /^obl/.test(noun.deprel) && noun.head === head)
    changes.set(index, { head: noun.index, deprel: 'acl' });
}

/** "began after a resident called the police": a bare noun between a clause's conjunction and its verb is that verb's subject. */
function subjectOutside(tree: Tree, { index, head, xpos }: Token, changes: Map<number, Change>): void {
  const mark = dependant(tree, index, 'mark');
  const isTensed = /^VB[DZP]$/.test(xpos) || dependantsIn(tree, index, 'aux').length > 0;
  if (mark === undefined || mark > index || !isTensed) return;
  if (dependant(tree, index, 'nsubj', 'csubj', 'expl') !== undefined) return;
  const noun = dependantsIn(tree, head, 'obl', 'obj').find((i) => i > mark && i < index);
  if (noun === undefined || !/^(?:NOUN|PROPN)$/.test(tree.tokens[noun]!.upos)) return;
  if (dependant(tree, noun, 'case') !== undefined) return;
  const isPassive = dependant(tree, index, 'aux:pass') !== undefined;
  changes.set(noun, { head: index, deprel: isPassive ? 'nsubj:pass' : 'nsubj' });
}

/** "took to twitter to say": what somebody takes to is a noun; but "all it took to win". */
function infinitiveOfTake(tree: Tree, { index, head, deprel }: Token, changes: Map<number, Change>): void {
  const take = tree.tokens[head];
  if (take?.lemma !== 'take' || deprel !== 'xcomp' || index !== head + 2) return;
  const to = tree.tokens[index - 1]!;
  const subject = dependant(tree, head, 'nsubj');
  if (to.lower !== 'to' || subject === undefined || /^(?:it|that|what)$/.test(tree.tokens[subject]!.lower)) return;
  if (take.deprel.startsWith('acl') || dependant(tree, head, 'obj') !== undefined) return;
  changes.set(to.index, { upos: 'ADP', xpos: 'IN', deprel: 'case' });
  changes.set(index, { upos: 'NOUN', xpos: 'NN', deprel: 'obl' });
  for (const d of tree.dependants[index]!) if (d > index) changes.set(d, { head });
}

/** "their 1990 low": a number between an owner or article and its noun belongs to the noun. */
function numeralInPhrase(tree: Tree, { index, head, deprel }: Token, changes: Map<number, Change>): void {
  const before = tree.tokens[index - 1];
  if (!before || !/^(?:det|nmod:poss)/.test(before.deprel) || before.head <= index || before.head === head) return;
  if (before.head - index > 3 || !/^(?:obl|nmod)/.test(deprel)) return;
  changes.set(index, { head: before.head, deprel: 'nmod:unmarked' });
}

/** Whether every token reaches a root; linear, no recursion. */
function isTree(tokens: readonly Token[]): boolean {
  const state = new Uint8Array(tokens.length);
  const path: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    for (let at = i; at >= 0 && state[at] !== 2; at = tokens[at]!.head) {
      if (state[at] === 1) return false;
      state[at] = 1;
      path.push(at);
    }
    while (path.length > 0) state[path.pop()!] = 2;
  }
  return true;
}
