import { cite, type Reading, type Standing } from '../reading.ts';
import { say } from '../wording.ts';
import type { Question } from './question.ts';
import { type Answer, decline } from './result.ts';

/** "Is X guilty?" is never answered: what is alleged, what is answered to it, and what is still to come stand side by side. */
export function judgement(reading: Reading, question: Question): Answer {
  const pick = (standing: Standing) =>
    reading.sentences.findIndex((s) => s.standing === standing && (standing !== 'allegation' || s.speaker === null));
  const sides = [pick('allegation'), pick('denial'), pick('understood')].filter((i) => i >= 0);
  const nearest = sides.map((i) => cite(reading.article, reading.sentences[i]!));
  const wording = say`The article does not say, and I do not judge that. What it has about it stands below: what is alleged, the answer to it, and what is still open.`;
  return {
    ...decline(
      question,
      nearest.length > 0 ? wording : say`The article does not say, and I do not judge that.`,
      nearest,
    ),
    entities: question.entities.map((e) => e.id),
  };
}
