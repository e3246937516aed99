import { contains, overlaps, type Span } from '../../../article/span.ts';
import type { Entity, Reading } from '../../reading.ts';
import { isCertain } from '../../summary/certain.ts';
import type { SyntaxSentence } from '../../syntax/syntax.ts';
import { phraseOf, type Stretch, type Tree } from '../../syntax/tree.ts';

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

export const cuts = [
  'core',
  'phrase',
  'whole',
  'compound',
  'mention',
  'date',
  'number',
  'predicate',
  'marked',
  'pronoun',
] as const;
export type Cut = (typeof cuts)[number];

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
  const found = new Map<number, Candidate>();
  const dates = reading.dates.filter((d) => contains(sentence, d));

  const add = (head: number, { first, last }: Stretch, cut: Cut, named: Span | null = null) => {
    while (first < last - 1 && opens(first, cut)) first++;
    while (
      last - 1 > first &&
      /^(?:PUNCT|CCONJ|ADP|SCONJ)$/.test(tokens[last - 1]!.upos) &&
      tokens[last - 1]!.lower !== '%'
    )
      last--;
    if (last - first > LONGEST || last <= first || tokens[first]!.upos === 'PUNCT') return;
    const key = first * 4096 + (last - first);
    if (found.has(key)) return;
    const { start } = tokens[first]!;
    const { end } = tokens[last - 1]!;
    const date = dates.find((d) => d.start <= start + 4 && d.start >= start && Math.abs(d.end - end) <= 1);
    found.set(key, {
      first,
      last,
      head,
      cut,
      sentence: number,
      date: date?.type ?? null,
      entity: entityAt[head] ?? null,
      named,
    });
  };
  const opens = (at: number, cut: Cut) => {
    const { upos, lower } = tokens[at]!;
    if (cut === 'marked') return upos === 'PUNCT' || upos === 'CCONJ';
    return /^(?:PUNCT|CCONJ|ADP|SCONJ)$/.test(upos) || /^(?:the|a|an|that|to)$/.test(lower);
  };

  for (const date of dates) {
    const inside = tokens.slice(sentence.first, sentence.last).filter((t) => contains(date, t));
    if (inside.length > 0) add(headOf(tree, inside[0]!.index, inside.at(-1)!.index + 1), span(inside), 'date');
  }
  for (let i = sentence.first; i < sentence.last; i++) {
    const { upos, lower, deprel } = tokens[i]!;
    const entity = entityAt[i];
    if (entity && entityAt[i - 1] !== entity && upos !== 'PRON') {
      let end = i;
      while (end < sentence.last && entityAt[end] === entity) end++;
      while (end > i + 1 && /^'s?$/.test(tokens[end - 1]!.lower)) end--;
      add(headOf(tree, i, end), { first: i, last: end }, 'mention');
    }
    const named = entity && pronoun.test(lower) ? nameBefore(reading, entity, tokens[i]!) : null;
    if (named) add(i, { first: i, last: i + 1 }, 'pronoun', named);
    if (upos === 'NUM' || upos === 'SYM') {
      const group = groupOf(tree, i, /^(?:compound|nummod|advmod|flat|amod|case|nmod)$/);
      add(i, { first: i, last: i + 1 }, 'number');
      add(i, group, 'number');
      const { head } = tokens[i]!;
      if (head >= 0 && /^nummod/.test(deprel))
        add(i, { first: Math.min(group.first, i), last: Math.max(head + 1, i + 1) }, 'number');
    }
    if (
      /^(?:NOUN|PROPN|NUM|SYM|ADJ|X|INTJ)$/.test(upos) ||
      (upos === 'ADV' && !/^(?:not|n't|also|then|so)$/.test(lower))
    ) {
      add(i, groupOf(tree, i, /^(?:det|amod|compound|nummod|flat|nmod:poss|fixed|goeswith|punct|advmod)$/), 'core');
      add(i, groupOf(tree, i, /^(?:compound|flat|fixed|goeswith)$/), 'compound');
      add(i, phraseOf(tree, i), 'phrase');
      add(i, tree.reach[i]!, 'whole');
      if (tree.dependants[i]!.some((d) => /^(?:case|mark)/.test(tokens[d]!.deprel))) add(i, tree.reach[i]!, 'marked');
    }
    if (upos === 'VERB' || (upos === 'ADJ' && /^(?:root|conj|ccomp|advcl)/.test(deprel))) {
      add(i, { first: i, last: tree.reach[i]!.last }, 'predicate');
      if (/^(?:ccomp|xcomp|advcl|acl|csubj|parataxis)/.test(deprel)) add(i, tree.reach[i]!, 'whole');
      if (/^advcl/.test(deprel)) add(i, tree.reach[i]!, 'marked');
    }
  }
  return [...found.values()];
}

/** Pronouns that stand for whoever did something or had it done to them; "his" and "its" only say whose. */
const pronoun = /^(?:he|she|they|him|them)$/;

/**
 * The last mention by name before a pronoun; null where it could mean somebody else, and inside what somebody says: whom they mean is
 * theirs to tell.
 */
function nameBefore(reading: Reading, entity: Entity, token: Span): Span | null {
  const mention = entity.mentions.find((m) => m.start === token.start);
  if (!mention || entity.kind !== 'person' || !isCertain(reading, entity, mention)) return null;
  if (reading.quotes.some((q) => q.spans.some((s) => overlaps(s, token)))) return null;
  let last: Span | null = null;
  for (const m of entity.mentions) if (m.by === 'name' && m.start < token.start) last = m;
  return last && { start: last.start, end: last.end };
}

/** A token with those of its dependants in these relations that stand next to it, one after another. */
function groupOf(tree: Tree, at: number, relations: RegExp): Stretch {
  let first = at;
  let last = at + 1;
  const below = tree.dependants[at]!;
  for (let d = below.length - 1; d >= 0; d--) {
    const index = below[d]!;
    if (
      index < at &&
      tree.reach[index]!.last === first &&
      relations.test(tree.tokens[index]!.deprel.split(':pass')[0]!)
    )
      first = tree.reach[index]!.first;
  }
  for (const index of below) {
    if (
      index > at &&
      tree.reach[index]!.first === last &&
      /^(?:flat|compound|fixed|goeswith)/.test(tree.tokens[index]!.deprel)
    )
      last = tree.reach[index]!.last;
  }
  return { first, last };
}

/** Of a stretch of tokens, the one that hangs on a token outside it. */
function headOf(tree: Tree, first: number, last: number): number {
  for (let i = first; i < last; i++) {
    const { head } = tree.tokens[i]!;
    if (head < first || head >= last) return i;
  }
  return first;
}

function span(inside: readonly { readonly index: number }[]): Stretch {
  return { first: inside[0]!.index, last: inside.at(-1)!.index + 1 };
}
