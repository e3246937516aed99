import { type Span, trimmed } from './span.ts';

/** A paragraph, numbered from 1 as readers cite it (¶1). */
export interface Paragraph extends Span {
  readonly number: number;
}

/**
 * Cuts a text into paragraphs at blank lines; white space at a paragraph's ends is left out.
 * A text without any blank line but with several lines has one paragraph a line, as pasted articles often have.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const blank = /\n[^\S\n]*\n/.test(text);
  const paragraphs: Paragraph[] = [];
  const add = (start: number, end: number) => {
    const span = trimmed(text, { start, end });
    if (span.end > span.start) paragraphs.push({ number: paragraphs.length + 1, ...span });
  };
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    if (end < 0) break;
    const next = text.indexOf('\n', end + 1);
    const lineAfter = text.slice(end + 1, next < 0 ? text.length : next);
    if (!blank || lineAfter.trim() === '') {
      add(start, end);
      start = end + 1;
    }
    at = end + 1;
  }
  add(start, text.length);
  return paragraphs;
}

/** The number of the paragraph that holds this offset; between two paragraphs, the one before (at the very start, the first). */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (paragraphs[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return paragraphs[low]?.number ?? 1;
}
