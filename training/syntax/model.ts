import {
  AFFIX_ROWS,
  AFFIXES,
  DISTANCES,
  distanceRow,
  SIGN_ROWS,
  SIGNS,
  signRows,
} from '../../src/reading/syntax/network/features.ts';
import type { Engine } from './engine.ts';
import type { Example } from './examples.ts';
import { type Parameter, Parameters } from './parameters.ts';

/** Sizes in numbers; all multiples of 8. */
export interface Sizes {
  vector: number;
  word: number;
  affix: number;
  /** Width of a layer, both directions together. */
  width: number;
  layers: number;
  arc: number;
  label: number;
  words: number;
  labels: number;
  upos: number;
  tags: number;
}

export interface Dropout {
  word: number;
  vector: number;
  input: number;
  layer: number;
  arc: number;
  label: number;
}

export const pad8 = (n: number): number => (n + 7) & ~7;

export interface Losses {
  arc: number;
  label: number;
  upos: number;
  tag: number;
}

/** What the network says of a batch, as views that hold until the next call. */
export interface Scores {
  /** Of each sentence: address of its arc scores and their row length. */
  arcs: { at: number; stride: number }[];
  upos: number;
  tags: number;
  uposColumns: number;
  tagColumns: number;
  first: number[];
  /** Scores of all labels for token i of sentence s, given its head. */
  label(sentence: number, token: number, head: number): Float32Array;
}

export class Model {
  readonly parameters: Parameters;
  readonly sizes: Sizes;
  readonly #e: Engine;
  readonly #vectors: number;
  readonly #vectorScale: number;
  readonly #vectorBytes: Int8Array;
  readonly word: Parameter;
  readonly affix: Parameter;
  readonly input: Parameter;
  readonly sign: Parameter;
  readonly mix: Parameter[] = [];
  readonly layer: Parameter[] = [];
  readonly gates: Parameter[] = [];
  readonly hidden: Parameter;
  readonly hiddenBias: Parameter;
  readonly arc: Parameter;
  readonly arcBias: Parameter;
  readonly arcDistance: Parameter;
  readonly rootArc: Parameter;
  readonly rootLabel: Parameter;
  readonly labelBias: Parameter;
  readonly labelDistance: Parameter;
  readonly labelSum: Parameter;
  readonly labelProduct: Parameter;
  readonly labelOut: Parameter;
  readonly tag: Parameter;
  readonly tagBias: Parameter;
  readonly #zeros: number;

  constructor(engine: Engine, sizes: Sizes, vectors: { bytes: Int8Array; scale: number }, random: () => number) {
    this.#e = engine;
    this.sizes = sizes;
    this.#vectors = 0;
    this.#vectorBytes = vectors.bytes;
    this.#vectorScale = vectors.scale;
    const p = new Parameters(engine);
    this.parameters = p;
    const { width: d, arc, label } = sizes;
    const half = d / 2;
    this.word = p.declare('word', sizes.words, sizes.word);
    this.affix = p.declare('affix', AFFIX_ROWS, sizes.affix);
    this.input = p.declare('input', sizes.vector + sizes.word + sizes.affix, d);
    this.sign = p.declare('sign', SIGN_ROWS, d);
    for (let l = 0; l < sizes.layers; l++) {
      this.mix.push(p.declare(`mix${l}`, 3, d));
      this.layer.push(p.declare(`layer${l}`, d, 3 * d));
      this.gates.push(p.declare(`gates${l}`, 8, half));
    }
    this.hidden = p.declare('hidden', d, 2 * arc + 2 * label);
    this.hiddenBias = p.declare('hiddenBias', 1, 2 * arc + 2 * label);
    this.arc = p.declare('arc', arc, arc);
    this.arcBias = p.declare('arcBias', 1, arc);
    this.arcDistance = p.declare('arcDistance', arc, DISTANCES);
    this.rootArc = p.declare('rootArc', 1, arc);
    this.rootLabel = p.declare('rootLabel', 1, label);
    this.labelBias = p.declare('labelBias', 1, label);
    this.labelDistance = p.declare('labelDistance', DISTANCES, label);
    this.labelSum = p.declare('labelSum', label, pad8(sizes.labels));
    this.labelProduct = p.declare('labelProduct', label, pad8(sizes.labels));
    this.labelOut = p.declare('labelOut', 1, pad8(sizes.labels));
    this.tag = p.declare('tag', d, pad8(sizes.upos) + pad8(sizes.tags));
    this.tagBias = p.declare('tagBias', 1, pad8(sizes.upos) + pad8(sizes.tags));
    p.allocate();
    this.#zeros = engine.zeros(4096);
    const glorot = (q: Parameter, fan = q.rows + q.columns) => {
      const bound = Math.sqrt(6 / fan);
      p.set(q, () => (2 * random() - 1) * bound);
    };
    p.set(this.affix, () => (2 * random() - 1) * 0.08);
    glorot(this.input, sizes.vector + d);
    p.set(this.sign, () => (2 * random() - 1) * 0.1);
    for (let l = 0; l < sizes.layers; l++) {
      p.set(this.mix[l]!, (r) => (r === 1 ? 1 : 0.3 * (2 * random() - 1)));
      glorot(this.layer[l]!, 2 * d);
      p.set(this.gates[l]!, (r) => (r % 4 < 2 ? 0.3 * (2 * random() - 1) : 0));
    }
    glorot(this.hidden, d + arc);
    p.set(this.arc, () => (2 * random() - 1) * 0.05);
    p.set(this.rootArc, () => (2 * random() - 1) * 0.3);
    p.set(this.rootLabel, () => (2 * random() - 1) * 0.3);
    glorot(this.labelSum);
    glorot(this.labelProduct);
    glorot(this.tag, d + 100);
  }

