/** Maximum spanning trees: the best heads of a sentence's tokens such that they form one tree with one root. */

/**
 * Heads of the best tree: scores[d * stride + h] scores token h as head of token d, column `n` the root. Greedy where
 * greedy is a tree (most sentences), else Chu and Liu (1965) and Edmonds (1967) with contraction, n cubed at worst:
 * callers bound n. Ties go to the lower index, so the result is the same everywhere.
 */
export function bestTree(scores: ArrayLike<number>, n: number, stride: number): Int32Array {
  const heads = new Int32Array(n);
  let roots = 0;
  for (let d = 0; d < n; d++) {
    let best = n;
    let high = scores[d * stride + n]!;
    for (let h = 0; h < n; h++) {
      if (h !== d && scores[d * stride + h]! > high) {
        high = scores[d * stride + h]!;
        best = h;
      }
    }
    heads[d] = best === n ? -1 : best;
    if (best === n) roots++;
  }
  if (roots === 1 && !cycleIn(heads)) return heads;

  // Node n is the root. A root arc costs more than all else together, so that the best tree has exactly one.
  const size = n + 1;
  const weights = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY);
  let range = 1;
  for (let d = 0; d < n; d++) {
    for (let h = 0; h <= n; h++) if (h !== d) range = Math.max(range, Math.abs(scores[d * stride + h]!));
  }
  for (let d = 0; d < n; d++) {
    for (let h = 0; h < n; h++) if (h !== d) weights[d * size + h] = scores[d * stride + h]!;
    weights[d * size + n] = scores[d * stride + n]! - 4 * range * size;
  }
  const parents = edmonds(weights, size, n);
  for (let d = 0; d < n; d++) heads[d] = parents[d] === n ? -1 : parents[d]!;
  return heads;
}

/** Members of some cycle, or undefined. */
function cycleIn(heads: ArrayLike<number>, root = -1): number[] | undefined {
  const seen = new Int32Array(heads.length);
  for (let start = 0; start < heads.length; start++) {
    let at = start;
    while (at >= 0 && at !== root && seen[at] === 0) {
      seen[at] = start + 1;
      at = heads[at]!;
    }
    if (at >= 0 && at !== root && seen[at] === start + 1) {
      const cycle = [at];
      for (let next = heads[at]!; next !== at; next = heads[next]!) cycle.push(next);
      return cycle;
    }
  }
  return undefined;
}

/** Contracts cycle after cycle. weights[d * size + h]; returns each node's head, the root's is itself. */
function edmonds(weights: Float64Array, size: number, root: number): Int32Array {
  const heads = new Int32Array(size);
  for (let d = 0; d < size; d++) {
    heads[d] = root;
    if (d === root) continue;
    let high = Number.NEGATIVE_INFINITY;
    for (let h = 0; h < size; h++) {
      if (weights[d * size + h]! > high) {
        high = weights[d * size + h]!;
        heads[d] = h;
      }
    }
  }
  const cycle = cycleIn(heads, root);
  if (!cycle) return heads;

  // The cycle becomes the last node of a smaller graph; every arc into it is worth what it gains over the arc it breaks.
  const inside = new Set(cycle);
  const rest: number[] = [];
  for (let v = 0; v < size; v++) if (!inside.has(v)) rest.push(v);
  const small = rest.length + 1;
  const merged = small - 1;
  const reduced = new Float64Array(small * small).fill(Number.NEGATIVE_INFINITY);
  const enters = new Int32Array(small);
  const leaves = new Int32Array(small);
  for (let i = 0; i < rest.length; i++) {
    const v = rest[i]!;
    for (let j = 0; j < rest.length; j++) reduced[i * small + j] = weights[v * size + rest[j]!]!;
    for (const c of cycle) {
      const gain = weights[c * size + v]! - weights[c * size + heads[c]!]!;
      if (gain > reduced[merged * small + i]!) {
        reduced[merged * small + i] = gain;
        enters[i] = c;
      }
      if (weights[v * size + c]! > reduced[i * small + merged]!) {
        reduced[i * small + merged] = weights[v * size + c]!;
        leaves[i] = c;
      }
    }
  }
  const inner = edmonds(reduced, small, rest.indexOf(root));
  const result = Int32Array.from(heads);
  for (let i = 0; i < rest.length; i++) {
    if (rest[i] === root) continue;
    result[rest[i]!] = inner[i] === merged ? leaves[i]! : rest[inner[i]!]!;
  }
  const from = inner[merged]!;
  result[enters[from]!] = rest[from]!;
  return result;
}
