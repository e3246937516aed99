import { contains, overlaps, type Span } from '../../article/span.ts';
import { cite, type Entity, type Reading, type Sentence, type Standing } from '../reading.ts';
import { openWordsOf } from '../standing/open-words.ts';
import { answersTo } from '../summary/fairness.ts';
import { measureOf } from '../summary/undoings.ts';
import { tokensOf } from '../syntax/syntax.ts';
import { say } from '../wording.ts';
import type { Question } from './question.ts';
import { type Answer, decline } from './result.ts';
import { related, termOf } from './terms.ts';

/**
 * "Is X guilty?" is never answered: what is alleged of X, what is answered to it, and what is still to come stand side by side. What is
 * alleged of somebody else is not shown for X.
 */
export function judgement(reading: Reading, question: Question): Answer {
  const people = question.entities.filter((e) => e.kind === 'person');
  const pick = (standing: Standing) =>
    reading.sentences.findIndex(
      (s) =>
        s.standing === standing &&
        (people.length === 0 ? standing !== 'allegation' || s.speaker === null : people.some((p) => concerns(s, p))),
    );
  const alleged = measured(reading, people) ?? pick('allegation');
  // a denial of something else is no answer to what is alleged
  const denials = alleged < 0 ? [pick('denial')] : answersTo(reading, [alleged]);
  const sides = [alleged, ...denials, pick('understood')].filter((i) => i >= 0);
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

/** The first sentence that charges or convicts one of the people, or tells that nobody does; null where none is named or none does. */
function measured(reading: Reading, people: readonly Entity[]): number | null {
  const isMeasure = (i: number) =>
    tokensOf(reading.syntax, reading.syntax.sentences[i]!).some((t) => {
      const measure = t.upos === 'VERB' ? measureOf(t) : undefined;
      return measure === 'charge' || measure === 'conviction' || t.lemma === 'accuse';
    });
  const found = reading.sentences.findIndex((s, i) => people.some((p) => concerns(s, p)) && isMeasure(i));
  return found < 0 ? null : found;
}

/** Whether a sentence says something of a person: of an accusation, not the one who makes it; a denial may be theirs. */
export function concerns(sentence: Sentence, person: Entity): boolean {
  if (sentence.speaker === person.name) return sentence.standing !== 'allegation';
  return person.mentions.some((m) => contains(sentence, m));
}

/**
 * Whether a question asks for what a sentence only alleges, and not for what it tells beside that: "did X harass anybody", "when did X
 * take the money"; but "was anybody arrested", "why was X suspended" ask for what is told.
 */
export function asksForClaim(reading: Reading, question: Question, sentence: Sentence): boolean {
  if (sentence.standing !== 'allegation') return question.kind === 'yes-no' && isOfNobody(reading, question, sentence);
  const words = openWordsOf(reading).filter((word) => contains(sentence, word));
  // where the parse does not show what is alleged, all of the sentence counts as that
  if (words.length === 0) return question.kind === 'yes-no';
  const asked = reading.syntax.tokens.filter(
    (t) => contains(sentence, t) && question.terms.some(({ term }) => related(term, termOf(t.lower))),
  );
  const isClaimed = (t: Span) => words.some((w) => w.holds.some((held) => overlaps(held, t)));
  // "was X suspended for harassment" is half a claim: a yes would be one
  return question.kind === 'yes-no' ? asked.some(isClaimed) : asked.length > 0 && asked.every(isClaimed);
}

/** "Nobody has accused X of lying" does not answer whether X lied, but whether anybody accused X. */
function isOfNobody(reading: Reading, question: Question, sentence: Sentence): boolean {
  if (sentence.standing !== 'narration') return false;
  const isAsked = (t: Span & { readonly lower: string }) =>
    question.terms.some(({ term }) => related(term, termOf(t.lower)));
  const asked = reading.syntax.tokens.filter((t) => contains(sentence, t) && isAsked(t));
  const words = openWordsOf(reading).filter(
    (word) => contains(sentence, word) && /^(?:accus|alleg|charg)/i.test(word.text),
  );
  if (asked.some((t) => words.some((w) => overlaps(w, t)))) return false;
  return asked.some((t) => words.some((w) => w.holds.some((held) => overlaps(held, t))));
}
