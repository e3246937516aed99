import { vocabularyOf } from '../../index/vocabulary.ts';
import type { Entity, Reading } from '../../reading.ts';
import type { Question } from '../question/question.ts';
import { beforeFault } from './before-whom.ts';
import { orderFault } from './beside-the-point.ts';
import { claimFault } from './claimed.ts';
import { askedDateFault } from './date-of.ts';
import { overFault } from './over.ts';
import { polarityFault } from './polarity.ts';
import { ownerFault } from './relation.ts';
import { partsFault } from './role-fault.ts';
import { modifierFault } from './role-modifiers.ts';
import { openFault } from './roles.ts';
import { subjectFault } from './subject.ts';
import { tellingFault } from './telling.ts';

/**
 * Why a sentence says something else than the question; null where it does not.
 *
 * @param absent those whom the question names and the sentence does not
 */
export function hardFault(
  reading: Reading,
  question: Question,
  sentence: number,
  absent: readonly Entity[],
): string | null {
  const { entities } = vocabularyOf(reading);
  // the sentence before may name the person that this one, which names nobody, goes on about
  const alone = reading.entities.every((e) => e.kind !== 'person' || !entities[sentence]!.has(e.id));
  const own = reading.sentences[sentence]!;
  // but whom somebody means by "she" is theirs to tell
  const isTheirs = (name: string) => own.standing === 'said' && own.speaker !== null && own.speaker !== name;
  const person = absent.find(
    (e) => e.kind === 'person' && !(alone && entities[sentence - 1]?.has(e.id) && !isTheirs(e.name)),
  );
  if (person) return `does not speak of ${person.name}`;
  return (
    openFault(reading, question, own) ??
    claimFault(reading, question, own) ??
    partsFault(reading, question, own) ??
    askedDateFault(reading, question, sentence) ??
    overFault(reading, question, sentence) ??
    beforeFault(reading, question, own) ??
    tellingFault(reading, question, sentence) ??
    modifierFault(reading, question, sentence) ??
    ownerFault(reading, question, sentence) ??
    polarityFault(reading, question, own) ??
    orderFault(reading, question, own) ??
    subjectFault(reading, question, own)
  );
}
