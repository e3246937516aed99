import type { Span } from '../../article/span.ts';
import type { Quotation } from '../marks/marks.ts';
import type { QuoteSpan } from '../reading.ts';

/** Reported words cut into unbroken stretches, and whether they stand in quotation marks wholly, partly or not at all. */
export interface Pieces {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly spans: readonly QuoteSpan[];
}

/** What stands between a cue and a quotation, or between two, without being reported itself: "said that “…”". */
const joining = new Set(['that', 'and', 'or', 'but', 'because']);

/**
 * Cuts reported words at quotation marks: the words in marks are stretches of their own, so that they can be shown as quotation and
 * the rest as report. Quotations are taken whole, also where the report was found in their first sentence only.
 *
 * @param spans what is reported, in order
 * @param quotations those that overlap it, in order
 */
export function piecesOf(
  text: string,
  spans: readonly (Span & { readonly paragraph: number })[],
  quotations: readonly Quotation[],
): Pieces {
  const pieces: QuoteSpan[] = [];
  let plain = 0;
  const addPlain = (start: number, end: number, paragraph: number) => {
    const span = trimmedWords(text, start, end);
    if (!span || joining.has(text.slice(span.start, span.end).toLowerCase())) return;
    plain += lettersIn(text, span);
    pieces.push({ ...span, paragraph, quoted: false });
  };
  let next = 0;
  let from = 0;
  for (const span of spans) {
    let at = Math.max(from, span.start);
    for (; next < quotations.length && quotations[next]!.outer.start < span.end; next++) {
      const { outer, inner } = quotations[next]!;
      addPlain(at, outer.start, span.paragraph);
      pieces.push(...inner.map((words) => ({ ...words, quoted: true })));
      at = outer.end;
    }
    if (at < span.end) addPlain(at, span.end, span.paragraph);
    from = Math.max(at, span.end);
  }
  const quoted = pieces.some((p) => p.quoted);
  if (quoted && plain === 0) return { kind: 'direct', spans: pieces.filter((p) => p.quoted) };
  return { kind: quoted ? 'mixed' : 'indirect', spans: pieces };
}

/** A span without white space and idle punctuation at its ends; null where no word is left. */
function trimmedWords(text: string, start: number, end: number): Span | null {
  while (start < end && !/[\p{L}\p{N}$£€[(]/u.test(text[start]!)) start++;
  const joint = /^(?:and|or|but) /.exec(text.slice(start, Math.min(end, start + 4)));
  if (joint) start += joint[0].length;
  while (end > start && !/[\p{L}\p{N}%)\]]/u.test(text[end - 1]!)) end--;
  return end > start ? { start, end } : null;
}

function lettersIn(text: string, { start, end }: Span): number {
  let letters = 0;
  for (let i = start; i < end; i++) if (/[\p{L}\p{N}]/u.test(text[i]!)) letters++;
  return letters;
}
