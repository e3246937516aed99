import { wordMap } from '../language.ts';
import { dependantsIn, type Tree } from '../syntax/tree.ts';

/** "The midfielder Ann Lee, now a pundit, said": a common noun between commas behind a subject says what that one is, and is no other. */
export function isSecondSubject(tree: Tree, at: number, subjects: readonly number[]): boolean {
  const { first: from, last } = tree.reach[at]!;
  const first = tree.tokens[from]!.text === ',' ? from + 1 : from;
  const isBetween =
    tree.tokens[first - 1]?.text === ',' && (tree.tokens[last]?.text === ',' || tree.tokens[last - 1]?.text === ',');
  return isBetween && tree.tokens[at]!.upos === 'NOUN' && subjects.some((s) => s < first && isNamed(tree, s));
}

function isNamed(tree: Tree, at: number): boolean {
  return [at, ...dependantsIn(tree, at, 'appos', 'flat')].some((i) => tree.tokens[i]!.upos === 'PROPN');
}

/** A title that the parse left apart from its name ("Ms" of "Ms Quill's lawyer"): nobody by itself. */
export function isLooseTitle(tree: Tree, at: number): boolean {
  const name = tree.tokens[at + 1];
  if (!wordMap('honorifics.tsv').has(tree.tokens[at]!.lower.replace(/\.$/, ''))) return false;
  return name?.upos === 'PROPN' && name.head !== at && name.sentence === tree.tokens[at]!.sentence;
}
