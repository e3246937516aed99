import { contains, overlaps, type Span } from '../article/span.ts';
import type { Citation, Quote, Reading } from '../reading/reading.ts';
import { cite, quotedSpans } from '../reading/reading.ts';
import { exact, nameOf, paragraphMark, say, speakerOf, type Wording } from '../reading/wording.ts';
import type { Action, EvidenceBlock, FooterBlock, QuoteBlock } from './reply.ts';

/** Which article a reply is from; the last block of every reply. */
export function footerBlock(reading: Reading): FooterBlock {
  const { title, source, url } = reading.article;
  return { kind: 'footer', title, source, url };
}

/** The button that shows a paragraph with its neighbours. */
export function contextAction(paragraph: number): Action {
  return { label: say`Show ${paragraphMark(paragraph)} in context`, line: `/context ${paragraph}` };
}

/**
 * The article's words as evidence. Where the words are somebody's and do not themselves say whose (the later paragraphs of a
 * long quotation), the speaker is added.
 */
export function evidenceBlock(reading: Reading, citations: readonly Citation[], label: Wording): EvidenceBlock {
  return { kind: 'evidence', citations, attributions: citations.map((c) => attributionOf(reading, c)), label };
}

/** Who speaks at a span, where the span itself does not name them; empty wording otherwise. */
export function attributionOf(reading: Reading, span: Span): Wording {
  const seen = new Set<string>();
  let wording: Wording = [];
  for (const quote of reading.quotes) {
    if (!quote.speaker || !leavesSpeakerOut(quote, span)) continue;
    const { entity: id, name, start, end } = quote.speaker;
    if (seen.has(id ?? name)) continue;
    seen.add(id ?? name);
    const entity = reading.entities.find((e) => e.id === id);
    const speaker = entity ? speakerOf(entity, span) : exact(reading.article, { start, end });
    wording = wording.length === 0 ? say`words of ${speaker}` : say`${wording} and of ${speaker}`;
  }
  return wording;
}

/** Whether a span takes words out of a quote without the mention of who says them. */
export function leavesSpeakerOut(quote: Quote, span: Span): boolean {
  return quote.speaker !== null && quote.spans.some((s) => overlaps(s, span)) && !contains(span, quote.speaker);
}

/** A quote with who says it and how. */
export function quoteBlock(reading: Reading, quote: Quote, attribution: Wording): QuoteBlock {
  return {
    kind: 'quote',
    quote: quote.id,
    speaker: quote.speaker?.entity ?? null,
    pieces: quotedSpans(quote).map((span) => cite(reading.article, span)),
    attribution,
  };
}

/** The names of several entities as a list: "A, B and C". */
export function namesList(entities: readonly { readonly id: string; readonly name: string }[]): Wording {
  return entities.flatMap((entity, i) => {
    const name = nameOf(entity);
    if (i === 0) return [name];
    return i === entities.length - 1 ? say` and ${name}` : say`, ${name}`;
  });
}
