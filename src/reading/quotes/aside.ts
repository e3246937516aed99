import type { SpeechVerb } from '../lexicon/speech-verbs.ts';
import type { SyntaxSentence, Token } from '../syntax/syntax.ts';
import type { Tree } from '../syntax/tree.ts';
import type { Content } from './content.ts';
import type { Source } from './sources.ts';

/** How many tokens a subject may take between its comma and its verb. */
const FEW = 8;
/** What is longer than this, in tokens, is no sentence that a person wrote. */
const LONGEST = 120;

/**
 * A speaker and a verb that commas set apart from the sentence they report: "It was, he said, too late", "It rained, said the man."
 * All of the sentence but the aside is what was said. Null where the aside leads on to a clause of its own or where words stand in marks.
 */
export function asideIn(
  tree: Tree,
  verb: number,
  { frames, form }: SpeechVerb,
  source: Source,
  sentence: SyntaxSentence,
  isQuoted: (token: Token) => boolean,
): Content | null {
  if (!frames.clause || !frames.quotation || form !== 'finite' || typeof source !== 'number') return null;
  if (sentence.last - sentence.first > LONGEST) return null;
  const inverted = source > verb;
  const own = tree.reach[source]!;
  const first = inverted ? verb : own.first;
  if (inverted ? own.first !== verb + 1 : own.last > verb || verb - first > FEW) return null;
  if (first <= sentence.first || tree.tokens[first - 1]?.lower !== ',') return null;
  const front = tree.tokens.slice(sentence.first, first - 1);
  if (front.some((t) => isQuoted(t) || t.lower === ';' || t.lower === ':')) return null;
  const says = front.some((t) => (t.upos === 'VERB' || t.upos === 'AUX') && !/^VB[GN]?$/.test(t.xpos));
  const last = inverted ? own.last : verb + 1;
  const leadsOn = tree.tokens[last]?.lower === ',' && !inverted;
  if (leadsOn) {
    const rear = tree.tokens.slice(last + 1, sentence.last);
    if (rear.some(isQuoted) || rear.filter((t) => t.upos !== 'PUNCT').length < 2) return null;
    if (!says && !rear.some((t) => t.upos === 'VERB' || t.upos === 'AUX')) return null;
    if (/^(?:adding|who|which|as)$/.test(rear[0]!.lower) || /^VBG$/.test(rear[0]!.xpos)) return null;
    return {
      stretches: [
        { first: sentence.first, last: first - 1 },
        { first: last + 1, last: sentence.last },
      ],
      because: 'the sentence that the speaker and the verb stand in as an aside',
    };
  }
  return inverted && says
    ? {
        stretches: [{ first: sentence.first, last: first - 1 }],
        because: 'the sentence before the verb and its speaker',
      }
    : null;
}
