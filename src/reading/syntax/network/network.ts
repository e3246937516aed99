import { Arcs } from './arcs.ts';
import { highest } from './highest.ts';
import { Input } from './input.ts';
import { Kernel } from './kernel.ts';
import { Labels } from './labels.ts';
import { Layers } from './layers.ts';
import { BATCH, Matrices, pad8, type Rows } from './matrices.ts';
import { type States, statesOf } from './states.ts';
import { jointTrees } from './trees.ts';
import type { Head, Weights } from './weights.ts';

/** What the network says of one sentence: indices into the lists of the weights' head. */
export interface Reading {
  readonly upos: Uint8Array;
  readonly tags: Uint8Array;
  /** Index of the head within the sentence, -1 for the root. */
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
  /** What the last layer made of each token. */
  readonly states: States;
}

/** Tags and trees of sentences, in four steps: input, layers, arcs, labels. */
export class Network {
  readonly head: Head;
  readonly #m: Matrices;
  readonly #input: Input;
  readonly #layers: Layers;
  readonly #arcs: Arcs;
  readonly #labels: Labels;
  readonly #x: Rows;
  readonly #tags: Rows;
  readonly #hidden: Rows;

  constructor(weights: Weights) {
    const { sizes, upos, tags } = weights.head;
    this.head = weights.head;
    const kernel = new Kernel();
    // The largest room of all also serves to pack matrices in, once, at the start.
    const gated: Rows = { at: kernel.room(BATCH * 3 * sizes.width), columns: 3 * sizes.width };
    const inner = Math.max(sizes.width, sizes.vector + sizes.word + sizes.affix);
    const m = new Matrices(kernel, weights, gated.at, inner);
    this.#m = m;
    this.#x = m.rows(sizes.width);
    this.#tags = m.rows(pad8(upos.length) + pad8(tags.length));
    this.#hidden = m.rows(2 * sizes.arc + 2 * sizes.label);
    this.#input = new Input(m, weights);
    this.#layers = new Layers(m, sizes, gated, this.#tags.columns, pad8(upos.length));
    this.#arcs = new Arcs(m, sizes);
    this.#labels = new Labels(m, weights.head);
    m.pack('hidden');
    m.take('hiddenBias');
  }

  /** Reads sentences of at most LONGEST tokens each and BATCH together. */
  read(sentences: readonly (readonly string[])[]): Reading[] {
    const lengths = sentences.map((tokens) => tokens.length);
    const starts = lengths.map((_, i) => lengths.slice(0, i).reduce((sum, n) => sum + n, 0));
    const total = lengths.reduce((sum, n) => sum + n, 0);
    this.#input.write(sentences, total, this.#x);
    const top = this.#layers.run(this.#x, lengths, total, this.#tags);
    const states = lengths.map((n, i) => statesOf(this.#m.kernel.floats, top, starts[i]!, n));
    this.#m.times(top, 'hidden', this.#hidden, total);
    this.#m.addTo(this.#hidden, total, 'hiddenBias');
    const arcs = this.#arcs.score(this.#hidden, lengths, total);
    const trees = jointTrees(arcs, (heads) => this.#labels.sureness(this.#hidden, heads, total));
    const labels = this.#labels.choose(this.#hidden, trees, total);
    let first = 0;
    return trees.map((heads, i) => {
      const from = first;
      first += heads.length;
      return {
        ...this.#chooseTags(from, heads.length),
        heads,
        labels: labels.subarray(from, first),
        states: states[i]!,
      };
    });
  }

  #chooseTags(first: number, n: number): Pick<Reading, 'upos' | 'tags'> {
    const F = this.#m.kernel.floats;
    const upos = new Uint8Array(n);
    const tags = new Uint8Array(n);
    for (let i = 0; i < n; i++) {
      const at = (this.#tags.at >> 2) + (first + i) * this.#tags.columns;
      const part = highest(F, at, this.head.upos.length);
      // Of the tags that go with this part of speech, the best.
      const from = at + pad8(this.head.upos.length);
      let best = -1;
      for (const tag of this.head.together[part]!) if (best < 0 || F[from + tag]! > F[from + best]!) best = tag;
      upos[i] = part;
      tags[i] = best;
    }
    return { upos, tags };
  }
}
