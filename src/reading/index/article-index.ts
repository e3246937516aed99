import { contains } from '../../article/span.ts';
import { wordSet } from '../language.ts';
import { type Word, wordOf } from '../lexicon/lexicon.ts';
import type { Entity, Reading } from '../reading.ts';
import { keptTreeOf, type Tree } from '../syntax/tree.ts';
import { type ArticleWords, articleWords } from './article-words.ts';
import { type Candidate, candidatesIn } from './candidates.ts';

/** What ranking needs of an article again and again: made once for each reading. */
export interface ArticleIndex {
  readonly tree: Tree;
  /** The distinct words of the article. */
  readonly words: readonly Word[];
  /** The same, for comparing a word with all of them. */
  readonly compared: ArticleWords;
  /** For each token, the number of its word; -1 where it is a mark. */
  readonly wordAt: Int32Array;
  /** For each token, whether it counts as content. */
  readonly content: Uint8Array;
  /** For each word, in how many sentences it stands. */
  readonly frequency: Int32Array;
  /** For each token, the entity whose mention it stands in. */
  readonly entityAt: readonly (Entity | null)[];
  /** For each token, how far below the root of its sentence it hangs. */
  readonly depth: Uint16Array;
  /** The candidates of a sentence, by its number; found when first asked for. */
  candidates(sentence: number): readonly Candidate[];
}

const kept = new WeakMap<Reading, ArticleIndex>();

/** The index of a reading. */
export function indexOf(reading: Reading): ArticleIndex {
  let index = kept.get(reading);
  if (!index) {
    index = make(reading);
    kept.set(reading, index);
  }
  return index;
}

function make(reading: Reading): ArticleIndex {
  const { syntax, entities } = reading;
  const { tokens } = syntax;
  const tree = keptTreeOf(syntax);
  const skip = wordSet('function-words.tsv');
  const words: Word[] = [];
  const numbers = new Map<string, number>();
  const wordAt = new Int32Array(tokens.length).fill(-1);
  const content = new Uint8Array(tokens.length);
  for (const token of tokens) {
    if (!/[\p{L}\p{N}]/u.test(token.text)) continue;
    let number = numbers.get(token.lower);
    if (number === undefined) {
      number = words.push(wordOf(token.lower, token.lemma.toLowerCase())) - 1;
      numbers.set(token.lower, number);
    }
    wordAt[token.index] = number;
    // a number in words is asked for by its own ("the seven ships"), and May is a month
    const counts = !skip.has(token.lower) || /^(?:NUM|PROPN)$/.test(token.upos);
    content[token.index] = Number(counts && token.upos !== 'AUX');
  }
  const frequency = new Int32Array(words.length);
  const last = new Int32Array(words.length).fill(-1);
  for (const token of tokens) {
    const word = wordAt[token.index]!;
    if (word < 0 || last[word] === token.sentence) continue;
    last[word] = token.sentence;
    frequency[word]!++;
  }
  const entityAt: (Entity | null)[] = new Array(tokens.length).fill(null);
  const startAt = new Map(tokens.map((t) => [t.start, t.index]));
  for (const entity of entities) {
    for (const mention of entity.mentions) {
      const first = startAt.get(mention.start);
      if (first === undefined) continue;
      for (let i = first; i < tokens.length && contains(mention, tokens[i]!); i++) entityAt[i] = entity;
    }
  }
  const counts = new Uint8Array(words.length);
  for (const { index } of tokens) if (content[index]) counts[wordAt[index]!] = 1;
  const compared = articleWords(words, counts);
  const depth = depthsOf(tree);
  const found = new Map<number, readonly Candidate[]>();
  return {
    tree,
    words: compared.all,
    compared,
    wordAt,
    content,
    frequency,
    entityAt,
    depth,
    candidates(sentence) {
      let list = found.get(sentence);
      if (!list) {
        list = candidatesIn(reading, tree, entityAt, syntax.sentences[sentence]!);
        found.set(sentence, list);
      }
      return list;
    },
  };
}

function depthsOf(tree: Tree): Uint16Array {
  const depth = new Uint16Array(tree.tokens.length);
  const order = tree.tokens.filter((t) => t.head < 0).map((t) => t.index);
  for (let i = 0; i < order.length; i++) {
    for (const below of tree.dependants[order[i]!]!) {
      depth[below] = depth[order[i]!]! + 1;
      order.push(below);
    }
  }
  return depth;
}
