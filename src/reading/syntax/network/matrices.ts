import type { Kernel } from './kernel.ts';
import type { Weights } from './weights.ts';

type Sections = Pick<Weights, 'section' | 'floats' | 'i16'>;

/** Tokens that one pass holds: its memory is for so many. */
export const BATCH = 512;
/** Tokens of the longest sentence that is read as one. */
export const LONGEST = 160;

/** Products run over 8 columns at a time. */
export const pad8 = (n: number): number => (n + 7) & ~7;

/** Rows of floats in the kernel's memory: byte address of the first, floats per row. */
export interface Rows {
  readonly at: number;
  readonly columns: number;
}

interface Packed {
  readonly at: number;
  /** Address of a float per column, by which its whole numbers are multiplied. */
  readonly scales: number;
  readonly rows: number;
  readonly columns: number;
}

/** The weights as the kernel needs them, and the products with them. */
export class Matrices {
  readonly kernel: Kernel;
  readonly #weights: Sections;
  readonly #scratch: number;
  readonly #packed = new Map<string, Packed>();
  readonly #plain = new Map<string, number>();
  /** Rows of a product's left side in whole numbers of 16 bits, and a float for each. */
  readonly #rounded: number;
  readonly #rowScales: number;

  /** `scratch` holds the largest matrix twice while it is packed; no product has more than `inner` rows in its matrix. */
  constructor(kernel: Kernel, weights: Sections, scratch: number, inner: number) {
    this.kernel = kernel;
    this.#weights = weights;
    this.#scratch = scratch;
    this.#rounded = kernel.room((BATCH * inner) / 2);
    this.#rowScales = kernel.room(BATCH);
  }

  /** Takes matrices into memory, rounded and in the order that `wholeProduct` reads. */
  pack(...names: string[]): void {
    for (const name of names) {
      const { rows, columns } = this.#weights.section(name);
      const at = this.kernel.room((rows * columns) / 2);
      const scales = this.kernel.room(columns);
      this.#widen(name, rows, columns);
      this.kernel.calls.packWhole(this.#scratch, at, scales, rows, columns);
      this.#packed.set(name, { at, scales, rows, columns });
    }
  }

  /** A matrix of whole numbers as floats, in the scratch room; behind them there the numbers and their rows' scales. */
  #widen(name: string, rows: number, columns: number): void {
    const { calls, memory } = this.kernel;
    const whole = this.#scratch + rows * columns * 4;
    const scales = whole + rows * columns * 2;
    new Int16Array(memory, whole, rows * columns).set(this.#weights.i16(name));
    new Float32Array(memory, scales, rows).set(this.#weights.floats(`${name}:scale`));
    calls.widen(whole, scales, this.#scratch, rows, columns);
  }

  /** Takes vectors and tables into memory as they are. */
  take(...names: string[]): void {
    for (const name of names) this.#plain.set(name, this.kernel.put(this.#weights.floats(name)));
  }

  /** Byte address of something taken. */
  at(name: string): number {
    return this.#plain.get(name)!;
  }

  /** Room for BATCH rows (or so many). */
  rows(columns: number, rows = BATCH): Rows {
    return { at: this.kernel.room(rows * columns), columns };
  }

  /** target (+)= source * matrix. Of wider source rows only the first columns are read, as many as the matrix has rows. */
  times(source: Rows, name: string, target: Rows, rows: number, add = false): void {
    const m = this.#packed.get(name)!;
    const { calls } = this.kernel;
    calls.round(source.at, source.columns * 4, this.#rounded, this.#rowScales, rows, m.rows);
    calls.wholeProduct(
      this.#rounded,
      m.rows * 2,
      this.#rowScales,
      m.at,
      m.scales,
      target.at,
      target.columns * 4,
      rows,
      m.rows,
      m.columns,
      add ? 1 : 0,
    );
  }

  /** Adds a vector to each row. */
  addTo(target: Rows, rows: number, name: string): void {
    this.kernel.calls.addRow(this.at(name), target.at, target.columns * 4, rows, target.columns);
  }
}
