import { bestTree } from '../../src/reading/syntax/network/tree.ts';
import type { Example, Lists } from './examples.ts';
import type { Model } from './model/model.ts';

/** Per cent. */
export interface Figures {
  upos: number;
  xpos: number;
  uas: number;
  las: number;
}

const best = (scores: Float32Array): number => scores.reduce((k, x, i) => (x > scores[k]! ? i : k), 0);

/** Accuracy with the averaged weights: punctuation left out of UAS and LAS, subtypes left out of LAS. */
export function evaluate(model: Model, lists: Lists, examples: readonly Example[]): Figures {
  const n = { all: 0, upos: 0, xpos: 0, words: 0, uas: 0, las: 0 };
  model.parameters.averaged(() => {
    for (let from = 0; from < examples.length; from += 16) {
      const batch = examples.slice(from, from + 16);
      const results = model.score(batch, ({ arcs, stride }, tokens) => bestTree(arcs, tokens, stride));
      for (const [b, { sentence, heads: right, upos }] of batch.entries()) {
        const { heads, labels, scores } = results[b]!;
        for (const i of sentence.tokens.keys()) {
          n.all++;
          if (best(scores.upos[i]!) === upos[i]) n.upos++;
          if (lists.tags[best(scores.tags[i]!)]!.split('|')[0] === sentence.xpos[i]) n.xpos++;
          if (sentence.upos[i] === 'PUNCT') continue;
          n.words++;
          if (heads[i] !== right[i]) continue;
          n.uas++;
          if (lists.labels[labels[i]!]!.split(':')[0] === sentence.deprel[i]!.split(':')[0]) n.las++;
        }
      }
    }
  });
  const percent = (a: number, b: number) => Math.round((10000 * a) / b) / 100;
  return {
    upos: percent(n.upos, n.all),
    xpos: percent(n.xpos, n.all),
    uas: percent(n.uas, n.words),
    las: percent(n.las, n.words),
  };
}
