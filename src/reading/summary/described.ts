import { contains, overlaps } from '../../article/span.ts';
import { wordMap, wordSet } from '../language.ts';
import { nounFile } from '../lexicon/lexicon.ts';
import { PERSON } from '../lexicon/noun-files.ts';
import type { Entity } from '../reading.ts';
import type { Token } from '../syntax/syntax.ts';
import { dependantsIn, nounOfRelative, type Tree } from '../syntax/tree.ts';
import type { Told } from './told.ts';

/** Whom some words mean: entity ids, or where none are known the words by which another sentence may tell of the same. */
export interface Whom {
  readonly of: ReadonlySet<string>;
  /** A name that is nobody's the reading knows, or the noun of a description; in lower case. Empty where anybody may be meant. */
  readonly words: ReadonlySet<string>;
}

/**
 * Whom a noun means: those it names; of "a former harbour master" the only one whose role that is elsewhere.
 *
 * @param index document index of the noun; undefined where the words have none
 */
export function whomOf(told: Told, tree: Tree, index: number | undefined): Whom {
  const nobody = new Set<string>();
  if (index === undefined) return { of: nobody, words: nobody };
  const of = named(told, tree, index);
  if (of.size > 0) return { of, words: nobody };
  const noun = tree.tokens[index]!;
  const unknown = [index, ...dependantsIn(tree, index, 'appos', 'flat', 'conj')].map((i) => tree.tokens[i]!);
  const names = unknown.filter((t) => t.upos === 'PROPN').map((t) => t.lower);
  if (names.length > 0) return { of: nobody, words: new Set(names) };
  if (noun.upos !== 'NOUN' || isAnybody(noun)) return { of: nobody, words: nobody };
  const [one, another] = told.entities.filter((e) => isCalled(e, tree, noun));
  return one && !another ? { of: new Set([one.id]), words: nobody } : { of: nobody, words: new Set([noun.lower]) };
}

/** "The man", "the defendant": a word that says nothing of who it is. */
function isAnybody({ lemma }: Token): boolean {
  return wordSet('person-words.tsv').has(lemma) || /^(?:defendant|accused|suspect|person|people)$/.test(lemma);
}

/** Whether the article gives somebody the role that a noun and what stands before it name. */
function isCalled({ kind, role }: Entity, tree: Tree, noun: Token): boolean {
  if (kind !== 'person' || !role) return false;
  const own = role.toLowerCase().split(/[^\p{L}\p{N}-]+/u);
  const before = dependantsIn(tree, noun.index, 'compound', 'amod').map((i) => tree.tokens[i]!.lower);
  return own.includes(noun.lower) && before.every((word) => own.includes(word) || word === 'former');
}

/** The entities that a noun and those joined to it name. */
export function named({ entities }: Told, tree: Tree, index: number): Set<string> {
  const heads = [index, ...dependantsIn(tree, index, 'conj', 'flat', 'appos')].map((i) => tree.tokens[i]!);
  const isIt = (t: Token) =>
    entities.filter((e) => e.kind !== 'place' && e.mentions.some((m) => contains(m, t) || overlaps(m, t)));
  return new Set(heads.flatMap((t) => isIt(t).map((e) => e.id)));
}

/** Index of whom a verb is done to; undefined where the sentence has nobody there. */
export function doneTo(tree: Tree, verb: Token): number | undefined {
  for (let at: Token | undefined = verb, step = 0; at && step < 3; step++) {
    const subjects = dependantsIn(tree, at.index, 'nsubj:pass');
    const found =
      // "the director, X, was cleared": both may be hung on the verb
      subjects.find((i) => tree.tokens[i]!.upos === 'PROPN') ??
      subjects[0] ??
      (at === verb ? dependantsIn(tree, at.index, 'obj')[0] : undefined);
    if (found !== undefined) return antecedent(tree, found);
    if (at.deprel.startsWith('acl') && at.head >= 0) return at.head;
    const subject = at.xpos === 'VBN' || at !== verb ? dependantsIn(tree, at.index, 'nsubj')[0] : undefined;
    if (subject !== undefined) return antecedent(tree, subject);
    at = /^(?:conj|advcl|xcomp)/.test(at.deprel) ? tree.tokens[at.head] : undefined;
  }
  return undefined;
}

/** The noun for "who" and "which". */
function antecedent(tree: Tree, index: number): number {
  return nounOfRelative(tree, index) ?? index;
}

export function isPerson({ lemma, upos }: Token): boolean {
  const isRole = wordSet('person-words.tsv').has(lemma) || wordMap('role-words.tsv').has(lemma);
  return upos === 'NOUN' && (isRole || nounFile(lemma) === PERSON);
}
