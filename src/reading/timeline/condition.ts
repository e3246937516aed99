import { dependantsIn, type Tree } from '../syntax/tree.ts';

/** Whether a clause is a condition ("if", "unless") by the word that opens it. */
export function opensCondition(tree: Tree, token: number): boolean {
  return dependantsIn(tree, token, 'mark').some((d) =>
    /^(?:if|unless|provided|should|whether)$/.test(tree.tokens[d]!.lower),
  );
}
