import { contains, type Span } from '../../../article/span.ts';
import { restate } from '../../compose.ts';
import { wordSet } from '../../language.ts';
import { type Citation, cite, type Entity, type Reading } from '../../reading.ts';
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
  const about = fromEvidence(reading, question, first, [first]);
  const role = roleOf(reading, entity);
  // "son" alone does not say whose
  const isKin = wordSet('kin-words.tsv').has(entity.role?.toLowerCase() ?? '');
  if (!role || isKin || isSomebodys(reading, entity))
    return { ...about, wording: restate(reading, sentence, null), entities: [entity.id] };
  return {
    ...about,
    span: cite(reading.article, entity.roleSpan!),
    standing: 'narration',
    speaker: null,
    citations: [role.home],
    wording: role.wording,
    entities: [entity.id],
  };
}

/** "His solicitor, X": whose, only the sentence says. */
function isSomebodys({ article }: Reading, { roleSpan }: Entity): boolean {
  const before = article.text.slice(Math.max(0, roleSpan!.start - LONGEST_OWNER), roleSpan!.start);
  return /(?:^|[\s,])(?:his|her) $/i.test(before);
}

/** Characters of the longest word that tells whose a role is, with what parts it from the words beside it. */
const LONGEST_OWNER = 5;

/** What the article calls somebody, with the sentence that has it; null where it calls them nothing. */
export function roleOf(
  reading: Reading,
  entity: Entity,
): { readonly wording: Wording; readonly home: Citation } | null {
  const { roleSpan } = entity;
  const home = roleSpan && reading.sentences.find((s) => contains(s, roleSpan));
  if (!home) return null;
  const wording = say`The article calls ${nameOf(entity)} “${roleIn(reading, roleSpan)}” (${paragraphMark(home.paragraph)}).`;
  return { wording, home: cite(reading.article, home) };
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
