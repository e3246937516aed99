import { contains, type Span } from '../../../article/span.ts';
import type { Reading } from '../../reading.ts';
import { type SyntaxSentence, tokenAt } from '../../syntax/syntax.ts';
import { dependantsIn, keptTreeOf } from '../../syntax/tree.ts';
import type { Question } from '../question/question.ts';

/** "How many pupils does the school have?", "how many staff has it got?" */
const asksHaving =
  /^how many (?:\S+ ){1,3}(?:(?:does|do|did) .+ have|(?:has|have|had) (?!been\b)\S+(?: \S+){0,3}(?: got)?)\?$/i;

/**
 * Whether a number counts what something is done to and not what somebody has: "38 pupils of the school were given help" does not say how many
 * it has. The reason; null where the one asked about has, runs or employs them, or they are told as theirs.
 */
export function havingFault(reading: Reading, question: Question, own: SyntaxSentence, figure: Span): string | null {
  const [asked] = question.entities;
  if (!asked || !asksHaving.test(question.whole)) return null;
  const tree = keptTreeOf(reading.syntax);
  const number = tree.tokens[tokenAt(reading.syntax, figure.start)]!;
  const noun = tree.tokens[number.head];
  if (!noun || !contains(own, noun)) return null;
  const isTheirs = (i: number) => {
    const token = tree.tokens[i]!;
    return /^(?:who|which|that|it|they)$/.test(token.lower) || asked.mentions.some((m) => contains(m, token));
  };
  const { first, last } = tree.reach[noun.index]!;
  for (let i = first; i < last; i++) if (isTheirs(i)) return null;
  const verb = tree.tokens[noun.head];
  if (!verb || !/^(?:VERB|AUX)$/.test(verb.upos) || verb.lemma === 'have') return null;
  const beside = dependantsIn(tree, verb.index, 'nsubj', 'obj', 'obl').filter((i) => i !== noun.index);
  return beside.some(isTheirs) ? null : 'the number is not of what they have';
}
