import { wordMap } from '../language.ts';
import { isNot } from '../lexicon/grammar-words.ts';
import type { Token } from '../syntax/syntax.ts';
import type { Tree } from '../syntax/tree.ts';

const isNeither = (lower: string) => isNot(lower) || /^(?:neither|nor)$/.test(lower);
const none = /^(?:nobody|none|no|neither|nothing)$/;

/**
 * Whether a word is told as not so: "was not accused", "nobody has accused", "neither X nor Y was charged", "no allegations",
 * "without charge".
 */
export function isNegated(tree: Tree, token: Token): boolean {
  const { tokens, dependants } = tree;
  const { index, upos } = token;
  // "no one was arrested or charged": the subject of the first is that of both
  const first = token.deprel === 'conj' && upos === 'VERB' ? tokens[token.head] : undefined;
  if (
    first?.upos === 'VERB' &&
    !dependants[index]!.some((d) => tokens[d]!.deprel.startsWith('nsubj')) &&
    isOfNone(tree, first)
  )
    return true;
  for (const d of dependants[index]!) {
    const { lower, deprel } = tokens[d]!;
    // "no" on a noun, "not" on anything
    if (isNeither(lower) || (lower === 'no' && deprel === 'det')) return true;
    if (lower === 'without' && deprel === 'case') return true;
  }
  // "no one has accused", "no player was charged"
  return upos !== 'NOUN' && isOfNone(tree, token);
}

function isOfNone({ tokens, dependants }: Tree, { index }: Token): boolean {
  return dependants[index]!.some((d) => {
    const { lower, deprel } = tokens[d]!;
    return deprel.startsWith('nsubj') && (none.test(lower) || dependants[d]!.some((i) => none.test(tokens[i]!.lower)));
  });
}

/** Whether a word is told as not so, or stands below an accusation that is: "wrongdoing" in "was not accused of any wrongdoing". */
export function isDeniedBelow(tree: Tree, token: Token): boolean {
  if (isNegated(tree, token)) return true;
  for (let at = token, step = 0; at.head >= 0 && step < 2; step++) {
    if (!/^(?:obj|obl|nmod|acl|advcl|xcomp|ccomp)/.test(at.deprel)) return false;
    at = tree.tokens[at.head]!;
    if (wordMap('standing-words.tsv').get(at.lower) === 'allegation' && isNegated(tree, at)) return true;
  }
  return false;
}
