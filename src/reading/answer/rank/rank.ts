import { overlaps, type Span } from '../../../article/span.ts';
import type { Reading } from '../../reading.ts';
import type { Question } from '../question.ts';
import { termOf } from '../terms.ts';
import { align } from './alignment.ts';
import { indexOf } from './article-index.ts';
import type { Candidate } from './candidates.ts';
import { features, featuresOf } from './features.ts';
import { forests } from './forest.ts';
import { type AnswerType, frameOf } from './frame.ts';

/** Sentences whose candidates are ranked: the ones that hold most of the question. */
export const SENTENCES = 4;

/** A candidate with its features. */
export interface Row {
  readonly candidate: Candidate;
  readonly row: Float64Array;
}

/** The words of an article that are likeliest to answer a question. */
export interface Ranked {
  readonly sentence: number;
  readonly span: Span;
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
  return chosen.flatMap((s) => featuresOf(reading, question, frame, index, aligned, s, order.indexOf(s)));
}

/** Where a candidate stands in the article. */
export function spanOf({ syntax }: Reading, { first, last }: Candidate): Span {
  return { start: syntax.tokens[first]!.start, end: syntax.tokens[last - 1]!.end };
}

/** The best candidate of an article by the fitted trees; null where it has none. */
export function rank(reading: Reading, question: Question): Ranked | null {
  const rows = rowsFor(reading, question);
  const { choose, trust } = forests();
  const scores = rows.map(({ row }) => choose.of(row));
  const chosen = bestOf(rows, scores);
  if (!chosen) return null;
  const { candidate, row } = rows[chosen.best]!;
  const say = (name: (typeof features)[number]) => `${name} ${row[features.indexOf(name)]!.toFixed(2)}`;
  return {
    sentence: candidate.sentence,
    span: spanOf(reading, counted(reading, candidate)),
    trust: Math.max(0, Math.min(1, trust.of(trustRow(row, chosen)))),
    coverage: row[features.indexOf('coverage')]!,
    fault: faultOf(reading, question, { candidate, row }),
    because: [
      `choice ${chosen.score.toFixed(2)}`,
      `ahead of other sentences by ${chosen.margin.toFixed(2)}`,
      say('coverage'),
      say('heaviest missing'),
      say('arcs kept'),
      say('arcs broken'),
      say('fits type'),
      say('place fits'),
    ].join(', '),
  };
}

/** Verbs that say little by themselves: "come from", "take part". */
const light = /^(?:be|have|do|get|come|take|make|go|happen|put|give|keep|set|become)$/;
/** From here on two words mean the same, or one is a kind of the other; vectors alone do not reach it. */
const SAME = 0.75;
/** Types whose answer must be of their sort. */
const typed = new Set<AnswerType>(['time', 'count', 'amount', 'duration', 'age']);

function faultOf(reading: Reading, question: Question, { candidate, row }: Row): string | null {
  const frame = frameOf(question);
  const index = indexOf(reading);
  const own = reading.syntax.sentences[candidate.sentence]!;
  const of = (name: (typeof features)[number]) => row[features.indexOf(name)]!;
  if (of('own words') >= 1) return "the words are the question's own";
  if (candidate.entity && question.entities.includes(candidate.entity) && frame.type === 'person')
    return 'the one who is named is the one asked about';
  if (of('fits type') < (typed.has(frame.type) ? 1 : 0)) return `these are no ${frame.type}`;
  const token = reading.syntax.tokens[candidate.head]!;
  if (token.upos === 'VERB' && frame.words.some((w) => w.sort === 'verb' && w.word.term === termOf(token.lower)))
    return 'the words only repeat the verb';
  if (frame.type === 'count' && frame.focus && of('focus likeness') < SAME)
    return `counts no ${frame.focus.token.text}`;
  if (frame.type === 'amount' && candidate.date !== null) return 'these are a time';
  const span = spanOf(reading, candidate);
  if (/^(?:count|amount|age)$/.test(frame.type) && reading.dates.some((d) => d.type === 'DATE' && overlaps(d, span)))
    return 'these are part of a date';
  if (candidate.date === 'SET' && !/\boften\b/i.test(question.whole)) return 'these say how often';
  if (asksName.test(question.whole) && !/^\p{Lu}/u.test(token.text)) return 'these are no name';
  // of a person nothing is said with another verb than the question's
  if (!question.entities.some((e) => e.kind === 'person')) return null;
  const { sentences } = align(frame, index, [own]);
  const lost = frame.words.find(
    ({ sort, word }, k) => sort === 'verb' && !light.test(word.lemma) && sentences[0]!.like[k]! < SAME,
  );
  return lost ? `nothing in the sentence means “${lost.token.text}”` : null;
}

/** Questions for a name, but not "who named it after …". */
export const asksName = /\bnames?\b(?! (?:as|after|by|for|in|on)\b)/i;

/** A noun phrase with the number in front of it ("400 lorries"); a lone number stays alone. */
function counted({ syntax }: Reading, candidate: Candidate): Candidate {
  const { first, head } = candidate;
  const before = syntax.tokens[first - 1];
  return first <= head && before?.deprel === 'nummod' && before.head === head
    ? { ...candidate, first: first - 1 }
    : candidate;
}

/** Which of the candidates has the highest score, and how far it is ahead of those in other sentences. */
export interface Chosen {
  readonly best: number;
  readonly score: number;
  readonly margin: number;
}

export function bestOf(rows: readonly Row[], scores: readonly number[]): Chosen | null {
  let best = -1;
  for (let i = 0; i < scores.length; i++) if (best < 0 || scores[i]! > scores[best]!) best = i;
  if (best < 0) return null;
  let other = 0;
  for (let i = 0; i < scores.length; i++)
    if (rows[i]!.candidate.sentence !== rows[best]!.candidate.sentence) other = Math.max(other, scores[i]!);
  return { best, score: scores[best]!, margin: scores[best]! - other };
}

/** What trust rests on: the chosen candidate's features, its score, and how far it is ahead. */
export function trustRow(row: Float64Array, { score, margin }: Chosen): Float64Array {
  return Float64Array.from([...row, score, margin]);
}
