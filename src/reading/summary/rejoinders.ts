import { overlaps } from '../../article/span.ts';
import { wordMap, wordSet } from '../language.ts';
import { tokensOf } from '../syntax/syntax.ts';
import { isAccusation, sidesOf } from './sides.ts';
import type { Told } from './told.ts';

/** How many sentences behind an accusation the accused has their say. */
const FURTHEST = 2;

/** Who says so owns what they are accused of, unless a "but" follows. */
const owning = /^(?:admit|accept|confess|concede|acknowledge|apologi[sz]e|regret|sorry|agree|confirm)$/;

/**
 * The sentence in which somebody accused has their say right behind the accusation, in its paragraph, without a word of denial: "X claimed that
 * Y had been given a holiday. Y said that she had paid for it herself." Null where nobody accused speaks there, or where they own it.
 */
export function rejoinderTo(told: Told, i: number): number | null {
  const { paragraph, standing } = told.sentences[i]!;
  if (!/^(?:said|allegation)$/.test(standing) || !accuses(told, i)) return null;
  const { accuser, accused } = sidesOf(told, i);
  if (accuser === null) return null;
  for (let j = i + 1; j <= i + FURTHEST && told.sentences[j]?.paragraph === paragraph; j++) {
    const speakers = speakersIn(told, j);
    if (speakers.length !== 1) return null;
    const [speaker] = speakers;
    if (speaker === accuser) continue;
    const isPerson = told.entities.some((e) => e.id === speaker && e.kind === 'person');
    return isPerson && accused.has(speaker!) && !owns(told, j) ? j : null;
  }
  return null;
}

/** Whether a sentence holds something against somebody: in its verb of saying, or in the words that are said. */
function accuses(told: Told, i: number): boolean {
  const own = told.syntax.sentences[i]!;
  const claims = told.quotes.some(
    ({ cue, spans }) => /^(?:claim|allege|accuse)$/.test(cue?.lemma ?? '') && spans.some((s) => overlaps(s, own)),
  );
  return (
    claims ||
    isAccusation(told, i) ||
    tokensOf(told.syntax, own).some((t) => t.upos === 'VERB' && isBad(t.lemma.toLowerCase()))
  );
}

const isBad = (lemma: string) => wordSet('blame-words.tsv').has(lemma) || wordSet('harm-verbs.tsv').has(lemma);

function speakersIn({ quotes, syntax }: Told, i: number): string[] {
  const own = syntax.sentences[i]!;
  const theirs = quotes.filter((q) => q.spans.some((s) => overlaps(s, own)));
  return [...new Set(theirs.map((q) => q.speaker?.entity ?? ''))];
}

function owns({ syntax }: Told, j: number): boolean {
  const own = tokensOf(syntax, syntax.sentences[j]!);
  const at = own.findIndex(
    (t) => owning.test(t.lemma.toLowerCase()) && wordMap('standing-words.tsv').get(t.lower) !== 'denial',
  );
  return at >= 0 && !own.slice(at).some((t) => t.lower === 'but');
}
