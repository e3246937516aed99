import { AFFIXES, affixRows, DISTANCES, distanceRow, hash, key, plain, SIGNS, shapeOf, signRows } from './features.ts';
import { Kernel } from './kernel.ts';
import { bestTree } from './tree.ts';
import type { Head, Weights } from './weights.ts';

/** What the network says of one sentence: indices into the lists of the weights' head. */
export interface Reading {
  readonly upos: Uint8Array;
  readonly tags: Uint8Array;
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
}

/** Tokens that one pass holds: its memory is for so many. */
export const BATCH = 512;
/** Tokens of the longest sentence that is read as one. */
export const LONGEST = 160;

const pad8 = (n: number): number => (n + 7) & ~7;

/**
 * The network: vectors, words and affixes of a token, projected; layers of bidirectional simple recurrent units, each
 * after a mixing of neighbours; tags from the last layer but one; arcs by a biaffine product (Dozat and Manning 2017)
 * with distances; labels by the sum and the product of the two ends.
 */
export class Network {
  readonly head: Head;
  readonly #k = new Kernel();
  readonly #w: Weights;
  readonly #matrices = new Map<string, number>();
  readonly #at: Record<
    'e' | 'x' | 'y' | 'u' | 'c' | 'h' | 't' | 'p' | 'q' | 'd' | 'heads' | 'arcs' | 'z' | 'r' | 'l' | 'zeros' | 'pack',
    number
  >;
  readonly #wide: number;
  readonly #hidden: number;
  readonly #tagColumns: number;
  readonly #labelColumns: number;

