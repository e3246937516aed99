import type { Deed } from '../../../index/deed.ts';
import { vocabularyOf } from '../../../index/vocabulary.ts';
import { lightVerbs } from '../../../lexicon/light-verbs.ts';
import type { Reading } from '../../../reading.ts';
import { hasObjects, isHolder, sameDeeds } from '../../premise/holder.ts';
import type { Premise } from '../../premise/premise.ts';
import { type Asked, hasOtherObject, hasValues, isOfAnother, isSwapped, matters, takesPart } from './deeds.ts';
import { otherDeeds } from './other-deed.ts';
import { hasOtherValue, otherDate } from './other-value.ts';

/** How the article stands to what a question takes as so. */
export interface Against {
  /**
   * `holds`: it says so; otherwise it denies it, says it of somebody else, with the roles the other way round, of another object, with
   * another date or number, as wanted or possible only, or it tells the opposite or another deed of the same field.
   */
  readonly kind:
    | 'holds'
    | 'denied'
    | 'other subject'
    | 'swapped'
    | 'other object'
    | 'other value'
    | 'wanted'
    | 'opposite'
    | 'other deed';
  /** Indices of the sentences that say so, the best first. */
  readonly sentences: readonly number[];
}

/**
 * What in the article speaks against the premise of a question, by the roles of its verbs; null where nothing does, or where the parse
 * leaves open who did it, so that nothing is said to be missing that might be there.
 */
export function against(reading: Reading, premise: Premise): Against | null {
  const { verb, subject, values, objects } = premise;
  if (!verb) {
    const sentence = otherDate(reading, premise);
    return sentence === undefined ? null : { kind: 'other value', sentences: [sentence] };
  }
  const isLight = lightVerbs('premise').has(verb.lemma);
  if (isLight && values.length === 0) return null;
  if (subject && !subject.entity && subject.term === '') return null;
  const asked: Asked = { reading, premise, entity: (subject ? subject.entity : objects[0]) ?? null };
  const same = sameDeeds(reading, premise);
  const mine = same.filter((d) => isHolder(reading, premise, d) === true && matters(asked, d));
  const held = mine.filter((d) => d.stance === 'told' && hasObjects(reading, premise, d));
  const holding = held.filter((d) => hasValues(asked, d));
  if (holding.length > 0) return found('holds', holding);
  if (isLeftOpen(asked, same, mine)) return null;
  return (
    found(
      'denied',
      mine.filter((d) => d.stance === 'denied' && hasObjects(reading, premise, d)),
    ) ??
    found(
      'other value',
      held.filter((d) => hasOtherValue(reading, premise, d.sentence)),
    ) ??
    found('swapped', held.length > 0 ? [] : same.filter((d) => isHeldOtherwise(asked, d))) ??
    found(
      'wanted',
      mine.filter((d) => d.stance === 'wanted'),
    ) ??
    found(
      'other object',
      mine.filter((d) => d.stance === 'told' && hasOtherObject(asked, d)),
    ) ??
    // a verb of that sort beside the one asked about, in roles that the parse does not show, may be the very deed
    (same.some((d) => isNear(asked, d)) ? null : another(asked)) ??
    found('other subject', isLight ? [] : same.filter((d) => isAnothers(asked, d)))
  );
}

/** Whether who did it, or whether it was done, stands somewhere else than the parse shows. */
function isLeftOpen(asked: Asked, same: readonly Deed[], mine: readonly Deed[]): boolean {
  const { reading, premise } = asked;
  const mayHold = mine.filter((d) => hasObjects(reading, premise, d));
  if (mayHold.some((d) => d.stance === 'unclear' || d.stance === 'alleged')) return true;
  return (
    !mayHold.some((d) => d.stance === 'told') &&
    same.some(
      (d) => d.stance === 'told' && isHolder(reading, premise, d) === null && isNear(asked, d) && matters(asked, d),
    )
  );
}

/** Whether the one asked about is named beside a deed. */
function isNear({ reading, entity }: Asked, { sentence }: Deed): boolean {
  return !entity || vocabularyOf(reading).entities[sentence]!.has(entity.id);
}

/** Whether a deed was done with the roles the other way round. */
function isHeldOtherwise(asked: Asked, deed: Deed): boolean {
  return deed.stance !== 'denied' && deed.stance !== 'alleged' && isSwapped(asked, deed) && matters(asked, deed);
}

/** Whether a deed is somebody else's, and none that the one asked about took part in. */
function isAnothers(asked: Asked, deed: Deed): boolean {
  return (
    deed.stance === 'told' &&
    isOfAnother(asked, deed) &&
    matters(asked, deed) &&
    hasValues(asked, deed) &&
    !takesPart(asked, deed)
  );
}

function another(asked: Asked): Against | null {
  const { kind, deeds } = otherDeeds(asked);
  return found(kind, deeds, 2);
}

function found(kind: Against['kind'], deeds: readonly Deed[], most = 1): Against | null {
  if (deeds.length === 0) return null;
  return { kind, sentences: [...new Set(deeds.map((d) => d.sentence))].slice(0, most) };
}
