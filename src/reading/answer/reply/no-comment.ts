import { deedsOf } from '../../index/deed.ts';
import type { Entity, Reading } from '../../reading.ts';

/** "declined to comment", "refused to say". */
const refusing = /^(?:decline|refuse)$/;
/** "did not respond", "could not be reached". */
const answering = /^(?:respond|reply|comment|return|answer)$/;
const reaching = /^(?:reach|contact)$/;
const speaks = /\b(?:comment|say|speak|answer|respond|reply|discuss|talk|questions?)\b/i;

/** The sentence in which somebody would not speak, or could not be reached; null where the article has none. */
export function noComment(reading: Reading, whom: readonly Entity[]): number | null {
  const isTheirs = (e: Entity | null) => e !== null && whom.includes(e);
  const found = deedsOf(reading).find(({ word, stance, doerEntity, doneToEntity, sentence }) => {
    const { start, end } = reading.sentences[sentence]!;
    const text = reading.article.text.slice(start, end);
    if (refusing.test(word.lemma)) return isTheirs(doerEntity) && speaks.test(text);
    if (answering.test(word.lemma)) return isTheirs(doerEntity) && stance === 'denied';
    return reaching.test(word.lemma) && isTheirs(doneToEntity) && /\b(?:not|n't|unable)\b/.test(text);
  });
  return found?.sentence ?? null;
}
