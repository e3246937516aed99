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
import { type AnswerNetwork, answerNetwork, inputOf } from './network/index.ts';

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
  const chosen = choose(reading, question, rows);
  if (!chosen) return null;
  const { candidate, row } = rows[chosen.best]!;
  const trust = Math.max(0, Math.min(1, trustForest().of(trustRow(row, chosen))));
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
  const input = inputOf(
    reading,
    frameOf(question),
    indexOf(reading),
    rows.map((r) => r.candidate),
  );
  const { candidates: scores, none } = network.score(
    input,
    rows.map((r) => r.row),
    features,
    coverageOf(rows),
  );
  let best = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i;
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
