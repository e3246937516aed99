import { BATCH, pad8, type Rows } from '../../../syntax/network/matrices.ts';
import type { NetworkInput } from './input.ts';
import { dot, type Rooms } from './rooms.ts';

/** Score of a candidate that was not looked at. */
export const NOT_LOOKED_AT = -1e4;

/** What tokens add to candidates, by their order among those that any candidate has. */
interface ByToken {
  /** By token of the text. */
  readonly order: Int32Array;
  readonly places: Float32Array;
  readonly wanted: Float32Array;
}

/** The third step: what each candidate scores by its first and last token, its head and its features. */
export class CandidateScores {
  readonly #rooms: Rooms;
  /** Where each table of kinds begins, in rows. */
  readonly #tables: readonly number[];
  #memory: Omit<ByToken, 'order'> | null = null;

  constructor(rooms: Rooms) {
    this.#rooms = rooms;
    const { kinds } = rooms.head;
    this.#tables = kinds.map((_, i) => kinds.slice(0, i).reduce((sum, { size }) => sum + size, 0));
  }

  /** Scores of all candidates; `names` are those of the features, in their order. `summary`: the question in one row. */
  of(
    input: NetworkInput,
    features: readonly ArrayLike<number>[],
    names: readonly string[],
    context: Float32Array,
    summary: Float32Array,
  ): Float32Array {
    const tokens = this.#byToken(context, input, summary);
    const always = this.#rooms.affine(summary, 'summary', 'candidateBias');
    const scores = new Float32Array(features.length).fill(NOT_LOOKED_AT);
    for (let from = 0; from < features.length; from += BATCH) {
      const some = features.slice(from, from + BATCH);
      this.#writeFeatures(some, names);
      for (let c = 0; c < some.length; c++)
        this.#addTokens(c, input.candidates.subarray((from + c) * 4), tokens, always);
      this.#finish(some.length, input.candidates.subarray(from * 4), scores.subarray(from));
    }
    return scores;
  }

  /** What each token adds to a candidate as its first, its last and its head; of a head by what the question wants, too. */
  #byToken(context: Float32Array, { starts, candidates }: NetworkInput, summary: Float32Array): ByToken {
    const { m, context: rows, wide, mixed, width } = this.#rooms;
    const want = this.#rooms.affine(summary, 'want', 'wantBias');
    const { order, tokens } = standing(candidates, starts.at(-1)!);
    const n = tokens.length;
    const { places, wanted } = this.#roomFor(n);
    for (let from = 0; from < n; from += BATCH) {
      const to = Math.min(n, from + BATCH);
      const F = this.#rooms.floats;
      for (let i = from, at = rows.at >> 2; i < to; i++, at += width)
        for (let k = 0, t = tokens[i]! * width; k < width; k++) F[at + k] = context[t + k]!;
      m.times(rows, 'places', wide, to - from);
      places.set(this.#rooms.view(wide, to - from), from * 3 * width);
      const part = this.#rooms.view(rows, to - from);
      for (let i = 0; i < part.length; i += width) for (let k = 0; k < width; k++) part[i + k]! *= want[k]!;
      m.times(rows, 'wanted', mixed, to - from);
      wanted.set(this.#rooms.view(mixed, to - from), from * width);
    }
    return { order, places, wanted };
  }

  /** Memory for n tokens: the same for every question that has no more of them than a batch. */
  #roomFor(n: number): Omit<ByToken, 'order'> {
    const { width } = this.#rooms;
    const of = (tokens: number) => ({
      places: new Float32Array(tokens * 3 * width),
      wanted: new Float32Array(tokens * width),
    });
    if (n > BATCH) return of(n);
    this.#memory ??= of(BATCH);
    return this.#memory;
  }

