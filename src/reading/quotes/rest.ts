import { wordMap } from '../language.ts';
import type { SpeechVerb } from '../lexicon/speech-verbs.ts';
import type { SyntaxSentence, Token } from '../syntax/syntax.ts';
import { dependant, type Tree } from '../syntax/tree.ts';
import type { Content } from './content.ts';
import { beforeDash, heard, opens, startOf } from './extent.ts';
import { isTrailing, type Source } from './sources.ts';

/** What is longer than this, in tokens, is no clause that a person wrote. */
const LONGEST = 120;
/** What is shorter tells nothing. */
const SHORTEST = 3;

const finite = /^(?:VB[DPZ]|MD)$/;
const asks = new Set(['that', 'there', 'if', 'whether', 'how', 'what', 'why', 'when', 'where', 'who', 'it']);

/**
 * All that stands behind a verb of speech and its subject up to the end of the sentence, where the parse binds nothing to the verb: "he said, adding [that the
 * town was shut]", "a poll showed [Ms Holt leading by two points]". Null where words in marks stand there, or where no clause follows; what a
 * poll, a study or a document shows need not be one.
 */
export function restOf(
  tree: Tree,
  text: string,
  at: number,
  verb: SpeechVerb,
  source: Source,
  sentence: SyntaxSentence,
  isQuoted: (token: Token) => boolean,
): Content | null {
  const { tokens } = tree;
  if (!verb.frames.clause || verb.form === 'base' || dependant(tree, at, 'aux:pass') !== undefined) return null;
  const shows = typeof source === 'number' && source < at && showsThings(tokens[source]!) && !verb.frames.infinitive;
  if (!verb.frames.quotation && !shows) return null;
  if (verb.form === 'ing' ? !isTrailing(tree, at) : typeof source !== 'number' || source >= at) return null;
  let last = at + 1;
  // one more than may stand there, so that what is longer is seen
  const end = Math.min(sentence.last, at + LONGEST + 2);
  while (last < end && tokens[last]!.lower !== ';') last++;
  while (last > at + 1 && tokens[last - 1]!.upos === 'PUNCT' && !isQuoted(tokens[last - 1]!)) last--;
  if (last - at > LONGEST || tokens.slice(at, last).some(isQuoted)) return null;
  const that = tokens.slice(at + 1, Math.min(last, at + 1 + FAR)).find((t) => t.lower === 'that' && t.upos === 'SCONJ');
  if (heard.has(verb.lemma) && !that && !shows) return null;
  const first = that ? that.index + 1 : startOf(tree, at, last);
  const opening = tokens[first];
  if (!opening || last - first < SHORTEST) return null;
  if (!that && !opens.has(opening.upos) && !asks.has(opening.lower)) return null;
  const stretch = beforeDash(tree, text, { first, last });
  const clause = tokens.slice(stretch.first, stretch.last).some((t) => finite.test(t.xpos));
  if (!clause && !shows) return null;
  return { stretches: [stretch], because: 'all behind the verb of speech, to which the parse binds nothing' };
}

/** How many tokens behind a verb its "that" may stand. */
const FAR = 12;

/** "a poll", "emails": what says things without being anybody. */
function showsThings({ lemma, lower }: Token): boolean {
  return wordMap('line-labels.tsv').get(lemma) === 'source' || wordMap('line-labels.tsv').get(lower) === 'source';
}
