import { overlaps, type Span } from '../../../article/span.ts';
import { restate } from '../../compose.ts';
import { cite, type Reading, type Sentence } from '../../reading.ts';
import { answersTo } from '../../summary/fairness.ts';
import { say, type Wording } from '../../wording.ts';
import type { Answer } from './result.ts';

/** Most passages that stand beside a refusal. */
const MOST = 3;
/** Least part of a sentence that an answer gives in order to tell what it accuses of. */
const LEAST_TOLD = 0.4;

/** A refusal with what undoes or denies the accusations that stand beside it: "charged" is not shown without "found not guilty". */
function besideRefusal(reading: Reading, found: Answer): Answer {
  const over = (spans: readonly Span[]) =>
    reading.sentences.flatMap((s, i) => (spans.some((span) => overlaps(span, s)) ? [i] : []));
  const against = (shown: readonly number[]) => answersTo(reading, shown).map((i) => reading.sentences[i]!);
  const beside = against(over(found.nearest));
  // the refusal's own words may tell the accusation ("It says: …")
  const told = against(over(found.wording.flatMap((part) => (part.kind === 'exact' ? [part.span] : []))));
  const room = Math.max(1, MOST - beside.length);
  return {
    ...found,
    wording: withAgainst(reading, found, told),
    nearest: [...found.nearest.slice(0, room), ...beside.map((s) => cite(reading.article, s))].slice(0, MOST),
  };
}

function withAgainst(reading: Reading, { wording }: Answer, against: readonly Sentence[]): Wording {
  const told = against.map((s) => restate(reading, s, null));
  return told.reduce<Wording>(
    (all, denial, i) => (i === 0 ? say`${all} Against it: ${denial}` : say`${all} ${denial}`),
    wording,
  );
}

/** Whether an answer's own words give more of a sentence than a name or a title in it. */
function tellsMost({ wording }: Answer, sentence: Sentence): boolean {
  const given = wording.flatMap((part) => (part.kind === 'exact' && overlaps(part.span, sentence) ? [part.span] : []));
  const length = given.reduce((sum, s) => sum + Math.min(s.end, sentence.end) - Math.max(s.start, sentence.start), 0);
  return given.length === 0 || length > LEAST_TOLD * (sentence.end - sentence.start);
}

/** An answer that tells an accusation, with the denial that the article has of it, wherever that stands; any other unchanged. */
export function withDenial(reading: Reading, found: Answer): Answer {
  if (found.kind !== 'answer') return besideRefusal(reading, found);
  const shown = reading.sentences.flatMap((s, i) => (found.citations.some((c) => overlaps(c, s)) ? [i] : []));
  const denials = answersTo(reading, shown).map((i) => reading.sentences[i]!);
  if (denials.length === 0) return found;
  // "The article calls X a councillor" tells nothing of what the sentence accuses somebody of
  const told = answersTo(
    reading,
    shown.filter((i) => tellsMost(found, reading.sentences[i]!)),
  );
  return {
    ...found,
    wording: withAgainst(
      reading,
      found,
      told.map((i) => reading.sentences[i]!).filter((s) => denials.includes(s)),
    ),
    citations: [...found.citations, ...denials.map((s) => cite(reading.article, s))],
    explain: () => [
      ...found.explain(),
      ...denials.map(({ paragraph }) => `tells an accusation: ¶${paragraph} is the answer to it`),
    ],
  };
}
