import { wordMap } from '../language.ts';
import { modalOf } from '../lexicon/grammar-words.ts';
import { isNegated } from '../standing/negated.ts';
import type { Token } from '../syntax/syntax.ts';
import { dependantsIn, type Tree } from '../syntax/tree.ts';

/** The particle may be hung anywhere ("set aside the ruling"): what counts is that it follows the verb, or ends the clause. */
export function hasParticle(tree: Tree, { index, sentence }: Token, particle: string): boolean {
  if (particle === '') return true;
  for (let i = index + 1; i < index + 8; i++) {
    const t = tree.tokens[i];
    if (!t || t.sentence !== sentence || t.upos === 'PUNCT') return false;
    if (t.lower === particle) return true;
  }
  return false;
}

/** What is agreed to is as good as done. */
const settles = /^(?:agree|decide|choose|vote)$/;

/** Whether a deed is told as done: not denied, not wanted, not asked for, not only possible. */
export function isSo(tree: Tree, verb: Token): boolean {
  if (isNegated(tree, verb)) return false;
  const marks = tree.dependants[verb.index]!.map((i) => tree.tokens[i]!);
  if (marks.some((t) => modalOf(t.lower) !== undefined && t.deprel.startsWith('aux'))) return false;
  if (marks.some((t) => t.deprel === 'mark' && /^(?:if|unless|whether|without|until)$/.test(t.lower))) return false;
  const above = tree.tokens[verb.head];
  if (marks.some((t) => t.lower === 'to' && t.deprel === 'mark')) return settles.test(above?.lemma ?? '');
  // "was neither cleared nor charged", "may be charged or cleared"
  if (verb.deprel === 'conj' && above?.upos === 'VERB' && dependantsIn(tree, verb.index, 'nsubj', 'aux').length === 0)
    return !marks.some((t) => t.lower === 'nor') && isSo(tree, above);
  return !(above && verb.deprel === 'ccomp' && wordMap('standing-words.tsv').get(above.lower) === 'denial');
}

/** "Will review": what is sure to be done. */
export function isToCome(tree: Tree, verb: Token): boolean {
  if (isNegated(tree, verb)) return false;
  const marks = tree.dependants[verb.index]!.map((i) => tree.tokens[i]!);
  return (
    marks.some((t) => /^(?:will|'ll)$/.test(t.lower)) &&
    !marks.some((t) => t.deprel === 'mark' && /^(?:if|unless|whether|until)$/.test(t.lower))
  );
}