  /** Writes to `hidden` what the features of candidates say. */
  #writeFeatures(features: readonly ArrayLike<number>[], names: readonly string[]): void {
    const { m, head, matched, hidden, width } = this.#rooms;
    const columns = head.quantities.map((name) => columnOf(names, name));
    const kinds = head.kinds.map(({ feature }) => columnOf(names, feature));
    const mean = this.#rooms.plain('mean');
    const deviation = this.#rooms.plain('deviation');
    const rows: Rows = { at: matched.at, columns: pad8(columns.length) };
    const F = this.#rooms.floats;
    F.fill(0, rows.at >> 2, (rows.at >> 2) + features.length * rows.columns);
    for (let c = 0; c < features.length; c++) {
      const row = features[c]!;
      const at = (rows.at >> 2) + c * rows.columns;
      for (let k = 0; k < columns.length; k++) F[at + k] = (row[columns[k]!]! - mean[k]!) / deviation[k]!;
    }
    m.times(rows, 'quantities', hidden, features.length);
    const { addRow } = m.kernel.calls;
    const table = m.at('kinds');
    for (let c = 0; c < features.length; c++)
      for (let i = 0; i < kinds.length; i++) {
        // the kind -1 has the first row
        const number = Math.max(0, Math.min(head.kinds[i]!.size - 1, features[c]![kinds[i]!]! + 1));
        addRow(table + (this.#tables[i]! + number) * width * 4, hidden.at + c * width * 4, width * 4, 1, width);
      }
  }

  #addTokens(c: number, candidate: Int32Array, { order, places, wanted }: ByToken, always: Float32Array): void {
    const { hidden, width } = this.#rooms;
    if (!isLookedAt(candidate, 0)) return;
    const [first, last, head] = [order[candidate[0]!]!, order[candidate[1]!]!, order[candidate[2]!]!];
    const F = this.#rooms.floats;
    const at = (hidden.at >> 2) + c * width;
    for (let k = 0; k < width; k++)
      F[at + k]! +=
        places[first * 3 * width + k]! +
        places[(last * 3 + 1) * width + k]! +
        places[(head * 3 + 2) * width + k]! +
        wanted[head * width + k]! +
        always[k]!;
  }

  /** Scores from `hidden`, of candidates whose tokens were looked at. */
  #finish(n: number, candidates: Int32Array, scores: Float32Array): void {
    const { m, hidden, mixed, width } = this.#rooms;
    this.#rooms.bend(hidden, n);
    m.times(hidden, 'deep', mixed, n);
    m.addTo(mixed, n, 'deepBias');
    this.#rooms.bend(mixed, n);
    const weights = this.#rooms.plain('score');
    for (let c = 0; c < n; c++)
      if (isLookedAt(candidates, c))
        scores[c] = dot(this.#rooms.floats, (mixed.at >> 2) + c * width, weights, 0, width) + weights[width]!;
  }
}

/** Whether a candidate's first and last token are looked at. */
const isLookedAt = (candidates: Int32Array, c: number) => candidates[c * 4]! >= 0 && candidates[c * 4 + 1]! >= 0;

/** The tokens of n that stand first, last or as head in a candidate, and the order of each among them: a third of a text's tokens do not. */
function standing(candidates: Int32Array, n: number): { order: Int32Array; tokens: readonly number[] } {
  const order = new Int32Array(n).fill(-1);
  const tokens: number[] = [];
  for (let c = 0; c * 4 < candidates.length; c++) {
    if (!isLookedAt(candidates, c)) continue;
    for (let i = 0; i < 3; i++) {
      const token = candidates[c * 4 + i]!;
      if (order[token]! < 0) order[token] = tokens.push(token) - 1;
    }
  }
  return { order, tokens };
}

/** @throws Error where the weights were fitted on a feature that the code does not make */
function columnOf(names: readonly string[], name: string): number {
  const column = names.indexOf(name);
  if (column < 0)
    throw new Error(
      `data/language/answer-network.bin knows a feature “${name}”: refit it (training/answers/README.md)`,
    );
  return column;
}
