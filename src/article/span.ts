/** A stretch of an article's text: UTF-16 offsets into `article.text`, end exclusive. The text of a span is always sliced, never retyped. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The characters that a span covers. Throws RangeError where the span does not lie inside the text, because a silent empty slice would hide a broken offset. */
export function slice(text: string, span: Span): string {
  if (!(Number.isInteger(span.start) && span.start >= 0 && span.start <= span.end && span.end <= text.length)) {
    throw new RangeError(`the span ${span.start}–${span.end} is outside the text (0–${text.length})`);
  }
  return text.slice(span.start, span.end);
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` covers every character of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The span without white space at its two ends. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
