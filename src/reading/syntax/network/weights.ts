import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../root.ts';

/**
 * The weights' file: "OTRSYN1\n", the length of a JSON head (uint32, little endian), the head, then each section at its
 * offset, which is a multiple of 4 from the end of the head's padding. Whole numbers stand for floats: number * scale.
 */
export const MAGIC = 'OTRSYN1\n';

export interface Section {
  readonly name: string;
  /** `i8` and `i16` sections have one float32 scale per row, in the section `name` + `:scale`. */
  readonly type: 'i8' | 'i16' | 'u32' | 'f32';
  readonly rows: number;
  readonly columns: number;
  readonly offset: number;
}

export interface Sizes {
  readonly vector: number;
  readonly word: number;
  readonly affix: number;
  readonly width: number;
  readonly layers: number;
  readonly arc: number;
  readonly label: number;
}

export interface Head {
  readonly sizes: Sizes;
  readonly labels: readonly string[];
  readonly upos: readonly string[];
  /** XPOS with the verb form, mood and voice that the network tells apart, e.g. "VB|Inf". */
  readonly tags: readonly string[];
  /** For each of `upos`, which of `tags` occur with it. */
  readonly together: readonly (readonly number[])[];
  /** UD features: by "UPOS tag", and by "word UPOS tag" where a word differs. */
  readonly features: Readonly<Record<string, string>>;
  readonly sections: readonly Section[];
}

/** The file that the project ships, under `data/language`. */
export const weightsFile = (): string => join(root, 'data', 'language', 'syntax-network.bin');

export class Weights<H extends { readonly sections: readonly Section[] } = Head> {
  readonly head: H;
  readonly #bytes: Uint8Array;
  readonly #start: number;
  readonly #sections: ReadonlyMap<string, Section>;

  /** @throws Error where the bytes are not such a file */
  constructor(bytes: Uint8Array, name = 'data/language/syntax-network.bin') {
    if (Buffer.from(bytes.buffer, bytes.byteOffset, 8).toString('latin1') !== MAGIC) {
      throw new Error(`${name} is not a weights file: fetch it again or refit it (training/README.md)`);
    }
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
    this.head = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset + 12, length).toString('utf8')) as H;
    this.#bytes = bytes;
    this.#start = bytes.byteOffset + ((12 + length + 3) & ~3);
    this.#sections = new Map(this.head.sections.map((s) => [s.name, s]));
  }

  section(name: string): Section {
    const section = this.#sections.get(name);
    if (!section) throw new Error(`the weights have no section ${name}: they and the code are of different versions`);
    return section;
  }

  i8(name: string): Int8Array {
    const s = this.section(name);
    return new Int8Array(this.#bytes.buffer, this.#start + s.offset, s.rows * s.columns);
  }

  i16(name: string): Int16Array {
    const s = this.section(name);
    return new Int16Array(this.#bytes.buffer, this.#start + s.offset, s.rows * s.columns);
  }

  u32(name: string): Uint32Array {
    const s = this.section(name);
    return new Uint32Array(this.#bytes.buffer, this.#start + s.offset, s.rows * s.columns);
  }

  /** A section as floats; whole numbers are multiplied by their row's scale. */
  floats(name: string): Float32Array {
    const s = this.section(name);
    const n = s.rows * s.columns;
    if (s.type === 'f32') return new Float32Array(this.#bytes.buffer, this.#start + s.offset, n);
    const whole = s.type === 'i8' ? this.i8(name) : this.i16(name);
    const scales = this.floats(`${name}:scale`);
    const floats = new Float32Array(n);
    for (let r = 0, i = 0; r < s.rows; r++) {
      const scale = scales[r]!;
      for (let c = 0; c < s.columns; c++, i++) floats[i] = whole[i]! * scale;
    }
    return floats;
  }
}

/** Reads a weights file into memory of its own, aligned for typed arrays. */
export function readWeights<H extends { readonly sections: readonly Section[] } = Head>(
  path = weightsFile(),
): Weights<H> {
  const file = readFileSync(path);
  // Small reads share a pool at odd offsets; sections need a multiple of 4.
  return new Weights<H>(file.byteOffset % 4 === 0 ? file : Uint8Array.from(file), path);
}
