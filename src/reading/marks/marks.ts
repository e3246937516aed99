import type { Article } from '../../article/article.ts';
import { overlaps, type Span, trimmed } from '../../article/span.ts';
import { turnsIn } from './transcript.ts';

/** Words in quotation marks. */
export interface Quotation {
  /** From the first mark to behind the last, over all paragraphs. */
  readonly outer: Span;
  /** The words without the marks, a span for each paragraph. */
  readonly inner: readonly (Span & { readonly paragraph: number })[];
  readonly style: 'double' | 'single';
  /** False where the closing mark is missing and no next paragraph goes on. */
  readonly closed: boolean;
  /** In a transcript, the words that name who says it; null elsewhere. */
  readonly label: Span | null;
}

const closes: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '«': '»',
  '‘': '’',
  "'": "'",
  '``': "''",
  "''": "''",
  '„': '“',
};

/**
 * The quotations of an article, in order: words in quotation marks, and the turns of a transcript, which stand for themselves with or
 * without marks.
 */
export function findQuotations(article: Pick<Article, 'text' | 'paragraphs'>): Quotation[] {
  const marked = quotationsByMarks(article);
  const turns = turnsIn(article);
  if (turns.length === 0) return marked;
  const spoken = turns.map(
    ({ label, outer, inner }): Quotation => ({ outer, inner, style: 'double', closed: true, label }),
  );
  // a quotation that begins before a transcript and runs into it was never closed: what stands before is told
  let next = 0;
  const others = marked.filter(({ outer }) => {
    while (next < spoken.length && spoken[next]!.outer.end <= outer.start) next++;
    return next === spoken.length || !overlaps(spoken[next]!.outer, outer);
  });
  return [...others, ...spoken].sort((a, b) => a.outer.start - b.outer.start);
}

/**
 * Words in quotation marks. A small state machine over the text, one step a character:
 * outside, or inside a quotation that began with a certain mark. Marks of the other kind inside are nested and part of the words.
 * Where a paragraph ends inside a quotation and the next one begins with an opening mark, the quotation goes on
 * (journalists leave out the closing mark there); where it does not, the quotation ends with its paragraph.
 */
