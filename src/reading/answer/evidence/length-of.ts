import { overlaps, type Span } from '../../../article/span.ts';
import { isAmong, termOf } from '../../lexicon/terms.ts';
import type { Reading } from '../../reading.ts';
import { type Token, tokenAt } from '../../syntax/syntax.ts';
import { dependantsIn, keptTreeOf, nounOfRelative, type Tree } from '../../syntax/tree.ts';
import type { Question } from '../question/question.ts';

/** "How long is the river?", "how long were the talks?": a question without a verb of its own. */
const asksOfThing = /^how long(?:'s| is| was| are| were) (?:\S+ ){0,5}\S+\?$/i;
/** "How long is the crossing?" */
const endsInNoun = /\b(?:the|an?|this|that|his|her|its|their) \S+\?$/i;
/** How far above its words the thing that lasts may stand: "three weeks" ← last ← expected → trial. */
const STEPS = 4;

/**
 * Whether a duration is that of the thing a question asks about: a part of its phrase ("three-hour talks", "an interview of three hours") or
 * said of it by a verb ("the talks lasted three hours"). "Talks over the river broke down within an hour" tells nothing of the river's length.
 * True where the question has a verb of its own, by which the time is told apart elsewhere.
 */
export function isLengthOf(reading: Reading, { whole, terms, entities }: Question, duration: Span): boolean {
  if (!asksOfThing.test(whole) || (terms.some(({ verb }) => verb) && !endsInNoun.test(whole))) return true;
  const tree = keptTreeOf(reading.syntax);
  const isAsked = ({ lower, ...own }: Token) =>
    terms.some(({ term }) => isAmong(new Set([termOf(lower)]), term)) ||
    entities.some((e) => e.mentions.some((m) => overlaps(m, own)));
  let at = tree.tokens[tokenAt(reading.syntax, duration.start)];
  for (let step = 0; at && step < STEPS; step++) {
    if (isAsked(at) || subjectsOf(tree, at).some(isAsked)) return true;
    // a clause with a subject of its own tells how long that lasts
    if (subjectsOf(tree, at).length > 0) return false;
    at = tree.tokens[at.head];
  }
  return false;
}

/** The subjects of a verb; for "which" and "who" the noun that they stand for. */
function subjectsOf(tree: Tree, { index }: Token): Token[] {
  return dependantsIn(tree, index, 'nsubj', 'csubj').map((i) => tree.tokens[nounOfRelative(tree, i) ?? i]!);
}
