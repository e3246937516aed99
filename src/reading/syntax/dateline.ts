import type { Span } from '../../article/span.ts';

/**
 * The place in capitals, or with its agency in brackets, that wire reports begin with: "QUAYHAVEN (Wire) - ", "LONDON, Jan. 5 — ",
 * "Marl Bay, Quillshire (Wire) — ". Repetition is bounded, so it matches in constant time.
 */
const shouted = /^\p{Lu}[\p{Lu}'’ -]{2,30}/u;
const bracketed = /^\p{Lu}[\p{L}'’ -]{2,30}(?=[,(\p{L}.\d ]{0,60}\()/u;
const rest =
  /^(?:, (?:\p{Lu}\.){1,3}| ?, \p{Lu}[\p{L}.]{1,15}(?: \p{Lu}[\p{L}.]{1,15}){0,2}){0,2}(?:,? \p{Lu}\p{L}{2,8}\.? \d{1,2}(?:, \d{4})?)?(?: ?\([^()]{2,30}\))? ?(?:--|[-–—])\s+(?=["“‘'(]?[\p{Lu}\d])/u;

/** Where the sentence behind a dateline begins, as an offset; the start of the span where it has no dateline. */
export function behindDateline(text: string, { start, end }: Span): number {
  const words = text.slice(start, Math.min(end, start + 140));
  for (const pattern of [shouted, bracketed]) {
    const place = pattern.exec(words)?.[0].trimEnd();
    if (place === undefined || place.endsWith('-')) continue;
    const tail = rest.exec(words.slice(place.length));
    if (tail && (pattern === shouted || tail[0].includes('('))) return start + place.length + tail[0].length;
  }
  return start;
}
