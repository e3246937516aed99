import type { Article } from '../article/article.ts';
import { paragraphAt } from '../article/paragraphs.ts';
import { contains, type Span, slice } from '../article/span.ts';
import type { Syntax } from './syntax/syntax.ts';

/**
 * How a sentence stands: told by the article itself, said by somebody, an accusation, the answer to one,
 * or reported without a named source ("it is understood that").
 */
export type Standing = 'narration' | 'said' | 'allegation' | 'denial' | 'understood';

/** Whether a value stands in the text, was worked out (then `because` says how), or cannot be known. */
export type Certainty = 'stated' | 'inferred' | 'unknown';

/** Exact words of the article with the paragraph they stand in. */
export interface Citation extends Span {
  readonly paragraph: number;
  readonly text: string;
}

export interface Sentence extends Span {
  readonly paragraph: number;
  readonly standing: Standing;
  /** The name of the person or organisation whose words or claim the sentence carries; null in narration. */
  readonly speaker: string | null;
  /** 0 to 1; orders all sentences for a summary of any length. */
  readonly importance: number;
}

export type EntityKind = 'person' | 'organisation' | 'place';

/** One place where the article points at an entity: by name, by pronoun, or by role ("the MP"). */
export interface Mention extends Span {
  readonly by: 'name' | 'pronoun' | 'role';
  /** Which rule made the link, for people who read `--explain`. */
  readonly because: string;
}

export interface Entity {
  /** The name in lower case with hyphens (`ivan-lewis`), unique within the reading. */
  readonly id: string;
  /** The fullest form that the article uses. */
  readonly name: string;
  readonly kind: EntityKind;
  /** As the article words it ("party aide"), with the span it was read from; null where the article gives none. */
  readonly role: string | null;
  readonly roleSpan: Span | null;
  /** The role as it is shown, in exact pieces: its span, but for words in capitals that the text also has in ordinary letters, which are taken from there. */
  readonly rolePieces: readonly Span[];
  /** Other name forms in the article ("Mr Lewis"), longest first. */
  readonly aliases: readonly string[];
  readonly gender: 'male' | 'female' | null;
  /** True where every mention by name stands inside quotation marks. */
  readonly onlyInQuotes: boolean;
  readonly mentions: readonly Mention[];
}

export interface QuoteSpan extends Span {
  readonly paragraph: number;
  /** Whether the words stand in quotation marks: only these may be shown in marks. False in the reported parts of a mixed quote and in an indirect one. */
  readonly quoted: boolean;
}

export interface Speaker extends Span {
  /** Entity id; null where the speaker is nobody the article names ("a spokesman"). */
  readonly entity: string | null;
  /** The resolved name, or the words of the mention itself. */
  readonly name: string;
}

export interface Cue extends Span {
  readonly text: string;
  /** Lemma of the speech verb or noun ("accuse"); empty where the cue is a bare colon. */
  readonly lemma: string;
  /** What this cue lets the article's words count as. */
  readonly standing: Standing;
}

export interface Quote {
  /** `q1`, `q2` … in the order of the text. */
  readonly id: string;
  /** `direct`: all in quotation marks; `mixed`: partly; `indirect`: reported without marks. */
  readonly kind: 'direct' | 'mixed' | 'indirect';
  /** The words without their outer quotation marks, one span for each unbroken stretch. */
  readonly spans: readonly QuoteSpan[];
  /** The spans' text, joined by a space within a paragraph and a blank line between paragraphs. */
  readonly text: string;
  readonly speaker: Speaker | null;
  readonly cue: Cue | null;
  /** Entity ids of those the words are about: those they name, and those they say "you" to. */
  readonly about: readonly string[];
  /** Entity id of the one whom "you" in the words is, as in a letter; null where that is not known, or nobody in particular. */
  readonly addressee: string | null;
  /** The rules that found it and its speaker, in order. */
  readonly because: readonly string[];
}

/** The words of a quote that stand in quotation marks: the only ones that may be shown in them. All of its words where none do. */
export function quotedSpans(quote: Quote): readonly QuoteSpan[] {
  return quote.kind === 'indirect' ? quote.spans : quote.spans.filter((span) => span.quoted);
}

/** Whether a span that holds the mention of a speaker tells who that is by a pronoun alone ("he said"), their name standing outside. */
export function onlyByPronoun({ entities }: Pick<Reading, 'entities'>, speaker: Speaker, span: Span): boolean {
  const mentions = entities.find((e) => e.id === speaker.entity)?.mentions ?? [];
  return (
    contains(span, speaker) &&
    mentions.some((m) => m.by === 'pronoun' && m.start === speaker.start) &&
    !mentions.some((m) => m.by === 'name' && contains(span, m))
  );
}

/** A time expression with its TIMEX3 value. */
export interface TimeExpression extends Span {
  readonly text: string;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string | null;
  readonly certainty: Certainty;
  readonly because: string | null;
}

/** When the article was published or written, as far as can be known. */
export interface Published {
  readonly value: string;
  readonly certainty: Certainty;
  readonly because: string | null;
}

export type Precision =
  | 'decade'
  | 'year'
  | 'season'
  | 'quarter'
  | 'month'
  | 'week'
  | 'day'
  | 'time'
  | 'range'
  | 'unknown';

export interface TimelineEntry extends Span {
  readonly value: string | null;
  readonly precision: Precision;
  readonly certainty: Certainty;
  readonly because: string | null;
  /** Exact words: the slice of the span. */
  readonly text: string;
  readonly paragraph: number;
  readonly standing: Standing;
  /** `happened`, or the article speaks of it as planned or conditional. */
  readonly status: 'happened' | 'planned' | 'conditional';
  /** Entity ids of those who take part. */
  readonly who: readonly string[];
  /** The time expression it hangs on; null where only the order is known. */
  readonly date: Span | null;
  /** Where only the order is known: the entry that it comes after, by its span. */
  readonly follows: Span | null;
  /** Whether it is one that a reader is shown: a happening with a date or a place in the order of its own. */
  readonly main: boolean;
  /** Further places that tell the same event. */
  readonly also: readonly Citation[];
}

/** All that is derived from one article. Made by `read(article)`: pure, deterministic, no clock and no network. */
export interface Reading {
  readonly article: Article;
  readonly published: Published | null;
  readonly syntax: Syntax;
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
  readonly dates: readonly TimeExpression[];
  readonly timeline: readonly TimelineEntry[];
  readonly summary: readonly Citation[];
}

/** The citation of a span: its paragraph number and its exact words. */
export function cite(article: Article, span: Span): Citation {
  return {
    paragraph: paragraphAt(article.paragraphs, span.start),
    start: span.start,
    end: span.end,
    text: slice(article.text, span),
  };
}

/** Citations without those that begin where an earlier one of them does. */
export function onceEach<T extends Pick<Citation, 'start'>>(citations: readonly T[]): T[] {
  return citations.filter((c, i) => citations.findIndex((other) => other.start === c.start) === i);
}
