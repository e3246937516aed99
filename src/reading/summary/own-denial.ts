import { overlaps } from '../../article/span.ts';
import { isNot } from '../lexicon/grammar-words.ts';
import { isNegated } from '../standing/negated.ts';
import type { Token } from '../syntax/syntax.ts';
import { dependant, type Tree } from '../syntax/tree.ts';
import { speakerAt } from './sides.ts';
import type { Told } from './told.ts';

/** "There was no watch": the noun of what is said not to have been. */
export function isNoSuch(tree: Tree, noun: Token): boolean {
  const there = tree.tokens[noun.index - 3];
  return (
    noun.upos === 'NOUN' &&
    tree.tokens[noun.index - 1]?.lower === 'no' &&
    tree.tokens[noun.index - 2]?.lemma === 'be' &&
    there?.lower === 'there' &&
    there.sentence === noun.sentence
  );
}

/** "I have never taken a penny.", "I took nothing.", "I did not take it.", "Mr X says he never took it." */
export function isOwnDenial(told: Told, tree: Tree, verb: Token): boolean {
  const subject = dependant(tree, verb.index, 'nsubj');
  if (subject === undefined || !isOwn(told, tree.tokens[subject]!, verb)) return false;
  const below = tree.dependants[verb.index]!.map((i) => tree.tokens[i]!);
  const isTold = verb.xpos !== 'VB' || below.some((t) => t.lower === 'did');
  return (
    isTold &&
    below.some((t) => {
      const isNone = /^(?:nothing|none|nobody)$/.test(t.lower) || isNegated(tree, t);
      return isNot(t.lower) || (t.deprel === 'obj' && isNone);
    })
  );
}

/** Whether a subject is whoever says the clause: "I", or a pronoun for the one whose words are reported. */
function isOwn(told: Told, subject: Token, verb: Token): boolean {
  if (subject.lower === 'i') return true;
  const by = speakerAt(told, verb);
  return (
    /^(?:he|she)$/.test(subject.lower) &&
    by !== null &&
    told.entities.some((e) => e.id === by && e.mentions.some((m) => overlaps(m, subject)))
  );
}
