import { contains, overlaps } from '../../../article/span.ts';
import { restate } from '../../compose.ts';
import { cite, type Quote, type Reading, type Standing } from '../../reading.ts';
import { say, type Wording } from '../../wording.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { isPastAge } from '../evidence/past-age.ts';
import { oneOf } from '../evidence/relation.ts';
import { weighEvidence } from '../evidence/weigh.ts';
import type { Question } from '../question/question.ts';
import { asksForAccuser, decide } from '../rank/decide.ts';
import { lostVerbs } from '../rank/verb-fault.ts';
import { carriedOver, goesOn } from './carried.ts';
import { claimed, isOnlyClaimed } from './claimed.ts';
import { contrarySentence, correction } from './correction/correction.ts';
import { asksForClaim, judgement } from './judgement.ts';
import { leftOpen } from './left-open.ts';
import { holdsAll, inOtherWords, isBorneOut } from './other-words.ts';
import { postsOf } from './posts.ts';
import { type Answer, explain, notMentioned, notSaid } from './result.ts';
import { furtherAnswers } from './several.ts';

/** What the article tells of a fact that is asked for, or that it does not. */
export function fact(reading: Reading, question: Question): Answer {
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
  const { answer, seen } = told(reading, question, weighed);
  return answer && isBorneOut(reading, question, answer, toldOnly) ? answer : notTold(reading, seen, weighed);
}

/** The article's own answer, null where it has none; and the question with how that was decided. */
function told(
  reading: Reading,
  question: Question,
  weighed: readonly Evidence[],
): { readonly answer: Answer | null; readonly seen: Question } {
  const named = oneOrPosts(reading, question, weighed);
  if (named) return { answer: named, seen: question };
  const { best, step } = decide(reading, question, weighed);
  const seen = { ...question, steps: [...question.steps, step] };
  return { answer: best && decided(reading, seen, best, weighed), seen };
}

/** The one whom a relation names, or the posts that somebody had. */
function oneOrPosts(reading: Reading, question: Question, weighed: readonly Evidence[]): Answer | null {
  const one = oneOf(reading, question);
  if (one) return fromEvidence(reading, question, one, [one, ...weighed]);
  const posts = postsOf(reading, question).slice(0, MOST_POSTS);
  if (!posts[0]) return null;
  return withFurther(reading, fromEvidence(reading, question, posts[0], [...posts, ...weighed]), posts.slice(1));
}

/** The answer that rests on the evidence that was decided on. */
function decided(reading: Reading, question: Question, best: Evidence, weighed: readonly Evidence[]): Answer {
  // whether an accusation is true is not answered by the sentence that reports it
  if (asksForClaim(reading, question, reading.sentences[best.sentence]!) || asksForAccuser(reading, question, best))
    return judgement(reading, question);
  const claim = isOnlyClaimed(reading, question, best.sentence) ? claimed(reading, question, weighed) : null;
  if (claim) return claim;
  const stated = fromEvidence(reading, question, best, weighed);
  const first = isPastAge(reading, question, best)
    ? { ...stated, wording: say`The article gives an age at an earlier time, not now: ${stated.wording}` }
    : stated;
  return withFurther(reading, first, furtherAnswers(reading, question, best, weighed));
}

/** Where no evidence answers: what is only claimed, what other words find, what the article says instead. */
function notTold(reading: Reading, question: Question, weighed: readonly Evidence[]): Answer {
  // what the article tells itself is no mere claim, where others deny or claim something about it
  const isTold = weighed[0]?.fault === null && reading.sentences[weighed[0].sentence]!.standing === 'narration';
  const claim = isTold && question.kind === 'what' ? null : claimed(reading, question, weighed);
  if (claim && question.kind !== 'yes-no') return claim;
  const otherwise = question.kind !== 'yes-no' ? inOtherWords(reading, question, toldOnly) : null;
  if (otherwise) return otherwise;
  const carried = carriedOver(reading, question);
  if (carried) return carried;
  return (
    contrary(reading, question, weighed) ??
    leftOpen(reading, question) ??
    correction(reading, question, weighed) ??
    claim ??
    notSaid(reading, question, say`The article does not say.`, weighed)
  );
}

/** The sentence that says the contrary of what is asked, as the answer. */
function contrary(reading: Reading, question: Question, weighed: readonly Evidence[]): Answer | null {
  const sentence = contrarySentence(reading, question);
  const evidence = weighed.find((e) => e.sentence === sentence);
  return evidence ? fromEvidence(reading, question, evidence, weighed) : null;
}

/** Most sentences that tell somebody's posts. */
const MOST_POSTS = 3;

/** An answer alone: nothing of what is shown where there is none is worked out for words that nobody asked. */
function toldOnly(reading: Reading, question: Question): Answer | null {
  const weighed = weighEvidence(reading, question);
  const { answer, seen } = mayBeDecided(reading, question, weighed)
    ? told(reading, question, weighed)
    : { answer: oneOrPosts(reading, question, weighed), seen: question };
  const found = answer ?? (claimed(reading, seen, weighed) ? null : contrary(reading, seen, weighed));
  return found?.kind === 'answer' ? found : null;
}

/**
 * Whether a sentence that holds all that a question speaks of could be decided on: of a person nothing is said with another verb than the
 * question's, so where none of them has that, and none stands as evidence, there is no need to choose among their words. Three other
 * wordings of a question took three times as long as the question.
 */
function mayBeDecided(reading: Reading, question: Question, weighed: readonly Evidence[]): boolean {
  if (weighed[0]?.fault === null || !question.entities.some((e) => e.kind === 'person')) return true;
  const held = reading.syntax.sentences.filter((_, i) => holdsAll(reading, question, i));
  return lostVerbs(reading, question, held).some((lost) => !lost);
}

/** An answer with the other sentences that answer as well, each told with how it stands. */
function withFurther(reading: Reading, first: Answer, further: readonly Evidence[]): Answer {
  if (further.length === 0) return first;
  const told = further.map((e) => fromEvidence(reading, first.question, e, [e]));
  return {
    ...first,
    wording: told.reduce<Wording>((wording, { wording: next }) => say`${wording} ${next}`, first.wording),
    citations: [...first.citations, ...told.flatMap((t) => t.citations)],
    explain: () => [...first.explain(), ...told.map(({ citations: [c] }) => `¶${c!.paragraph} answers it as well`)],
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
  // what "It" is, the sentence before says
  const before = goesOn(reading, best.sentence) ? reading.sentences[best.sentence - 1] : undefined;
  const beside = [naming, before].filter((s) => s !== undefined && s !== sentence);
  const citations = [sentence, ...new Set(beside)].map((s) => cite(article, s!));
  // only what the article itself tells is cut to a clause: cut out of somebody's words it would lose who says it
  const relative = standingAt(reading, best) === 'narration' && !pronoun ? value : null;
  const told = restate(reading, sentence, relative, pronoun);
  return {
    question,
    kind: 'answer',
    wording: before ? say`${restate(reading, before, null)} ${told}` : told,
    span: value ? cite(article, value) : null,
    standing: standingAt(reading, best),
    speaker: sentence.standing === 'narration' ? null : speakerAt(reading, best),
    citations,
    nearest: [],
    entities: [...new Set([...named(reading, value), ...question.entities.map((e) => e.id)])],
    explain: () => explain(reading, question, weighed),
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
