/**
 * Turns treebanks and word vectors into the numbers that `fit.cpp` reads.
 *
 *   node --import tsx training/syntax/prepare.ts --treebank DIR --vectors FILE --out DIR
 *
 * Held back: the files named *_dev (reported in two halves), and every fourth news document of GUM.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hashedFeatures, hashedTables, WORD_COLUMNS, wordKey } from '../../src/reading/syntax/network/features.ts';
import { parseConllu, type TreebankSentence } from './conllu.ts';
import { readVectors } from './vectors.ts';

const { values } = parseArgs({
  options: {
    treebank: { type: 'string' },
    vectors: { type: 'string' },
    out: { type: 'string' },
    words: { type: 'string', default: '40000' },
  },
});
const { treebank, vectors, out } = values;
if (!treebank || !vectors || !out) throw new Error('usage: prepare.ts --treebank DIR --vectors FILE --out DIR');

const load = (file: string) => parseConllu(readFileSync(join(treebank, file), 'utf8'));
const gum = load('gum_train.conllu');
const news = [...new Set(gum.map((s) => s.document).filter((d) => d.startsWith('GUM_news')))].filter(
  (_, i) => i % 4 === 3,
);
const held = gum.filter((s) => news.includes(s.document));
// news weighs most in what the reading is for: GUM's speech and forum-like texts are kept, nothing is left out
const train = [...load('ewt_train.conllu'), ...gum.filter((s) => !news.includes(s.document))];
const dev = load('ewt_dev.conllu');

const counts = new Map<string, number>();
for (const s of train) for (const token of s.tokens) counts.set(wordKey(token), (counts.get(wordKey(token)) ?? 0) + 1);
/** Row 0 is the root, row 1 any other word. */
const words = [
  '',
  '',
  ...[...counts]
    .filter(([, n]) => n >= 2)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([w]) => w),
];
const wordRow = new Map(words.map((w, i) => [w, i]));

const labelsOf = (list: (s: TreebankSentence) => readonly string[], least = 1) => {
  const seen = new Map<string, number>();
  for (const s of train) for (const l of list(s)) seen.set(l, (seen.get(l) ?? 0) + 1);
  return [...seen]
    .filter(([, n]) => n >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([l]) => l);
};
const labels = {
  upos: labelsOf((s) => s.upos),
  xpos: labelsOf((s) => s.xpos),
  feats: labelsOf((s) => s.feats, 5),
  deprel: labelsOf((s) => s.deprel, 3),
};

const table = readVectors(
  vectors,
  new Set([...counts.keys(), ...dev.flatMap((s) => s.tokens.map(wordKey))]),
  Number(values.words),
);
const vectorRow = new Map(table.words.map((w, i) => [w, i + 2]));

/** A sentence: its length, then for each token vector row, word row, hashed rows, head, deprel, upos, xpos, feats. -1 where a label is not in the list. */
function numbers(sentences: readonly TreebankSentence[]): Int32Array {
  const all: number[] = [sentences.length];
  const at = (list: readonly string[], label: string) => list.indexOf(label);
  for (const s of sentences) {
    all.push(s.tokens.length);
    const hashed = hashedFeatures(s.tokens);
    s.tokens.forEach((token, i) => {
      const key = wordKey(token);
      const base = s.deprel[i]!.split(':')[0]!;
      const relation = at(labels.deprel, s.deprel[i]!);
      all.push(
        vectorRow.get(key) ?? 1,
        wordRow.get(key) ?? 1,
        ...hashed.subarray(i * hashedTables.length, (i + 1) * hashedTables.length),
      );
      all.push(
        s.head[i]!,
        relation >= 0 ? relation : at(labels.deprel, base),
        at(labels.upos, s.upos[i]!),
        at(labels.xpos, s.xpos[i]!),
        at(labels.feats, s.feats[i]!),
      );
    });
  }
  return Int32Array.from(all);
}

const save = (name: string, data: NodeJS.TypedArray) =>
  writeFileSync(join(out, name), new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
save('train.bin', numbers(train));
save('dev.bin', numbers(dev));
save('held.bin', numbers(held));
save('vectors.bin', table.values);
save('counts.bin', Int32Array.from(words.map((w) => counts.get(w) ?? 0)));
writeFileSync(
  join(out, 'config.txt'),
  `${[table.words.length + 2, table.columns, words.length, WORD_COLUMNS, hashedTables.length, ...hashedTables.flatMap((t) => [t.rows, t.columns]), labels.deprel.length, labels.upos.length, labels.xpos.length, labels.feats.length, labels.upos.indexOf('PUNCT'), ...labels.deprel.map((l) => labels.deprel.indexOf(l.split(':')[0]!))].join(' ')}\n`,
);
writeFileSync(
  join(out, 'lists.json'),
  JSON.stringify({ words, vectorWords: table.words, vectorScales: [...table.scales], labels }),
);
console.log(
  `train ${train.length} sentences, dev ${dev.length}, held-back GUM news ${held.length}; words ${words.length}, vectors ${table.words.length}, labels`,
  Object.fromEntries(Object.entries(labels).map(([k, v]) => [k, v.length])),
);
