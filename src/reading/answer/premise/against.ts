import { contains } from '../../../article/span.ts';
import type { Reading } from '../../reading.ts';
import { isCertain } from '../../summary/certain.ts';
import { dependantsIn, keptTreeOf, phraseOf } from '../../syntax/tree.ts';
import { type Deed, deedsOf } from '../deed.ts';
import { indexOf } from '../rank/article-index.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { areOpposite, isContrary } from './contrast.ts';
import { hasObjects, isHolder, lackedValues, sameDeeds, shareOf } from './holder.ts';
import type { Premise } from './premise.ts';

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

/** Part of the other words of a question that a sentence must hold to speak of the same matter. */
const MATTER = 0.5;
/** Verbs that say too little by themselves to be given to somebody else. */
const light =
  /^(?:be|have|do|get|come|take|make|go|happen|put|give|keep|set|become|say|tell|think|want|need|use|know|feel|see|find|try|let|write|add)$/;
/** Verbs that tell that a state goes on. */
const goingOn = new Set(['continue', 'remain', 'stay']);

/**
 * What in the article speaks against the premise of a question, by the roles of its verbs; null where nothing does, or where the parse
 * leaves open who did it, so that nothing is said to be missing that might be there.
 */
export function against(reading: Reading, premise: Premise): Against | null {
  const { verb, subject, values, objects } = premise;
  if (!verb) return otherDate(reading, premise);
  if (light.test(verb.lemma) && values.length === 0) return null;
  const same = sameDeeds(reading, premise);
  const told = same.filter((d) => d.stance === 'told');
  const [asked] = subject ? [subject.entity] : objects;

  if (subject && !subject.entity && subject.term === '') return null;
  const mine = same.filter((d) => isHolder(reading, premise, d) === true && matters(d));
  const held = mine.filter((d) => d.stance === 'told' && hasObjects(reading, premise, d));
  if (held.some(hasValues)) return found('holds', held.filter(hasValues));
  // who did it, or whether it was done, stands somewhere else than the parse shows
  if (mine.some((d) => (d.stance === 'unclear' || d.stance === 'alleged') && hasObjects(reading, premise, d)))
    return null;
  const isNear = (d: Deed) => !asked || vocabularyOf(reading).entities[d.sentence]!.has(asked.id);
  if (held.length === 0 && told.some((d) => isHolder(reading, premise, d) === null && isNear(d) && matters(d)))
    return null;
  const others = told.filter((d) => isLikeSubject(d) && matters(d) && hasValues(d) && !light.test(verb.lemma));
  return (
    found(
      'denied',
      mine.filter((d) => d.stance === 'denied' && hasObjects(reading, premise, d)),
    ) ??
    found(
      'other value',
      held.filter((d) => hasOtherValue(reading, premise, d.sentence)),
    ) ??
    (held.length > 0
      ? null
      : found(
          'swapped',
          same.filter((d) => d.stance !== 'denied' && d.stance !== 'alleged' && isSwapped(d) && matters(d)),
        )) ??
    found(
      'wanted',
      mine.filter((d) => d.stance === 'wanted'),
    ) ??
    found(
      'other object',
      mine.filter((d) => d.stance === 'told' && isOtherObject(d)),
    ) ??
    // a verb of that sort beside the one asked about, in roles that the parse does not show, may be the very deed
    (same.some(isNear) ? null : otherDeed()) ??
    found(
      'other subject',
      others.filter((d) => !takesPart(d)),
    )
  );

  /** Whether the one asked about takes part in a deed beside its doer and object: "X worked with Y". */
  function takesPart({ verb: { index } }: Deed): boolean {
    const tree = keptTreeOf(reading.syntax);
    const { entityAt } = indexOf(reading);
    return dependantsIn(tree, index, 'nsubj', 'obj', 'iobj', 'obl').some((i) => {
      const { first, last } = phraseOf(tree, i);
      return entityAt.slice(first, last).some((e) => e === asked);
    });
  }

  function isSwapped(deed: Deed): boolean {
    if (!asked) return false;
    return subject && !premise.passive
      ? deed.doneToEntity === asked && deed.doerEntity !== null && deed.doerEntity !== asked
      : deed.doerEntity === asked && deed.doneToEntity !== asked;
  }

  /** Somebody or something else of the sort that was asked about, by a name or by a pronoun that can mean nobody else. */
  function isLikeSubject(deed: Deed): boolean {
    const other = premise.passive ? deed.doneToEntity : deed.doerEntity;
    const at = premise.passive ? deed.doneTo : deed.doer;
    if (
      isHolder(reading, premise, deed) !== false ||
      !other ||
      at === undefined ||
      subject?.entity?.kind !== other.kind
    )
      return false;
    const { start } = keptTreeOf(reading.syntax).tokens[at]!;
    const pronoun = other.mentions.find((m) => m.by === 'pronoun' && m.start === start);
    return !pronoun || isCertain(reading, other, pronoun);
  }

  function isOtherObject({ doneToEntity }: Deed): boolean {
    return objects.length > 0 && doneToEntity?.kind === objects[0]!.kind && !objects.includes(doneToEntity);
  }

  function matters({ sentence }: Deed): boolean {
    return shareOf(reading, premise.rest, sentence) >= MATTER;
  }

  function hasValues({ sentence }: Deed): boolean {
    return lackedValues(reading, premise, sentence).length === 0;
  }

  /** Another deed of the same field, done by or to the one asked about: the nearest, and one that says how things go on. */
  function otherDeed(): Against | null {
    const [patient] = premise.passive || !subject ? [asked] : objects;
    const mark = (d: Deed) =>
      shareOf(reading, premise.rest, d.sentence) +
      Number(hasObjects(reading, premise, d)) +
      (patient && d.doneToEntity === patient ? 0.75 : 0) +
      (goingOn.has(d.word.lemma) && dependantsIn(keptTreeOf(reading.syntax), d.verb.index, 'obl').length > 0
        ? 0.5
        : 0) +
      (reading.sentences[d.sentence]!.standing === 'narration' ? 0.25 : 0);
    const concerns = (d: Deed) => {
      if (!asked) return isHolder(reading, premise, d) === true;
      return (
        d.doneToEntity === (patient ?? asked) ||
        (d.doerEntity === asked && (!patient || hasObjects(reading, premise, d)))
      );
    };
    const isOpposite = (d: Deed) => areOpposite(verb!.lemma, d.word.lemma) || areOpposite(verb!.lower, d.word.lower);
    const others = deedsOf(reading)
      .filter((d) => d.stance === 'told' && (isContrary(verb!, d.word) || isOpposite(d)) && concerns(d))
      .sort((a, b) => mark(b) - mark(a) || a.verb.index - b.verb.index);
    const [best] = others;
    if (!best) return null;
    const opposite = others.find(
      (d) => isOpposite(d) && isHolder(reading, premise, d) === true && matters(d) && hasObjects(reading, premise, d),
    );
    if (opposite) return found('opposite', [opposite]);
    const goesOn = others.find((d) => goingOn.has(d.word.lemma) && d.sentence !== best.sentence);
    return found('other deed', goesOn ? [best, goesOn] : [best], 2);
  }
}

