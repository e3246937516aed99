import type { ArticleIndex } from '../../../index/article-index.ts';
import type { Candidate } from '../../../index/candidates.ts';
import { askedWord, type Word } from '../../../lexicon/lexicon.ts';
import type { Entity, Reading, TimeExpression } from '../../../reading.ts';
import type { States } from '../../../syntax/network/states.ts';
import type { SyntaxSentence, Token } from '../../../syntax/syntax.ts';
import type { Frame, FrameWord } from '../../frame/frame.ts';
import { likenessTable, sameEntity } from '../alignment.ts';

/** Parts of speech and relations by the numbers that the network was fitted on: add at the end only. */
const parts = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(' ');
const relations = (
  'root nsubj obj iobj obl nmod appos compound amod nummod conj ccomp xcomp advcl acl parataxis flat advmod det case mark cc aux ' +
  'cop punct fixed list dislocated discourse expl vocative orphan goeswith csubj dep reparandum nmod:poss acl:relcl nsubj:pass aux:pass'
).split(' ');
const kinds: readonly Entity['kind'][] = ['person', 'organisation', 'place'];
const dateTypes: readonly TimeExpression['type'][] = ['DATE', 'TIME', 'DURATION', 'SET'];

/** Numbers that say what a token is: part of speech, relation, kind of the entity it names, type of the date it stands in, capital, digit. */
export const CATEGORIES = 6;
/** How many of each there are; 0 is "none" for entity and date, and for a relation that is not listed "root". */
export const categorySizes = [parts.length, relations.length, kinds.length + 1, dateTypes.length + 1, 2, 2] as const;

/** Numbers in a word's vector. */
export const VECTOR = 80;

/** Tokens as the network sees them. */
export interface TokenRows {
  readonly n: number;
  /** VECTOR numbers for each token; noughts where its word has no vector. */
  readonly vectors: Float32Array;
  /** What the parser made of each token. */
  readonly states: Float32Array;
  readonly categories: Uint8Array;
}

/** A sentence of the text. What the network makes of it alone is the same for every question, so its rows are written only when needed. */
export interface TextSentence {
  /** The sentence itself, for keeping what was made of it. */
  readonly sentence: SyntaxSentence;
  rows(): TokenRows;
}

/** A question and the sentences that are looked at, as the network sees them. */
export interface NetworkInput {
  readonly question: TokenRows;
  /** For each token of the question: 1 a word to be found, 2 the noun asked for, 4 the question word; added up. */
  readonly asked: Uint8Array;
  /** The sentences that are looked at. */
  readonly text: readonly TextSentence[];
  /** Where each sentence begins among the tokens of all, and where the last one ends. */
  readonly starts: readonly number[];
  /** For each token of the question and each of the text how like they are, 0 to 1. */
  readonly like: Float32Array;
  /** For each candidate its first and last token and its head among those of the text, its sentence's place among the sentences. */
  readonly candidates: Int32Array;
}

/** Longest stretch of a sentence that is looked at, in tokens: what stands behind it is no candidate. */
export const LONGEST_SENTENCE = 500;
/** Most tokens of a question that are looked at. */
export const LONGEST_QUESTION = 100;

export function inputOf(
  reading: Reading,
  frame: Frame,
  index: ArticleIndex,
  candidates: readonly Candidate[],
): NetworkInput {
  const { sentences } = reading.syntax;
  const chosen = [...new Set(candidates.map((c) => c.sentence))];
  const text = chosen.map((s): TextSentence => {
    const sentence = sentences[s]!;
    return { sentence, rows: () => textRows(reading, index, lookedAt(reading, sentence)) };
  });
  const looked = text.flatMap(({ sentence }) => lookedAt(reading, sentence));
  const starts = [0];
  for (const { sentence } of text) starts.push(starts.at(-1)! + lengthOf(sentence));
  const asking = questionWords(frame);
  const question = rowsOf(
    asking.map((a) => a.token),
    frame.states,
    (token) => asking[token.index]!.word,
    () => [0, 0],
  );
  const n = looked.length;
  const like = new Float32Array(question.n * n);
  const known = new Float64Array(index.words.length);
  for (const [q, asked] of asking.entries())
    likenessRow(asked, looked, index, known.fill(-1), like.subarray(q * n, (q + 1) * n));
  return {
    question,
    asked: Uint8Array.from(asking, (a) => a.flags),
    text,
    starts,
    like,
    candidates: placesOf(candidates, chosen, text, starts),
  };
}

