import { contains, overlaps, type Span } from '../../article/span.ts';
import { isCertain } from '../entities/certain.ts';
import type { Entity, Reading, TimeExpression } from '../reading.ts';
import type { SyntaxSentence } from '../syntax/syntax.ts';
import { phraseOf, type Stretch, type Tree, topOf } from '../syntax/tree.ts';
import type { Cut } from './cuts.ts';

/** Words of a sentence as they are cut out of it, before what opens and closes them is left off. */
export interface Piece {
  /** Index of the token that governs the others. */
  readonly head: number;
  readonly stretch: Stretch;
  readonly cut: Cut;
  /** Of a pronoun, the name that it stands for. */
  readonly named?: Span;
}

/** All pieces of a sentence; where two cover the same tokens, the first counts. */
export function* piecesOf(
  reading: Reading,
  tree: Tree,
  entityAt: readonly (Entity | null)[],
  sentence: SyntaxSentence,
  dates: readonly TimeExpression[],
): Generator<Piece> {
  for (const date of dates) {
    const inside = tree.tokens.slice(sentence.first, sentence.last).filter((t) => contains(date, t));
    if (inside.length === 0) continue;
    const stretch = { first: inside[0]!.index, last: inside.at(-1)!.index + 1 };
    yield { head: topOf(tree.tokens, stretch) ?? stretch.first, stretch, cut: 'date' };
  }
  for (let i = sentence.first; i < sentence.last; i++) {
    yield* named(reading, tree, entityAt, sentence, i);
    yield* numbers(tree, i);
    yield* phrases(tree, i);
    yield* clauses(tree, i);
  }
}

/** A name, and a pronoun that stands for one. */
function* named(
  reading: Reading,
  tree: Tree,
  entityAt: readonly (Entity | null)[],
  sentence: SyntaxSentence,
  i: number,
): Generator<Piece> {
  const token = tree.tokens[i]!;
  const entity = entityAt[i];
  if (!entity) return;
  if (entityAt[i - 1] !== entity && token.upos !== 'PRON') {
    let last = i;
    while (last < sentence.last && entityAt[last] === entity) last++;
    while (last > i + 1 && /^'s?$/.test(tree.tokens[last - 1]!.lower)) last--;
    const stretch = { first: i, last };
    yield { head: topOf(tree.tokens, stretch) ?? stretch.first, stretch, cut: 'mention' };
  }
  const name = pronoun.test(token.lower) ? nameBefore(reading, entity, token) : null;
  if (name) yield { head: i, stretch: { first: i, last: i + 1 }, cut: 'pronoun', named: name };
}

/** A number alone, with what belongs to it, and with what it counts. */
function* numbers(tree: Tree, i: number): Generator<Piece> {
  const { upos, deprel, head } = tree.tokens[i]!;
  if (upos !== 'NUM' && upos !== 'SYM') return;
  const group = groupOf(tree, i, /^(?:compound|nummod|advmod|flat|amod|case|nmod)$/);
  yield { head: i, stretch: { first: i, last: i + 1 }, cut: 'number' };
  yield { head: i, stretch: group, cut: 'number' };
  if (head < 0 || !/^nummod/.test(deprel)) return;
  const stretch = { first: Math.min(group.first, i), last: Math.max(head + 1, i + 1) };
  yield { head: i, stretch, cut: 'number' };
}

/** A noun or adjective in several lengths. */
function* phrases(tree: Tree, i: number): Generator<Piece> {
  const { upos, lower } = tree.tokens[i]!;
  const isAdverb = upos === 'ADV' && !/^(?:not|n't|also|then|so)$/.test(lower);
  if (!isAdverb && !/^(?:NOUN|PROPN|NUM|SYM|ADJ|X|INTJ)$/.test(upos)) return;
  const core = /^(?:det|amod|compound|nummod|flat|nmod:poss|fixed|goeswith|punct|advmod)$/;
  yield { head: i, stretch: groupOf(tree, i, core), cut: 'core' };
  yield { head: i, stretch: groupOf(tree, i, /^(?:compound|flat|fixed|goeswith)$/), cut: 'compound' };
  yield { head: i, stretch: phraseOf(tree, i), cut: 'phrase' };
  yield { head: i, stretch: tree.reach[i]!, cut: 'whole' };
  if (tree.dependants[i]!.some((d) => /^(?:case|mark)/.test(tree.tokens[d]!.deprel)))
    yield { head: i, stretch: tree.reach[i]!, cut: 'marked' };
}

/** What is said of a subject, and a clause that hangs on another. */
function* clauses(tree: Tree, i: number): Generator<Piece> {
  const { upos, deprel } = tree.tokens[i]!;
  if (upos !== 'VERB' && !(upos === 'ADJ' && /^(?:root|conj|ccomp|advcl)/.test(deprel))) return;
  const whole = tree.reach[i]!;
  yield { head: i, stretch: { first: i, last: whole.last }, cut: 'predicate' };
  if (/^(?:ccomp|xcomp|advcl|acl|csubj|parataxis)/.test(deprel)) yield { head: i, stretch: whole, cut: 'whole' };
  if (/^advcl/.test(deprel)) yield { head: i, stretch: whole, cut: 'marked' };
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
