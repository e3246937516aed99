import { contains, type Span } from '../../../article/span.ts';
import { restate } from '../../compose.ts';
import { cite, type Reading } from '../../reading.ts';
import { exact, nameOf, paragraphMark, say, type Wording } from '../../wording.ts';
import { sentencesAbout } from '../evidence/weigh.ts';
import type { Question } from '../question/question.ts';
import { fact, fromEvidence } from './fact.ts';
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
    wording: say`The article calls ${nameOf(entity)} “${roleIn(reading, roleSpan)}” (${paragraphMark(home.paragraph)}).`,
    entities: [entity.id],
  };
}

/** A role in the article's words; a place that opens a dateline in capitals ("BURY South MP") by its name. */
function roleIn({ article, entities }: Reading, role: Span): Wording {
  for (const entity of entities) {
    const place = entity.mentions.find((m) => m.start === role.start && m.end < role.end);
    const words = place && article.text.slice(place.start, place.end);
    if (place && words !== entity.name && words!.toLowerCase() === entity.name.toLowerCase())
      return say`${nameOf(entity)}${exact(article, { start: place.end, end: role.end })}`;
  }
  return [exact(article, role)];
}
