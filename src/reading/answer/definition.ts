import { contains } from '../../article/span.ts';
import { cite, type Reading } from '../reading.ts';
import { exact, nameOf, paragraphMark, say } from '../wording.ts';
import { restate } from './compose.ts';
import { sentencesAbout } from './evidence.ts';
import { fact, fromEvidence } from './fact.ts';
import type { Question } from './question.ts';
import { type Answer, notMentioned, notSaid } from './result.ts';

/** "Who is X?": the role that the article gives, and the first sentence about them. */
export function definition(reading: Reading, question: Question): Answer {
  const [entity] = question.entities;
  if (!entity) {
    return question.unknownNames.length > 0
      ? notSaid(reading, question, notMentioned(question), [])
      : fact(reading, { ...question, kind: 'what' });
  }
  const first = sentencesAbout(reading, entity.id)[0];
  if (!first) return notSaid(reading, question, say`The article names ${nameOf(entity)}, but does not say more.`, []);
  const sentence = reading.sentences[first.sentence]!;
  const { roleSpan } = entity;
  const about = fromEvidence(reading, question, first, [first]);
  if (!roleSpan) return { ...about, wording: restate(reading, sentence, null), entities: [entity.id] };
  const home = reading.sentences.find((s) => contains(s, roleSpan)) ?? sentence;
  return {
    ...about,
    span: cite(reading.article, roleSpan),
    standing: 'narration',
    speaker: null,
    citations: [cite(reading.article, home)],
    wording: say`The article calls ${nameOf(entity)} “${exact(reading.article, roleSpan)}” (${paragraphMark(home.paragraph)}).`,
    entities: [entity.id],
  };
}
