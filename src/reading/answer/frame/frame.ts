import type { States } from '../../syntax/network/states.ts';
import { keptTreeOf, type Tree } from '../../syntax/tree.ts';
import { ofQuestion } from '../question/of-question.ts';
import type { Question } from '../question/question.ts';
import { parseQuestion } from '../question/question-parse.ts';
import { type AnswerType, answerTypeOf } from './answer-type.ts';
import { type FrameWord, frameWordOf, wordsOf } from './frame-words.ts';
import { type Gap, gapOf } from './gap.ts';

export type { AnswerType } from './answer-type.ts';
export { answerTypes } from './answer-type.ts';
export type { FrameWord } from './frame-words.ts';

/** A question by its parse: what it leaves open, and what it says. */
export interface Frame extends Pick<Gap, 'head' | 'relation' | 'passive' | 'mark'> {
  readonly tree: Tree;
  /** What the parser made of each of the question's tokens. */
  readonly states: States;
  readonly type: AnswerType;
  /** The question word's index; -1 where there is none. */
  readonly open: number;
  /** The noun that the question word goes with ("which team"), or that it is said to be ("what is the name of"); null for a bare one. */
  readonly focus: FrameWord | null;
  readonly words: readonly FrameWord[];
  /** Every word of the question in lower case. */
  readonly own: ReadonlySet<string>;
}

/** The frame of a question, parsed once. */
export const frameOf = ofQuestion(analyse);

function analyse(question: Question): Frame {
  const syntax = parseQuestion(question.whole);
  const tree = keptTreeOf(syntax);
  const gap = gapOf(tree);
  const { head, relation, passive, mark, word, focus } = gap;
  return {
    tree,
    states: syntax.states,
    type: answerTypeOf(question, tree, gap),
    open: word?.index ?? -1,
    focus: focus && frameWordOf(question, focus),
    head,
    relation,
    passive,
    mark,
    words: wordsOf(question, tree.tokens, gap),
    own: new Set(tree.tokens.map((t) => t.lower)),
  };
}
