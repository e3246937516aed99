import type { Span } from '../../../article/span.ts';
import { indexOf } from '../../index/article-index.ts';
import { type Candidate, spanOf } from '../../index/candidates.ts';
import type { Reading } from '../../reading.ts';
import { frameOf } from '../frame/frame.ts';
import type { Question } from '../question/question.ts';
import { align } from './alignment.ts';
import { faultOf } from './faults.ts';
import { coverageOf, features, featuresOf, type Row } from './features/index.ts';
import { trustForest } from './forest.ts';
import { type AnswerNetwork, answerNetwork, inputOf, type Scores } from './network/index.ts';
import { isOfSort } from './sort-fault.ts';
import { ENOUGH_NEXT } from './trust.ts';

/** Sentences whose candidates are ranked: the ones that hold most of the question. */
export const SENTENCES = 4;

/** The words of an article that are likeliest to answer a question. */
export interface Ranked {
  readonly sentence: number;
  readonly span: Span;
  /** Where the words are a name that only a pronoun stands for in the sentence: the pronoun. */
  readonly pronoun: Span | null;
  /** 0 to 1: how much of the answer they are likely to be, counting that there may be none. */
  readonly trust: number;
  /** 0 to 1: how much of the question their sentence holds. */
  readonly coverage: number;
  /** Why these words cannot be the answer however like the question they stand; null where nothing speaks against them. */
  readonly fault: string | null;
  /** What the trust rests on, for people. */
  readonly because: string;
}

/** The candidates of the sentences that hold most of a question, with their features; the fitting sees the same ones. */
export function rowsFor(reading: Reading, question: Question, only?: (sentence: number) => boolean): Row[] {
  const frame = frameOf(question);
  const index = indexOf(reading);
  const aligned = align(frame, index, reading.syntax.sentences);
  const order = [...aligned.sentences].sort((a, b) => b.coverage - a.coverage || a.sentence - b.sentence);
  const chosen = only ? order.filter((s) => only(s.sentence)) : order.slice(0, SENTENCES);
  return chosen.flatMap((s) =>
    featuresOf({ reading, question, frame, index, aligned, alignment: s, rank: order.indexOf(s) }),
  );
}

/** The best candidate of an article by the network; null where it has none. How far it is to be trusted, fitted trees say. */
export function rank(reading: Reading, question: Question): Ranked | null {
  const rows = rowsFor(reading, question);
  if (rows.length === 0) return null;
  const scores = scoresOf(reading, question, rows);
  const { chosen, trust } = fitting(reading, question, rows, scores);
  const { candidate, row } = rows[chosen.best]!;
  const say = (name: (typeof features)[number]) => `${name} ${row[features.indexOf(name)]!.toFixed(2)}`;
  return {
    sentence: candidate.sentence,
    span: spanOf(reading, counted(reading, candidate)),
    pronoun: candidate.named ? reading.syntax.tokens[candidate.first]! : null,
    trust,
    coverage: row[features.indexOf('coverage')]!,
    fault: faultOf(reading, question, rows[chosen.best]!, trust),
    because: [
      `share ${chosen.share.toFixed(2)}`,
      `of its sentence ${chosen.shareOfSentence.toFixed(2)}`,
      `of no answer ${chosen.shareOfNone.toFixed(2)}`,
      say('coverage'),
      say('heaviest missing'),
      say('arcs kept'),
      say('arcs broken'),
      say('fits type'),
      say('place fits'),
    ].join(', '),
  };
}

/** How many are looked at for one of the sort that is asked for. */
const RUNNERS_UP = 6;

