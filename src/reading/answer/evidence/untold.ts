import { deedsOfSentence } from '../../index/deed.ts';
import { limitOver } from '../../index/told-as-done.ts';
import { isOpenModal } from '../../lexicon/grammar-words.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Reading, Sentence } from '../../reading.ts';
import type { Token } from '../../syntax/syntax.ts';
import { keptTreeOf, markOf } from '../../syntax/tree.ts';
import { premiseOf } from '../premise/premise.ts';
import type { Question } from '../question/question.ts';
import { parseQuestion } from '../question/question-parse.ts';

/** Questions that themselves say "not". */
export const deniesSo = /\b(?:not|never)\b|n't\b/i;
const NONE: ReadonlySet<string> = new Set();

/**
 * "What did X buy?" is not told by "tried to buy", "denied stealing", "considered selling": whether all that a sentence tells with the verb of a
 * question for what was done is kept from being told as done.
 */
export function isUntold(reading: Reading, question: Question, sentence: Sentence, tokens: readonly Token[]): boolean {
  const verb = premiseOf(question)?.verb;
  if (!verb || question.kind === 'yes-no' || !asksPast(question) || deniesSo.test(question.whole)) return false;
  const given = new Set(parseQuestion(question.whole).tokens.flatMap((t) => [t.lower, t.lemma]));
  const tree = keptTreeOf(reading.syntax);
  const own = tokens.filter((t) => t.upos === 'VERB' && related(termOf(t.lower), verb.term));
  // "flew to Paris to meet X": news tells so whom somebody met
  const isAim = (t: Token) => /^advcl/.test(t.deprel) && markOf(tree, t.index) === 'to';
  const denied = sentence.standing === 'denial' ? deedsOfSentence(reading, reading.sentences.indexOf(sentence)) : [];
  const isDenied = (t: Token) => denied.some((d) => d.verb === t && d.stance === 'alleged');
  // who admits a deed tells it
  const isLimited = (t: Token) => (limitOver(tree, t, given)?.warning ?? 'attribution') !== 'attribution';
  return own.length > 0 && own.every((t) => !isAim(t) && (isDenied(t) || isLimited(t)));
}

/** "Was forced to sell", "managed to sell": an infinitive that what stands over it tells as done (Karttunen 1971). */
export function isToldByForce({ syntax }: Reading, verb: Token): boolean {
  return verb.deprel === 'xcomp' && limitOver(keptTreeOf(syntax), verb, NONE) === null;
}

/** Whether a question asks for what was done: "who won", "when did it close"; not "who said it would close". */
export function asksPast({ whole }: Question): boolean {
  const { tokens } = parseQuestion(whole);
  const root = tokens.find((t) => t.head < 0);
  return (
    !tokens.some((t) => isOpenModal(t.lower)) &&
    (root?.xpos === 'VBD' || tokens.some((t) => t.lower === 'did' && t.head === root?.index))
  );
}