  /**
   * Scores of a batch, and with `dropout` also the gradient of its losses, added to the parameters'. The memory of one
   * call is reused by the next.
   */
  run(
    batch: readonly Example[],
    dropout: Dropout | undefined,
    random: () => number,
  ): { losses: Losses; scores: Scores } {
    const e = this.#e;
    const F = e.floats;
    const p = this.parameters;
    const { vector, word, affix, width: d, arc, label, layers } = this.sizes;
    const half = d / 2;
    const first: number[] = [];
    let total = 0;
    for (const x of batch) {
      first.push(total);
      total += x.n;
    }
    const train = dropout !== undefined;
    const mark = e.mark;

    // --- input: vector, word, affixes side by side; signs added after the projection.
    const wide = vector + word + affix;
    const E = e.zeros(total * wide);
    const wordRow = new Int32Array(total);
    const signs = new Int32Array(total * SIGNS);
    const inputMask = train ? e.room(total * wide) : 0;
    for (let b = 0, t = 0; b < batch.length; b++) {
      const x = batch[b]!;
      const hide = Array.from({ length: x.n }, (_, i) => x.vectors[i]! < 0 || (train && random() < dropout.vector));
      signs.set(
        signRows(x.tokens, x.shapes, (i) => !hide[i]),
        t * SIGNS,
      );
      for (let i = 0; i < x.n; i++, t++) {
        let at = (E >> 2) + t * wide;
        if (!hide[i]) {
          const from = x.vectors[i]! * vector;
          for (let j = 0; j < vector; j++) F[at + j] = this.#vectorBytes[from + j]! * this.#vectorScale;
        }
        at += vector;
        const w = train && random() < dropout.word ? 0 : x.words[i]!;
        wordRow[t] = w;
        const from = p.at(this.word, w) >> 2;
        for (let j = 0; j < word; j++) F[at + j] = F[from + j]!;
        at += word;
        for (let a = 0; a < AFFIXES; a++) {
          const row = x.affixes[i * AFFIXES + a]!;
          if (row < 0) continue;
          const r = p.at(this.affix, row) >> 2;
          for (let j = 0; j < affix; j++) F[at + j]! += F[r + j]!;
        }
      }
    }
    if (train) this.#mask(inputMask, total * wide, dropout.input, random, E);
    let X = e.room(total * d);
    const dX0 = X;
    e.product(E, wide, p.at(this.input), d, X, d, total, wide, d);
    for (let t = 0; t < total; t++) {
      for (let s = 0; s < SIGNS; s++) e.call('addScaled', p.at(this.sign, signs[t * SIGNS + s]!), X + t * d * 4, 1, d);
    }

    // --- layers
    const saved: { x: number; y: number; u: number; c: number; mask: number }[] = [];
    const layerMask = (X: number): number => {
      if (!train) return 0;
      const mask = e.room(batch.length * d);
      const keep = 1 - dropout.layer;
      for (let i = 0; i < batch.length * d; i++) F[(mask >> 2) + i] = random() < keep ? 1 / keep : 0;
      this.#applyRows(mask, X, batch, first, d);
      return mask;
    };
    let tagInput = 0;
    for (let l = 0; l < layers; l++) {
      // Dropout masks are drawn once per sentence and channel (Gal and Ghahramani 2016).
      const mask = layerMask(X);
      const y = e.room(total * d);
      const u = e.room(total * 3 * d);
      const c = e.room(total * d);
      const h = e.room(total * d);
      for (let b = 0; b < batch.length; b++) {
        const o = first[b]! * d * 4;
        e.call('neighbours', X + o, p.at(this.mix[l]!), y + o, batch[b]!.n, d);
      }
      e.product(y, d, p.at(this.layer[l]!), 3 * d, u, 3 * d, total, d, 3 * d);
      for (let b = 0; b < batch.length; b++) {
        const o = first[b]! * d * 4;
        for (let k = 0; k < 2; k++) {
          const s = k * half * 4;
          e.call(
            'recur',
            u + o * 3 + s * 3,
            12 * d,
            X + o + s,
            4 * d,
            p.at(this.gates[l]!, 4 * k),
            c + o + s,
            4 * d,
            h + o + s,
            4 * d,
            batch[b]!.n,
            half,
            k,
            this.#zeros,
          );
        }
      }
      saved.push({ x: X, y, u, c, mask });
      X = h;
      if (l === layers - 2) {
        tagInput = e.room(total * d);
        F.copyWithin(tagInput >> 2, h >> 2, (h >> 2) + total * d);
      }
    }
    const topMask = layerMask(X);
    const tagMask = layerMask(tagInput);

    // --- heads
    const { labels, upos, tags } = this.sizes;
    const hid = 2 * arc + 2 * label;
    const P = e.room(total * hid);
    e.product(X, d, p.at(this.hidden), hid, P, hid, total, d, hid);
    const bias = p.at(this.hiddenBias) >> 2;
    for (let t = 0; t < total; t++) {
      const at = (P >> 2) + t * hid;
      for (let j = 0; j < 2 * arc; j++) {
        const v = F[at + j]! + F[bias + j]!;
        F[at + j] = v > 0 ? v : 0.1 * v;
      }
      for (let j = 2 * arc; j < hid; j++) F[at + j]! += F[bias + j]!;
    }
    const arcMask = train ? e.room(batch.length * hid) : 0;
    if (train) {
      for (let i = 0; i < batch.length * hid; i++) {
        const keep = i % hid < 2 * arc ? 1 - dropout.arc : 1 - dropout.label;
        F[(arcMask >> 2) + i] = random() < keep ? 1 / keep : 0;
      }
      this.#applyRows(arcMask, P, batch, first, hid);
    }
    const up = pad8(upos);
    const tp = pad8(tags);
    const T = e.room(total * (up + tp));
    e.product(tagInput, d, p.at(this.tag), up + tp, T, up + tp, total, d, up + tp);
    for (let t = 0; t < total; t++) e.call('addScaled', p.at(this.tagBias), T + t * (up + tp) * 4, 1, up + tp);

    const Q = e.room(total * arc);
    e.product(P, hid, p.at(this.arc), arc, Q, arc, total, arc, arc);
    for (let t = 0; t < total; t++) e.call('addScaled', p.at(this.arcBias), Q + t * arc * 4, 1, arc);
    const D = e.room(total * DISTANCES);
    e.product(P, hid, p.at(this.arcDistance), DISTANCES, D, DISTANCES, total, arc, DISTANCES);
    const arcs: { at: number; stride: number; heads: number }[] = [];
    for (let b = 0; b < batch.length; b++) {
      const n = batch[b]!.n;
      const stride = pad8(n + 1);
      const heads = e.zeros(stride * arc);
      for (let i = 0; i < n; i++) {
        const from = (P >> 2) + (first[b]! + i) * hid + arc;
        F.copyWithin((heads >> 2) + i * arc, from, from + arc);
      }
      const root = p.at(this.rootArc) >> 2;
      F.copyWithin((heads >> 2) + n * arc, root, root + arc);
      const turned = e.room(stride * arc);
      e.call('transpose', heads, turned, stride, arc);
      const at = e.room(n * stride);
      e.product(Q + first[b]! * arc * 4, arc, turned, stride, at, stride, n, arc, stride);
      for (let i = 0; i < n; i++) {
        const row = (at >> 2) + i * stride;
        const dist = (D >> 2) + (first[b]! + i) * DISTANCES;
        for (let j = 0; j < n; j++) F[row + j]! += F[dist + distanceRow(i, j)]!;
        F[row + n]! += F[dist + distanceRow(i, -1)]!;
        F[row + i] = -1e9;
      }
      arcs.push({ at, stride, heads });
    }

    const lp = pad8(labels);
    const headRow = (b: number, h: number) =>
      h < 0 ? p.at(this.rootLabel) >> 2 : (P >> 2) + (first[b]! + h) * hid + 2 * arc + label;
    const lb = p.at(this.labelBias) >> 2;
    const fill = (Z: number, R: number, row: number, b: number, i: number, head: number) => {
      const dep = (P >> 2) + (first[b]! + i) * hid + 2 * arc;
      const h = headRow(b, head);
      const dist = p.at(this.labelDistance, distanceRow(i, head)) >> 2;
      const z = (Z >> 2) + row * label;
      const r = (R >> 2) + row * label;
      for (let j = 0; j < label; j++) {
        const s = F[dep + j]! + F[h + j]! + F[lb + j]! + F[dist + j]!;
        F[z + j] = Math.max(s, 0);
        F[r + j] = F[dep + j]! * F[h + j]!;
      }
    };
    const scores: Scores = {
      arcs,
      first,
      upos: T,
      tags: T + up * 4,
      uposColumns: up + tp,
      tagColumns: up + tp,
      label: (b, i, head) => {
        const m = e.mark;
        const Z = e.room(label);
        const R = e.room(label);
        const out = e.room(lp);
        fill(Z, R, 0, b, i, head);
        e.product(Z, label, p.at(this.labelSum), lp, out, lp, 1, label, lp);
        e.product(R, label, p.at(this.labelProduct), lp, out, lp, 1, label, lp, 1);
        e.call('addScaled', p.at(this.labelOut), out, 1, lp);
        e.release(m);
        return F.subarray(out >> 2, (out >> 2) + labels);
      },
    };
    const losses: Losses = { arc: 0, label: 0, upos: 0, tag: 0 };
    if (!train) {
      e.release(mark);
      return { losses, scores };
    }

    // --- losses and their gradients. `weight` makes the batch's mean of them.
    const weight = 1 / total;
    const dP = e.zeros(total * hid);
    const dT = e.room(total * (up + tp));
    e.zero(dT, total * (up + tp));
    for (let b = 0, t = 0; b < batch.length; b++) {
      for (let i = 0; i < batch[b]!.n; i++, t++) {
        const o = t * (up + tp);
        losses.upos += this.#softmax((T >> 2) + o, (dT >> 2) + o, upos, batch[b]!.upos[i]!, weight);
        losses.tag += this.#softmax((T >> 2) + o + up, (dT >> 2) + o + up, tags, batch[b]!.tags[i]!, weight);
      }
    }
    // arcs
    const dQ = e.zeros(total * arc);
    const dD = e.zeros(total * DISTANCES);
    for (let b = 0; b < batch.length; b++) {
      const x = batch[b]!;
      const { at, stride, heads } = arcs[b]!;
      const dS = e.zeros(x.n * stride);
      for (let i = 0; i < x.n; i++) {
        const row = i * stride;
        losses.arc += this.#softmax(
          (at >> 2) + row,
          (dS >> 2) + row,
          x.n + 1,
          x.heads[i]! < 0 ? x.n : x.heads[i]!,
          weight,
        );
        const dist = (dD >> 2) + (first[b]! + i) * DISTANCES;
        const g = (dS >> 2) + row;
        for (let j = 0; j < x.n; j++) F[dist + distanceRow(i, j)]! += F[g + j]!;
        F[dist + distanceRow(i, -1)]! += F[g + x.n]!;
      }
      const q = first[b]! * arc * 4;
      e.product(dS, stride, heads, arc, dQ + q, arc, x.n, stride, arc);
      const dHeads = e.room(stride * arc);
      e.product(dS, stride, Q + q, arc, dHeads, arc, x.n + 1, x.n, arc, 0, true);
      for (let i = 0; i < x.n; i++)
        e.call('addScaled', dHeads + i * arc * 4, dP + ((first[b]! + i) * hid + arc) * 4, 1, arc);
      e.call('addScaled', dHeads + x.n * arc * 4, p.gradient(this.rootArc), 1, arc);
    }
    this.#back(P, hid, dQ, arc, this.arc, dP, hid, total);
    for (let t = 0; t < total; t++) e.call('addScaled', dQ + t * arc * 4, p.gradient(this.arcBias), 1, arc);
    this.#back(P, hid, dD, DISTANCES, this.arcDistance, dP, hid, total);
    // labels, at the right heads
    const Z = e.room(total * label);
    const R = e.room(total * label);
    for (let b = 0, t = 0; b < batch.length; b++)
      for (let i = 0; i < batch[b]!.n; i++, t++) fill(Z, R, t, b, i, batch[b]!.heads[i]!);
    const L = e.room(total * lp);
    const dL = e.zeros(total * lp);
    e.product(Z, label, p.at(this.labelSum), lp, L, lp, total, label, lp);
    e.product(R, label, p.at(this.labelProduct), lp, L, lp, total, label, lp, 1);
    const dZ = e.zeros(total * label);
    const dR = e.zeros(total * label);
    for (let b = 0, t = 0; b < batch.length; b++) {
      for (let i = 0; i < batch[b]!.n; i++, t++) {
        e.call('addScaled', p.at(this.labelOut), L + t * lp * 4, 1, lp);
        losses.label += this.#softmax((L >> 2) + t * lp, (dL >> 2) + t * lp, labels, batch[b]!.labels[i]!, weight);
        e.call('addScaled', dL + t * lp * 4, p.gradient(this.labelOut), 1, lp);
      }
    }
    this.#back(Z, label, dL, lp, this.labelSum, dZ, label, total);
    this.#back(R, label, dL, lp, this.labelProduct, dR, label, total);
    const glb = p.gradient(this.labelBias) >> 2;
    for (let b = 0, t = 0; b < batch.length; b++) {
      for (let i = 0; i < batch[b]!.n; i++, t++) {
        const head = batch[b]!.heads[i]!;
        const dep = (P >> 2) + t * hid + 2 * arc;
        const h = headRow(b, head);
        const gd = (dP >> 2) + t * hid + 2 * arc;
        const gh = head < 0 ? p.gradient(this.rootLabel) >> 2 : (dP >> 2) + (first[b]! + head) * hid + 2 * arc + label;
        const gdist = p.gradient(this.labelDistance, distanceRow(i, head)) >> 2;
        for (let j = 0; j < label; j++) {
          const z = (Z >> 2) + t * label + j;
          const gz = F[z]! > 0 ? F[(dZ >> 2) + t * label + j]! : 0;
          const gr = F[(dR >> 2) + t * label + j]!;
          F[gd + j]! += gz + gr * F[h + j]!;
          F[gh + j]! += gz + gr * F[dep + j]!;
          F[gdist + j]! += gz;
          F[glb + j]! += gz;
        }
      }
    }
    // through the masks and the leaky rectifier of the arc part
    this.#applyRows(arcMask, dP, batch, first, hid);
    const gb = p.gradient(this.hiddenBias) >> 2;
    for (let t = 0; t < total; t++) {
      for (let j = 0; j < hid; j++) {
        const at = (dP >> 2) + t * hid + j;
        if (j < 2 * arc && F[(P >> 2) + t * hid + j]! < 0) F[at]! *= 0.1;
        F[gb + j]! += F[at]!;
      }
    }
    let dX = e.zeros(total * d);
    this.#back(X, d, dP, hid, this.hidden, dX, d, total);
    this.#applyRows(topMask, dX, batch, first, d);
    const dTag = e.zeros(total * d);
    this.#back(tagInput, d, dT, up + tp, this.tag, dTag, d, total);
    for (let t = 0; t < total; t++) e.call('addScaled', dT + t * (up + tp) * 4, p.gradient(this.tagBias), 1, up + tp);
    this.#applyRows(tagMask, dTag, batch, first, d);

