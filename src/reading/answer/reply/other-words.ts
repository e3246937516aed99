import { vocabularyOf } from '../../index/vocabulary.ts';
import { lightVerbs } from '../../lexicon/light-verbs.ts';
import { termOf } from '../../lexicon/terms.ts';
import type { Reading } from '../../reading.ts';
import { tokensOf } from '../../syntax/syntax.ts';
import { shareOf } from '../premise/holder.ts';
import { premiseOf } from '../premise/premise.ts';
import { withBodyNamed } from '../question/body-named.ts';
import { plainerWordings, type Reworded } from '../question/loose/loose.ts';
import { newsWordings } from '../question/loose/wordings.ts';
import { type Question, understand } from '../question/question.ts';
import type { Answer } from './result.ts';

/** The article's answer to a question alone; null where it has none. */
type Tell = (reading: Reading, question: Question) => Answer | null;

/** The answer to a question in the words that news has for what is asked loosely; null where the article has none. */
export function inOtherWords(reading: Reading, question: Question, tell: Tell): Answer | null {
  for (const again of askedOtherwise(reading, question)) {
    if (!reading.sentences.some((_, i) => holdsAll(reading, again, i))) continue;
    const found = tell(reading, again);
    const sentence = toldIn(reading, found);
    if (found && (sentence < 0 || holdsAll(reading, again, sentence)))
      return { ...found, question: { ...question, steps: again.steps } };
  }
  return null;
}

/** A question with a body that it calls by its kind named, and in the words that news has for its own: only such as the article could answer. */
export function* askedOtherwise(reading: Reading, question: Question): Generator<Question> {
  const named = withBodyNamed(reading, question.whole);
  const plainer = plainerWordings(question.whole, isOfPerson(question), standsNear(reading, question));
  for (const reworded of [...(named ? [{ whole: named, asksOtherwise: false }] : []), ...plainer]) {
    const again = askedAgain(reading, question, reworded);
    if (again) yield again;
  }
}

/**
 * Whether an answer from a sentence that tells the deed in other words ("take over from" by "succeed") is also the answer in those: who does it
 * and whether it was done is told by the sentence's own verb alone. True where the sentence has no such words.
 */
export function isBorneOut(reading: Reading, question: Question, answer: Answer, tell: Tell): boolean {
  const sentence = toldIn(reading, answer);
  if (sentence < 0 || question.kind === 'yes-no') return true;
  const terms = vocabularyOf(reading).terms[sentence]!;
  const verb = premiseOf(question)?.verb;
  if (verb && terms.has(verb.term)) return true;
  const same = newsWordings(question.whole, isOfPerson(question), (word) => terms.has(termOf(word))).flatMap(
    (whole) => askedAgain(reading, question, { whole, asksOtherwise: false }) ?? [],
  );
  return same.length === 0 || same.some((again) => toldIn(reading, tell(reading, again)) === sentence);
}

/** Whether a word stands in a sentence that speaks of somebody whom the question names, or behind one that does; anywhere where it names nobody. */
function standsNear(reading: Reading, { entities }: Question): (word: string) => boolean {
  const { places, entities: named } = vocabularyOf(reading);
  const isNear = (i: number) => entities.some((e) => named[i]!.has(e.id) || named[i - 1]?.has(e.id));
  return (word) => (places.get(termOf(word)) ?? []).some((i) => entities.length === 0 || isNear(i));
}

const isOfPerson = ({ entities }: Question): boolean => entities.some((e) => e.kind === 'person');

/** The sentence that an answer rests on first; -1 where there is none. */
function toldIn({ sentences }: Reading, answer: Answer | null): number {
  return sentences.findIndex((s) => s.start === answer?.citations[0]?.start);
}

/** A question understood in other words; null where these ask for something or somebody else. */
function askedAgain(reading: Reading, question: Question, { whole, asksOtherwise }: Reworded): Question | null {
  const again = understand(reading, whole, {
    question: '',
    entities: question.entities.map((e) => e.id),
    evidence: null,
  });
  const isOther =
    (again.kind !== question.kind && !asksOtherwise) ||
    again.unknownNames.length > 0 ||
    again.entities.some((e) => e.kind === 'person' && !question.entities.includes(e));
  if (isOther) return null;
  return { ...again, text: question.text, steps: [...question.steps, `tries “${whole}”`, ...again.steps] };
}

/**
 * Whether a sentence holds all that a question speaks of: of other words than were asked, less is too little. Nor is one that leaves out so
 * light a verb as that of "was made chairman", which another wording is tried for.
 */
export function holdsAll(reading: Reading, question: Question, sentence: number): boolean {
  const premise = premiseOf(question);
  if (!premise) return true;
  const named = vocabularyOf(reading).entities[sentence]!;
  const { verb } = premise;
  const own = tokensOf(reading.syntax, reading.syntax.sentences[sentence]!);
  if (verb && lightVerbs().has(verb.lemma) && !own.some((t) => t.lemma === verb.lemma)) return false;
  return premise.objects.every((o) => named.has(o.id)) && shareOf(reading, premise.rest, sentence) === 1;
}
