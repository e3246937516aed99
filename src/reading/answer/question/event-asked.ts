import { QUESTION_END, withoutEnd } from '../../lexicon/ends.ts';

const asksPlace =
  /^where (?:is|was|will|did|does) (?:the )?(\p{L}+) (?:be |being )?(?:played|held|staged|take place|taking place|happen)$/iu;

/** "Where was the final played?": the event, in lower case; null where a question asks for something else. */
export function eventAsked(whole: string): string | null {
  return asksPlace.exec(withoutEnd(whole, QUESTION_END))?.[1]?.toLowerCase() ?? null;
}
