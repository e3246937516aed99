import { overlaps } from '../../article/span.ts';
import { wordSet } from '../language.ts';
import { isNegative, modalOf } from '../lexicon/grammar-words.ts';
import type { Word } from '../lexicon/lexicon.ts';
import type { Entity, Reading } from '../reading.ts';
import { openWordsOf } from '../standing/open-words.ts';
import type { Token } from '../syntax/syntax.ts';
import { dependantsIn, keptTreeOf, type Tree } from '../syntax/tree.ts';
import { indexOf } from './article-index.ts';
import { calledUpon, fromHead, type Roles, rolesOf } from './verb-roles.ts';

/**
 * How a deed is told: as done, as not done, as wanted or possible or conditional, as alleged; `unclear` where a "to" may mean either
 * ("took to the stage to announce").
 */
export type Stance = 'told' | 'denied' | 'wanted' | 'alleged' | 'unclear';

/** Something that a sentence says somebody did, or had done to them. */
export interface Deed extends Roles {
  /** Index of the sentence. */
  readonly sentence: number;
  readonly verb: Token;
  readonly word: Word;
  readonly doerEntity: Entity | null;
  readonly doneToEntity: Entity | null;
  readonly stance: Stance;
}

const kept = new WeakMap<Reading, readonly Deed[]>();
const bySentence = new WeakMap<Reading, readonly (readonly Deed[])[]>();

/** Every deed of an article in the order of its verbs, found once. */
export function deedsOf(reading: Reading): readonly Deed[] {
  let deeds = kept.get(reading);
  if (!deeds) {
    deeds = findDeeds(reading);
    kept.set(reading, deeds);
  }
  return deeds;
}

/** The deeds that a sentence tells, by its number. */
export function deedsOfSentence(reading: Reading, sentence: number): readonly Deed[] {
  let deeds = bySentence.get(reading);
  if (!deeds) {
    const found: Deed[][] = reading.syntax.sentences.map(() => []);
    for (const deed of deedsOf(reading)) found[deed.sentence]!.push(deed);
    deeds = found;
    bySentence.set(reading, deeds);
  }
  return deeds[sentence] ?? [];
}

function findDeeds(reading: Reading): Deed[] {
  const { syntax } = reading;
  const tree = keptTreeOf(syntax);
  const { words, wordAt } = indexOf(reading);
  const held = openWordsOf(reading).flatMap((open) => open.holds);
  return (
    syntax.tokens
      // "T(n) = 7": a mark that the tagger takes for a verb is no word
      .filter((t) => t.upos === 'VERB' && wordAt[t.index]! >= 0)
      .map((verb) => {
        const roles = fromHead(tree, verb, rolesOf(tree, verb));
        return {
          ...roles,
          sentence: verb.sentence,
          verb,
          word: words[wordAt[verb.index]!]!,
          doerEntity: entityOf(reading, tree, roles.doer),
          doneToEntity: entityOf(reading, tree, roles.doneTo),
          stance: held.some((span) => overlaps(span, verb)) ? 'alleged' : stanceOf(tree, verb),
        };
      })
  );
}

/** "Would", "may", "must": what leaves open whether a deed was done; not "will", and not "can", which news tells of what is done all the time. */
const isPossible = (lower: string) => lower !== 'can' && /^(?:able|open|bound)$/.test(modalOf(lower) ?? '');

function stanceOf(tree: Tree, verb: Token): Stance {
  const below = tree.dependants[verb.index]!.map((i) => tree.tokens[i]!);
  const subject = below.find((t) => t.deprel.startsWith('nsubj'));
  const none = subject && tree.dependants[subject.index]!.some((i) => isNegative(tree.tokens[i]!.lower));
  if (none || below.some((t) => isNegative(t.lower))) return 'denied';
  if (below.some((t) => isPossible(t.lower) && t.deprel.startsWith('aux'))) return 'wanted';
  const mark = below.find((t) => t.deprel === 'mark' && /^(?:if|whether|unless)$/.test(t.lower));
  if (mark) return mark.lower === 'whether' ? 'unclear' : 'wanted';
  if (!below.some((t) => t.deprel === 'mark' && t.lower === 'to')) return 'told';
  const above = tree.tokens[verb.head];
  const wants = above && wordSet('plan-words.tsv').has(above.lemma.toLowerCase());
  return wants || calledUpon(tree, verb) !== undefined ? 'wanted' : 'unclear';
}

/** Whom a noun phrase names or points at; "I" in somebody's words is that speaker. */
function entityOf(reading: Reading, tree: Tree, at: number | undefined): Entity | null {
  if (at === undefined) return null;
  const { entityAt } = indexOf(reading);
  const named = [at, ...dependantsIn(tree, at, 'flat', 'appos', 'compound')].map((i) => entityAt[i] ?? null);
  const found = named.find((e) => e !== null);
  if (found) return found;
  const token = tree.tokens[at]!;
  if (token.lower !== 'i') return null;
  const speaker = reading.quotes.find((q) => q.spans.some((s) => overlaps(s, token)))?.speaker?.entity;
  return reading.entities.find((e) => e.id === speaker) ?? null;
}
