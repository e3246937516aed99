import { type Deed, deedsOf } from '../../../index/deed.ts';
import { areOpposite, isContrary } from '../../../lexicon/contrast.ts';
import { dependantsIn, keptTreeOf } from '../../../syntax/tree.ts';
import { hasObjects, isHolder, shareOf } from '../../premise/holder.ts';
import { type Asked, matters } from './deeds.ts';

/** Verbs that tell that a state goes on. */
const goingOn = new Set(['continue', 'remain', 'stay']);

/**
 * Another deed of the same field, done by or to the one asked about: the opposite of the one asked about alone; else the nearest, and one
 * that says how things go on. Empty where there is none.
 */
export function otherDeeds(asked: Asked): {
  readonly kind: 'opposite' | 'other deed';
  readonly deeds: readonly Deed[];
} {
  const { reading, premise } = asked;
  const verb = premise.verb!;
  const isOpposite = (d: Deed) => areOpposite(verb.lemma, d.word.lemma) || areOpposite(verb.lower, d.word.lower);
  const others = deedsOf(reading)
    .filter((d) => d.stance === 'told' && (isContrary(verb, d.word) || isOpposite(d)) && concerns(asked, d))
    .map((deed) => ({ deed, mark: nearness(asked, deed) }))
    .sort((a, b) => b.mark - a.mark || a.deed.verb.index - b.deed.verb.index)
    .map(({ deed }) => deed);
  const opposite = others.find(
    (d) =>
      isOpposite(d) && isHolder(reading, premise, d) === true && matters(asked, d) && hasObjects(reading, premise, d),
  );
  if (opposite) return { kind: 'opposite', deeds: [opposite] };
  const [best] = others;
  const goesOn = best && others.find((d) => goingOn.has(d.word.lemma) && d.sentence !== best.sentence);
  return { kind: 'other deed', deeds: goesOn ? [best, goesOn] : others.slice(0, 1) };
}

/** Whom the question has the deed done to; undefined or null where it names nobody. */
function patientOf({ premise, entity }: Asked) {
  return premise.passive || !premise.subject ? entity : premise.objects[0];
}

/** Whether a deed was done by or to the one asked about. */
function concerns(asked: Asked, deed: Deed): boolean {
  const { reading, premise, entity } = asked;
  if (!entity) return isHolder(reading, premise, deed) === true;
  const patient = patientOf(asked);
  return (
    deed.doneToEntity === (patient ?? entity) ||
    (deed.doerEntity === entity && (!patient || hasObjects(reading, premise, deed)))
  );
}

/** How near a deed is to the question, for comparing: shared words first, then objects, then how things stand and who tells it. */
function nearness(asked: Asked, deed: Deed): number {
  const { reading, premise } = asked;
  const patient = patientOf(asked);
  const { word, verb, sentence } = deed;
  const staysSomewhere =
    goingOn.has(word.lemma) && dependantsIn(keptTreeOf(reading.syntax), verb.index, 'obl').length > 0;
  return (
    shareOf(reading, premise.rest, sentence) +
    Number(hasObjects(reading, premise, deed)) +
    (patient && deed.doneToEntity === patient ? 0.75 : 0) +
    (staysSomewhere ? 0.5 : 0) +
    (reading.sentences[sentence]!.standing === 'narration' ? 0.25 : 0)
  );
}
