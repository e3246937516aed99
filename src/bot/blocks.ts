import { contains, overlaps, type Span } from '../article/span.ts';
import type { Citation, Quote, Reading } from '../reading/reading.ts';
import { cite, onlyByPronoun, quotedSpans } from '../reading/reading.ts';
import { exact, nameOf, type Part, paragraphMark, say, speakerOf, type Wording } from '../reading/wording.ts';
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
    if (!quote.speaker || !leavesSpeakerOut(reading, quote, span)) continue;
    const { entity: id, name, start, end } = quote.speaker;
    if (seen.has(id ?? name)) continue;
    seen.add(id ?? name);
    const entity = reading.entities.find((e) => e.id === id);
    const mention = exact(reading.article, { start, end });
    // a pronoun that nothing resolves is given as the article's word, not as a name
    const speaker = entity ? [speakerOf(entity, span)] : isPronoun(mention.text) ? say`“${mention}”` : [mention];
    wording = wording.length === 0 ? say`words of ${speaker}` : say`${wording} and of ${speaker}`;
  }
  if (wording.length > 0) return wording;
  // a quotation beside which nobody is named is still somebody's words and not the article's
  const nobodys = reading.quotes.some(
    (q) => q.speaker === null && q.kind === 'direct' && q.spans.some((s) => overlaps(s, span)),
  );
  return nobodys ? say`words in quotation marks, speaker not named` : [];
}

function isPronoun(text: string): boolean {
  return /^(?:he|she|it|they)$/i.test(text);
}

/**
 * Whether a span takes words out of a quote without telling who says them: the mention of the speaker stands outside it, or is a
 * pronoun whose name does.
 */
export function leavesSpeakerOut(reading: Reading, { speaker, spans }: Quote, span: Span): boolean {
  if (!speaker || !spans.some((s) => overlaps(s, span))) return false;
  return !contains(span, speaker) || onlyByPronoun(reading, speaker, span);
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

type Named = readonly { readonly id: string; readonly name: string }[];

/** The names of several entities as a list: "A, B and C". */
export function namesList(entities: Named): Wording {
  return joined(entities, (name) => say` and ${name}`);
}

/** The names of several entities of which one is meant: "A, B or C". */
export function orList(entities: Named): Wording {
  return joined(entities, (name) => say` or ${name}`);
}

function joined(entities: Named, last: (name: Part) => Wording): Wording {
  return entities.flatMap((entity, i) => {
    const name = nameOf(entity);
    if (i === 0) return [name];
    return i === entities.length - 1 ? last(name) : say`, ${name}`;
  });
}
