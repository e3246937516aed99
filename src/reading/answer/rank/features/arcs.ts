import type { ArticleIndex } from '../../../index/article-index.ts';
import type { Candidate } from '../../../index/candidates.ts';
import type { Frame } from '../../frame/frame.ts';
import type { Aligned, Alignment } from '../alignment.ts';
import { distanceIn, placeOf } from '../place.ts';

/** How many of the question's other arguments stand towards the verb as the question has them, and how many stand in each other's place. */
export function argumentsOf(
  frame: Frame,
  index: ArticleIndex,
  alignment: Alignment,
  headWord: number,
  pivot: number,
): [number, number] {
  let right = 0;
  let wrong = 0;
  if (headWord < 0 || pivot < 0) return [right, wrong];
  frame.words.forEach(({ token }, k) => {
    const at = alignment.at[k]!;
    if (k === headWord || at < 0 || token.head !== frame.head) return;
    const asked = placeOf(frame.tree, token.index, frame.head);
    const here = placeOf(index.tree, at, pivot);
    const same = sameRole[asked];
    if (!same || here === 'none') return;
    if (same.includes(here)) right++;
    else if (sameRole[here]) wrong++;
  });
  return [right, wrong];
}

/**
 * The dependencies between the question's words that the sentence has too, by weight, and those that it breaks: "X accused Y" and
 * "Y accused X" hold the same words. Then what is missing of the words that stand next to the question word, and how near the
 * sentence comes to the word that it lacks: near misses are made by changing one word.
 */
export function arcsOf(
  { words, open, head, focus }: Frame,
  index: ArticleIndex,
  { weights }: Aligned,
  { at, like }: Alignment,
): [number, number, number, number] {
  let kept = 0;
  let broken = 0;
  let missing = 0;
  let least = 1;
  const numberOf = new Map(words.map(({ token }, k) => [token.index, k]));
  for (let k = 0; k < words.length; k++) {
    const { token } = words[k]!;
    const above = numberOf.get(token.head);
    if (like[k]! < 0.5) {
      if (token.index === head || token.head === head || token.head === open || token.head === focus?.token.index)
        missing += weights[k]! * (1 - like[k]!);
      least = Math.min(least, like[k]!);
      continue;
    }
    if (above === undefined || like[above]! < 0.5) continue;
    const steps = distanceIn(index.tree, index.depth, at[k]!, at[above]!);
    const weight = Math.min(weights[k]!, weights[above]!);
    if (steps <= 2) kept += weight;
    else broken += weight;
  }
  return [kept, broken, missing, least];
}

/** How many of the words that hang on the same word as the question word, or on it, stand within two dependencies of the candidate. */
export function arcToCandidate(
  { words, head, open, focus }: Frame,
  index: ArticleIndex,
  { at, like }: Alignment,
  candidate: Candidate,
): number {
  let count = 0;
  for (let k = 0; k < words.length; k++) {
    const { token } = words[k]!;
    const beside =
      token.index === head || token.head === head || token.head === open || token.head === focus?.token.index;
    if (!beside || like[k]! < 0.5) continue;
    if (distanceIn(index.tree, index.depth, candidate.head, at[k]!) <= 2) count++;
  }
  return count;
}

const sameRole: Readonly<Record<string, readonly string[] | undefined>> = {
  subject: ['subject', 'agent', 'modified'],
  agent: ['subject', 'agent', 'modified'],
  object: ['object', 'passive', 'modified'],
  passive: ['object', 'passive', 'modified'],
};