  constructor(weights: Weights) {
    this.#w = weights;
    this.head = weights.head;
    const { vector, word, affix, width: d, layers, arc, label } = this.head.sizes;
    this.#wide = vector + word + affix;
    this.#hidden = 2 * arc + 2 * label;
    this.#tagColumns = pad8(this.head.upos.length) + pad8(this.head.tags.length);
    this.#labelColumns = pad8(this.head.labels.length);
    const k = this.#k;
    const room = (columns: number, rows = BATCH) => k.room(rows * columns);
    const u = room(3 * d);
    const packed = ['input', 'hidden', 'arc', 'arcDistance', 'labelSum', 'labelProduct', 'tag'];
    const plainOnes = [
      'sign',
      'hiddenBias',
      'arcBias',
      'rootArc',
      'rootLabel',
      'labelBias',
      'labelDistance',
      'labelOut',
      'tagBias',
    ];
    for (let l = 0; l < layers; l++) {
      packed.push(`layer${l}`);
      plainOnes.push(`mix${l}`, `gates${l}`);
    }
    for (const name of packed) {
      const s = weights.section(name);
      this.#matrices.set(name, k.putPacked(weights.floats(name), s.rows, s.columns, u));
    }
    for (const name of plainOnes) this.#matrices.set(name, k.put(weights.floats(name)));
    this.#at = {
      u,
      e: room(this.#wide),
      x: room(d),
      y: room(d),
      c: room(d),
      h: room(d),
      t: room(this.#tagColumns),
      p: room(this.#hidden),
      q: room(arc),
      d: room(DISTANCES),
      heads: room(arc, LONGEST + 8),
      arcs: room(LONGEST + 8, LONGEST),
      z: room(label),
      r: room(label),
      l: room(this.#labelColumns),
      zeros: room(d, 1),
      pack: room(arc * 8, 1),
    };
  }

  /** Reads sentences of at most LONGEST tokens each and BATCH together. */
  read(sentences: readonly (readonly string[])[]): Reading[] {
    const { width: d, layers, arc } = this.head.sizes;
    const at = this.#at;
    const first: number[] = [];
    let total = 0;
    for (const tokens of sentences) {
      first.push(total);
      total += tokens.length;
    }
    this.#input(sentences, total);
    let x = at.x;
    let h = at.h;
    for (let l = 0; l < layers; l++) {
      this.#layer(l, x, h, sentences, first, total);
      [x, h] = [h, x];
      if (l === layers - 2) this.#times(x, d, 'tag', at.t, this.#tagColumns, total, 'tagBias');
    }
    this.#times(x, d, 'hidden', at.p, this.#hidden, total, 'hiddenBias');
    this.#bend(total);
    this.#times(at.p, arc, 'arc', at.q, arc, total, 'arcBias', this.#hidden);
    this.#times(at.p, arc, 'arcDistance', at.d, DISTANCES, total, undefined, this.#hidden);
    const heads = sentences.map((tokens, s) => this.#tree(first[s]!, tokens.length));
    const labels = this.#labels(heads, total);
    return sentences.map((tokens, s) => ({
      ...this.#tags(first[s]!, tokens.length),
      heads: heads[s]!,
      labels: labels.subarray(first[s]!, first[s]! + tokens.length),
    }));
  }

  /** target = source * matrix (+ bias): the matrix has as many rows as `inner`. */
  #times(
    source: number,
    inner: number,
    name: string,
    target: number,
    columns: number,
    rows: number,
    bias?: string,
    stride = inner,
    add = 0,
  ): void {
    this.#k.calls.product(
      source,
      stride * 4,
      4,
      this.#matrices.get(name)!,
      0,
      target,
      columns * 4,
      rows,
      inner,
      columns,
      add,
      0,
    );
    if (bias === undefined) return;
    const F = this.#k.floats;
    const b = this.#matrices.get(bias)! >> 2;
    for (let t = 0, i = target >> 2; t < rows; t++) for (let j = 0; j < columns; j++, i++) F[i]! += F[b + j]!;
  }

  #input(sentences: readonly (readonly string[])[], total: number): void {
    const { vector, word, affix, width: d } = this.head.sizes;
    const F = this.#k.floats;
    const e = this.#at.e >> 2;
    F.fill(0, e, e + total * this.#wide);
    const signs: Int32Array[] = [];
    let t = 0;
    for (const tokens of sentences) {
      const known = tokens.map((token, i) => {
        const lower = plain(token);
        const general = key(lower);
        const row = e + (t + i) * this.#wide;
        const found = this.#add('vector', this.#find('vectorKeys', lower), row, vector);
        // The row after the last known word is that of unknown ones.
        const wordIndex = this.#find('wordKeys', general);
        this.#add('word', wordIndex < 0 ? this.#w.section('wordKeys').columns : wordIndex, row + vector, word);
        const affixes = affixRows(general);
        for (let a = 0; a < AFFIXES; a++) this.#add('affix', affixes[a]!, row + vector + word, affix);
        return found;
      });
      signs.push(signRows(tokens, tokens.map(shapeOf), (i) => known[i]!));
      t += tokens.length;
    }
    this.#times(this.#at.e, this.#wide, 'input', this.#at.x, d, total);
    const sign = this.#matrices.get('sign')! >> 2;
    let x = this.#at.x >> 2;
    for (const rows of signs) {
      for (let i = 0; i < rows.length; i += SIGNS, x += d) {
        for (let s = 0; s < SIGNS; s++) {
          const from = sign + rows[i + s]! * d;
          for (let j = 0; j < d; j++) F[x + j]! += F[from + j]!;
        }
      }
    }
  }

  /** Adds a row of bytes to floats; false where there is no such row. */
  #add(name: 'vector' | 'word' | 'affix', row: number, target: number, columns: number): boolean {
    if (row < 0) return false;
    const F = this.#k.floats;
    const bytes = this.#table(name);
    const scale = this.#table(`${name}:scale`)[row]!;
    const from = row * columns;
    for (let j = 0; j < columns; j++) F[target + j]! += bytes[from + j]! * scale;
    return true;
  }

  readonly #tables = new Map<string, Int8Array | Float32Array>();
  #table(name: string): Int8Array | Float32Array {
    let table = this.#tables.get(name);
    if (!table) {
      table = name.endsWith(':scale') ? this.#w.floats(name) : this.#w.i8(name);
      this.#tables.set(name, table);
    }
    return table;
  }

