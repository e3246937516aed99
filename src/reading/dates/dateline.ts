import type { Article } from '../../article/article.ts';
import { slice } from '../../article/span.ts';
import type { Expression } from './expression.ts';
import { monthNumber } from './words.ts';

/** How far into a paragraph a dateline's date may begin. */
const REACH = 60;
/** "LONDON, Jan 5", "NEW YORK (AP) — Nov. 3", "By A. Writer, 3 November 1998": capitals, an agency, and nothing that tells something. */
const place =
  /^\(?(?:\p{Lu}{2}[\p{Lu} .'’-]{0,60}(?:,\s[\p{L}. ]{1,60})?)?[,\s]{0,9}(?:\([^()]{2,40}\))?[\s,–—_-]{0,9}$/u;
const after = /^[,.\s]*(?:\([^()]{2,40}\)[\s,]*)?(?:[–—_]|-{1,2}\s|:\s|$)/;
/** A line that says when the text was put out, and nothing else. */
const stamp =
  /^(?:(?:first\s)?(?:published|posted|updated|last\supdated|date|issued|filed)(?:\son|\sat)?:?\s*)?(?:\d{1,2}[:.]\d{2}\s?(?:[ap]m)?,?\s*)?$/i;
const stampEnd = /^[,.\s]{0,9}(?:(?:at\s)?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?)?(?:\s?(?:GMT|BST|ET|EST|EDT))?\s{0,9}$/i;

/** The date that a text carries as its own, in a dateline or on a line by itself. */
export interface Dateline {
  readonly expression: Expression;
  /** The day it names; null where it leaves out the year. */
  readonly value: string | null;
  readonly month: number;
  readonly day: number;
  /** Whether it has a line to itself: then it is the text's own, whatever date the text came with. */
  readonly isAlone: boolean;
}

/** The dateline of an article: a date at the head of its first paragraphs, or alone on a line there or at its end. Null where there is none. */
export function findDateline({ text, paragraphs }: Article, expressions: readonly Expression[]): Dateline | null {
  const last = paragraphs.at(-1);
  for (const expression of expressions) {
    if (expression.type !== 'DATE') continue;
    const paragraph =
      paragraphs.find((p) => p.number <= 4 && expression.start >= p.start && expression.end <= p.end) ??
      (last && expression.start >= last.start ? last : undefined);
    if (!paragraph || expression.start - paragraph.start > REACH) continue;
    const before = text.slice(paragraph.start, expression.start);
    const behind = text.slice(expression.end, paragraph.end);
    const opens = paragraph.number <= 4 && before.trim() !== '' && place.test(before) && after.test(behind);
    const stands = stamp.test(before) && stampEnd.test(behind);
    const day = opens || stands ? namedDay(slice(text, expression), expression.stated) : null;
    if (day) return { expression, ...day, isAlone: stands };
  }
  return null;
}

/** The day in the words of a date; null where they name none. */
function namedDay(words: string, stated: string | null): Pick<Dateline, 'value' | 'month' | 'day'> | null {
  const full = /^\d{4}-(\d{2})-(\d{2})$/.exec(stated ?? '');
  if (full) return { value: stated, month: Number(full[1]), day: Number(full[2]) };
  const name = /\p{Lu}\p{L}{2,}\.?/gu;
  const day = /\b([12]?\d|3[01])(?:st|nd|rd|th)?\b/.exec(words);
  const month = [...words.matchAll(name)].map(([word]) => monthNumber(word)).find((m) => m !== undefined);
  return day && month ? { value: null, month, day: Number(day[1]) } : null;
}
