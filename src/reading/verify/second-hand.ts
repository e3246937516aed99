import { contains, type Span } from '../../article/span.ts';
import { speechVerb } from '../lexicon/speech-verbs.ts';
import type { Quote, Reading } from '../reading.ts';
import { type Token, tokenAt } from '../syntax/syntax.ts';
import { dependantsIn, keptTreeOf, type Tree } from '../syntax/tree.ts';

/** Most words between a verb of speech and what it reports, where the parse does not bind them: "told me yesterday that". */
const MOST_BETWEEN = 4;

/**
 * The words by which a speaker gives what they say as somebody else's: "a colleague had told her", "X told me". Null where the words are the
 * speaker's own. Whoever passes words on does not vouch for them, and whoever is said to have spoken them is not quoted by the article.
 */
export function secondHand(reading: Reading, quote: Quote, { start }: Span): Span | null {
  const tree = keptTreeOf(reading.syntax);
  const first = tokenAt(reading.syntax, start);
  const own = tree.tokens[first];
  if (!own || !quote.speaker) return null;
  for (let i = first - 1; i >= 0 && tree.tokens[i]!.sentence === own.sentence; i--) {
    const verb = tree.tokens[i]!;
    if (!quote.spans.some((s) => contains(s, verb)) && !isInside(quote, verb)) break;
    if (verb.upos !== 'VERB' || !speechVerb(verb.lower)?.frames.clause || !reports(tree, verb, first)) continue;
    const subject = dependantsIn(tree, i, 'nsubj')
      .map((d) => tree.tokens[d]!)
      .find((t) => t.index < i);
    if (!subject || isSpeaker(reading, quote, subject)) continue;
    const { first: from } = tree.reach[subject.index]!;
    const receiver = tree.tokens[i + 1];
    const end = receiver?.upos === 'PRON' && receiver.index < first ? receiver.end : verb.end;
    return { start: tree.tokens[from]!.start, end };
  }
  return null;
}

function isInside({ spans }: Quote, token: Token): boolean {
  return spans[0]!.start <= token.start && token.end <= spans.at(-1)!.end;
}

function reports(tree: Tree, verb: Token, first: number): boolean {
  const { last } = tree.reach[verb.index]!;
  return first < last || first - verb.index <= MOST_BETWEEN;
}

/** "X said that she had told him": who speaks and who is told to have spoken are one. */
function isSpeaker(reading: Reading, { speaker }: Quote, subject: Token): boolean {
  if (/^(?:i|we|that|who|which|it)$/.test(subject.lower)) return true;
  const meant = reading.entities.find((e) => e.mentions.some((m) => contains(m, subject)));
  if (meant) return meant.id === speaker!.entity;
  return /^(?:he|she|they)$/.test(subject.lower);
}
