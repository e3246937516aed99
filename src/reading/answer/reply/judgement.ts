import { contains, overlaps, type Span } from '../../../article/span.ts';
import { indexOf } from '../../index/article-index.ts';
import { deedsOf } from '../../index/deed.ts';
import { vocabularyOf } from '../../index/vocabulary.ts';
import { wordMap } from '../../language.ts';
import { isAmong, related, termOf } from '../../lexicon/terms.ts';
import { cite, type Entity, type Reading, type Sentence, type Standing } from '../../reading.ts';
import { openWordsOf } from '../../standing/open-words.ts';
import { answersTo } from '../../summary/fairness.ts';
import { measureOf } from '../../summary/undoings.ts';
import { tokensOf } from '../../syntax/syntax.ts';
import { dependantsIn } from '../../syntax/tree.ts';
import { say, type Wording } from '../../wording.ts';
import { denotes } from '../evidence/denotes.ts';
import type { Question } from '../question/question.ts';
import { type Answer, decline } from './result.ts';

/**
 * "Is X guilty?" is never answered: what is alleged of X, what is answered to it, and what is still to come stand side by side. What is
 * alleged of somebody else is not shown for X.
 */
export function judgement(reading: Reading, question: Question): Answer {
  const people = question.entities.filter((e) => e.kind === 'person');
  const pick = (standing: Standing) =>
    reading.sentences.findIndex(
      (s, i) =>
        s.standing === standing &&
        (people.length === 0
          ? standing !== 'allegation' || s.speaker === null
          : people.some((p) => concerns(s, p) && !(standing === 'allegation' && chargesOthers(reading, i, p)))),
    );
  const alleged = measured(reading, people) ?? pick('allegation');
  // a denial of something else is no answer to what is alleged
  const denials = alleged < 0 ? [pick('denial')] : answersTo(reading, [alleged]);
  const open = pick('understood');
  const sides = [alleged, ...denials, open].filter((i) => i >= 0);
  // the very words that are asked about come first, where they are not among them
  const spoken = spokenOf(reading, question, people).filter((i) => !sides.includes(i));
  const nearest = [...spoken, ...sides].slice(0, MOST_SHOWN).map((i) => cite(reading.article, reading.sentences[i]!));
  const answered = denials.some((i) => i >= 0);
  return {
    ...decline(question, notJudged(nearest.length > 0, answered, open >= 0), nearest),
    entities: question.entities.map((e) => e.id),
    ...(alleged >= 0 ? { reached: cite(reading.article, reading.sentences[alleged]!) } : {}),
  };
}

/** Most passages that stand beside a refusal to judge. */
const MOST_SHOWN = 4;

/** That it is not for us to judge, and what stands beside that: no answer and nothing open is promised where there is none. */
export function notJudged(shown: boolean, answered: boolean, open: boolean): Wording {
  const refusal = say`The article does not say, and I do not judge that.`;
  if (!shown) return refusal;
  if (answered && open)
    return say`${refusal} What it has about it stands below: what is alleged, the answer to it, and what is still open.`;
  if (answered) return say`${refusal} What it has about it stands below, with the answer to it.`;
  return say`${refusal} What it has about it stands below.`;
}

/** The sentences that speak of a person in the very words that a judgement is asked in: "it was for others to say whether X is …". */
function spokenOf(reading: Reading, { terms }: Question, people: readonly Entity[]): number[] {
  if (people.length === 0 || terms.length === 0) return [];
  const told = vocabularyOf(reading);
  const isAsked = (i: number) =>
    people.every((p) => told.entities[i]!.has(p.id)) && terms.every(({ term }) => isAmong(told.terms[i]!, term));
  return reading.sentences.flatMap((_, i) => (isAsked(i) ? [i] : [])).slice(0, 2);
}

/** The first sentence that charges or convicts one of the people, or tells that nobody does; null where none is named or none does. */
function measured(reading: Reading, people: readonly Entity[]): number | null {
  const isMeasure = (i: number) =>
    tokensOf(reading.syntax, reading.syntax.sentences[i]!).some((t) => {
      const measure = t.upos === 'VERB' ? measureOf(t) : undefined;
      return measure === 'charge' || measure === 'conviction' || t.lemma === 'accuse';
    });
  const found = reading.sentences.findIndex(
    (s, i) => people.some((p) => concerns(s, p) && !chargesOthers(reading, i, p)) && isMeasure(i),
  );
  return found < 0 ? null : found;
}

/** Whether a sentence says something of a person: of an accusation, not the one who makes it; a denial may be theirs. */
export function concerns(sentence: Sentence, person: Entity): boolean {
  if (sentence.speaker === person.name) return sentence.standing !== 'allegation';
  return person.mentions.some((m) => contains(sentence, m));
}

/** Whether a person is named beside a noun by "and", which the parser may hang on any word of the name before. */
function isJoined(reading: Reading, noun: number, person: Entity): boolean {
  const { tree, entityAt } = indexOf(reading);
  const found = [noun];
  for (let i = 0; i < found.length; i++) found.push(...dependantsIn(tree, found[i]!, 'conj', 'flat', 'appos'));
  return found.some((i) => entityAt[i] === person);
}

/** "Y is accused of robbing X": whether all that a sentence charges is charged against others than a person. */
export function chargesOthers(reading: Reading, sentence: number, person: Entity): boolean {
  const charges = deedsOf(reading).filter(
    (d) =>
      d.sentence === sentence &&
      (wordMap('standing-words.tsv').get(d.verb.lower) === 'allegation' || measureOf(d.verb) !== undefined),
  );
  const argument = { entity: person, term: '', owners: [], ownerNames: [], name: [] };
  return (
    charges.length > 0 &&
    charges.every(
      ({ doneTo }) =>
        doneTo !== undefined && denotes(reading, doneTo, argument) === false && !isJoined(reading, doneTo, person),
    )
  );
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
