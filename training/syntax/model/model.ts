import type { Engine } from '../engine.ts';
import type { Example } from '../examples.ts';
import { type Parameter, Parameters } from '../parameters.ts';
import { ArcStep } from './arcs.ts';
import { InputStep } from './input.ts';
import { LabelStep } from './labels.ts';
import { LayerStep } from './layers.ts';
import { type Dropout, glorot, Pass } from './pass.ts';
import type { Sizes } from './sizes.ts';
import { type TagState, TagStep } from './tags.ts';

/** Means over a batch's tokens. */
export interface Losses {
  arc: number;
  label: number;
  upos: number;
  tag: number;
}

/** What the network says of one sentence. */
export interface Scores {
  /** Arc scores in rows of `stride`; column n is the root. */
  arcs: Float32Array;
  stride: number;
  /** Scores by token. */
  upos: Float32Array[];
  tags: Float32Array[];
}

/** The network of src/reading/syntax/network with its gradients. */
export class Model {
  readonly parameters: Parameters;
  readonly #engine: Engine;
  readonly #sizes: Sizes;
  readonly #input: InputStep;
  readonly #layers: LayerStep[] = [];
  readonly #hidden: Parameter;
  readonly #hiddenBias: Parameter;
  readonly #arcs: ArcStep;
  readonly #labels: LabelStep;
  readonly #tags: TagStep;