function found(kind: Against['kind'], deeds: readonly Deed[], most = 1): Against | null {
  if (deeds.length === 0) return null;
  return { kind, sentences: [...new Set(deeds.map((d) => d.sentence))].slice(0, most) };
}

/** Whether a sentence lacks a date or number of the question and has another of its sort. */
function hasOtherValue(reading: Reading, premise: Premise, sentence: number): boolean {
  const [lacked] = lackedValues(reading, premise, sentence);
  // a score or a code may be written otherwise in the article
  if (lacked === undefined || !/^(?:[£$€]?\d[\d.,]*(?:%|m|bn|k)?|\p{L}+)$/u.test(lacked)) return false;
  const own = reading.sentences[sentence]!;
  const isDate = /^(?:1[5-9]|20)\d\d$|^\p{L}+$/u.test(lacked);
  if (isDate)
    return reading.dates.some((d) => d.type === 'DATE' && d.value !== null && /\d/.test(d.value) && contains(own, d));
  return reading.syntax.tokens.some(
    (t) => t.upos === 'NUM' && contains(own, t) && !reading.dates.some((d) => contains(d, t)),
  );
}

/** "Is the hearing in March?": a sentence about the hearing that has another date. */
function otherDate(reading: Reading, premise: Premise): Against | null {
  const { subject, values, rest } = premise;
  if (!subject || values.length === 0 || subject.term === '') return null;
  const terms = [subject.term, ...rest];
  const sentences = reading.sentences.flatMap((_, i) => (shareOf(reading, terms, i) === 1 ? [i] : []));
  if (sentences.length === 0) return null;
  if (sentences.some((i) => lackedValues(reading, premise, i).length === 0)) return null;
  const other = sentences.find((i) => hasOtherValue(reading, premise, i));
  return other === undefined ? null : { kind: 'other value', sentences: [other] };
}
