import { diffArrays } from 'diff';
import { contains, overlaps, type Span } from '../../article/span.ts';
import { related, termOf } from '../answer/terms.ts';
import { vocabularyOf } from '../answer/vocabulary.ts';
import { resolveName } from '../entities/lookup.ts';
import { wordMap, wordSet } from '../language.ts';
import { type Citation, cite, type Entity, type Quote, type Reading } from '../reading.ts';
import { tokenise } from '../syntax/tokens.ts';

export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** The asker's words; empty for `removed`. */
  readonly given: string;
  /** The article's words; empty for `added`. */
  readonly article: string;
}

export interface Verification {
  readonly text: string;
  /**
   * `verbatim`: the article has these words in this order; `altered`: nearly, with differences; `paraphrase`: a sentence says
   * it in other words; `absent`: none does.
   */
  readonly verdict: 'verbatim' | 'altered' | 'paraphrase' | 'absent';
  readonly citations: readonly Citation[];
  /** For `absent`, up to two passages that come nearest. */
  readonly nearest: readonly Citation[];
  readonly differences: readonly Difference[];
  /** The pieces of the comparison in order, for showing; empty unless altered. */
  readonly pieces: readonly { readonly kind: 'same' | 'given' | 'article'; readonly text: string }[];
  /** Who says the words found, where somebody does. */
  readonly quote: Quote | null;
  /** The speaker that the asker named, and whether the article agrees; null where none was named. */
  readonly claimed: { readonly entity: Entity; readonly right: boolean } | null;
  /** What the alteration does to the sense. */
  readonly warning: 'negation' | 'joined' | null;
}

interface Word extends Span {
  readonly key: string;
}

/** Least part of the given words that must stand in the article in order for them to be an altered quotation. */
const LEAST_SAME = 0.6;
const negations = new Set([
  'not',
  "n't",
  'no',
  'never',
  'neither',
  'nor',
  'none',
  'without',
  'cannot',
  'unwilling',
  'unable',
  'deny',
  'denied',
  'denies',
]);

/** Compares words with the article: are they in it, nearly in it, said otherwise, or not at all. */
export function verify(reading: Reading, given: string): Verification {
  const { claim, claimed } = splitSpeaker(reading, given.trim());
  const theirs = wordsOf(claim, { start: 0, end: claim.length });
  const ours = articleWords(reading);
  const base = { text: given, nearest: [], differences: [], pieces: [], warning: null, quote: null, citations: [] };
  if (theirs.length === 0) return { ...base, verdict: 'absent', claimed: null };
  const judged = (span: Span) => {
    const quote = reading.quotes.find((q) => q.spans.some((s) => overlaps(s, span))) ?? null;
    return { quote, claimed: claimed && { entity: claimed, right: quote?.speaker?.entity === claimed.id } };
  };

  const at = indexOfRun(ours, theirs);
  if (at >= 0) {
    const span = { start: ours[at]!.start, end: ours[at + theirs.length - 1]!.end };
    return { ...base, verdict: 'verbatim', citations: sentencesOver(reading, span), ...judged(span) };
  }
  const window = nearestWindow(ours, theirs);
  const compared = window && compare(reading, claim, theirs, ours.slice(window.from, window.to));
  const quoted =
    compared && reading.quotes.some((q) => q.kind === 'direct' && q.spans.some((s) => contains(s, compared.span)));
  // words that are nearly somebody's are an altered quotation, not a way of saying the same
  const sentence = quoted ? null : sameSense(reading, claim);
  if (compared && !sentence) {
    const { span, ...rest } = compared;
    return { ...base, verdict: 'altered', citations: sentencesOver(reading, span), ...rest, ...judged(span) };
  }
  if (sentence)
    return { ...base, verdict: 'paraphrase', citations: [cite(reading.article, sentence)], ...judged(sentence) };
  return {
    ...base,
    verdict: 'absent',
    nearest: nearestTo(reading, claim),
    claimed: claimed && { entity: claimed, right: false },
  };
}

