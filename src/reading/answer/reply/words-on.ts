import { overlaps } from '../../../article/span.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Entity, Quote, Reading } from '../../reading.ts';
import { tokenise } from '../../syntax/tokens.ts';
import { type Evidence, foundIn } from '../evidence/evidence.ts';
import type { Question } from '../question/question.ts';
import { asksView, isViewOf } from './view.ts';

/** A quotation with how much of what is asked it is on. */
export interface OnIt {
  readonly quote: Quote;
  /** How many of the words asked about its sentences hold. */
  readonly hits: number;
  /** How many of those asked about it is on. */
  readonly about: number;
  /** Of how many of them it is a view, where anybody's words are asked for. */
  readonly views: number;
}

/** Those of somebody's words that are on what is asked, the best first: on everybody that is named there, and on a word of it if it has any. */
export function wordsOn(
  reading: Reading,
  question: Question,
  theirs: readonly Quote[],
  others: readonly Entity[],
): OnIt[] {
  const view = asksView.test(question.whole);
  const scored = theirs
    .map((quote) => ({
      quote,
      hits: hitsIn(reading, question, quote),
      about: others.filter((e) => (view ? isViewOf : isAbout)(reading, quote, e.id)).length,
      views: question.saidBy!.anyone ? others.filter((e) => isViewOf(reading, quote, e.id)).length : 0,
    }))
    .filter(({ hits, about }) => about === others.length && (question.terms.length === 0 || hits > 0))
    .sort(
      (a, b) =>
        b.hits - a.hits ||
        b.views - a.views ||
        wordsIn(b.quote) - wordsIn(a.quote) ||
        a.quote.spans[0]!.start - b.quote.spans[0]!.start,
    );
  // of anybody's words on somebody, those that say something of them
  return scored.some(({ views }) => views > 0) ? scored.filter(({ views }) => views > 0) : scored;
}

/** Of words on this and that, where no quote is on both: the best quote on each; none where one of them lacks a quote. */
export function onEach<T extends { readonly quote: Quote }>(
  reading: Reading,
  question: Question,
  scored: readonly T[],
): T[] {
  const { terms } = question;
  if (terms.length !== 2 || !/\babout\b.*\b(?:and|or)\b/i.test(question.whole)) return [];
  const each = terms.map((term) => scored.find((s) => hitsIn(reading, { ...question, terms: [term] }, s.quote) > 0));
  return each.includes(undefined) ? [] : [...new Set(each as T[])];
}

/** How many of the words asked about the sentences of a quotation hold; "about the allegations" is not met by "he also accused Y of …" itself. */
export function hitsIn(reading: Reading, question: Question, quote: Quote): number {
  const { text } = reading.article;
  const words = evidenceOf(reading, quote).flatMap((e) =>
    tokenise(text, reading.sentences[e.sentence]!).map((t) => ({
      term: termOf(text.slice(t.start, t.end).toLowerCase()),
      isCue: quote.cue !== null && overlaps(t, quote.cue),
    })),
  );
  const isHit = ({ term, verb }: Question['terms'][number]) =>
    words.some((w) => related(term, w.term) && (verb || !w.isCue));
  const hits = question.terms.filter(isHit);
  if (hits.length === 0 || !toldByPronoun(reading, quote)) return hits.length;
  // "told them at half-time" is on half-time, and may have been told to the players
  const hearers = hearersAsked(question.whole);
  return question.terms.filter((t) => isHit(t) || hearers.includes(t.word)).length;
}

/** To whom something is asked to have been told: "her players" of "what did she tell her players at half-time?". */
function hearersAsked(whole: string): readonly string[] {
  return /\b(?:tell|told) (?:the |his |her |their |its )?(\p{Ll}+(?: \p{Ll}+)?)/iu.exec(whole)?.[1]?.split(' ') ?? [];
}

/** "She had told them": whom it was told to, only a pronoun says. */
function toldByPronoun(reading: Reading, quote: Quote): boolean {
  return evidenceOf(reading, quote).some((e) => {
    const { start, end } = reading.sentences[e.sentence]!;
    return /\b(?:told|tells?|telling) (?:them|him|her|us|me)\b/i.test(reading.article.text.slice(start, end));
  });
}

export function isAbout(reading: Reading, quote: Quote, entity: string): boolean {
  if (quote.about.includes(entity)) return true;
  const sentences = evidenceOf(reading, quote).map((e) => reading.sentences[e.sentence]!);
  return (
    reading.entities.find((e) => e.id === entity)?.mentions.some((m) => sentences.some((s) => overlaps(s, m))) ?? false
  );
}

function wordsIn(quote: Quote): number {
  return quote.text.split(/\s+/).length;
}

/** The sentences that a quote stands in. */
export function evidenceOf(reading: Reading, quote: Quote): Evidence[] {
  return reading.sentences.flatMap((s, i) => (quote.spans.some((span) => overlaps(span, s)) ? [foundIn(i)] : []));
}
