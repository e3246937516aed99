import { hash } from '../../src/reading/syntax/network/features.ts';
import { type Head, MAGIC, type Section } from '../../src/reading/syntax/network/weights.ts';

export interface Matrix {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** Builds a weights file section by section. */
export class Packer {
  readonly #sections: Section[] = [];
  readonly #chunks: Buffer[] = [];
  #size = 0;

  #push(name: string, type: Section['type'], rows: number, columns: number, data: ArrayBufferView): void {
    const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
    this.#sections.push({ name, type, rows, columns, offset: this.#size });
    this.#chunks.push(padded);
    this.#size += padded.length;
  }

  f32(m: Matrix): void {
    this.#push(m.name, 'f32', m.rows, m.columns, m.values);
  }

  u32(name: string, values: Uint32Array): void {
    this.#push(name, 'u32', 1, values.length, values);
  }

  /** Rounds each row to whole numbers of 8 or 16 bits of its own scale. */
  whole(m: Matrix, bits: 8 | 16): void {
    const limit = 2 ** (bits - 1) - 1;
    const scales = new Float32Array(m.rows);
    const data = bits === 8 ? new Int8Array(m.values.length) : new Int16Array(m.values.length);
    for (let r = 0; r < m.rows; r++) {
      const row = m.values.subarray(r * m.columns, (r + 1) * m.columns);
      scales[r] = row.reduce((high, x) => Math.max(high, Math.abs(x)), 1e-12) / limit;
      for (let c = 0; c < m.columns; c++) data[r * m.columns + c] = Math.round(row[c]! / scales[r]!);
    }
    this.#push(m.name, bits === 8 ? 'i8' : 'i16', m.rows, m.columns, data);
    this.f32({ name: `${m.name}:scale`, rows: 1, columns: m.rows, values: scales });
  }

  /** Words by the order of their hashes, and the rows in that order; of two words with one hash the first stays. */
  static keys(words: readonly string[]): { keys: Uint32Array; order: number[] } {
    const byHash = new Map<number, number>();
    for (const [i, word] of words.entries()) if (!byHash.has(hash(word))) byHash.set(hash(word), i);
    const sorted = [...byHash].sort((a, b) => a[0] - b[0]);
    return { keys: Uint32Array.from(sorted, ([h]) => h), order: sorted.map(([, i]) => i) };
  }

  file(head: Omit<Head, 'sections'>): Buffer {
    const json = Buffer.from(JSON.stringify({ ...head, sections: this.#sections }), 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32LE(json.length);
    const padding = Buffer.alloc(-(12 + json.length) & 3);
    return Buffer.concat([Buffer.from(MAGIC, 'latin1'), length, json, padding, ...this.#chunks]);
  }
}

/** The rows of a matrix in another order. */
export function reorder(m: Matrix, order: readonly number[]): Matrix {
  const values = new Float32Array(order.length * m.columns);
  for (const [to, from] of order.entries()) {
    values.set(m.values.subarray(from * m.columns, (from + 1) * m.columns), to * m.columns);
  }
  return { ...m, rows: order.length, values };
}