/** `X said: "…"` or `"…" – X`: the words in question, and the person named for them. */
function splitSpeaker(reading: Reading, given: string): { claim: string; claimed: Entity | null } {
  const before =
    /^([^"“:,]{2,60}?)(?::|\s{1,3}(?:said|says|wrote|told [^"“:]{1,40}|added|claimed|tweeted)(?:\s{1,3}that)?[:,]?)\s{0,3}["“](.+?)["”]?$/su.exec(
      given,
    );
  const behind = /^["“](.+?)["”]\s{0,3}(?:[-–—,]|said|says)\s{0,3}([^"“”]{2,60})$/su.exec(given);
  const [name, claim] = before ? [before[1]!, before[2]!] : behind ? [behind[2]!, behind[1]!] : ['', given];
  const [claimed, another] = name ? resolveName(reading.entities, name) : [];
  const bare = claim.replace(/^["“]|["”]$/g, '');
  return { claim: bare, claimed: claimed && !another ? claimed : null };
}

function wordsOf(text: string, within: Span): Word[] {
  return tokenise(text, within)
    .filter((t) => /[\p{L}\p{N}]/u.test(text.slice(t.start, t.end)))
    .map((t) => ({ ...t, key: text.slice(t.start, t.end).toLowerCase().replaceAll('’', "'") }));
}

function articleWords({ syntax }: Reading): Word[] {
  return syntax.tokens
    .filter((t) => /[\p{L}\p{N}]/u.test(t.text))
    .map(({ start, end, lower }) => ({ start, end, key: lower }));
}

/** Where the run of words stands in the article; -1 where it does not. */
function indexOfRun(ours: readonly Word[], theirs: readonly Word[]): number {
  for (let i = 0; i + theirs.length <= ours.length; i++) {
    let j = 0;
    while (j < theirs.length && ours[i + j]!.key === theirs[j]!.key) j++;
    if (j === theirs.length) return i;
  }
  return -1;
}

/** Most words that are compared; a longer text is compared by its beginning. */
const MOST_WORDS = 400;

/** The stretch of the article that shares most words with the given ones, if it shares enough. */
function nearestWindow(ours: readonly Word[], theirs: readonly Word[]): { from: number; to: number } | null {
  if (theirs.length < 3) return null;
  const words = theirs.slice(0, MOST_WORDS);
  const keys = new Set(words.map((w) => w.key));
  const size = words.length;
  let hits = 0;
  let best = { from: 0, hits: 0 };
  for (let i = 0; i < ours.length; i++) {
    if (keys.has(ours[i]!.key)) hits++;
    const gone = i - size;
    if (gone >= 0 && keys.has(ours[gone]!.key)) hits--;
    if (hits > best.hits) best = { from: Math.max(0, gone + 1), hits };
  }
  const slack = Math.ceil(size / 3) + 2;
  const from = Math.max(0, best.from - slack);
  const around = ours.slice(from, best.from + size + slack);
  const parts = diffArrays(
    words.map((w) => w.key),
    around.map((w) => w.key),
  );
  const same = parts.filter((p) => !p.added && !p.removed).reduce((n, p) => n + p.value.length, 0);
  const isContent = (key: string) => !wordSet('function-words.tsv').has(key) && !wordMap('honorifics.tsv').has(key);
  const content = words.filter((w) => isContent(w.key)).length;
  const sameContent = parts
    .filter((p) => !p.added && !p.removed)
    .flatMap((p) => p.value)
    .filter(isContent).length;
  if (same / size < LEAST_SAME || sameContent / Math.max(1, content) < LEAST_SAME) return null;
  // the stretch from the first to the last word that both have
  let at = 0;
  let first = -1;
  let last = -1;
  for (const part of parts) {
    if (part.removed) continue;
    if (!part.added) {
      if (first < 0) first = at;
      last = at + part.value.length;
    }
    at += part.value.length;
  }
  return { from: from + first, to: from + last };
}

function compare(
  reading: Reading,
  claim: string,
  theirs: readonly Word[],
  ours: readonly Word[],
): Pick<Verification, 'differences' | 'pieces' | 'warning'> & { span: Span } {
  const { text } = reading.article;
  const parts = diffArrays(
    theirs.slice(0, MOST_WORDS).map((w) => w.key),
    ours.map((w) => w.key),
  );
  const differences: Difference[] = [];
  const pieces: { kind: 'same' | 'given' | 'article'; text: string }[] = [];
  let i = 0;
  let j = 0;
  const given = (n: number) => (n ? claim.slice(theirs[i]!.start, theirs[i + n - 1]!.end) : '');
  const article = (n: number) => (n ? text.slice(ours[j]!.start, ours[j + n - 1]!.end) : '');
  for (let p = 0; p < parts.length; p++) {
    const part = parts[p]!;
    const n = part.value.length;
    if (!part.added && !part.removed) {
      pieces.push({ kind: 'same', text: article(n) });
      i += n;
      j += n;
      continue;
    }
    const next = parts[p + 1];
    const both = part.removed && next?.added;
    const g = part.removed ? given(n) : '';
    const a = part.added ? article(n) : both ? article(next.value.length) : '';
    if (g) pieces.push({ kind: 'given', text: g });
    if (a) pieces.push({ kind: 'article', text: a });
    differences.push({ kind: g && a ? 'changed' : g ? 'added' : 'removed', given: g, article: a });
    if (part.removed) i += n;
    if (part.added) j += n;
    if (both) {
      j += next.value.length;
      p++;
    }
  }
  const changed = differences.flatMap((d) =>
    wordsOf(`${d.given} ${d.article}`, { start: 0, end: d.given.length + d.article.length + 1 }).map((w) => w.key),
  );
  const warning = changed.some((key) => negations.has(key) || /^un|n't$/.test(key))
    ? 'negation'
    : differences.some((d) => d.kind === 'removed' && d.article.split(/\s+/).length > 5)
      ? 'joined'
      : null;
  return { span: { start: ours[0]!.start, end: ours.at(-1)!.end }, differences, pieces, warning };
}

/** Words that leave open whether what they introduce is so. */
const hedge = /\b(?:if|whether|might|may|could|would|for others to)\b/i;

/**
 * A sentence that says the same in other words: all the claim's content, the same names, the same polarity, and no "if" or
 * "whether" that the claim leaves out.
 */
function sameSense(reading: Reading, claim: string): Span | null {
  const { words, content } = contentOf(claim);
  // two words in common say little, and a judgement is only ever said in the judge's own words
  if (content.length < 3 || words.some((w) => wordSet('judgement-words.tsv').has(w))) return null;
  const names = words.flatMap((w) => resolveName(reading.entities, w).slice(0, 1)).map((e) => e.id);
  const negative = words.some((w) => negations.has(w));
  const vocabulary = vocabularyOf(reading);
  const found = reading.sentences.find((s, i) => {
    const text = reading.article.text.slice(s.start, s.end);
    const sign = /\b(?:not|no|never|denied|denies)\b|n['’]t\b/i.test(text);
    return (
      sign === negative &&
      hedge.test(text) === hedge.test(claim) &&
      names.every((id) => vocabulary.entities[i]!.has(id)) &&
      held(reading, content, i) === content.length
    );
  });
  return found ? { start: found.start, end: found.end } : null;
}

function contentOf(claim: string): { words: string[]; content: string[] } {
  const words = wordsOf(claim, { start: 0, end: claim.length }).map((w) => w.key);
  const titles = wordMap('honorifics.tsv');
  return { words, content: words.filter((w) => !wordSet('function-words.tsv').has(w) && !titles.has(w)).map(termOf) };
}

/** How many of the terms a sentence holds, by word, word family, synonym or name. */
function held(reading: Reading, content: readonly string[], sentence: number): number {
  const vocabulary = vocabularyOf(reading);
  const terms = [...vocabulary.terms[sentence]!];
  return content.filter((t) => terms.some((o) => related(t, o)) || namedBy(reading, t, vocabulary.entities[sentence]!))
    .length;
}

/** Sentences that hold at least half of the claim's content, the best first. */
function nearestTo(reading: Reading, claim: string): Citation[] {
  const { content } = contentOf(claim);
  return reading.sentences
    .map((s, i) => ({ s, score: held(reading, content, i) / Math.max(1, content.length) }))
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score)
    .slice(0, 2)
    .map(({ s }) => cite(reading.article, s));
}

function namedBy(reading: Reading, term: string, ids: ReadonlySet<string>): boolean {
  return reading.entities.some((e) => ids.has(e.id) && e.name.toLowerCase().split(' ').map(termOf).includes(term));
}

function sentencesOver(reading: Reading, span: Span): Citation[] {
  return reading.sentences.filter((s) => overlaps(s, span)).map((s) => cite(reading.article, s));
}