/** The places of candidates, as `NetworkInput` has them; -1 for a token that is not looked at. */
function placesOf(
  candidates: readonly Candidate[],
  chosen: readonly number[],
  text: readonly TextSentence[],
  starts: readonly number[],
): Int32Array {
  const places = new Int32Array(candidates.length * 4);
  for (const [c, { first, last, head, sentence }] of candidates.entries()) {
    const s = chosen.indexOf(sentence);
    const own = text[s]!.sentence;
    const placeOf = (token: number) => {
      const within = token - own.first;
      return within >= 0 && within < lengthOf(own) ? starts[s]! + within : -1;
    };
    const from = placeOf(first);
    const governs = placeOf(head);
    places[c * 4] = from;
    places[c * 4 + 1] = placeOf(last - 1);
    places[c * 4 + 2] = governs < 0 ? from : governs;
    places[c * 4 + 3] = s;
  }
  return places;
}

/** How many tokens of a sentence are looked at. */
const lengthOf = ({ first, last }: SyntaxSentence) => Math.min(last - first, LONGEST_SENTENCE);

const lookedAt = ({ syntax }: Reading, sentence: SyntaxSentence) =>
  syntax.tokens.slice(sentence.first, sentence.first + lengthOf(sentence));

function textRows(reading: Reading, index: ArticleIndex, tokens: readonly Token[]): TokenRows {
  const dateAt = datesOf(reading, tokens);
  const wordAt = (token: Token) => index.words[index.wordAt[token.index]!] ?? null;
  return rowsOf(tokens, reading.syntax.states, wordAt, (token) => {
    const entity = index.entityAt[token.index];
    return [entity ? 1 + kinds.indexOf(entity.kind) : 0, dateAt.get(token.index) ?? 0];
  });
}

/** A token of a question with what it asks. */
interface AskedToken {
  readonly token: Token;
  readonly word: Word | null;
  readonly frameWord: FrameWord | null;
  readonly flags: number;
}

function questionWords({ tree, words, focus, open }: Frame): AskedToken[] {
  return tree.tokens.slice(0, LONGEST_QUESTION).map((token) => {
    const own = words.find((w) => w.token.index === token.index) ?? null;
    const isFocus = focus?.token.index === token.index;
    const frameWord = own ?? (isFocus ? focus : null);
    const spelled = /[\p{L}\p{N}]/u.test(token.text);
    return {
      token,
      word: frameWord?.word ?? (spelled ? askedWord(token.lower, token.lemma.toLowerCase()) : null),
      frameWord,
      flags: Number(own !== null) + 2 * Number(isFocus) + 4 * Number(token.index === open),
    };
  });
}

/**
 * How like each token of the text is to one of the question: by meaning where both carry content, else only the same word. A word is as like
 * everywhere as where it stands first, for so the network was fitted: `known` is that by the word's number, -1 where it did not stand yet.
 */
function likenessRow(
  { token, word, frameWord }: AskedToken,
  looked: readonly Token[],
  index: ArticleIndex,
  known: Float64Array,
  row: Float32Array,
): void {
  if (!word) return;
  const table = frameWord && likenessTable(frameWord, index);
  looked.forEach((other, i) => {
    const number = index.wordAt[other.index]!;
    if (number < 0) return;
    let like = known[number]!;
    if (like < 0) {
      const same = other.lower === token.lower || other.lemma === token.lemma;
      like = table && index.content[other.index] ? table[number]! : Number(same);
      known[number] = like;
    }
    const entity = frameWord && index.entityAt[other.index];
    row[i] = entity ? Math.max(like, sameEntity(frameWord, entity, index, other.index)) : like;
  });
}

function rowsOf(
  tokens: readonly Token[],
  states: States,
  wordOfToken: (token: Token) => Word | null,
  named: (token: Token) => readonly [entity: number, date: number],
): TokenRows {
  const n = tokens.length;
  const vectors = new Float32Array(n * VECTOR);
  const { width } = states;
  const numbers = new Float32Array(n * width);
  const categories = new Uint8Array(n * CATEGORIES);
  tokens.forEach((token, i) => {
    const vector = wordOfToken(token)?.vector;
    if (vector) vectors.set(vector, i * VECTOR);
    const scale = states.scales[token.index]!;
    for (let k = 0; k < width; k++) numbers[i * width + k] = states.bytes[token.index * width + k]! * scale;
    const part = Math.max(0, parts.indexOf(token.upos));
    categories.set(
      [
        part,
        relationOf(token.deprel),
        ...named(token),
        Number(/^\p{Lu}/u.test(token.text)),
        Number(/\d/.test(token.text)),
      ],
      i * CATEGORIES,
    );
  });
  return { n, vectors, states: numbers, categories };
}

function relationOf(deprel: string): number {
  const whole = relations.indexOf(deprel);
  return whole >= 0 ? whole : Math.max(0, relations.indexOf(deprel.split(':')[0]!));
}

/** The type of the date that each token stands in, as its number. */
function datesOf({ dates }: Pick<Reading, 'dates'>, looked: readonly Token[]): Map<number, number> {
  const types = new Map<number, number>();
  for (const token of looked) {
    const date = dates.find((d) => token.start >= d.start && token.end <= d.end);
    if (date) types.set(token.index, 1 + dateTypes.indexOf(date.type));
  }
  return types;
}
