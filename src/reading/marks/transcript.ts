import type { Article } from '../../article/article.ts';
import { type Span, trimmed } from '../../article/span.ts';
import { wordMap } from '../language.ts';

/** What one speaker says in a transcript, up to the next one's turn. */
export interface Turn {
  /** The words that name the speaker, without the colon. */
  readonly label: Span;
  /** From the label, or the quotation mark before it, to behind the last word. */
  readonly outer: Span;
  /** The words said, without marks, a span for each paragraph. */
  readonly inner: readonly (Span & { readonly paragraph: number })[];
}

/** A line that a label opens. */
interface Line extends Span {
  readonly paragraph: number;
  readonly name: string;
  readonly label: Span;
  /** The quotation mark before the label; empty where there is none. */
  readonly mark: string;
}

/**
 * A label: up to four words in capitals ("REP. LEE", "Q"), or as a name is written ("Ann Lee"), with what stands in brackets
 * behind it, and a colon. No clause ends so: a small letter, or a fifth word, and it is none.
 */
const opening =
  /^(["“'‘]?)((?:\p{Lu}[\p{Lu}.'’-]*|\p{Lu}[\p{L}.'’-]{0,24})(?: (?:\p{Lu}[\p{Lu}.'’-]*|\p{Lu}[\p{L}.'’-]{0,24})){0,3})(?: \([^()\n]{1,40}\))?: ?(?=\S)/u;

/** How many lines without a label may lie between two turns of one transcript. */
const NEAR = 3;

/**
 * The turns of interviews and hearings that are printed as a transcript, `NAME: words`, in order. A line alone with a label is no transcript, and
 * neither is a list ("WHO: … WHERE: …"): two speakers must alternate, one of them coming back, or two in capitals must be
 * known by name elsewhere. Later paragraphs belong to a turn where they go on in quotation marks. Linear in the length of the text.
 */
export function turnsIn({ text, paragraphs }: Pick<Article, 'text' | 'paragraphs'>): Turn[] {
  const lines = paragraphs.flatMap((p) => linesOf(text, p));
  const labelled = lines.flatMap((line, i) => {
    const found = labelOf(text, line);
    return found ? [{ ...found, at: i }] : [];
  });
  const spoken = new Set<number>();
  let named: ReadonlySet<string> | null = null;
  const surnames = () => (named ??= surnamesIn(text));
  for (let first = 0; first < labelled.length; ) {
    let last = first;
    while (last + 1 < labelled.length && labelled[last + 1]!.at - labelled[last]!.at <= NEAR) last++;
    const run = labelled.slice(first, last + 1);
    if (isTranscript(run, surnames)) for (const line of run) spoken.add(line.at);
    first = last + 1;
  }
  // one who speaks in capitals goes on so, however long the turns between
  const known = new Set(labelled.filter(({ at, name }) => spoken.has(at) && isCapital(name)).map(({ name }) => name));
  for (const { at, name } of labelled) if (known.has(name)) spoken.add(at);
  return labelled
    .filter(({ at }) => spoken.has(at))
    .map((line) => turnOf(text, line, linesBehind(text, lines, line.at, spoken)));
}

function linesOf(text: string, { start, end, number }: Span & { number: number }): (Span & { paragraph: number })[] {
  const lines: (Span & { paragraph: number })[] = [];
  for (let at = start; at < end; ) {
    const next = text.indexOf('\n', at);
    const until = next < 0 || next > end ? end : next;
    const line = trimmed(text, { start: at, end: until });
    if (line.end > line.start) lines.push({ ...line, paragraph: number });
    at = until + 1;
  }
  return lines;
}

/** The longest that an opening with its label can be. */
const LONGEST = 160;

function labelOf(text: string, line: Span & { paragraph: number }): Line | null {
  const match = opening.exec(text.slice(line.start, Math.min(line.end, line.start + LONGEST)));
  if (!match) return null;
  const [, mark, name] = match as unknown as [string, string, string];
  if (wordMap('line-labels.tsv').get(name.toLowerCase()) === 'heading') return null;
  const start = line.start + mark.length;
  return { ...line, name, mark, label: { start, end: start + name.length } };
}

/** Whether labels that follow each other closely are speakers who take turns. */
function isTranscript(run: readonly Line[], surnames: () => ReadonlySet<string>): boolean {
  const names = new Set(run.map((line) => line.name));
  if (names.size < 2) return false;
  // "Ann Lee: … Tom Ono: … Ann Lee: …": somebody comes back after somebody else
  if (run.some((line, i) => i >= 2 && line.name === run[i - 2]!.name && line.name !== run[i - 1]!.name)) return true;
  return [...names].every((name) => isCapital(name) && surnames().has(name.split(' ').at(-1)!));
}

const isCapital = (name: string) => name === name.toUpperCase();

/** The words that stand behind a given name or a title, in capitals: those are surnames. */
function surnamesIn(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  let before = '';
  for (const [word] of text.matchAll(/\p{L}[\p{L}’'-]*/gu)) {
    if (wordMap('given-names.tsv').has(before) || wordMap('honorifics.tsv').has(before)) names.add(word.toUpperCase());
    before = word.toLowerCase();
  }
  return names;
}

/** The lines that a turn goes on in: those that begin with the mark its own line begins with, up to the next label or remark in brackets. */
function linesBehind(
  text: string,
  lines: readonly (Span & { paragraph: number })[],
  at: number,
  spoken: ReadonlySet<number>,
): (Span & { paragraph: number })[] {
  const { start } = lines[at]!;
  const mark = /["“]/.test(text[start]!) ? text[start]! : null;
  const found: (Span & { paragraph: number })[] = [];
  for (let i = at + 1; mark !== null && i < lines.length && !spoken.has(i); i++) {
    const line = lines[i]!;
    if (text[line.start] !== mark || text[line.start + 1] === '(' || isClosed(text, lines[i - 1]!, mark)) break;
    found.push(line);
  }
  return found;
}

/** Whether a line ends in the mark that closes its quotation. */
function isClosed(text: string, { end }: Span, mark: string): boolean {
  return text[end - 1] === (mark === '“' ? '”' : mark);
}

function turnOf(text: string, line: Line & { at: number }, behind: readonly (Span & { paragraph: number })[]): Turn {
  const { label, mark } = line;
  const colon = text.indexOf(':', label.end);
  const closing = mark === '“' ? '”' : mark;
  const words = (span: Span & { paragraph: number }, from: number) => {
    // a closing mark without its opening one in the line belongs to the turn as a whole
    const within = text.slice(from, span.end - 1);
    const closes = mark !== '' && text[span.end - 1] === closing && !isOpenIn(within, mark, closing);
    return { ...trimmed(text, { start: from, end: span.end - (closes ? 1 : 0) }), paragraph: span.paragraph };
  };
  const inner = [words(line, colon + 1), ...behind.map((span) => words(span, span.start + 1))].filter(
    (span) => span.end > span.start,
  );
  return { label, outer: { start: line.start, end: (behind.at(-1) ?? line).end }, inner };
}

/** Whether a quotation is still open at the end of some words. */
function isOpenIn(words: string, open: string, close: string): boolean {
  const count = (mark: string) => words.split(mark).length - 1;
  return open === close ? count(open) % 2 === 1 : count(open) > count(close);
}
