import type { Cue, Standing } from '../reading.ts';
import type { Tree } from '../syntax/tree.ts';

/** The cue as the article words it; a negation in front belongs to it ("did not say"), so that it cannot be lost. */
export function cueAt(tree: Tree, text: string, at: number, lemma: string, standing: Standing): Cue {
  const token = tree.tokens[at]!;
  const negation = tree.dependants[at]!.find((d) => d < at && ['not', "n't", 'never'].includes(tree.tokens[d]!.lower));
  let first = at;
  if (negation !== undefined) {
    first = negation;
    const auxiliary = tree.tokens[negation - 1];
    if (auxiliary && auxiliary.upos === 'AUX' && auxiliary.sentence === token.sentence) first = negation - 1;
  }
  const start = tree.tokens[first]!.start;
  return { text: text.slice(start, token.end), lemma, standing, start, end: token.end };
}
