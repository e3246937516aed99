import type { ArticleIndex } from '../../index/article-index.ts';
import { levelsOf, likenessesOf, SAME_WORD } from '../../index/article-words.ts';
import type { Entity } from '../../reading.ts';
import type { Frame, FrameWord } from '../frame/frame.ts';

/** How the words of a question stand in one sentence. */
export interface Alignment {
  readonly sentence: number;
  /** For each word of the frame: the token that is most like it (-1 where none is), and how like. */
  readonly at: Int32Array;
  readonly like: Float64Array;
  /** The token most like the noun asked for, and how like. */
  readonly focusAt: number;
  readonly focusLike: number;
  /** 0 to 1: how much of the question's content the sentence holds, by weight. */
  readonly coverage: number;
}

/** How much a word of each sort says about what is asked. */
const sortWeight = { name: 1.6, number: 1.6, noun: 1.1, verb: 1, other: 0.6 } as const;
/** What a pronoun that points at an entity is worth as its name. */
const POINTED = 0.9;

export interface Aligned {
  /** By sentence, in the order of the text. */
  readonly sentences: readonly Alignment[];
  readonly weights: Float64Array;
  /** The greatest coverage of a sentence; `-Infinity` where there are no sentences. */
  readonly best: number;
  /** For each word of the frame, how like the most like word of the whole article is. */
  readonly anywhere: Float64Array;
}

/** Aligns a question with every sentence of an article. Linear in the article's words times the question's. */
export function align(
  frame: Frame,
  index: ArticleIndex,
  sentences: readonly { readonly first: number; readonly last: number }[],
): Aligned {
  const { words } = frame;
  const tables = words.map((w) => likenessTable(w, index));
  const focusTable = frame.focus ? likenessTable(frame.focus, index) : null;
  const n = sentences.length;
  const weights = Float64Array.from(words, (w, k) => {
    let count = 0;
    for (let i = 0; i < index.words.length; i++) if (tables[k]![i]! >= 1) count = Math.max(count, index.frequency[i]!);
    return sortWeight[w.sort] * Math.log(1 + n / (1 + Math.min(count, n)));
  });
  const total = weights.reduce((a, b) => a + b, 0);
  const anywhere = new Float64Array(words.length);
  const namesOne = words.some((w) => w.entities.length > 0);
  const met = wordsMet(focusTable ? [...tables, focusTable] : tables, index.words.length);
  const aligned = sentences.map(({ first, last }, sentence): Alignment => {
    const at = new Int32Array(words.length).fill(-1);
    const like = new Float64Array(words.length);
    let focusAt = -1;
    let focusLike = 0;
    for (let i = first; i < last; i++) {
      const word = index.wordAt[i]!;
      if (word < 0) continue;
      const entity = namesOne ? (index.entityAt[i] ?? null) : null;
      const counts = index.content[i] === 1 && met[word] === 1;
      if (!counts && !entity) continue;
      for (let k = 0; k < words.length; k++) {
        const sim = Math.max(counts ? tables[k]![word]! : 0, entity ? sameEntity(words[k]!, entity, index, i) : 0);
        if (sim > like[k]!) {
          like[k] = sim;
          at[k] = i;
        }
      }
      const focus = focusTable && counts ? focusTable[word]! : 0;
      if (focus > focusLike) {
        focusLike = focus;
        focusAt = i;
      }
    }
    let coverage = 0;
    for (let k = 0; k < words.length; k++) {
      coverage += weights[k]! * like[k]!;
      if (like[k]! > anywhere[k]!) anywhere[k] = like[k]!;
    }
    return { sentence, at, like, focusAt, focusLike, coverage: total > 0 ? coverage / total : 0 };
  });
  return { sentences: aligned, weights, anywhere, best: Math.max(...aligned.map((s) => s.coverage)) };
}

/** The words of an article that are like anything asked: most are not, and their tokens need no second look. */
function wordsMet(tables: readonly Float64Array[], n: number): Uint8Array {
  const met = new Uint8Array(n);
  for (const table of tables) for (let i = 0; i < n; i++) if (table[i]! > 0) met[i] = 1;
  return met;
}

const likenesses = new WeakMap<FrameWord, { readonly index: ArticleIndex; readonly table: Float64Array }>();

/**
 * A question's word against each distinct word of the article, made once for a question. Of words that nowhere count as content only whether
 * they are the same.
 */
export function likenessTable(asked: FrameWord, index: ArticleIndex): Float64Array {
  const known = likenesses.get(asked);
  if (known?.index === index) return known.table;
  const { word, sort } = asked;
  const table =
    sort === 'name' || sort === 'number'
      ? // "Monday" and "Tuesday" have like vectors, "Paris" and "London" too
        onlySame(levelsOf(word, index.compared))
      : likenessesOf(word, index.compared);
  likenesses.set(asked, { index, table });
  return table;
}

/** 1 for each word that is the same, 0 for all others. */
function onlySame(levels: Uint8Array): Float64Array {
  const table = new Float64Array(levels.length);
  for (let i = 0; i < levels.length; i++) if (levels[i] === SAME_WORD) table[i] = 1;
  return table;
}

/** How sure a token names one of the entities that a word of the question names: 1 by name, less by pronoun, 0 where it does not. */
export function sameEntity(
  { entities }: Pick<FrameWord, 'entities'>,
  entity: Entity,
  index: ArticleIndex,
  at: number,
): number {
  if (entities.length === 0 || !entities.includes(entity)) return 0;
  return index.tree.tokens[at]!.upos === 'PRON' ? POINTED : 1;
}
