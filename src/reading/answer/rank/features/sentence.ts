import type { Span } from '../../../../article/span.ts';
import type { ArticleIndex } from '../../../index/article-index.ts';
import { speechVerb } from '../../../lexicon/speech-verbs.ts';
import type { Reading } from '../../../reading.ts';
import { polarityFault } from '../../evidence/polarity.ts';
import { openFault, roleFault } from '../../evidence/roles.ts';
import { answerTypes, type Frame } from '../../frame/frame.ts';
import type { Question } from '../../question/question.ts';
import type { Aligned, Alignment } from '../alignment.ts';
import { isPassive } from '../place.ts';
import { arcsOf, argumentsOf } from './arcs.ts';
import { marks, numberIn, questionRelations } from './names.ts';
import { speakerOf } from './surroundings.ts';

/** A question beside one sentence: what the features of the sentence's candidates start from. */
export interface Beside {
  readonly reading: Reading;
  readonly question: Question;
  readonly frame: Frame;
  readonly index: ArticleIndex;
  readonly aligned: Aligned;
  readonly alignment: Alignment;
  /** The sentence's place among those that are looked at, by how much of the question each holds. */
  readonly rank: number;
}

/** What all candidates of a sentence share. */
export interface SentenceFeatures {
  /** The first features of a row. */
  readonly row: readonly number[];
  /** The token that stands for the question's verb, or for the noun that is to be named; -1 where none does. */
  readonly pivot: number;
  /** Whether the pivot stands in the passive. */
  readonly passive: boolean;
  /** The weight of all words of the question. */
  readonly total: number;
  readonly argumentsRight: number;
  readonly argumentsWrong: number;
  /** Of dependencies between the question's words: kept, broken, missing near the question word; and how near the least like word comes. */
  readonly arcs: readonly [kept: number, broken: number, missingNear: number, nearMiss: number];
  readonly speaker: Span | null;
  readonly speechAsked: number;
}

export function sentenceFeatures(beside: Beside): SentenceFeatures {
  const { reading, question, frame, index, aligned, alignment, rank } = beside;
  const own = reading.syntax.sentences[alignment.sentence]!;
  const sentence = reading.sentences[alignment.sentence]!;
  const held = wordsHeld(beside);
  const { headWord, pivot, pivotLike } = pivotOf(frame, alignment);
  const [argumentsRight, argumentsWrong] = argumentsOf(frame, index, alignment, headWord, pivot);
  const role = openFault(reading, question, sentence) ?? roleFault(reading, question, sentence);
  return {
    row: [
      answerTypes.indexOf(frame.type),
      Math.max(0, numberIn(questionRelations, frame.relation)),
      Number(frame.passive),
      Number(frame.focus !== null),
      frame.words.length,
      Math.max(0, numberIn(marks, frame.mark)),
      alignment.coverage,
      aligned.best - alignment.coverage,
      rank,
      ...held.row,
      alignment.sentence,
      own.last - own.first,
      Number(polarityFault(reading, question, sentence) !== null),
      Number(role !== null),
      pivotLike,
      alignment.focusLike,
    ],
    pivot,
    passive: pivot >= 0 && isPassive(index.tree, pivot),
    total: held.total,
    argumentsRight,
    argumentsWrong,
    arcs: arcsOf(frame, index, aligned, alignment),
    speaker: speakerOf(reading, index, alignment),
    speechAsked: Number(frame.words.some((w) => w.sort === 'verb' && speechVerb(w.token.lower) !== undefined)),
  };
}

/** What of the question's words the sentence lacks, what the whole article lacks, and what the sentences beside it add. */
function wordsHeld({ frame: { words }, aligned, alignment }: Beside): { row: number[]; total: number } {
  const missing = { name: 0, number: 0, noun: 0, verb: 0, other: 0 };
  const nowhere = { name: 0, number: 0, noun: 0, verb: 0, other: 0 };
  let [heaviest, weightNowhere, exact, total, around] = [0, 0, 0, 0, 0];
  for (const [k, { sort }] of words.entries()) {
    const weight = aligned.weights[k]!;
    const like = alignment.like[k]!;
    missing[sort] += 1 - like;
    nowhere[sort] += 1 - aligned.anywhere[k]!;
    heaviest = Math.max(heaviest, weight * (1 - like));
    weightNowhere += weight * (1 - aligned.anywhere[k]!);
    total += weight;
    if (like >= 1) exact += weight;
    const before = aligned.sentences[alignment.sentence - 1]?.like[k] ?? 0;
    const behind = aligned.sentences[alignment.sentence + 1]?.like[k] ?? 0;
    around += weight * Math.max(like, 0.8 * before, 0.6 * behind);
  }
  return {
    row: [
      missing.name,
      missing.number,
      missing.noun,
      missing.verb,
      missing.other,
      heaviest,
      nowhere.name + nowhere.number,
      nowhere.noun,
      nowhere.verb,
      weightNowhere,
      total > 0 ? exact / total : 0,
      total > 0 ? around / total : 0,
    ],
    total,
  };
}

function pivotOf(
  { words, head, focus, relation }: Frame,
  { at, like, focusAt, focusLike }: Alignment,
): { headWord: number; pivot: number; pivotLike: number } {
  const headWord = words.findIndex((w) => w.token.index === head);
  if (headWord >= 0) return { headWord, pivot: at[headWord]!, pivotLike: like[headWord]! };
  if (relation === 'is') return { headWord, pivot: focus ? focusAt : -1, pivotLike: focusLike };
  const verb = words.findIndex((w) => w.sort === 'verb');
  return { headWord, pivot: -1, pivotLike: verb >= 0 ? like[verb]! : 0 };
}
