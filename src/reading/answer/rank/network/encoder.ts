import { CATEGORIES, categorySizes, type TokenRows, VECTOR } from './input.ts';
import type { Rooms } from './rooms.ts';

/** The first step: each token as a row, from its word's vector, what the parser made of it, and its categories. */
export class Encoder {
  readonly #rooms: Rooms;

  constructor(rooms: Rooms) {
    this.#rooms = rooms;
  }

  /** Rows of tokens `from` to `to` (exclusive), at most BATCH of them; `asked` says of a question's tokens what each asks. */
  rows(side: 'question' | 'text', tokens: TokenRows, from: number, to: number, asked: Uint8Array | null): Float32Array {
    const { m, states, told, vectors, hidden, width } = this.#rooms;
    const n = to - from;
    this.#rooms.put(states, tokens.states.subarray(from * states.columns, to * states.columns));
    this.#rooms.put(vectors, tokens.vectors.subarray(from * VECTOR, to * VECTOR));
    m.times(states, 'states', told, n);
    m.addTo(told, n, 'statesBias');
    this.#rooms.bend(told, n);
    m.times(told, `${side}.told`, hidden, n);
    m.times(vectors, `${side}.vectors`, hidden, n, true);
    m.addTo(hidden, n, `${side}Bias`);
    const row = width * 4;
    const { addRow } = m.kernel.calls;
    for (let t = 0; t < n; t++) {
      const target = hidden.at + t * row;
      let above = 0;
      for (let c = 0; c < CATEGORIES; c++) {
        const number = above + tokens.categories[(from + t) * CATEGORIES + c]!;
        addRow(m.at(`${side}.categories`) + number * row, target, row, 1, width);
        above += categorySizes[c]!;
      }
      if (asked) addRow(m.at('asked') + asked[t]! * row, target, row, 1, width);
    }
    this.#rooms.bend(hidden, n);
    return this.#rooms.copy(hidden, n);
  }

  /** What attention compares of rows that this encoder made. */
  alike(side: 'question' | 'text', rows: Float32Array, n: number): Float32Array {
    const { m, hidden, mixed } = this.#rooms;
    this.#rooms.put(hidden, rows);
    m.times(hidden, `${side}.alike`, mixed, n);
    m.addTo(mixed, n, `${side}AlikeBias`);
    return this.#rooms.copy(mixed, n);
  }
}
