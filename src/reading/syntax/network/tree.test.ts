import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestTree } from './tree.ts';

/** All trees with one root over n tokens, by trying every choice of heads. */
function* trees(n: number): Generator<number[]> {
  const heads = new Array<number>(n).fill(-1);
  const isTree = () =>
    heads.filter((h) => h < 0).length === 1 &&
    heads.every((_, start) => {
      let at = start;
      for (let steps = 0; at >= 0; steps++) {
        if (steps > n) return false;
        at = heads[at]!;
      }
      return true;
    });
  const total = (n + 1) ** n;
  for (let code = 0; code < total; code++) {
    for (let d = 0, rest = code; d < n; d++, rest = Math.floor(rest / (n + 1))) heads[d] = (rest % (n + 1)) - 1;
    if (isTree()) yield [...heads];
  }
}

describe('the best tree', () => {
  it('has no rival among all trees with one root', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 5 })
          .chain((n) =>
            fc.tuple(
              fc.constant(n),
              fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n * (n + 1), maxLength: n * (n + 1) }),
            ),
          ),
        ([n, scores]) => {
          const value = (heads: ArrayLike<number>) => {
            let sum = 0;
            for (let d = 0; d < n; d++) sum += scores[d * (n + 1) + (heads[d]! < 0 ? n : heads[d]!)]!;
            return sum;
          };
          let best = Number.NEGATIVE_INFINITY;
          for (const heads of trees(n)) best = Math.max(best, value(heads));
          const found = bestTree(scores, n, n + 1);
          expect(found.filter((h) => h < 0)).toHaveLength(1);
          expect(value(found)).toBe(best);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('breaks a cycle where greed would make one', () => {
    // Tokens 0 and 1 want each other most; only one may hang on the root.
    expect([...bestTree([0, 9, 1, 9, 0, 3], 2, 3)]).toEqual([1, -1]);
  });
});
