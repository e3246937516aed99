import type { Span } from '../../article/span.ts';
import { wordSet } from '../language.ts';
import { type Syntax, tokenAt } from '../syntax/syntax.ts';
import { dependantsIn, phraseOf, type Tree, treeOf } from '../syntax/tree.ts';
import type { Draft } from './draft.ts';

/**
 * Roles that stand in apposition, for people whose name carries none: "the hospice's manager, Ann Lee, said",
 * "Ann Lee, an ecologist at the college, said". The first mention that has one decides.
 */
export function giveRoles(drafts: readonly Draft[], syntax: Syntax): void {
  const open = drafts.filter((d) => d.kind === 'person' && d.role === null);
  if (open.length === 0) return;
  const tree = treeOf(syntax);
  for (const draft of open) {
    for (const mention of draft.mentions) {
      const role = roleAt(tree, headOf(tree, syntax, mention));
      if (role === null) continue;
      draft.role = role;
      break;
    }
  }
}

/** The token of a mention that hangs on something outside it; -1 where the mention has no token. */
function headOf(tree: Tree, syntax: Syntax, mention: Span): number {
  for (let at = tokenAt(syntax, mention.start); at < tree.tokens.length; at++) {
    const token = tree.tokens[at]!;
    if (token.start >= mention.end) break;
    const head = tree.tokens[token.head];
    if (!head || head.start < mention.start || head.start >= mention.end) return at;
  }
  return -1;
}

function roleAt(tree: Tree, name: number): Span | null {
  if (name < 0) return null;
  const { head, deprel } = tree.tokens[name]!;
  const candidates = [
    ...(deprel === 'appos' && head >= 0 ? [head] : []),
    ...dependantsIn(tree, name, 'appos', 'nmod:desc').filter((d) => tree.tokens[d]!.upos === 'NOUN'),
  ];
  for (const candidate of candidates) {
    if (!wordSet('role-words.tsv').has(tree.tokens[candidate]!.lower)) continue;
    let { first, last } = phraseOf(tree, candidate);
    while (first < candidate && ['DET', 'PRON', 'PUNCT', 'NUM'].includes(tree.tokens[first]!.upos)) first++;
    // the name itself is no part of its role
    if (first <= name && name < last) last = name > candidate ? candidate + 1 : last;
    if (first <= name && name < last) continue;
    return { start: tree.tokens[first]!.start, end: tree.tokens[last - 1]!.end };
  }
  return null;
}
