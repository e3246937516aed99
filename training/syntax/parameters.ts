import type { Engine } from './engine.ts';

export interface Parameter {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** Offset in numbers within each of the five regions. */
  readonly offset: number;
}

/** All trainable numbers, in regions of equal layout: weights, gradient, Adam's two moments, moving average. */
export class Parameters {
  readonly list: Parameter[] = [];
  readonly #engine: Engine;
  #size = 0;
  #weights = 0;
  #gradient = 0;
  #first = 0;
  #second = 0;
  #average = 0;
  #steps = 0;
  #useAverage = false;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Declares a matrix; call `allocate` when all are declared. */
  declare(name: string, rows: number, columns: number): Parameter {
    if (columns % 4) throw new RangeError(`${name}: columns must be a multiple of 4`);
    const parameter = { name, rows, columns, offset: this.#size };
    this.list.push(parameter);
    this.#size += rows * columns;
    return parameter;
  }

  get size(): number {
    return this.#size;
  }

  allocate(): void {
    this.#weights = this.#engine.zeros(this.#size);
    this.#gradient = this.#engine.zeros(this.#size);
    this.#first = this.#engine.zeros(this.#size);
    this.#second = this.#engine.zeros(this.#size);
    this.#average = this.#engine.zeros(this.#size);
  }

  /** Byte address of a row of the weights in use. */
  at(p: Parameter, row = 0): number {
    return (this.#useAverage ? this.#average : this.#weights) + (p.offset + row * p.columns) * 4;
  }

  gradient(p: Parameter, row = 0): number {
    return this.#gradient + (p.offset + row * p.columns) * 4;
  }

  /** Sets the weights and their average. */
  set(p: Parameter, value: (row: number, column: number) => number): void {
    const { floats } = this.#engine;
    for (let r = 0; r < p.rows; r++) {
      for (let c = 0; c < p.columns; c++) {
        const i = p.offset + r * p.columns + c;
        floats[(this.#weights >> 2) + i] = floats[(this.#average >> 2) + i] = value(r, c);
      }
    }
  }

  /** Sets all weights, and their average, to what `values` gave of each parameter in turn. */
  load(numbers: Float32Array): void {
    if (numbers.length !== this.#size) throw new RangeError(`a start of ${numbers.length} numbers for ${this.#size}`);
    this.#engine.floats.set(numbers, this.#weights >> 2);
    this.#engine.floats.set(numbers, this.#average >> 2);
  }

  /** Runs something with the averaged weights in place of the trained ones. */
  averaged<T>(run: () => T): T {
    this.#useAverage = true;
    try {
      return run();
    } finally {
      this.#useAverage = false;
    }
  }

  /** A copy of a parameter's averaged weights. */
  values(p: Parameter): Float32Array {
    const from = (this.#average >> 2) + p.offset;
    return this.#engine.floats.slice(from, from + p.rows * p.columns);
  }

  /** One step of Adam with the gradient clipped to a norm of `clip`; clears the gradient. Returns the norm before. */
  step(rate: number, clip = 2): number {
    this.#steps++;
    const norm = Math.sqrt(this.#engine.call('squares', this.#gradient, this.#size));
    const scale = norm > clip ? clip / norm : 1;
    const beta1 = 0.9;
    const beta2 = 0.98;
    // The average forgets faster at first, else it would hold on to the random start.
    const decay = Math.min(0.9985, (1 + this.#steps) / (10 + this.#steps));
    this.#engine.call(
      'adam',
      this.#weights,
      this.#gradient,
      this.#first,
      this.#second,
      this.#average,
      this.#size,
      rate,
      beta1,
      beta2,
      1 - beta1 ** this.#steps,
      1 - beta2 ** this.#steps,
      scale,
      decay,
      0,
    );
    return norm;
  }
}
