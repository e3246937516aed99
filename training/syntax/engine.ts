import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

type Call = (...numbers: number[]) => number;

const kernelOptions = ['--optimizeLevel', '3', '--shrinkLevel', '0', '--converge', '--noAssert', '--enable', 'simd'];
kernelOptions.push('--runtime', 'stub', '--importMemory', '--initialMemory', '1', '--use', 'abort=');

/** Compiles an AssemblyScript entry (from this package's root) and returns the WebAssembly binary. */
export function compileKernel(entry: string): Buffer {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const target = join(mkdtempSync(join(tmpdir(), 'kernel-')), 'kernel.wasm');
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/assemblyscript/bin/asc.js'), entry, '-o', target, ...kernelOptions],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  return readFileSync(target);
}

/** The training kernel with one large memory: `floats` views it; places are byte addresses. */
export class Engine {
  readonly floats: Float32Array;
  readonly #kernel: Record<string, Call>;
  #top = 65536;

  constructor(megabytes: number) {
    const memory = new WebAssembly.Memory({ initial: megabytes * 16 });
    const module = new WebAssembly.Module(new Uint8Array(compileKernel('training/syntax/assembly/index.ts')));
    this.#kernel = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Record<string, Call>;
    this.floats = new Float32Array(memory.buffer);
  }

  /** Room for n numbers, 16-byte aligned, not cleared; never given back except by `release`. */
  room(n: number): number {
    const at = this.#top;
    this.#top += (n * 4 + 15) & ~15;
    if (this.#top > this.floats.length * 4)
      throw new RangeError('the training memory is full: give Engine more megabytes');
    return at;
  }

  get mark(): number {
    return this.#top;
  }

  /** Gives back everything that was taken since `mark` was read. */
  release(mark: number): void {
    this.#top = mark;
  }

  zero(at: number, n: number): void {
    this.floats.fill(0, at >> 2, (at >> 2) + n);
  }

  /** Zeroed room. */
  zeros(n: number): number {
    const at = this.room(n);
    this.zero(at, n);
    return at;
  }

  call(name: string, ...numbers: number[]): number {
    return this.#kernel[name]!(...numbers);
  }

  /** C (+)= A B with row-major matrices: A is m by k with rows of `lda` numbers, or is read transposed. */
  product(
    a: number,
    lda: number,
    b: number,
    ldb: number,
    c: number,
    ldc: number,
    m: number,
    k: number,
    n: number,
    add = 0,
    transposed = false,
  ): void {
    const mark = this.#top;
    const pack = this.room(k * 8);
    this.#kernel.product!(
      a,
      transposed ? 4 : lda * 4,
      transposed ? lda * 4 : 4,
      b,
      ldb * 4,
      c,
      ldc * 4,
      m,
      k,
      n,
      add,
      pack,
    );
    this.#top = mark;
  }
}
