import { type Span, slice } from '../../article/span.ts';
import { insideQuotation, type Quotation } from '../marks/marks.ts';

/** A word that is written in capitals throughout, as headlines and openings do; shorter ones may be abbreviations. */
const SHOUTED = /(?<![\p{L}\p{N}'’-])\p{Lu}{4,}(?![\p{L}\p{N}])/gu;

/**
 * The words of a role in ordinary letters, as exact pieces of the article: where an opening writes "MARL North councillor" and the text has "Marl"
 * elsewhere, the word is taken from there. One piece, the role itself, where nothing is written so.
 */
export function roleInOrdinaryLetters(text: string, role: Span, quotations: readonly Quotation[]): Span[] {
  const pieces: Span[] = [];
  let from = role.start;
  for (const match of slice(text, role).matchAll(SHOUTED)) {
    const start = role.start + match.index;
    const end = start + match[0].length;
    const elsewhere = ordinary(text, match[0], quotations);
    if (elsewhere === null) continue;
    if (from < start) pieces.push({ start: from, end: start });
    pieces.push(elsewhere);
    from = end;
  }
  if (from < role.end) pieces.push({ start: from, end: role.end });
  return pieces;
}

/** Where the text has a word with its first letter alone in capitals, as a whole word outside quotation marks; null where it has not. */
function ordinary(text: string, word: string, quotations: readonly Quotation[]): Span | null {
  const wanted = word.charAt(0) + word.slice(1).toLowerCase();
  const letter = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const whole = !letter.test(text[at - 1] ?? ' ') && !letter.test(text[end] ?? ' ');
    if (whole && insideQuotation(quotations, at) === undefined) return { start: at, end };
  }
  return null;
}
