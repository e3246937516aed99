import { contains, type Span } from '../../../article/span.ts';
import { rolesOf } from '../../index/verb-roles.ts';
import { termOf } from '../../lexicon/terms.ts';
import type { Reading } from '../../reading.ts';
import { type SyntaxSentence, type Token, tokenAt } from '../../syntax/syntax.ts';
import { dependantsIn, keptTreeOf } from '../../syntax/tree.ts';
import { ofQuestion } from '../question/of-question.ts';
import type { Question } from '../question/question.ts';

/** "How many pupils does the school have?", "how many staff has it got?"; what is counted. */
const asksHaving = /^how many (?:\S+ ){0,2}?(\S+) (?:(?:does|do|did) .+ have|(?:has|have|had) .+ got)\?$/i;
/** Whom it asks about, where that is no name: "the school". */
const ownerAsked = /\b(?:the|his|her|its|their) (\p{L}+)(?: have| got)?\?$/iu;

const asked = ofQuestion(({ whole, entities }) => {
  const counted = asksHaving.exec(whole)?.[1];
  const owner = entities.length > 0 ? undefined : ownerAsked.exec(whole)?.[1];
  if (!counted || (entities.length === 0 && !owner)) return null;
  return { counted: termOf(counted.toLowerCase()), owner: owner && termOf(owner.toLowerCase()) };
});

/**
 * Whether a number counts what something is done to and not what somebody has: "38 pupils of the school were given help" does not say how many
 * it has. The reason; null where the one asked about has, runs or employs them, or they are told as theirs.
 */
export function havingFault(reading: Reading, question: Question, own: SyntaxSentence, figure: Span): string | null {
  const having = asked(question);
  if (!having) return null;
  const tree = keptTreeOf(reading.syntax);
  const noun = tree.tokens[tree.tokens[tokenAt(reading.syntax, figure.start)]!.head];
  if (!noun || !contains(own, noun)) return null;
  // nor is it told by how many schools there are
  const { counted, owner } = having;
  if (termOf(noun.lower) === owner && counted !== owner) return 'it counts something else';
  const isTheirs = (token: Token) => {
    if (/^(?:it|they)$/.test(token.lower)) return true;
    const [entity] = question.entities;
    return entity ? entity.mentions.some((m) => contains(m, token)) : termOf(token.lower) === owner;
  };
  const { first, last } = tree.reach[noun.index]!;
  if (tree.tokens.slice(first, last).some(isTheirs)) return null;
  const verb = tree.tokens[noun.head];
  if (!verb || !/^(?:VERB|AUX)$/.test(verb.upos)) return null;
  const { doer, doneTo } = rolesOf(tree, verb);
  const beside = [doer, doneTo, ...dependantsIn(tree, verb.index, 'obl')].filter((i) => i !== noun.index);
  return beside.some((i) => i !== undefined && isTheirs(tree.tokens[i]!))
    ? null
    : 'the number is not of what they have';
}
