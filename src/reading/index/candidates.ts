import { contains, type Span } from '../../article/span.ts';
import type { Entity, Reading } from '../reading.ts';
import type { SyntaxSentence } from '../syntax/syntax.ts';
import type { Stretch, Tree } from '../syntax/tree.ts';
import type { Cut } from './cuts.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** Words of a sentence that could be an answer. */
export interface Candidate extends Stretch {
  /** Index of the token that governs the others. */
  readonly head: number;
  /** How it was cut. */
  readonly cut: Cut;
  readonly sentence: number;
  readonly date: 'DATE' | 'TIME' | 'DURATION' | 'SET' | null;
  readonly entity: Entity | null;
  /** Of a pronoun, the name that it stands for, where the article last gave it before; null for other words. */
  readonly named: Span | null;
}

/** Where a candidate's words stand in the article; of a pronoun, the name that it stands for. */
export function spanOf({ syntax }: Reading, { first, last, named }: Candidate): Span {
  return named ?? { start: syntax.tokens[first]!.start, end: syntax.tokens[last - 1]!.end };
}

/** Longest candidate, in tokens: a longer one is no short answer. */
const LONGEST = 28;

/**
 * The candidates of a sentence: for each word that can govern an answer its noun phrase in several lengths, its whole phrase or clause,
 * and the names, dates and numbers that the layers below found. No two cover the same tokens.
 */
export function candidatesIn(
  reading: Reading,
  tree: Tree,
  entityAt: readonly (Entity | null)[],
  sentence: SyntaxSentence,
): Candidate[] {
  const { tokens } = tree;
  const number = tokens[sentence.first]?.sentence ?? 0;
  const dates = reading.dates.filter((d) => contains(sentence, d));
  const found = new Map<number, Candidate>();
  for (const piece of piecesOf(reading, tree, entityAt, sentence, dates)) {
    const { first, last } = trimmed(tree, piece);
    const key = first * 4096 + (last - first);
    if (last - first > LONGEST || last <= first || tokens[first]!.upos === 'PUNCT' || found.has(key)) continue;
    const { start } = tokens[first]!;
    const { end } = tokens[last - 1]!;
    const date = dates.find((d) => d.start <= start + 4 && d.start >= start && Math.abs(d.end - end) <= 1);
    const { head, cut, named = null } = piece;
    const entity = entityAt[head] ?? null;
    found.set(key, { first, last, head, cut, sentence: number, date: date?.type ?? null, entity, named });
  }
  return [...found.values()];
}

/** Without marks, articles and prepositions at its ends; a marked piece keeps the word that marks it. */
function trimmed({ tokens }: Tree, { stretch, cut }: Piece): Stretch {
  let { first, last } = stretch;
  const opens = (at: number) => {
    const { upos, lower } = tokens[at]!;
    if (cut === 'marked') return upos === 'PUNCT' || upos === 'CCONJ';
    return /^(?:PUNCT|CCONJ|ADP|SCONJ)$/.test(upos) || /^(?:the|a|an|that|to)$/.test(lower);
  };
  const closes = (at: number) => /^(?:PUNCT|CCONJ|ADP|SCONJ)$/.test(tokens[at]!.upos) && tokens[at]!.lower !== '%';
  while (first < last - 1 && opens(first)) first++;
  while (last - 1 > first && closes(last - 1)) last--;
  return { first, last };
}
