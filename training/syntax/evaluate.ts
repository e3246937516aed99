import { bestTree } from '../../src/reading/syntax/network/tree.ts';
import type { Engine } from './engine.ts';
import type { Example, Lists } from './examples.ts';
import type { Model } from './model.ts';

export interface Figures {
  upos: number;
  xpos: number;
  uas: number;
  las: number;
}

const best = (F: Float32Array, at: number, n: number): number => {
  let k = 0;
  for (let i = 1; i < n; i++) if (F[at + i]! > F[at + k]!) k = i;
  return k;
};

/** Accuracy in per cent with the averaged weights: punctuation left out of UAS and LAS, subtypes left out of LAS. */
export function evaluate(model: Model, engine: Engine, lists: Lists, examples: readonly Example[]): Figures {
  let all = 0;
  let upos = 0;
  let xpos = 0;
  let words = 0;
  let uas = 0;
  let las = 0;
  const F = engine.floats;
  model.parameters.averaged(() => {
    for (let from = 0; from < examples.length; from += 16) {
      const batch = examples.slice(from, from + 16);
      const { scores } = model.run(batch, undefined, () => 0);
      for (const [b, x] of batch.entries()) {
        const { at, stride } = scores.arcs[b]!;
        const heads = bestTree(F.subarray(at >> 2, (at >> 2) + x.n * stride), x.n, stride);
        for (let i = 0; i < x.n; i++) {
          all++;
          const t = scores.first[b]! + i;
          if (best(F, (scores.upos >> 2) + t * scores.uposColumns, lists.upos.length) === x.upos[i]) upos++;
          const tag = lists.tags[best(F, (scores.tags >> 2) + t * scores.tagColumns, lists.tags.length)]!;
          if (tag.split('|')[0] === x.sentence.xpos[i]) xpos++;
          if (x.sentence.upos[i] === 'PUNCT') continue;
          words++;
          if (heads[i] !== x.heads[i]) continue;
          uas++;
          const label = lists.labels[best(scores.label(b, i, heads[i]!), 0, lists.labels.length)]!;
          if (label.split(':')[0] === x.sentence.deprel[i]!.split(':')[0]) las++;
        }
      }
    }
  });
  const percent = (a: number, b: number) => Math.round((10000 * a) / b) / 100;
  return { upos: percent(upos, all), xpos: percent(xpos, all), uas: percent(uas, words), las: percent(las, words) };
}
