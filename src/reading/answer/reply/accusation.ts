import { overlaps } from '../../../article/span.ts';
import { restate } from '../../compose.ts';
import { cite, type Reading, type Sentence } from '../../reading.ts';
import { answeredBy } from '../../summary/answered.ts';
import { denialsOf } from '../../summary/denials.ts';
import { say } from '../../wording.ts';
import type { Question } from '../question/question.ts';
import { chargesOthers, concerns } from './judgement.ts';
import { type Answer, notSaid } from './result.ts';

/** Asks what somebody is accused of, not what they accuse others of. */
const passive =
  /\b(?:is|was|are|were|been|being|stands?|get|got)\b.{0,60}\b(?:accused|suspected|charged|alleged)\b|\b(?:claims?|allegations?|accusations?|charges?)\s(?:are\s|is\s|were\s)?(?:made\s|brought\s)?(?:against|about|over)\b|\b(?:accusations?|allegations?|charges?)\b.{0,40}\bfac(?:e|es|ed|ing)\b/i;

/** "Has anyone accused X?": whoever it is, what is alleged of X. */
const byAnyone =
  /\b(?:any|some)(?:one|body)(?: else)? (?:ever )?(?:accused?|suspect(?:ed)?|alleged?|charged?|complain(?:ed)? about)\b/i;

/** Most sentences that tell what is alleged. */
const MOST_ALLEGED = 3;

/** Whether a question asks what is alleged of a person: "what is X accused of", "what are the claims against X", "has anyone accused X". */
export function asksWhatIsAlleged(question: Question): boolean {
  const asksWhat =
    /^\W{0,3}(?:(?:and|so|but)\s)?(?:what|which|tell|list|summari[sz]e|describe|explain|show|give)\b/i.test(
      question.whole,
    );
  const asks = (asksWhat && passive.test(question.whole)) || byAnyone.test(question.whole);
  return asks && question.entities.some((e) => e.kind !== 'place');
}

/** What the article has as alleged of a person, never what that person alleges of others; with the answer to it. */
export function whatIsAlleged(reading: Reading, question: Question): Answer {
  const people = question.entities.filter((e) => e.kind !== 'place');
  const about = (s: Sentence) => people.some((p) => concerns(s, p));
  // what somebody denies is alleged of them, in whatever words others tell it
  const denies = denialsOf(reading).filter((d) => people.some((p) => p.id === d.by));
  const isWords = (i: number) =>
    reading.quotes.some((q) => q.kind === 'direct' && q.spans.some((s) => overlaps(s, reading.sentences[i]!)));
  // "Marco knows that.": bare words that somebody disputes accuse nobody
  const held = new Set(
    denies.flatMap((d) =>
      d.claims !== null ? d.claims.filter((i) => !isWords(i)) : d.denied.length > 0 ? answeredBy(reading, d) : [],
    ),
  );
  const alleged = reading.sentences
    .filter(
      (s, i) =>
        about(s) && people.some((p) => !chargesOthers(reading, i, p)) && (s.standing === 'allegation' || held.has(i)),
    )
    .slice(0, MOST_ALLEGED);
  // of what is alleged its own denial; where only a denial is told, that
  const denied =
    alleged.length > 0 ? [] : reading.sentences.filter((s) => s.standing === 'denial' && about(s)).slice(0, 1);
  const shown = [...alleged, ...denied].sort((a, b) => a.start - b.start);
  if (shown.length === 0) return notSaid(reading, question, say`The article does not say.`, []);
  const [first] = alleged.length > 0 ? alleged : denied;
  return {
    question,
    kind: 'answer',
    wording: shown.flatMap((s, i) => (i === 0 ? restate(reading, s, null) : say` ${restate(reading, s, null)}`)),
    span: null,
    standing: first!.standing,
    speaker: first!.speaker,
    citations: shown.map((s) => cite(reading.article, s)),
    nearest: [],
    entities: question.entities.map((e) => e.id),
    explain: () => [...question.steps, 'asks what is alleged: accusations of the person, and the answer to them'],
  };
}
