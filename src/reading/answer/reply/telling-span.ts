import { overlaps, type Span } from '../../../article/span.ts';
import { related, termOf } from '../../lexicon/terms.ts';
import type { Entity, Quote, Reading } from '../../reading.ts';
import { tokenTexts } from '../../syntax/tokens.ts';
import type { Question } from '../question/question.ts';

/** Of a quotation in pieces the one that speaks of what is asked; the first where none does. */
export function tellingSpan({ article }: Reading, { terms }: Question, quote: Quote, others: readonly Entity[]): Span {
  const spans = inOnePiece(article.text, quote.spans);
  const hits = (span: Span) => {
    const words = tokenTexts(article.text, span).map((word) => termOf(word.toLowerCase()));
    const named = others.filter((e) => e.mentions.some((m) => overlaps(m, span))).length;
    return named + terms.filter(({ term }) => words.some((word) => related(term, word))).length;
  };
  const most = Math.max(...spans.map(hits));
  const { start, end } = spans.find((span) => hits(span) === most)!;
  return { start, end };
}

/** The spans of a quotation with those joined that only a quotation mark parts: its report and its own words are one saying. */
function inOnePiece(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    const isNext = last !== undefined && /^\s?["“”‘’']\s?$/u.test(text.slice(last.end, start));
    if (isNext) joined[joined.length - 1] = { start: last.start, end };
    else joined.push({ start, end });
  }
  // what was joined across an opening mark ends behind the closing one
  return joined.map(({ start, end }) => {
    const marks = text.slice(start, end).match(/["“”]/gu) ?? [];
    return marks.length % 2 === 1 && /["”]/.test(text[end] ?? '') ? { start, end: end + 1 } : { start, end };
  });
}
