import { contains, overlaps } from '../../../article/span.ts';
import { restate } from '../../compose.ts';
import { vocabularyOf } from '../../index/vocabulary.ts';
import { cite, type Quote, type Reading, type Standing } from '../../reading.ts';
import { say, type Wording } from '../../wording.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { oneOf } from '../evidence/relation.ts';
import { weighEvidence } from '../evidence/weigh.ts';
import { shareOf } from '../premise/holder.ts';
import { premiseOf } from '../premise/premise.ts';
import { plainerWordings } from '../question/loose.ts';
import { type Question, understand } from '../question/question.ts';
import { asksForAccuser, decide } from '../rank/decide.ts';
import { claimed } from './claimed.ts';
import { contrarySentence, correction } from './correction/correction.ts';
import { asksForClaim, judgement } from './judgement.ts';
import { isPastAge } from './past-age.ts';
import { postsOf } from './posts.ts';
import { type Answer, explain, notMentioned, notSaid } from './result.ts';
import { furtherAnswers } from './several.ts';

/**
 * What the article tells of a fact that is asked for, or that it does not.
 *
 * @param asked whether the question stands as it was asked: one put in other words is not put in others again
 */
export function fact(reading: Reading, question: Question, asked = true): Answer {
  if (question.about) {
    const i = reading.sentences.findIndex((s) => overlaps(s, question.about!));
    const weighed = weighEvidence(reading, { ...question, entities: [], terms: [] }).find((e) => e.sentence === i);
    if (weighed && (weighed.value || !['when', 'where', 'why'].includes(question.kind)))
      return fromEvidence(reading, question, weighed, [weighed]);
  }
  const weighed = weighEvidence(reading, question);
  if (question.unknownNames.length > 0) {
    return notSaid(reading, question, notMentioned(question), weighed);
  }
  const one = oneOf(reading, question);
  if (one) return fromEvidence(reading, question, one, [one, ...weighed]);
  const posts = postsOf(reading, question).slice(0, MOST_POSTS);
  if (posts[0])
    return withFurther(reading, fromEvidence(reading, question, posts[0], [...posts, ...weighed]), posts.slice(1));
  const { best, step } = decide(reading, question, weighed);
  const seen = { ...question, steps: [...question.steps, step] };
  if (!best) {
    const claim = claimed(reading, seen, weighed);
    if (claim && question.kind !== 'yes-no') return claim;
    const otherwise = asked && question.kind !== 'yes-no' ? inOtherWords(reading, seen) : null;
    if (otherwise) return otherwise;
    const contrary = contrarySentence(reading, question);
    const told = weighed.find((e) => e.sentence === contrary);
    if (told) return fromEvidence(reading, seen, told, weighed);
    return (
      correction(reading, seen, weighed) ?? claim ?? notSaid(reading, seen, say`The article does not say.`, weighed)
    );
  }
  // whether an accusation is true is not answered by the sentence that reports it
  if (asksForClaim(reading, question, reading.sentences[best.sentence]!) || asksForAccuser(reading, question, best))
    return judgement(reading, seen);
  const told = fromEvidence(reading, seen, best, weighed);
  const first = isPastAge(reading, question, best)
    ? { ...told, wording: say`The article gives an age at an earlier time, not now: ${told.wording}` }
    : told;
  return withFurther(reading, first, furtherAnswers(reading, seen, best, weighed));
}

/** Most sentences that tell somebody's posts. */
const MOST_POSTS = 3;

/** The answer to a question in the words that news has for what is asked loosely; null where the article has none. */
function inOtherWords(reading: Reading, question: Question): Answer | null {
  const asked = { question: '', entities: question.entities.map((e) => e.id), evidence: null };
  for (const whole of plainerWordings(
    question.whole,
    question.entities.some((e) => e.kind === 'person'),
  )) {
    const again = understand(reading, whole, asked);
    if (
      (again.kind !== question.kind && again.kind !== 'why') ||
      again.entities.some((e) => e.kind === 'person' && !question.entities.includes(e))
    )
      continue;
    const steps = [...question.steps, `tries “${whole}”`, ...again.steps];
    const found = fact(reading, { ...again, text: question.text, steps }, false);
    if (found.kind === 'answer' && holdsAll(reading, again, found))
      return { ...found, question: { ...question, steps } };
  }
  return null;
}

/** Whether what an answer rests on holds all that the question speaks of: of other words than were asked, less is too little. */
function holdsAll(reading: Reading, question: Question, { citations }: Answer): boolean {
  const premise = premiseOf(question);
  const sentence = reading.sentences.findIndex((s) => s.start === citations[0]?.start);
  if (!premise || sentence < 0) return true;
  const named = vocabularyOf(reading).entities[sentence]!;
  return shareOf(reading, premise.rest, sentence) === 1 && premise.objects.every((o) => named.has(o.id));
}

/** An answer with the other sentences that answer as well, each told with how it stands. */
function withFurther(reading: Reading, first: Answer, further: readonly Evidence[]): Answer {
  if (further.length === 0) return first;
  const told = further.map((e) => fromEvidence(reading, first.question, e, [e]));
  return {
    ...first,
    wording: told.reduce<Wording>((wording, { wording: next }) => say`${wording} ${next}`, first.wording),
    citations: [...first.citations, ...told.flatMap((t) => t.citations)],
    explanation: [...first.explanation, ...told.map(({ citations: [c] }) => `¶${c!.paragraph} answers it as well`)],
  };
}

export function fromEvidence(
  reading: Reading,
  question: Question,
  best: Evidence,
  weighed: readonly Evidence[],
): Answer {
  const { article } = reading;
  const sentence = reading.sentences[best.sentence]!;
  // where a pronoun answers, the name that it stands for is evidence too
  const { value, pronoun } = best;
  const naming = value && pronoun ? reading.sentences.find((s) => contains(s, value)) : undefined;
  const citations = [sentence, ...(naming && naming !== sentence ? [naming] : [])].map((s) => cite(article, s));
  // only what the article itself tells is cut to a clause: cut out of somebody's words it would lose who says it
  const relative = standingAt(reading, best) === 'narration' && !pronoun ? value : null;
  return {
    question,
    kind: 'answer',
    wording: restate(reading, sentence, relative, pronoun),
    span: value ? cite(article, value) : null,
    standing: standingAt(reading, best),
    speaker: sentence.standing === 'narration' ? null : speakerAt(reading, best),
    citations,
    nearest: [],
    entities: [...new Set([...named(reading, value), ...question.entities.map((e) => e.id)])],
    explanation: explain(reading, question, weighed),
  };
}

/** Whom the answer names: they come first when the next question says "he" or "she". */
function named({ entities }: Reading, value: Evidence['value']): string[] {
  if (!value) return [];
  const found = entities.find((e) => e.kind === 'person' && e.mentions.some((m) => contains(value, m)));
  return found ? [found.id] : [];
}

/** The standing of the part that answers: a date in the article's own telling is narration, also in a sentence that quotes somebody. */
function standingAt(reading: Reading, { sentence, value, pronoun }: Evidence): Standing {
  const { standing } = reading.sentences[sentence]!;
  const told = pronoun ?? value;
  if (standing !== 'said' || !told) return standing;
  return quoteAt(reading, told) ? 'said' : 'narration';
}

function speakerAt(reading: Reading, evidence: Evidence): string | null {
  return standingAt(reading, evidence) === 'narration' ? null : reading.sentences[evidence.sentence]!.speaker;
}

function quoteAt(reading: Reading, span: { readonly start: number; readonly end: number }): Quote | undefined {
  return reading.quotes.find((q) => q.spans.some((s) => overlaps(s, span)));
}