  constructor(engine: Engine, sizes: Sizes, vectors: { bytes: Int8Array; scale: number }, random: () => number) {
    this.#engine = engine;
    this.#sizes = sizes;
    const p = new Parameters(engine);
    this.parameters = p;
    const zeros = engine.zeros(sizes.width);
    this.#input = new InputStep(p, sizes, vectors);
    for (let l = 0; l < sizes.layers; l++) this.#layers.push(new LayerStep(p, sizes, l, zeros));
    const columns = 2 * sizes.arc + 2 * sizes.label;
    this.#hidden = p.declare('hidden', sizes.width, columns);
    this.#hiddenBias = p.declare('hiddenBias', 1, columns);
    this.#arcs = new ArcStep(p, sizes);
    this.#labels = new LabelStep(p, sizes);
    this.#tags = new TagStep(p, sizes);
    p.allocate();
    this.#input.start(p, random);
    for (const layer of this.#layers) layer.start(p, random);
    p.set(this.#hidden, glorot(random, sizes.width + sizes.arc));
    this.#arcs.start(p, random);
    this.#labels.start(p, random);
    this.#tags.start(p, random);
  }

  /** Adds the gradient of a batch's losses to the parameters'. */
  train(batch: readonly Example[], dropout: Dropout, random: () => number): Losses {
    const mark = this.#engine.mark;
    const pass = new Pass(this.#engine, this.parameters, batch, dropout, random);
    const { X, input, layers, tags } = this.#body(pass);
    const { P, topMask, hiddenMask } = this.#head(pass, X);
    const arcs = this.#arcs.forward(pass, P);

    const dP = this.#engine.zeros(pass.total * this.#hidden.columns);
    const { dScores, upos, tag } = this.#tags.losses(pass, tags);
    const arc = this.#arcs.backward(pass, arcs, P, dP);
    const label = this.#labels.backward(pass, P, dP);
    let dX = this.#headBack(pass, X, P, dP, topMask, hiddenMask);
    for (let l = layers.length - 1; l >= 0; l--) {
      if (l === layers.length - 2) this.#tags.backward(pass, tags, dScores, dX);
      dX = this.#layers[l]!.backward(pass, layers[l]!, dX);
    }
    this.#input.backward(pass, input, dX);
    this.#engine.release(mark);
    const mean = (loss: number) => loss / pass.total;
    return { arc: mean(arc), label: mean(label), upos: mean(upos), tag: mean(tag) };
  }

  /**
   * Scores of a batch, and labels for the heads that `choose` makes of them: indices by sentence and token. `scores` are
   * views that hold until the next call.
   */
  score(
    batch: readonly Example[],
    choose: (scores: Scores, n: number) => Int32Array,
  ): { heads: Int32Array; labels: Int32Array; scores: Scores }[] {
    const F = this.#engine.floats;
    const mark = this.#engine.mark;
    const pass = new Pass(this.#engine, this.parameters, batch, undefined, () => 0);
    const { X, tags } = this.#body(pass);
    const { P } = this.#head(pass, X);
    const arcs = this.#arcs.forward(pass, P);
    const row = (t: number, from: number, n: number) => {
      const at = (tags.scores >> 2) + t * this.#tags.columns + from;
      return F.subarray(at, at + n);
    };
    const results = batch.map((x, b) => {
      const { at, stride } = arcs.sentences[b]!;
      const tokens = Array.from({ length: x.n }, (_, i) => pass.first[b]! + i);
      const scores: Scores = {
        arcs: F.subarray(at >> 2, (at >> 2) + x.n * stride),
        stride,
        upos: tokens.map((t) => row(t, 0, this.#sizes.upos)),
        tags: tokens.map((t) => row(t, this.#tags.uposColumns, this.#sizes.tags)),
      };
      return { heads: choose(scores, x.n), labels: new Int32Array(x.n), scores };
    });
    const { scores } = this.#labels.forward(
      pass,
      P,
      results.map((r) => r.heads),
    );
    const columns = (this.#sizes.labels + 7) & ~7;
    for (const [b, { labels }] of results.entries()) {
      for (let i = 0; i < labels.length; i++) {
        const at = (scores >> 2) + (pass.first[b]! + i) * columns;
        for (let k = 1; k < this.#sizes.labels; k++) if (F[at + k]! > F[at + labels[i]!]!) labels[i] = k;
      }
    }
    this.#engine.release(mark);
    return results;
  }

  #body(pass: Pass) {
    const { X: first, state: input } = this.#input.forward(pass);
    let X = first;
    let tags: TagState | undefined;
    const layers = this.#layers.map((layer, l) => {
      const { h, state } = layer.forward(pass, X);
      X = h;
      if (l === this.#layers.length - 2) tags = this.#tags.forward(pass, h);
      return state;
    });
    if (!tags) throw new RangeError('the network needs two layers or more');
    return { X, input, layers, tags };
  }

  /** Hidden rows for arcs (leaky rectifier) and for labels. */
  #head(pass: Pass, X: number) {
    const { engine, total, dropout } = pass;
    const F = engine.floats;
    const { width, arc } = this.#sizes;
    const { columns } = this.#hidden;
    const topMask = pass.mask(X, width, () => dropout!.layer);
    const P = engine.room(total * columns);
    pass.times(X, width, this.#hidden, P);
    pass.addTo(P, this.#hiddenBias);
    for (let t = 0, at = P >> 2; t < total; t++, at += columns) {
      for (let j = at; j < at + 2 * arc; j++) if (F[j]! < 0) F[j]! *= 0.1;
    }
    const hiddenMask = pass.mask(P, columns, (j) => (j < 2 * arc ? dropout!.arc : dropout!.label));
    return { P, topMask, hiddenMask };
  }

  #headBack(pass: Pass, X: number, P: number, dP: number, topMask: number, hiddenMask: number): number {
    const { engine, total } = pass;
    const F = engine.floats;
    const { width, arc } = this.#sizes;
    const { columns } = this.#hidden;
    pass.applyMask(hiddenMask, dP, columns);
    for (let t = 0, o = 0; t < total; t++, o += columns) {
      for (let j = o; j < o + 2 * arc; j++) if (F[(P >> 2) + j]! < 0) F[(dP >> 2) + j]! *= 0.1;
    }
    pass.addToBack(dP, this.#hiddenBias);
    const dX = engine.zeros(total * width);
    pass.timesBack(X, width, dP, this.#hidden, dX);
    pass.applyMask(topMask, dX, width);
    return dX;
  }
}
