import { QUESTION_END, withoutEnd } from '../../lexicon/ends.ts';

const asksPlace =
  /^where (?:is|was|will|did|does) (?:the )?(\p{L}+) (?:be |being )?(?:played|held|staged|take place|taking place|happen)$/iu;

/** "Where the final was played", behind "tell me". */
const asksBehind = /^where (?:the )?(\p{L}+) (?:is|was|were) (?:being )?(?:played|held|staged|taking place)$/iu;

/** "Where was the final played?": the event, in lower case; null where a question asks for something else. */
export function eventAsked(whole: string): string | null {
  const plain = withoutEnd(whole, QUESTION_END);
  return (asksPlace.exec(plain) ?? asksBehind.exec(plain))?.[1]?.toLowerCase() ?? null;
}
