import { AFFIXES, affixRows, distanceRow, key, plain, shapeOf } from '../../src/reading/syntax/network/features.ts';
import type { Sentence } from './treebank.ts';

/** A sentence in numbers. */
export interface Example {
  readonly sentence: Sentence;
  readonly tokens: readonly string[];
  readonly n: number;
  /** Row of the learned word, 0 = unknown. */
  readonly words: Int32Array;
  /** Row of the word vector, -1 = none. */
  readonly vectors: Int32Array;
  readonly affixes: Int32Array;
  readonly shapes: Int32Array;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  readonly upos: Int32Array;
  readonly tags: Int32Array;
}

/** The closed lists that numbers stand for. */
export interface Lists {
  readonly words: Map<string, number>;
  readonly vectors: Map<string, number>;
  readonly labels: string[];
  readonly upos: string[];
  /** XPOS with what of the features the network itself must tell: verb form, mood, voice. */
  readonly tags: string[];
}

/** XPOS and, for verbs, the features that XPOS leaves open: "VB|Inf", "VBN|Part|Pass". */
export function tagOf(xpos: string, feats: string): string {
  if (!/^(VB|MD|NNP?$)/.test(xpos)) return xpos;
  const form = /VerbForm=(\w+)/.exec(feats)?.[1];
  if (!xpos.startsWith('VB')) return xpos;
  const mood = /Mood=(Imp|Sub)/.exec(feats)?.[1];
  return [xpos, form, mood, /Voice=Pass/.test(feats) ? 'Pass' : undefined].filter(Boolean).join('|');
}

const number = (list: string[]) => {
  const map = new Map(list.map((x, i) => [x, i]));
  return (x: string) => map.get(x) ?? -1;
};

export function toExamples(sentences: readonly Sentence[], lists: Lists): Example[] {
  const label = number(lists.labels);
  const tag = number(lists.tags);
  const upos = number(lists.upos);
  return sentences.map((sentence) => {
    const n = sentence.tokens.length;
    const plains = sentence.tokens.map(plain);
    const affixes = new Int32Array(n * AFFIXES);
    for (let i = 0; i < n; i++) affixes.set(affixRows(key(plains[i]!)), i * AFFIXES);
    return {
      sentence,
      tokens: sentence.tokens,
      n,
      words: Int32Array.from(plains, (w) => lists.words.get(key(w)) ?? 0),
      vectors: Int32Array.from(plains, (w) => lists.vectors.get(w) ?? -1),
      affixes,
      shapes: Int32Array.from(sentence.tokens, shapeOf),
      heads: Int32Array.from(sentence.head),
      labels: Int32Array.from(sentence.deprel, label),
      upos: Int32Array.from(sentence.upos, upos),
      tags: Int32Array.from(sentence.xpos, (x, i) => tag(tagOf(x, sentence.feats[i]!))),
    };
  });
}

/** Without its last token, if that is a full stop or question mark on which nothing hangs; else the same. */
export function withoutLastMark(e: Example): Example {
  const last = e.n - 1;
  if (last < 2 || !/^[.?!]$/.test(e.tokens[last]!) || e.heads.includes(last)) return e;
  return { ...e, n: last, tokens: e.tokens.slice(0, last), heads: e.heads.subarray(0, last) };
}

/** As if typed in lower case, or shouted, or with Capitals Like a Headline. */
export function withShapes(e: Example, form: 'lower' | 'upper' | 'title'): Example {
  const change = (t: string) =>
    form === 'lower' ? t.toLowerCase() : form === 'upper' ? t.toUpperCase() : t.charAt(0).toUpperCase() + t.slice(1);
  return { ...e, shapes: Int32Array.from(e.tokens, (t) => shapeOf(change(t))) };
}

export const arcRow = distanceRow;
