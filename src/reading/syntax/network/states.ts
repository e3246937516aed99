import type { Rows } from './matrices.ts';

/**
 * What the network's last layer made of tokens, rounded to bytes: number `i` of a token is its byte times the token's scale. Other
 * fitted parts start from them; they hold what the network knows of each token in its sentence.
 */
export interface States {
  /** Numbers of one token. */
  readonly width: number;
  /** Token after token. */
  readonly bytes: Int8Array;
  /** One for each token. */
  readonly scales: Float32Array;
}

/** Rounds `n` rows from row `first` on. */
export function statesOf(floats: Float32Array, rows: Rows, first: number, n: number): States {
  const width = rows.columns;
  const bytes = new Int8Array(n * width);
  const scales = new Float32Array(n);
  for (let t = 0; t < n; t++) {
    const at = (rows.at >> 2) + (first + t) * width;
    let most = 1e-12;
    for (let i = 0; i < width; i++) most = Math.max(most, Math.abs(floats[at + i]!));
    scales[t] = most / 127;
    for (let i = 0; i < width; i++) bytes[t * width + i] = Math.round((floats[at + i]! * 127) / most);
  }
  return { width, bytes, scales };
}

/** States one after another. */
export function joined(parts: readonly States[]): States {
  const width = parts.find((p) => p.width > 0)?.width ?? 0;
  const tokens = parts.reduce((sum, p) => sum + p.scales.length, 0);
  const bytes = new Int8Array(tokens * width);
  const scales = new Float32Array(tokens);
  let at = 0;
  for (const part of parts) {
    bytes.set(part.bytes, at * width);
    scales.set(part.scales, at);
    at += part.scales.length;
  }
  return { width, bytes, scales };
}

/** No tokens' states. */
export const noStates: States = { width: 0, bytes: new Int8Array(0), scales: new Float32Array(0) };
