import { bestTree } from './tree.ts';

/** Arc scores of one sentence: `scores[d * stride + h]` for token h as head of token d, column `n` the root. */
export interface ArcScores {
  readonly scores: Float32Array;
  readonly n: number;
  readonly stride: number;
}

/** How many heads of each token are weighed by their labels too. A fourth changes nothing on EWT dev. */
const CANDIDATES = 3;

/** What the logarithm of a label's share counts beside an arc's score: best of 0.3 to 2 on both halves of EWT dev. */
const LABEL_WEIGHT = 1.5;

/**
 * Best trees by arcs and labels together: a head that the token would have a clear relation to beats one that is a little likelier
 * but fits no relation. `sureness` gives, for one head of every token (-1 the root), sentence after sentence, the logarithm of the
 * best label's share.
 */
export function jointTrees(
  sentences: readonly ArcScores[],
  sureness: (heads: readonly Int32Array[]) => Float32Array,
): Int32Array[] {
  const candidates = sentences.map(likeliestHeads);
  const terms = Array.from({ length: CANDIDATES }, (_, k) =>
    sureness(
      sentences.map(({ n }, s) =>
        Int32Array.from({ length: n }, (_, i) => {
          const head = candidates[s]![i * CANDIDATES + k]!;
          return head === n ? -1 : head;
        }),
      ),
    ),
  );
  let first = 0;
  return sentences.map(({ scores, n, stride }, s) => {
    const joint = scores.slice();
    for (let i = 0; i < n; i++) {
      const said = terms.map((term) => term[first + i]! * LABEL_WEIGHT);
      // heads that were not weighed fit no better than the worst that was
      const least = Math.min(...said);
      for (let h = 0; h <= n; h++) joint[i * stride + h]! += least;
      for (let k = 0; k < CANDIDATES; k++) {
        const at = i * stride + candidates[s]![i * CANDIDATES + k]!;
        joint[at] = scores[at]! + said[k]!;
      }
    }
    first += n;
    return bestTree(joint, n, stride);
  });
}

/** For each token its CANDIDATES best heads, best first; where a sentence has fewer, the last again. Ties go to the lower index. */
function likeliestHeads({ scores, n, stride }: ArcScores): Int32Array {
  const result = new Int32Array(n * CANDIDATES);
  for (let i = 0; i < n; i++) {
    let last = n;
    for (let k = 0; k < CANDIDATES; k++) {
      let best = -1;
      for (let h = 0; h <= n; h++) {
        if (h === i || taken(result, i * CANDIDATES, k, h)) continue;
        if (best < 0 || scores[i * stride + h]! > scores[i * stride + best]!) best = h;
      }
      if (best >= 0) last = best;
      result[i * CANDIDATES + k] = last;
    }
  }
  return result;
}

function taken(result: Int32Array, from: number, count: number, head: number): boolean {
  for (let k = 0; k < count; k++) if (result[from + k] === head) return true;
  return false;
}
