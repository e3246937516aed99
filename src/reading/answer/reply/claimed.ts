import { contains } from '../../../article/span.ts';
import { wordSet } from '../../language.ts';
import { cite, type Reading } from '../../reading.ts';
import { answersTo } from '../../summary/fairness.ts';
import { keptTreeOf } from '../../syntax/tree.ts';
import { asksForClaims, isClaim, isOfDeed } from '../evidence/claimed.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { sameDeeds } from '../premise/holder.ts';
import { premiseOf } from '../premise/premise.ts';
import type { Question } from '../question/question.ts';
import { notJudged } from './judgement.ts';
import { type Answer, decline, explain } from './result.ts';

/** Most passages that stand beside a refusal. */
const MOST = 3;
/** Least part of a question that a sentence must hold for its claim to be the one that is asked about. */
const LEAST_COVERAGE = 0.5;

/**
 * That it is not for us to say who did what the article has only as a claim: the claims, and the answer to them; null where it has none of
 * the matter.
 *
 * @param weighed the evidence, best first
 */
export function claimed(reading: Reading, question: Question, weighed: readonly Evidence[]): Answer | null {
  const isAsked = question.kind === 'yes-no' ? !asksForClaims(question) : isOfDeed(question);
  if (!isAsked) return null;
  const claims = weighed
    .filter(
      (e) =>
        e.coverage >= LEAST_COVERAGE &&
        (isClaim(reading, question, reading.sentences[e.sentence]!) || isBlame(reading, question, e)) &&
        question.entities.every((x) => x.kind === 'place' || speaksOf(reading, e.sentence, x.id)) &&
        !isTurned(reading, question, e.sentence),
    )
    .sort((a, b) => b.coverage - a.coverage || a.sentence - b.sentence)
    .slice(0, MOST - 1)
    .map((e) => e.sentence);
  if (claims.length === 0) return null;
  const shown = [...new Set([...claims, ...answersTo(reading, claims)])].slice(0, MOST).sort((a, b) => a - b);
  return {
    ...decline(
      question,
      notJudged(
        true,
        shown.some((i) => !claims.includes(i)),
        false,
      ),
      shown.map((i) => cite(reading.article, reading.sentences[i]!)),
    ),
    entities: question.entities.map((e) => e.id),
    // "who said so?" is then of the claim
    reached: cite(reading.article, reading.sentences[claims[0]!]!),
    explain: () => [
      ...explain(reading, question, weighed),
      `¶${reading.sentences[claims[0]!]!.paragraph} has it as a claim or a denial only`,
    ],
  };
}

/** "Was X dismissed?" where X "is suing for unfair dismissal": a yes would be one side's claim. */
export function isOnlyClaimed(reading: Reading, question: Question, sentence: number): boolean {
  return (
    question.kind === 'yes-no' && !asksForClaims(question) && isClaim(reading, question, reading.sentences[sentence]!)
  );
}

function speaksOf(reading: Reading, sentence: number, id: string): boolean {
  const own = reading.sentences[sentence]!;
  return reading.entities.some((e) => e.id === id && e.mentions.some((m) => contains(own, m)));
}

/** "She ignored the warning," said X: blame laid on somebody whom the sentence does not name. */
function isBlame(reading: Reading, question: Question, { sentence, coverage }: Evidence): boolean {
  const verb = premiseOf(question)?.verb;
  const { standing } = reading.sentences[sentence]!;
  if (!verb || standing !== 'said' || coverage < 1) return false;
  if (!wordSet('blame-words.tsv').has(verb.lemma) && !wordSet('wrongdoing-words.tsv').has(verb.lemma)) return false;
  const same = sameDeeds(reading, premiseOf(question)!).filter((d) => d.sentence === sentence);
  const { tokens } = keptTreeOf(reading.syntax);
  return same.length > 0 && same.every((d) => d.doer !== undefined && tokens[d.doer]!.upos === 'PRON');
}

/** "Who threatened X?" where it is X who is said to have threatened somebody. */
function isTurned(reading: Reading, question: Question, sentence: number): boolean {
  const premise = premiseOf(question);
  if (!premise || premise.subject || premise.objects.length === 0) return false;
  const same = sameDeeds(reading, premise).filter((d) => d.sentence === sentence);
  return same.length > 0 && same.every((d) => d.doerEntity !== null && premise.objects.includes(d.doerEntity));
}
