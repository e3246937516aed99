/** Index of the highest of n floats, the lowest index among equals; `never` is passed over. */
export function highest(F: Float32Array, at: number, n: number, never = -1): number {
  let best = never === 0 ? 1 : 0;
  for (let i = best + 1; i < n; i++) if (i !== never && F[at + i]! > F[at + best]!) best = i;
  return best;
}
