import { deedsOf } from '../../index/deed.ts';
import { vocabularyOf } from '../../index/vocabulary.ts';
import { synonymsOf } from '../../lexicon/terms.ts';
import type { Entity, Reading } from '../../reading.ts';
import type { Question } from '../question/question.ts';
import { parseQuestion } from '../question/question-parse.ts';

/** "declined to comment", "refused to say". */
const refusing = /^(?:decline|refuse)$/;
/** "did not respond", "could not be reached". */
const answering = /^(?:respond|reply|comment|return|answer)$/;
const reaching = /^(?:reach|contact)$/;
const speaks = /\b(?:comment|say|speak|answer|respond|reply|discuss|talk|questions?)\b/i;

/**
 * The sentence in which somebody would not speak, or could not be reached; null where the article has none.
 *
 * @param isOn whether a sentence is on what is asked, where only such a one will do
 */
export function noComment(
  reading: Reading,
  whom: readonly Entity[],
  isOn: (sentence: number) => boolean = () => true,
): number | null {
  const isTheirs = (e: Entity | null) => e !== null && whom.includes(e);
  const found = deedsOf(reading).find(({ word, stance, doerEntity, doneToEntity, sentence }) => {
    if (!isOn(sentence)) return false;
    const { start, end } = reading.sentences[sentence]!;
    const text = reading.article.text.slice(start, end);
    if (refusing.test(word.lemma)) return isTheirs(doerEntity) && speaks.test(text);
    if (answering.test(word.lemma)) return isTheirs(doerEntity) && stance === 'denied';
    return reaching.test(word.lemma) && isTheirs(doneToEntity) && /\b(?:not|n't|unable)\b/.test(text);
  });
  return found?.sentence ?? null;
}

/** "Did X say taxes would go up?" is told by "X refused to say whether taxes would rise": a sentence on all that is asked, but for its verbs. */
export function refusedToSay(reading: Reading, question: Question, others: readonly Entity[]): number | null {
  const { places, entities } = vocabularyOf(reading);
  const verbs = new Set(parseQuestion(question.whole).tokens.flatMap((t) => (t.upos === 'VERB' ? [t.text] : [])));
  const things = question.terms.filter(({ verb, word }) => !verb && !verbs.has(word));
  if (things.length === 0 && others.length === 0) return null;
  const isOn = (sentence: number) =>
    others.every((e) => entities[sentence]!.has(e.id)) &&
    things.every(({ term }) => [term, ...(synonymsOf(term) ?? [])].some((t) => places.get(t)?.includes(sentence)));
  return noComment(reading, question.saidBy!.entities, isOn);
}
