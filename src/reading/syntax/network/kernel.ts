import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../root.ts';

interface Calls {
  packWhole(source: number, target: number, scales: number, k: number, n: number): void;
  round(x: number, lx: number, whole: number, scales: number, rows: number, k: number): void;
  wholeProduct(
    a: number,
    row: number,
    rowScales: number,
    b: number,
    columnScales: number,
    c: number,
    ldc: number,
    m: number,
    k: number,
    n: number,
    add: number,
  ): void;
  product(
    a: number,
    row: number,
    column: number,
    b: number,
    ldb: number,
    c: number,
    ldc: number,
    m: number,
    k: number,
    n: number,
    add: number,
    room: number,
  ): void;
  products(columns: number, asked: number, rows: number, n: number, width: number, sums: number, stride: number): void;
  mixture(rows: number, shares: number, n: number, sum: number, width: number): void;
  beside(
    tokens: number,
    question: number,
    asked: number,
    shares: number,
    stride: number,
    target: number,
    row: number,
    n: number,
    width: number,
  ): void;
  neighbours(x: number, w: number, y: number, tokens: number, width: number): void;
  addRow(from: number, to: number, row: number, rows: number, n: number): void;
  bend(x: number, row: number, rows: number, n: number): void;
  pair(a: number, b: number, c: number, d: number, sums: number, products: number, n: number): void;
  widen(whole: number, scales: number, target: number, rows: number, n: number): void;
  shares(x: number, lx: number, y: number, ly: number, rows: number, n: number): void;
  recur(
    u: number,
    lu: number,
    x: number,
    lx: number,
    gates: number,
    c: number,
    lc: number,
    h: number,
    lh: number,
    tokens: number,
    width: number,
    back: number,
    zeros: number,
  ): void;
}

/** The binary that `npm run kernel` builds from `assembly/`. */
export const kernelFile = (): string => join(root, 'src', 'reading', 'syntax', 'network', 'kernel.wasm');

/** The kernel and its memory. Places are byte addresses in it, given out once and never freed. */
export class Kernel {
  readonly calls: Calls;
  #memory: WebAssembly.Memory;
  #floats: Float32Array;
  #doubles: Float64Array;
  #top = 1024;

  /** @throws Error where the engine lacks WebAssembly SIMD (Node has it since 16.4) */
  constructor() {
    this.#memory = new WebAssembly.Memory({ initial: 1 });
    this.#floats = new Float32Array(this.#memory.buffer);
    this.#doubles = new Float64Array(this.#memory.buffer);
    try {
      const module = new WebAssembly.Module(new Uint8Array(readFileSync(kernelFile())));
      this.calls = new WebAssembly.Instance(module, { env: { memory: this.#memory } }).exports as unknown as Calls;
    } catch (cause) {
      throw new Error('reading syntax needs WebAssembly SIMD, which Node 20 and later have: check `node --version`', {
        cause,
      });
    }
  }

  /** All memory as floats; ask again after `room`, which may replace it. */
  get floats(): Float32Array {
    return this.#floats;
  }

  /** The same as doubles. */
  get doubles(): Float64Array {
    return this.#doubles;
  }

  /** All memory; ask again after `room`. */
  get memory(): ArrayBuffer {
    return this.#memory.buffer;
  }

  /** Zeroed room for n numbers, 16-byte aligned. */
  room(n: number): number {
    const at = this.#top;
    this.#top += (n * 4 + 15) & ~15;
    const missing = this.#top - this.#memory.buffer.byteLength;
    if (missing > 0) {
      this.#memory.grow(Math.ceil(missing / 65536));
      this.#floats = new Float32Array(this.#memory.buffer);
      this.#doubles = new Float64Array(this.#memory.buffer);
    }
    return at;
  }

  put(numbers: Float32Array): number {
    const at = this.room(numbers.length);
    this.#floats.set(numbers, at >> 2);
    return at;
  }
}
