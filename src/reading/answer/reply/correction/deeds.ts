import { isCertain } from '../../../entities/certain.ts';
import { indexOf } from '../../../index/article-index.ts';
import type { Deed } from '../../../index/deed.ts';
import type { Entity, Reading } from '../../../reading.ts';
import { dependantsIn, keptTreeOf, phraseOf } from '../../../syntax/tree.ts';
import { isHolder, lackedValues, shareOf } from '../../premise/holder.ts';
import type { Premise } from '../../premise/premise.ts';

/** What a question takes as so, beside the article that it is asked about. */
export interface Asked {
  readonly reading: Reading;
  readonly premise: Premise;
  /** Whom it says it of; null where that is nobody whom the article names. */
  readonly entity: Entity | null;
}

/** Part of the other words of a question that a sentence must hold to speak of the same matter. */
const MATTER = 0.5;

/** Whether a deed's sentence speaks of the matter of the question. */
export function matters({ reading, premise }: Asked, { sentence }: Deed): boolean {
  return shareOf(reading, premise.rest, sentence) >= MATTER;
}

/** Whether a deed's sentence has every date and number of the question. */
export function hasValues({ reading, premise }: Asked, { sentence }: Deed): boolean {
  return lackedValues(reading, premise, sentence).length === 0;
}

/** Whether the one asked about takes part in a deed beside its doer and object: "X worked with Y". */
export function takesPart({ reading, entity }: Asked, { verb: { index } }: Deed): boolean {
  const tree = keptTreeOf(reading.syntax);
  const { entityAt } = indexOf(reading);
  return dependantsIn(tree, index, 'nsubj', 'obj', 'iobj', 'obl').some((i) => {
    const { first, last } = phraseOf(tree, i);
    return entityAt.slice(first, last).some((e) => e === entity);
  });
}

/** Whether the one asked about stands at the other end of a deed than the question has it. */
export function isSwapped({ premise, entity }: Asked, { doerEntity, doneToEntity }: Deed): boolean {
  if (!entity) return false;
  return premise.subject && !premise.passive
    ? doneToEntity === entity && doerEntity !== null && doerEntity !== entity
    : doerEntity === entity && doneToEntity !== entity;
}

/** Whether somebody or something else of the sort that was asked about did it, by a name or by a pronoun that can mean nobody else. */
export function isOfAnother({ reading, premise }: Asked, deed: Deed): boolean {
  const other = premise.passive ? deed.doneToEntity : deed.doerEntity;
  const at = premise.passive ? deed.doneTo : deed.doer;
  if (isHolder(reading, premise, deed) !== false || !other || at === undefined) return false;
  if (premise.subject?.entity?.kind !== other.kind) return false;
  const { start } = keptTreeOf(reading.syntax).tokens[at]!;
  const pronoun = other.mentions.find((m) => m.by === 'pronoun' && m.start === start);
  return !pronoun || isCertain(reading, other, pronoun);
}

/** Whether a deed was done to something else of the sort that the question names. */
export function hasOtherObject({ premise: { objects } }: Asked, { doneToEntity }: Deed): boolean {
  return objects.length > 0 && doneToEntity?.kind === objects[0]!.kind && !objects.includes(doneToEntity);
}