function quotationsByMarks({ text, paragraphs }: Pick<Article, 'text' | 'paragraphs'>): Quotation[] {
  const found: Quotation[] = [];
  let open: { mark: string; start: number; inner: (Span & { paragraph: number })[] } | null = null;
  // how many quotations with the same kind of closing mark are open inside
  let depth = 0;

  const end = (at: number, length: number, closed: boolean) => {
    if (open && open.inner.length > 0) {
      const style = open.mark === '‘' || open.mark === "'" ? 'single' : 'double';
      found.push({ outer: { start: open.start, end: at + length }, inner: open.inner, style, closed, label: null });
    }
    open = null;
    depth = 0;
  };

  paragraphs.forEach((paragraph, p) => {
    let from = paragraph.start;
    let at = paragraph.start;
    if (open) {
      const mark = markAt(text, at);
      if (mark === open.mark) {
        at += mark.length;
        from = at;
      }
    }
    const balance = new Balance(text, paragraph);
    depth = 0;
    while (at < paragraph.end) {
      const mark = markAt(text, at);
      if (mark === '') {
        at++;
        continue;
      }
      balance.pass(mark);
      if (open) {
        const opens = mark === '“' && (open.mark === '"' || open.mark === '“');
        if (opens && /[\p{L}\p{N}[…'‘]/u.test(text[at + 1] ?? ' ') && balance.closes(open.mark === '“')) depth++;
        else if (mark === '”' && depth > 0) depth--;
        else if (isClosing(text, at, mark, open.mark)) {
          add(open.inner, text, { start: from, end: at }, paragraph.number);
          end(at, mark.length, true);
        }
      } else if (isOpening(text, at, mark, paragraph.end)) {
        open = { mark, start: at, inner: [] };
        from = at + mark.length;
      }
      at += mark.length;
    }
    if (!open) return;
    add(
      (open as { inner: (Span & { paragraph: number })[] }).inner,
      text,
      { start: from, end: paragraph.end },
      paragraph.number,
    );
    const next = paragraphs[p + 1];
    const goesOn = next !== undefined && markAt(text, next.start) === (open as { mark: string }).mark;
    if (!goesOn) end(paragraph.end, 0, false);
  });
  return found;
}

/** The typographic double marks that lie ahead in a paragraph. */
class Balance {
  #opening = 0;
  #closing = 0;

  constructor(text: string, { start, end }: Span) {
    for (let at = start; at < end; at++) {
      if (text[at] === '“') this.#opening++;
      else if (text[at] === '”') this.#closing++;
    }
  }

  pass(mark: string): void {
    if (mark === '“') this.#opening--;
    else if (mark === '”') this.#closing--;
  }

  /**
   * Whether an opening mark that has just been passed has a closing one of its own ahead: one for each that opens ahead, and, where the
   * quotation around it needs one too, one more. If not, the quotation before it was rather never closed.
   */
  closes(outer: boolean): boolean {
    return this.#closing >= this.#opening + (outer ? 2 : 1);
  }
}

function add(inner: (Span & { paragraph: number })[], text: string, span: Span, paragraph: number): void {
  const words = trimmed(text, span);
  if (words.end > words.start) inner.push({ ...words, paragraph });
}

/** The quotation mark at an offset; empty where there is none. */
function markAt(text: string, at: number): string {
  const c = text[at];
  if (c === '`' || c === "'") {
    const two = text.slice(at, at + 2);
    if (two === '``' || two === "''") return two;
  }
  return c !== undefined &&
    (c === '"' || c === '“' || c === '”' || c === '«' || c === '»' || c === '‘' || c === '’' || c === "'" || c === '„')
    ? c
    : '';
}

function isOpening(text: string, at: number, mark: string, limit: number): boolean {
  if (!(mark in closes)) return false;
  const before = text[at - 1] ?? ' ';
  const after = text[at + mark.length] ?? ' ';
  if (mark === '‘' || mark === "'") {
    // an apostrophe begins a word too ('90s, 'em): only a mark that has its end in the same paragraph opens
    if (!/[\s([—–-]/.test(before) || !/[\p{L}[…"“]/u.test(after)) return false;
    return singleEnd(text, at + 1, closes[mark]!, limit);
  }
  // agencies' feeds open with '' too: it opens where a word begins
  if (mark === "''") return /[\s([—–-]/.test(before) && /[\p{L}\p{N}[…$£€'"“]/u.test(after);
  return !/\s/.test(after) || mark !== '"';
}

/** How far a single-quoted passage is looked for; longer ones are rather two apostrophes. */
const LONGEST_SINGLE = 1500;

function singleEnd(text: string, from: number, close: string, limit: number): boolean {
  const ahead = text.slice(from, Math.min(limit, from + LONGEST_SINGLE));
  for (let at = ahead.indexOf(close); at >= 0; at = ahead.indexOf(close, at + 1)) {
    if (endsSingle(text, from + at)) return true;
  }
  return false;
}

function endsSingle(text: string, at: number): boolean {
  return /[\S]/.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ');
}

function isClosing(text: string, at: number, mark: string, opened: string): boolean {
  // typed the wrong way round: "“It rained,“ said the man"
  if (opened === '“' && mark === '“')
    return /\S/.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ');
  if (mark !== closes[opened] && !(opened === '“' && mark === '"') && !(opened === '"' && mark === '”')) return false;
  if (opened === '‘' || opened === "'") return endsSingle(text, at) && !isPossessive(text, at);
  return true;
}

/** Whether the mark is rather the apostrophe of a plural ("the workers' club"): after an s, before a small letter. */
function isPossessive(text: string, at: number): boolean {
  return (
    /s/i.test(text[at - 1] ?? '') &&
    /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3)) &&
    /['’]/.test(text.slice(at + 1, at + 200))
  );
}

/** Whether an offset lies inside a quotation's words or marks. `quotations` in order; logarithmic time. */
export function insideQuotation(quotations: readonly Quotation[], offset: number): Quotation | undefined {
  const candidate = quotations[firstBehind(quotations, offset)];
  return candidate && candidate.outer.start <= offset ? candidate : undefined;
}

/** Place of the first quotation that ends behind an offset; their number where none does. `quotations` in order; logarithmic time. */
export function firstBehind(quotations: readonly Quotation[], offset: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.outer.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
