import type { Candidate } from '../../../index/candidates.ts';
import { keep, table } from '../../../language.ts';
import { GROUP, PERSON, PLACE } from '../../../lexicon/noun-files.ts';
import type { AnswerType, Frame } from '../../frame/frame.ts';
import type { Sort } from './names.ts';

/** What a candidate is by its own words. */
export function sortOf({ date, entity, cut, head, first, last }: Candidate, upos: string): Sort {
  if (date === 'DATE' || date === 'TIME') return 'date';
  if (date !== null) return 'duration';
  if (entity && cut !== 'predicate' && last - first < 8 && upos !== 'NUM') return entity.kind;
  if (upos === 'PROPN') return 'proper';
  if (upos === 'NOUN' || upos === 'PRON') return head >= 0 && cut === 'number' ? 'number' : 'noun';
  if (upos === 'NUM' || upos === 'SYM') return 'number';
  if (upos === 'VERB' || upos === 'AUX') return 'verb';
  if (upos === 'ADJ') return 'adjective';
  return upos === 'ADV' ? 'adverb' : 'other';
}

/** Whether a preposition or conjunction may open an answer of a sort. */
function mayOpen(sort: 'place' | 'time' | 'reason' | 'manner', mark: string): boolean {
  return keep('answer-marks', answerMarks).get(sort)?.has(mark) ?? false;
}

function answerMarks(): ReadonlyMap<string, ReadonlySet<string>> {
  const marks = new Map<string, Set<string>>();
  for (const [sort, word] of table('answer-marks.tsv')) marks.set(sort!, (marks.get(sort!) ?? new Set()).add(word!));
  return marks;
}

/** 2 where a candidate is of the sort asked for, 1 where it could be, 0 where nothing is known against it, -1 where it cannot be. */
export function fits(type: AnswerType, sort: Sort, mark: string, file: number): number {
  switch (type) {
    case 'person':
    case 'owner':
      if (sort === 'person') return 2;
      if (sort === 'organisation' || sort === 'proper' || file === PERSON || file === GROUP) return 1;
      return sort === 'place' || (sort === 'noun' && file === 0) ? 0 : -1;
    case 'time':
      return sort === 'date' ? 2 : sort === 'duration' || sort === 'number' ? 1 : mayOpen('time', mark) ? 1 : -1;
    case 'place':
      if (sort === 'place') return mayOpen('place', mark) ? 2 : 1;
      if (mayOpen('place', mark) && sort !== 'date' && sort !== 'duration' && sort !== 'number') return 1;
      return sort === 'proper' || sort === 'organisation' || file === PLACE ? 0 : -1;
    case 'count':
    case 'amount':
    case 'degree':
      return sort === 'number' ? 2 : sort === 'adjective' || sort === 'adverb' ? 0 : -1;
    case 'duration':
      return sort === 'duration' ? 2 : sort === 'number' || sort === 'date' ? 1 : -1;
    case 'age':
      return sort === 'number' || sort === 'duration' ? 2 : -1;
    case 'reason':
      return mayOpen('reason', mark) ? 2 : sort === 'verb' ? 1 : 0;
    case 'manner':
      return mayOpen('manner', mark) ? 2 : sort === 'adverb' ? 1 : 0;
    case 'deed':
      return sort === 'verb' ? 2 : 0;
    default:
      return sort === 'date' || sort === 'duration' ? -1 : 0;
  }
}

/** 2 where the candidate stands where the question word stood, 1 where it could, -1 where it stands in another argument's place. */
export function placeFits({ relation, passive, type }: Frame, place: string, passiveHere: boolean): number {
  if (place === 'none') return 0;
  switch (relation) {
    case 'nsubj':
      if (passive) return place === (passiveHere ? 'passive' : 'object') ? 2 : place === 'modified' ? 1 : -1;
      if (place === (passiveHere ? 'agent' : 'subject')) return 2;
      return place === 'modified' || place === 'agent' ? 1 : -1;
    case 'obj':
      return place === (passiveHere ? 'passive' : 'object') ? 2 : place === 'clause' || place === 'modified' ? 1 : -1;
    case 'obl':
    case 'nmod':
    case 'advmod':
      if (type === 'reason' && place === 'clause') return 2;
      return place === 'oblique' || place === 'modifier' ? 2 : place === 'below' || place === 'clause' ? 1 : -1;
    case 'is':
      return place === 'apposition' || place === 'predicate' ? 2 : place === 'subject' || place === 'modifier' ? 1 : 0;
    default:
      return 0;
  }
}
