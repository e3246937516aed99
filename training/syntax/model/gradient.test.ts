import { beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../engine.ts';
import { type Lists, toExamples } from '../examples.ts';
import { randomFrom } from '../random.ts';
import type { Sentence } from '../treebank.ts';
import { Model } from './model.ts';

const sentence = (text: string, upos: string, head: number[], deprel: string): Sentence => ({
  id: '',
  document: '',
  tokens: text.split(' '),
  upos: upos.split(' '),
  xpos: upos.split(' '),
  feats: upos.split(' ').map(() => '_'),
  head,
  deprel: deprel.split(' '),
});
const sentences = [
  sentence(
    '" Stop , " said Ann',
    'PUNCT VERB PUNCT PUNCT VERB PROPN',
    [1, 4, 1, 1, -1, 4],
    'punct ccomp punct punct root nsubj',
  ),
  sentence('Ann left', 'PROPN VERB', [1, -1], 'nsubj root'),
];
const lists: Lists = {
  words: new Map([
    ['said', 1],
    ['ann', 2],
  ]),
  vectors: new Map([
    ['stop', 0],
    ['left', 1],
  ]),
  labels: ['punct', 'ccomp', 'root', 'nsubj'],
  upos: ['PUNCT', 'VERB', 'PROPN'],
  tags: ['PUNCT', 'VERB', 'PROPN'],
};
const sizes = {
  vector: 8,
  word: 8,
  affix: 8,
  width: 16,
  layers: 3,
  arc: 8,
  label: 8,
  words: 3,
  labels: 4,
  upos: 3,
  tags: 3,
};
const none = { word: 0, vector: 0, input: 0, layer: 0, arc: 0, label: 0 };

describe('the gradient', () => {
  let engine: Engine;
  let model: Model;
  const examples = toExamples(sentences, lists);
  const loss = () => {
    const { arc, label, upos, tag } = model.train(examples, none, () => 0);
    return arc + label + upos + tag;
  };

  beforeAll(() => {
    engine = new Engine(64);
    const bytes = Int8Array.from({ length: 16 }, (_, i) => i * 7 - 50);
    model = new Model(engine, sizes, { bytes, scale: 0.02 }, randomFrom(5));
  }, 60_000);

  it('is the slope of the loss, for every parameter', () => {
    const F = engine.floats;
    const p = model.parameters;
    loss();
    const random = randomFrom(6);
    // Every further call adds to the gradient, so it is copied first.
    const gradients = p.list.map((q) => {
      const from = p.gradient(q) >> 2;
      return F.slice(from, from + q.rows * q.columns);
    });
    for (const [k, parameter] of p.list.entries()) {
      const gradient = gradients[k]!;
      const n = gradient.length;
      // A random direction through all numbers that have a slope.
      const way = Float32Array.from(gradient, (g) => (g === 0 ? 0 : random() < 0.5 ? 1 : -1));
      const at = p.at(parameter) >> 2;
      const kept = F.slice(at, at + n);
      const moved = (by: number) => {
        for (let i = 0; i < n; i++) F[at + i] = kept[i]! + by * way[i]!;
        return loss();
      };
      const step = 2e-4;
      const slope = (moved(step) - moved(-step)) / (2 * step);
      F.set(kept, at);
      const expected = gradient.reduce((sum, g, i) => sum + g * way[i]!, 0);
      expect(Math.abs(slope - expected), `${parameter.name}: ${slope} for ${expected}`).toBeLessThan(
        0.003 + 0.03 * Math.abs(expected),
      );
    }
  });

  it('leads downhill', () => {
    const before = loss();
    for (let i = 0; i < 30; i++) {
      loss();
      model.parameters.step(0.01);
    }
    expect(loss()).toBeLessThan(before / 2);
  });
});