    for (let l = layers - 1; l >= 0; l--) {
      if (l === layers - 2) e.call('addScaled', dTag, dX, 1, total * d);
      const { x, y, u, c, mask } = saved[l]!;
      const dU = e.room(total * 3 * d);
      const dIn = e.zeros(total * d);
      for (let b = 0; b < batch.length; b++) {
        const o = first[b]! * d * 4;
        for (let k = 0; k < 2; k++) {
          const s = k * half * 4;
          const carry = e.zeros(half);
          e.call(
            'recurBack',
            u + o * 3 + s * 3,
            12 * d,
            x + o + s,
            4 * d,
            p.at(this.gates[l]!, 4 * k),
            c + o + s,
            4 * d,
            dX + o + s,
            dU + o * 3 + s * 3,
            dIn + o + s,
            p.gradient(this.gates[l]!, 4 * k),
            batch[b]!.n,
            half,
            k,
            this.#zeros,
            carry,
          );
        }
      }
      const dY = e.zeros(total * d);
      this.#back(y, d, dU, 3 * d, this.layer[l]!, dY, d, total);
      for (let b = 0; b < batch.length; b++) {
        const o = first[b]! * d * 4;
        e.call('neighboursBack', x + o, p.at(this.mix[l]!), dY + o, dIn + o, p.gradient(this.mix[l]!), batch[b]!.n, d);
      }
      this.#applyRows(mask, dIn, batch, first, d);
      dX = dIn;
    }
    void dX0;
    // input
    for (let t = 0; t < total; t++) {
      for (let s = 0; s < SIGNS; s++)
        e.call('addScaled', dX + t * d * 4, p.gradient(this.sign, signs[t * SIGNS + s]!), 1, d);
    }
    const dE = e.zeros(total * wide);
    this.#back(E, wide, dX, d, this.input, dE, wide, total);
    for (let i = 0; i < total * wide; i++) F[(dE >> 2) + i]! *= F[(inputMask >> 2) + i]!;
    for (let b = 0, t = 0; b < batch.length; b++) {
      const x = batch[b]!;
      for (let i = 0; i < x.n; i++, t++) {
        let at = dE + (t * wide + vector) * 4;
        e.call('addScaled', at, p.gradient(this.word, wordRow[t]!), 1, word);
        at += word * 4;
        for (let a = 0; a < AFFIXES; a++) {
          const row = x.affixes[i * AFFIXES + a]!;
          if (row >= 0) e.call('addScaled', at, p.gradient(this.affix, row), 1, affix);
        }
      }
    }
    e.release(mark);
    for (const k of Object.keys(losses) as (keyof Losses)[]) losses[k] *= weight;
    return { losses, scores };
  }

  /** For C = A W: adds A' dC to W's gradient and dC W' to dA. */
  #back(A: number, lda: number, dC: number, ldc: number, w: Parameter, dA: number, ldda: number, m: number): void {
    const e = this.#e;
    const p = this.parameters;
    e.product(A, lda, dC, ldc, p.gradient(w), w.columns, w.rows, m, w.columns, 1, true);
    const mark = e.mark;
    const turned = e.room(w.rows * w.columns);
    e.call('transpose', p.at(w), turned, w.rows, w.columns);
    e.product(dC, ldc, turned, w.rows, dA, ldda, m, w.columns, w.rows, 1);
    e.release(mark);
  }

  #mask(mask: number, n: number, rate: number, random: () => number, X: number): void {
    const F = this.#e.floats;
    const keep = 1 - rate;
    for (let i = 0; i < n; i++) {
      const m = random() < keep ? 1 / keep : 0;
      F[(mask >> 2) + i] = m;
      F[(X >> 2) + i]! *= m;
    }
  }

  /** Multiplies every row of a sentence by the sentence's mask. */
  #applyRows(mask: number, X: number, batch: readonly Example[], first: number[], d: number): void {
    if (!mask) return;
    const F = this.#e.floats;
    for (let b = 0; b < batch.length; b++) {
      const m = (mask >> 2) + b * d;
      for (let i = 0; i < batch[b]!.n; i++) {
        const at = (X >> 2) + (first[b]! + i) * d;
        for (let j = 0; j < d; j++) F[at + j]! *= F[m + j]!;
      }
    }
  }

  /** Writes weight * (softmax - gold) and returns the cross entropy; a gold of -1 (a class not in the lists) counts nothing. */
  #softmax(scores: number, gradient: number, n: number, gold: number, weight: number): number {
    if (gold < 0) return 0;
    const F = this.#e.floats;
    let high = F[scores]!;
    for (let i = 1; i < n; i++) if (F[scores + i]! > high) high = F[scores + i]!;
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const v = Math.exp(F[scores + i]! - high);
      F[gradient + i] = v;
      sum += v;
    }
    const probability = F[gradient + gold]! / sum;
    for (let i = 0; i < n; i++) F[gradient + i] = (weight * F[gradient + i]!) / sum;
    F[gradient + gold]! -= weight;
    return -Math.log(Math.max(probability, 1e-12));
  }

  /** The word vectors are frozen; this is where they came in. */
  get vectorBytes(): Int8Array {
    return this.#vectorBytes;
  }
}
