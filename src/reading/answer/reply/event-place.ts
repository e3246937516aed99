import { termOf } from '../../lexicon/terms.ts';
import type { Reading } from '../../reading.ts';
import { dependantsIn, keptTreeOf, markOf, phraseOf } from '../../syntax/tree.ts';
import { eventAsked } from '../question/event-asked.ts';
import type { Question } from '../question/question.ts';
import { toldAt } from './beside-name.ts';
import type { Answer } from './result.ts';

/**
 * "Where was the final played?": the place that hangs on the event itself ("in a breathless final at Ash Park"), with no verb between. Null where the
 * question asks for something else, and where the article has the event with no place.
 */
export function eventPlace(reading: Reading, question: Question): Answer | null {
  const noun = eventAsked(question.whole);
  if (!noun || question.entities.length > 0 || question.unknownNames.length > 0) return null;
  const tree = keptTreeOf(reading.syntax);
  for (const { upos, lower, index } of reading.syntax.tokens) {
    if (upos !== 'NOUN' || termOf(lower) !== termOf(noun)) continue;
    const place = dependantsIn(tree, index, 'nmod').find(
      (i) => i > index && /^(?:at|in)$/.test(markOf(tree, i)) && tree.tokens[i]!.upos === 'PROPN',
    );
    if (place === undefined) continue;
    const { first, last } = phraseOf(tree, place);
    const span = { start: tree.tokens[first]!.start, end: tree.tokens[last - 1]!.end };
    if (!reading.dates.some((d) => d.start < span.end && span.start < d.end)) return toldAt(reading, question, span);
  }
  return null;
}