/** The likeliest candidate; where that is not of the sort that is asked for ("who" met by a place), the next that is, if it may be trusted. */
function fitting(
  reading: Reading,
  question: Question,
  rows: readonly Row[],
  scores: Scores,
): { readonly chosen: Chosen; readonly trust: number } {
  const of = (best: number) => {
    const chosen = standingOf(rows, scores, best);
    const trust = Math.max(0, Math.min(1, trustForest().of(trustRow(rows[best]!.row, chosen))));
    return { chosen, trust, fits: isOfSort(reading, question, rows[best]!, trust) };
  };
  const first = of(likeliest(scores));
  if (first.fits) return first;
  const order = [...scores.candidates.keys()].sort((a, b) => scores.candidates[b]! - scores.candidates[a]!);
  const next = order
    .slice(1, RUNNERS_UP)
    .map(of)
    .find(({ fits }) => fits);
  return next && next.trust >= ENOUGH_NEXT ? next : first;
}

/** A noun phrase with the number in front of it ("400 lorries"); a lone number stays alone. */
function counted({ syntax }: Reading, candidate: Candidate): Candidate {
  const { first, head } = candidate;
  const before = syntax.tokens[first - 1];
  return first <= head && before?.deprel === 'nummod' && before.head === head
    ? { ...candidate, first: first - 1 }
    : candidate;
}

/** Which of the candidates the network chooses, and how its choice stands among the others and beside there being no answer. */
export interface Chosen {
  readonly best: number;
  readonly score: number;
  /** The score of there being no answer. */
  readonly none: number;
  /** Shares of the whole, 0 to 1: of the chosen candidate, and of no answer. */
  readonly share: number;
  readonly shareOfNone: number;
  /** Shares among the candidates alone: of the chosen one, of all that overlap it, of all in its sentence. */
  readonly shareOfCandidates: number;
  readonly shareOfOverlapping: number;
  readonly shareOfSentence: number;
}

/** The network's choice among candidates; null where there are none. */
export function choose(
  reading: Reading,
  question: Question,
  rows: readonly Row[],
  network: AnswerNetwork = answerNetwork(),
): Chosen | null {
  if (rows.length === 0) return null;
  const scores = scoresOf(reading, question, rows, network);
  return standingOf(rows, scores, likeliest(scores));
}

function scoresOf(
  reading: Reading,
  question: Question,
  rows: readonly Row[],
  network: AnswerNetwork = answerNetwork(),
): Scores {
  const input = inputOf(
    reading,
    frameOf(question),
    indexOf(reading),
    rows.map((r) => r.candidate),
  );
  return network.score(
    input,
    rows.map((r) => r.row),
    features,
    coverageOf(rows),
  );
}

function likeliest({ candidates }: Scores): number {
  let best = 0;
  for (let i = 1; i < candidates.length; i++) if (candidates[i]! > candidates[best]!) best = i;
  return best;
}

/** How a candidate stands among the others and beside no answer. */
function standingOf(rows: readonly Row[], { candidates: scores, none }: Scores, best: number): Chosen {
  const high = Math.max(scores[best]!, none);
  const own = rows[best]!.candidate;
  const sums = { all: 0, overlapping: 0, sentence: 0 };
  for (const [i, { candidate }] of rows.entries()) {
    const each = Math.exp(scores[i]! - high);
    sums.all += each;
    if (candidate.sentence !== own.sentence) continue;
    sums.sentence += each;
    if (candidate.first < own.last && candidate.last > own.first) sums.overlapping += each;
  }
  const noAnswer = Math.exp(none - high);
  const chosen = Math.exp(scores[best]! - high);
  return {
    best,
    score: scores[best]!,
    none,
    share: chosen / (sums.all + noAnswer),
    shareOfNone: noAnswer / (sums.all + noAnswer),
    shareOfCandidates: chosen / sums.all,
    shareOfOverlapping: sums.overlapping / sums.all,
    shareOfSentence: sums.sentence / sums.all,
  };
}

/** What trust rests on: the chosen candidate's features, and how the choice stands. */
export function trustRow(row: Float64Array, chosen: Chosen): Float64Array {
  const { score, none, share, shareOfNone, shareOfCandidates, shareOfOverlapping, shareOfSentence } = chosen;
  return new Float64Array([
    ...row,
    score,
    none,
    score - none,
    share,
    shareOfNone,
    shareOfCandidates,
    shareOfOverlapping,
    shareOfSentence,
  ]);
}
