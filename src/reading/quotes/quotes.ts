import type { Article } from '../../article/article.ts';
import { contains, overlaps, type Span } from '../../article/span.ts';
import { type Cue, cite, type Entity, type Quote, type Speaker } from '../reading.ts';
import { type Syntax, sentenceAt } from '../syntax/syntax.ts';
import { attributionIn, clauseOf } from './attribution.ts';
import type { Quotation } from './marks.ts';
import { findReported } from './reported.ts';

/** A quote before it has its id. */
export type QuoteDraft = Omit<Quote, 'id' | 'text' | 'about'>;

/**
 * Everything that the article gives as somebody's words, in the order of the text: quotations with their speakers,
 * and speech reported without marks.
 */
export function findQuotes(
  article: Article,
  syntax: Syntax,
  entities: readonly Entity[],
  quotations: readonly Quotation[],
): Quote[] {
  const drafts: QuoteDraft[] = [];
  let last: { readonly speaker: Speaker; readonly cue: Cue | null; readonly end: number } | null = null;
  for (const quotation of quotations) {
    const draft = attribute(article, syntax, entities, quotations, quotation, last);
    if (draft === null) continue;
    drafts.push(draft);
    if (draft.speaker) last = { speaker: draft.speaker, cue: draft.cue, end: quotation.outer.end };
  }
  drafts.push(...findReported(article, syntax, entities, quotations));
  drafts.sort((a, b) => a.spans[0]!.start - b.spans[0]!.start);
  return drafts.map((draft, i) => ({
    id: `q${i + 1}`,
    ...draft,
    text: textOf(article, draft.spans),
    about: aboutWhom(article, entities, draft),
  }));
}

/** A quotation as a quote; null where its words are nobody's: a title, a nickname, words at arm's length. */
function attribute(
  { text }: Article,
  syntax: Syntax,
  entities: readonly Entity[],
  quotations: readonly Quotation[],
  quotation: Quotation,
  last: { readonly speaker: Speaker; readonly cue: Cue | null; readonly end: number } | null,
): QuoteDraft | null {
  const { outer, inner } = quotation;
  const sentence = sentenceAt(syntax, outer.start);
  if (!sentence) return null;
  const kind = 'direct';
  const clause = clauseOf(text, syntax, sentence, entities, quotations);
  const found = attributionIn(clause, outer, last?.speaker ?? null);
  if (found) return { kind, spans: inner, speaker: found.speaker, cue: found.cue, because: [found.because] };

  const whole = isWholeSentence(text, sentence, outer);
  if (whole && last && !clause.people.length && goesOn(text, last.end, outer.start)) {
    return {
      kind,
      spans: inner,
      speaker: last.speaker,
      cue: last.cue,
      because: ['a quotation right behind an attributed one has its speaker'],
    };
  }
  if (whole || /[.!?,]$/.test(text.slice(inner[0]!.start, inner.at(-1)!.end))) {
    return {
      kind,
      spans: inner,
      speaker: null,
      cue: null,
      because: ['a whole sentence in quotation marks whose speaker is not clear'],
    };
  }
  return null;
}

/** Whether nothing but the quotation stands in its sentence. */
function isWholeSentence(text: string, sentence: Span, outer: Span): boolean {
  return (
    !/\p{L}/u.test(text.slice(sentence.start, Math.min(outer.start, sentence.end))) &&
    !/\p{L}/u.test(text.slice(outer.end, Math.max(outer.end, sentence.end)))
  );
}

/** Whether only white space lies between two quotations. */
function goesOn(text: string, from: number, to: number): boolean {
  return text.slice(from, to).trim() === '';
}

/** The spans' words: a space within a paragraph, a blank line between paragraphs. */
function textOf(article: Article, spans: Quote['spans']): string {
  return spans
    .map((span, i) => {
      const before = spans[i - 1];
      const gap = before === undefined ? '' : before.paragraph === span.paragraph ? ' ' : '\n\n';
      return gap + article.text.slice(span.start, span.end);
    })
    .join('');
}

/**
 * Whom the words are about: those they name; and where they say "you", the person besides the speaker whom the article
 * has named most until then, as an open letter's reader is.
 */
function aboutWhom(article: Article, entities: readonly Entity[], draft: QuoteDraft): string[] {
  const first = draft.spans[0]!;
  const words = draft.spans.map((span) => article.text.slice(span.start, span.end)).join(' ');
  const sentence = { start: Math.min(first.start, draft.cue?.start ?? first.start), end: draft.spans.at(-1)!.end };
  const named = entities
    .filter((e) => e.id !== draft.speaker?.entity)
    .filter((e) =>
      e.mentions.some((m) => m.by === 'name' && (draft.spans.some((s) => overlaps(s, m)) || contains(sentence, m))),
    )
    .map((e) => e.id);
  if (!/\byou(?:r|rs|rself)?\b/i.test(words)) return named;
  const reader = entities
    .filter((e) => e.kind === 'person' && e.id !== draft.speaker?.entity)
    .map((e) => ({ id: e.id, times: e.mentions.filter((m) => m.start < first.start).length }))
    .sort((a, b) => b.times - a.times)[0];
  return reader && reader.times > 0 && !named.includes(reader.id) ? [reader.id, ...named] : named;
}

/** The sentence of a quote's first words, as a citation. */
export function sentenceOfQuote(article: Article, syntax: Syntax, quote: Quote) {
  const sentence = sentenceAt(syntax, quote.spans[0]!.start);
  return sentence ? cite(article, sentence) : null;
}
