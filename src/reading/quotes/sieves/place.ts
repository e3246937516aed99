import type { Quotation } from '../../marks/marks.ts';
import type { Cue, Speaker } from '../../reading.ts';
import { sentenceAt, tokenAt } from '../../syntax/syntax.ts';
import type { Stretch } from '../../syntax/tree.ts';
import type { Ground } from '../ground.ts';
import type { Report } from '../report.ts';

/** Who says a quotation and by which word the article says so. */
export interface Attribution {
  readonly speaker: Speaker | null;
  readonly cue: Cue | null;
  /** The report that leads up to the words in the same sentence; null where the words are not part of its clause. */
  readonly leading: Report | null;
  readonly because: string;
}

/** A quotation with what stands before and behind it up to the next quotation or the sentence's end. */
export interface Place {
  readonly quotation: Quotation;
  readonly before: Stretch;
  readonly behind: Stretch;
}

/** One way to find who says a quotation; null where it finds nobody. */
export type Sieve = (ground: Ground, place: Place) => Attribution | null;

/** Where a quotation stands, by its index in `ground.quotations`. */
export function placeOf({ syntax, quotations }: Ground, index: number): Place {
  const quotation = quotations[index]!;
  const { outer } = quotation;
  const opening = sentenceAt(syntax, outer.start)!;
  const closing = sentenceAt(syntax, outer.end - 1)!;
  const start = tokenAt(syntax, outer.start);
  const end = tokenAt(syntax, outer.end);
  const previous = quotations[index - 1];
  const next = quotations[index + 1];
  const first = Math.max(opening.first, previous ? tokenAt(syntax, previous.outer.end) : 0);
  const last = Math.min(closing.last, next ? tokenAt(syntax, next.outer.start) : Number.MAX_SAFE_INTEGER);
  return {
    quotation,
    before: { first: Math.min(first, start), last: start },
    behind: { first: end, last: Math.max(end, last) },
  };
}

/** The reports whose cues lie in a stretch; logarithmic, then as many steps as there are. */
export function reportsBetween({ reports }: Ground, { first, last }: Stretch): Report[] {
  let low = 0;
  let high = reports.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reports[middle]!.at < first) low = middle + 1;
    else high = middle;
  }
  const found: Report[] = [];
  for (let i = low; i < reports.length && reports[i]!.at < last; i++) found.push(reports[i]!);
  return found;
}

/** How many tokens back a cue is looked for within its sentence. */
export const FAR = 80;

/** How many tokens may stand between a quotation and the subject or verb behind it. */
export const NEAR = 12;
