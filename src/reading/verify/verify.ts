import { contains, overlaps, type Span } from '../../article/span.ts';
import { resolveName } from '../entities/lookup.ts';
import { type Citation, cite, type Entity, type Quote, type Reading } from '../reading.ts';
import { openWordsOf } from '../standing/open-words.ts';
import { type Comparison, compare, type Difference, nearestWindow } from './compare.ts';
import { cutOff } from './cut.ts';
import { nearestTo, sameSense } from './sense.ts';
import { articleWords, indexOfRun, wordsOf } from './words.ts';

export interface Verification {
  readonly text: string;
  /**
   * `verbatim`: the article has these words in this order; `altered`: nearly, with differences, or with a word left out that
   * changes the sense; `paraphrase`: a sentence says it in other words; `absent`: none does.
   */
  readonly verdict: 'verbatim' | 'altered' | 'paraphrase' | 'absent';
  readonly citations: readonly Citation[];
  /** For `absent`, up to two passages that come nearest. */
  readonly nearest: readonly Citation[];
  readonly differences: readonly Difference[];
  /** The pieces of the comparison in order, for showing; empty where nothing was compared. */
  readonly pieces: Comparison['pieces'];
  /** Who says the words found, where somebody does. */
  readonly quote: Quote | null;
  /** The speaker that the asker named, and whether the article agrees; null where none was named. */
  readonly claimed: { readonly entity: Entity; readonly right: boolean } | null;
  /**
   * What the given words do to the sense: `negation`: a "not" more or less; `joined`: something between them left out; `value`: a
   * name or number that is not the article's; `open`: an "if" or "may" left out; `standing`: the word left out that makes it an
   * accusation, a denial or an unsourced report.
   */
  readonly warning: 'negation' | 'joined' | 'value' | 'open' | 'standing' | null;
  /** For `open`, `standing` and a verbatim `negation`: the word that was left out. */
  readonly leftOut: Citation | null;
}

/** Compares words with the article: are they in it, nearly in it, said otherwise, or not at all. */
export function verify(reading: Reading, given: string): Verification {
  const { claim, claimed } = splitSpeaker(reading, given.trim());
  const theirs = wordsOf(claim, { start: 0, end: claim.length });
  const ours = articleWords(reading);
  const nothing = { differences: [], pieces: [], warning: null, leftOut: null, quote: null };
  const base = { text: given, nearest: [], citations: [], ...nothing };
  if (theirs.length === 0) return { ...base, verdict: 'absent', claimed: null };
  const judged = (span: Span) => {
    // words that name their speaker themselves ("X has denied it") are the article's own
    const quote =
      reading.quotes.find(
        (q) =>
          q.spans.some((s) => overlaps(s, span)) && !(q.kind === 'indirect' && q.speaker && contains(span, q.speaker)),
      ) ?? null;
    return { quote, claimed: claimed && { entity: claimed, right: quote?.speaker?.entity === claimed.id } };
  };

  const at = indexOfRun(ours, theirs);
  if (at >= 0) {
    const span = { start: ours[at]!.start, end: ours[at + theirs.length - 1]!.end };
    const found = { ...base, citations: sentencesOver(reading, span), ...judged(span) };
    const cut = cutOff(reading, span);
    if (!cut) return { ...found, verdict: 'verbatim' };
    const leftOut = cite(reading.article, cut.word);
    // an accusation stays one in the words that its maker is named for; a "not" or an "if" left out is no quotation
    if (cut.kind === 'standing') return { ...found, verdict: 'verbatim', warning: 'standing', leftOut };
    const differences = [{ kind: 'removed' as const, given: '', article: leftOut.text }];
    return { ...found, verdict: 'altered', warning: cut.kind, leftOut, differences };
  }
  const window = nearestWindow(ours, theirs);
  const compared = window && compare(reading, claim, theirs, ours.slice(window.from, window.to));
  const quoted =
    compared && reading.quotes.some((q) => q.kind === 'direct' && q.spans.some((s) => contains(s, compared.span)));
  // words that are nearly somebody's are an altered quotation, not a way of saying the same
  const sentence = quoted ? null : sameSense(reading, claim);
  if (compared && !sentence) {
    const { span, ...rest } = compared;
    const found = {
      ...base,
      verdict: 'altered' as const,
      citations: sentencesOver(reading, span),
      ...rest,
      ...judged(span),
    };
    const cut = cutOff(reading, span);
    if (!cut || found.warning === 'negation') return found;
    return { ...found, warning: cut.kind, leftOut: cite(reading.article, cut.word) };
  }
  if (sentence) {
    const found = { ...base, citations: [cite(reading.article, sentence)], ...judged(sentence) };
    const dropped = openWordMissing(reading, sentence, claim);
    if (!dropped) return { ...found, verdict: 'paraphrase' };
    const leftOut = cite(reading.article, dropped);
    const differences = [{ kind: 'removed' as const, given: '', article: leftOut.text }];
    return { ...found, verdict: 'altered', warning: 'standing', leftOut, differences };
  }
  return {
    ...base,
    verdict: 'absent',
    nearest: nearestTo(reading, claim),
    claimed: claimed && { entity: claimed, right: false },
  };
}

/** The word of a sentence that makes what a claim gives an accusation, a denial or an unsourced report, where the claim has none. */
function openWordMissing(reading: Reading, sentence: Span, claim: string): Span | null {
  const keeps =
    /\b(?:alleg|accus|claim|charge|suspect|suspicion|den(?:y|ied|ies|ial)|refute|dispute|reject|understood|reported)/i;
  if (keeps.test(claim)) return null;
  const word = openWordsOf(reading).find((open) => contains(sentence, open));
  return word ? { start: word.start, end: word.end } : null;
}

/** `X said: "…"` or `"…" – X`: the words in question, and the person named for them. */
function splitSpeaker(reading: Reading, given: string): { claim: string; claimed: Entity | null } {
  const before =
    /^([^"“:,]{2,60}?)(?::|\s{1,3}(?:said|says|wrote|told [^"“:]{1,40}|added|claimed|tweeted)(?:\s{1,3}that)?[:,]?)\s{0,3}["“](.+?)["”]?$/su.exec(
      given,
    );
  const behind = /^["“](.+?)["”]\s{0,3}(?:[-–—,]|said|says)\s{0,3}([^"“”]{2,60})$/su.exec(given);
  const reported =
    /^([^"“:,]{2,60}?)\s(?:(?:said|says)(?:\sthat)?|(?:wrote|added|claimed|told \p{L}{1,30})\sthat)\s([^"“]+)$/u.exec(
      given,
    );
  const parted = before ?? reported;
  const [name, claim] = parted ? [parted[1]!, parted[2]!] : behind ? [behind[2]!, behind[1]!] : ['', given];
  const [claimed, another] = name ? resolveName(reading.entities, name) : [];
  if (reported && !claimed) return { claim: given, claimed: null };
  const bare = claim.replace(/^["“]|["”]$/g, '');
  return { claim: bare, claimed: claimed && !another ? claimed : null };
}

function sentencesOver(reading: Reading, span: Span): Citation[] {
  return reading.sentences.filter((s) => overlaps(s, span)).map((s) => cite(reading.article, s));
}