  /** Index of a word's hash in a sorted list, -1 where it is not there. */
  #find(name: 'vectorKeys' | 'wordKeys', word: string): number {
    const keys = this.#w.u32(name);
    const wanted = hash(word);
    let low = 0;
    let high = keys.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (keys[middle]! < wanted) low = middle + 1;
      else if (keys[middle]! > wanted) high = middle - 1;
      else return middle;
    }
    return -1;
  }

  #layer(
    l: number,
    x: number,
    h: number,
    sentences: readonly (readonly string[])[],
    first: readonly number[],
    total: number,
  ): void {
    const d = this.head.sizes.width;
    const half = d / 2;
    const { calls } = this.#k;
    const { y, u, c, zeros } = this.#at;
    const mix = this.#matrices.get(`mix${l}`)!;
    const gates = this.#matrices.get(`gates${l}`)!;
    for (const [s, tokens] of sentences.entries())
      calls.neighbours(x + first[s]! * d * 4, mix, y + first[s]! * d * 4, tokens.length, d);
    this.#times(y, d, `layer${l}`, u, 3 * d, total);
    for (const [s, tokens] of sentences.entries()) {
      for (let back = 0; back < 2; back++) {
        const o = (first[s]! * d + back * half) * 4;
        calls.recur(
          u + o * 3,
          12 * d,
          x + o,
          4 * d,
          gates + back * 4 * half * 4,
          c + o,
          4 * d,
          h + o,
          4 * d,
          tokens.length,
          half,
          back,
          zeros,
        );
      }
    }
  }

  /** Leaky rectifier on the arc part of the hidden layer. */
  #bend(total: number): void {
    const F = this.#k.floats;
    const n = 2 * this.head.sizes.arc;
    for (let t = 0, i = this.#at.p >> 2; t < total; t++, i += this.#hidden) {
      for (let j = i; j < i + n; j++) if (F[j]! < 0) F[j]! *= 0.1;
    }
  }

  #tree(first: number, n: number): Int32Array {
    const { arc } = this.head.sizes;
    const { p, q, d, heads, arcs, pack } = this.#at;
    const F = this.#k.floats;
    const stride = pad8(n + 1);
    // Heads stand as columns: token by token, then the root, then nought up to a multiple of 8.
    const H = heads >> 2;
    const root = this.#matrices.get('rootArc')! >> 2;
    for (let j = 0; j < arc; j++) {
      const row = H + j * stride;
      for (let i = 0; i < n; i++) F[row + i] = F[(p >> 2) + (first + i) * this.#hidden + arc + j]!;
      F[row + n] = F[root + j]!;
      for (let i = n + 1; i < stride; i++) F[row + i] = 0;
    }
    this.#k.calls.product(
      q + first * arc * 4,
      arc * 4,
      4,
      heads,
      stride * 4,
      arcs,
      stride * 4,
      n,
      arc,
      stride,
      0,
      pack,
    );
    const A = arcs >> 2;
    for (let i = 0; i < n; i++) {
      const distances = (d >> 2) + (first + i) * DISTANCES;
      for (let j = 0; j < n; j++) F[A + i * stride + j]! += F[distances + distanceRow(i, j)]!;
      F[A + i * stride + n]! += F[distances + distanceRow(i, -1)]!;
    }
    return bestTree(F.subarray(A, A + n * stride), n, stride);
  }

  #labels(heads: readonly Int32Array[], total: number): Uint8Array {
    const { arc, label } = this.head.sizes;
    const { p, z, r, l } = this.#at;
    const F = this.#k.floats;
    const bias = this.#matrices.get('labelBias')! >> 2;
    const distance = this.#matrices.get('labelDistance')! >> 2;
    let t = 0;
    for (const list of heads) {
      const first = t;
      for (let i = 0; i < list.length; i++, t++) {
        const head = list[i]!;
        const dep = (p >> 2) + t * this.#hidden + 2 * arc;
        const from =
          head < 0 ? this.#matrices.get('rootLabel')! >> 2 : (p >> 2) + (first + head) * this.#hidden + 2 * arc + label;
        const far = distance + distanceRow(i, head) * label;
        for (let j = 0; j < label; j++) {
          const sum = F[dep + j]! + F[from + j]! + F[bias + j]! + F[far + j]!;
          F[(z >> 2) + t * label + j] = Math.max(sum, 0);
          F[(r >> 2) + t * label + j] = F[dep + j]! * F[from + j]!;
        }
      }
    }
    const columns = this.#labelColumns;
    this.#times(z, label, 'labelSum', l, columns, total);
    this.#times(r, label, 'labelProduct', l, columns, total, 'labelOut', label, 1);
    const result = new Uint8Array(total);
    const root = this.head.labels.indexOf('root');
    t = 0;
    for (const list of heads) {
      for (const head of list) {
        result[t] = head < 0 ? root : this.#best((l >> 2) + t * columns, this.head.labels.length, root);
        t++;
      }
    }
    return result;
  }

  /** Index of the highest score, the lowest index among equals; `never` is passed over. */
  #best(at: number, n: number, never = -1): number {
    const F = this.#k.floats;
    let best = never === 0 ? 1 : 0;
    for (let i = best + 1; i < n; i++) if (i !== never && F[at + i]! > F[at + best]!) best = i;
    return best;
  }

  #tags(first: number, n: number): Pick<Reading, 'upos' | 'tags'> {
    const F = this.#k.floats;
    const upos = new Uint8Array(n);
    const tags = new Uint8Array(n);
    for (let i = 0; i < n; i++) {
      const at = (this.#at.t >> 2) + (first + i) * this.#tagColumns;
      const u = this.#best(at, this.head.upos.length);
      const from = at + pad8(this.head.upos.length);
      // Of the tags that go with this part of speech, the best.
      let best = -1;
      for (const tag of this.head.together[u]!) if (best < 0 || F[from + tag]! > F[from + best]!) best = tag;
      upos[i] = u;
      tags[i] = best;
    }
    return { upos, tags };
  }
}
