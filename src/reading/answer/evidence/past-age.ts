import type { Span } from '../../../article/span.ts';
import type { Reading } from '../../reading.ts';
import type { Question } from '../question/question.ts';

/** An age at a time that is over: "at the age of 23", "when she was 3 years old", "when Lund was 3". */
const before = /\b(?:at the age of|at age|(?:when|before|until|since|while) [^.,;:“”"]{1,60} (?:was|were|turned))\s$/i;
/** "was 31 when the firm failed", "aged nine at the time". */
const was = /\b(?:was|were|aged|then|only|just)\s$/i;
const behind = /^(?:\s?-?\s?years?[- ]old)?,?\s(?:when|in|at the time|then)\b/i;

/** Whether a question asks how old somebody is, and the age that a sentence gives is of an earlier time. */
export function isPastAge(
  { article, sentences }: Reading,
  { kind, whole }: Question,
  { value, sentence }: { readonly value: Span | null; readonly sentence: number },
): boolean {
  if (kind !== 'how-old' || !value || !/\b(?:is|are|['’]s|s)\b/i.test(whole) || /\b(?:was|were)\b/i.test(whole))
    return false;
  const { start, end } = sentences[sentence]!;
  const lead = article.text.slice(start, value.start);
  return before.test(lead) || (was.test(lead) && behind.test(article.text.slice(value.end, end)));
}
