import { vocabularyOf } from '../../index/vocabulary.ts';
import type { Reading } from '../../reading.ts';
import { nameOf, say } from '../../wording.ts';
import type { Earlier } from '../question/follow-up.ts';
import type { Question } from '../question/question.ts';
import { type Answer, decline } from './result.ts';
import { answerOf } from './sentences.ts';
import { allInShort } from './topic.ts';

/** Most sentences that go on from an answer. */
const MOST = 3;

/**
 * "Tell me more": what the article has of the one who was talked about behind what was told, in its order; where nobody was, what stands
 * behind it; the whole in short at the start of a talk. Asked again, it goes on.
 */
export function more(reading: Reading, question: Question, earlier: Earlier | null): Answer {
  const entity = reading.entities.find((e) => e.id === earlier?.entities[0]);
  const told = earlier?.evidence ?? null;
  if (!earlier || (!entity && !told)) return allInShort(reading, question);
  const { entities } = vocabularyOf(reading);
  const isOfIt = (i: number) => !entity || entities[i]!.has(entity.id);
  const behind = reading.sentences.filter((s, i) => (!told || s.start >= told.end) && isOfIt(i)).slice(0, MOST);
  const asked = { ...question, whole: earlier.question, entities: entity ? [entity] : [] };
  if (behind.length === 0) return { ...decline(asked, last(entity), []), entities: earlier.entities };
  const step = `goes on with what stands behind “${earlier.question}”`;
  const found = answerOf(reading, { ...asked, steps: question.steps }, behind, step);
  return { ...found, question: asked, entities: earlier.entities, reached: found.citations.at(-1)! };
}

function last(entity: Reading['entities'][number] | undefined) {
  return entity
    ? say`The article has no more about ${nameOf(entity)} after that.`
    : say`The article has no more after that.`;
}
