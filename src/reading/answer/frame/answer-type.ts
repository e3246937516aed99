import { nounFile } from '../../lexicon/lexicon.ts';
import { PERSON, PLACE } from '../../lexicon/noun-files.ts';
import type { Token } from '../../syntax/syntax.ts';
import type { Tree } from '../../syntax/tree.ts';
import type { Question } from '../question/question.ts';
import type { Gap } from './gap.ts';
import { sortAskedBy } from './question-words.ts';

/** What sort of words can answer, by the question word and the noun that it goes with. */
export const answerTypes = [
  'other',
  'person',
  'owner',
  'time',
  'place',
  'reason',
  'count',
  'amount',
  'duration',
  'age',
  'manner',
  'degree',
  'thing',
  'kind',
  'deed',
  'name',
] as const;
export type AnswerType = (typeof answerTypes)[number];

/** The sort of words that a question asks for. */
export function answerTypeOf(question: Question, tree: Tree, gap: Gap): AnswerType {
  const { word, goesWith } = gap;
  switch (word?.lower) {
    case undefined:
      return 'other';
    case 'who':
    case 'whom':
      return 'person';
    case 'whose':
      return 'owner';
    case 'when':
      return 'time';
    case 'where':
      return 'place';
    case 'why':
      return 'reason';
    case 'how':
      return typeOfHow(tree.tokens[word!.index + 1]?.lower ?? '', goesWith);
    default:
      return typeOfNoun(question, tree, gap);
  }
}

/** By the word behind "how". */
function typeOfHow(next: string, goesWith: Token | null): AnswerType {
  switch (next) {
    case 'many':
      return 'count';
    case 'much':
      return 'amount';
    case 'long':
    case 'often':
      return 'duration';
    case 'old':
      return 'age';
    case 'come':
      return 'reason';
    default:
      return goesWith && /^(?:JJ|RB)/.test(goesWith.xpos) ? 'degree' : 'manner';
  }
}

/** By the noun that "what" or "which" goes with. */
function typeOfNoun(question: Question, tree: Tree, { focus, goesWith, head, relation }: Gap): AnswerType {
  const sort = sortAskedBy(focus?.lower ?? goesWith?.lower ?? '');
  if (question.kind === 'when') return 'time';
  switch (sort) {
    case 'time':
    case 'count':
    case 'amount':
    case 'reason':
    case 'age':
      return sort;
  }
  if (/\b(?:kind|type|sort)s?\b/.test(question.whole)) return 'kind';
  if (sort === 'name' || /\b(?:called|named|known as|term)\b/.test(question.whole)) return 'name';
  if (focus) {
    const file = nounFile(focus.lemma.toLowerCase());
    return file === PERSON ? 'person' : file === PLACE ? 'place' : 'thing';
  }
  return /^(?:do|happen)$/.test(tree.tokens[head]?.lemma ?? '') && relation !== 'is' ? 'deed' : 'thing';
}
