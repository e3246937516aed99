import { overlaps } from '../../../article/span.ts';
import { genderedPronoun } from '../../entities/gendered.ts';
import type { Deed } from '../../index/deed.ts';
import { isNot } from '../../lexicon/grammar-words.ts';
import type { Entity, Reading } from '../../reading.ts';
import { tokensOf } from '../../syntax/syntax.ts';
import { dependantsIn, keptTreeOf, markOf } from '../../syntax/tree.ts';
import { hasObjects, isHolder, sameDeeds, shareOf } from '../premise/holder.ts';
import { type Premise, premiseOf } from '../premise/premise.ts';
import type { Question } from '../question/question.ts';
import { askedOtherwise } from './other-words.ts';
import type { Answer } from './result.ts';
import { answerOf } from './sentences.ts';

/** "Will X come?", "has she resigned?" */
const asksWhether = /^(?:(?:and|so|but) )?(?:will|would|is|are|does|do|did|has|have|was|were)\b/i;
/** What is itself open: "unclear whether", "asked" is no such word. */
const open = /^(?:unclear|unknown|uncertain|unsure|undecided)$/;
/** What somebody does not, or will not: "did not say whether", "is not known whether". */
const known = /^(?:clear|known|know|certain|sure|say|confirm|decide|decided|disclose|reveal|comment)$/;
const refusing = /^(?:refuse|decline|fail)$/;

/**
 * "Will X attend?", where the article says that it is open: "it is not clear whether X will attend", "would not say whether he would start".
 * The sentence says no more than that nobody knows or tells, and so is answered with it; null where the article has none.
 */
export function leftOpen(reading: Reading, question: Question): Answer | null {
  if (question.kind !== 'yes-no' || !asksWhether.test(question.whole) || question.unknownNames.length > 0) return null;
  for (const asked of [question, ...askedOtherwise(reading, question)]) {
    const premise = premiseOf(asked);
    const deed =
      premise &&
      sameDeeds(reading, premise).find(
        (d) => isLeftOpen(reading, d) && isOfAsked(reading, premise, d) && holdsRest(reading, premise, d),
      );
    if (!deed) continue;
    return answerOf(reading, question, [reading.sentences[deed.sentence]!], 'the article leaves open whether it is so');
  }
  return null;
}

/** Whether a deed stands behind "whether", in a clause of what is not known or not told. */
function isLeftOpen(reading: Reading, { verb }: Deed): boolean {
  const tree = keptTreeOf(reading.syntax);
  const top = tree.tokens[verb.head];
  const marked = [verb, ...(verb.deprel === 'xcomp' && top ? [top] : [])];
  const clause = marked.find((t) => /^(?:whether|if)$/.test(markOf(tree, t.index)));
  const above = clause && tree.tokens[clause.head];
  if (!above || !/^(?:ccomp|csubj|advcl|xcomp|acl)/.test(clause.deprel)) return false;
  if (markOf(tree, clause.index) === 'if' && clause.deprel !== 'ccomp') return false;
  if (open.test(above.lemma)) return true;
  if (!known.test(above.lemma) && !known.test(above.lower)) return false;
  const isDenied = dependantsIn(tree, above.index, 'advmod', 'aux').some((i) => isNot(tree.tokens[i]!.lower));
  return isDenied || refusing.test(tree.tokens[above.head]?.lemma ?? '');
}

/** Whether what is left open is left open of the one asked about: a pronoun that nobody is known for may be them where the sentence before names them. */
function isOfAsked(reading: Reading, premise: Premise, deed: Deed): boolean {
  const holds = isHolder(reading, premise, deed);
  if (holds !== null) return holds;
  const { entity } = premise.subject!;
  const at = deed.doer ?? deed.doneTo;
  const pronoun = at === undefined ? undefined : genderedPronoun(keptTreeOf(reading.syntax).tokens[at]!.lower);
  return entity !== null && pronoun !== undefined && isAlone(reading, entity, deed.sentence, pronoun.gender);
}

/** Whether somebody is the only one whom a sentence and the one before name that a pronoun may mean. */
function isAlone({ entities, sentences }: Reading, asked: Entity, sentence: number, gender: Entity['gender']): boolean {
  const near = sentences.slice(Math.max(0, sentence - 1), sentence + 1);
  const others = entities.filter(
    (e) =>
      e.kind === 'person' &&
      (e.gender ?? gender) === gender &&
      near.some((s) => e.mentions.some((m) => overlaps(s, m))),
  );
  return others.length === 1 && others[0] === asked;
}

/** Whether the sentence has all else that is asked; when it is to be may stand in the one before, which it goes on from. */
function holdsRest(reading: Reading, premise: Premise, deed: Deed): boolean {
  const { sentences } = reading.syntax;
  const near = sentences.slice(Math.max(0, deed.sentence - 1), deed.sentence + 1);
  const lower = new Set(near.flatMap((s) => tokensOf(reading.syntax, s)).map((t) => t.lower));
  return (
    shareOf(reading, premise.rest, deed.sentence) === 1 &&
    premise.values.every((value) => lower.has(value)) &&
    hasObjects(reading, premise, deed)
  );
}
