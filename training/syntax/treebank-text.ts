import type { Span } from '../../src/article/span.ts';

/** A treebank document laid out as running text, with the spans that its annotators gave tokens and sentences. */
export interface TreebankText {
  readonly id: string;
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Span[];
  readonly tokens: readonly TreebankToken[];
}

/** A word with what its annotators say of it. */
export interface TreebankToken extends Span {
  readonly upos: string;
  readonly xpos: string;
  /** Index of its head in the document's tokens; -1 for a root. */
  readonly head: number;
  readonly deprel: string;
  readonly misc: string;
}

/**
 * The documents of a CoNLL-U file as running text: words joined as `SpaceAfter=No` says, sentences by a space,
 * paragraphs (`# newpar`, or a document's start) by a blank line. The words of a multiword token ("don't") share its characters
 * in order; where their forms do not add up to it, the first takes what is over.
 */
export function treebankTexts(conllu: string): TreebankText[] {
  const texts: TreebankText[] = [];
  for (const document of conllu.split(/^(?=# newdoc id)/m)) {
    const id = /^# newdoc id = (.+)$/m.exec(document)?.[1];
    if (id !== undefined) texts.push(layOut(id, document));
  }
  return texts;
}

function layOut(id: string, document: string): TreebankText {
  let text = '';
  const paragraphs: { start: number; end: number }[] = [];
  const sentences: Span[] = [];
  const tokens: TreebankToken[] = [];
  for (const block of document.split('\n\n')) {
    const rows = block.split('\n').filter((line) => /^\d/.test(line));
    if (rows.length === 0) continue;
    text = text.trimEnd();
    if (/^# newpar/m.test(block) || paragraphs.length === 0) {
      if (text !== '') text += '\n\n';
      paragraphs.push({ start: text.length, end: text.length });
    } else text += ' ';
    const start = text.length;
    const first = tokens.length;
    const place = (
      [, , , upos = '', xpos = '', , head = '', deprel = '', , misc = '']: readonly string[],
      span: Span,
    ) => tokens.push({ ...span, upos, xpos, head: head === '0' ? -1 : first + Number(head) - 1, deprel, misc });
    let joined = 0;
    for (const row of rows) {
      const columns = row.split('\t');
      const [number, form] = columns as [string, string];
      const space = /SpaceAfter=No/.test(columns.at(-1)!) ? '' : ' ';
      if (number.includes('.')) continue;
      if (number.includes('-')) {
        const [from, to] = number.split('-').map(Number) as [number, number];
        const words = rows.filter((r) => /^\d+\t/.test(r) && inRange(Number.parseInt(r, 10), from, to));
        placeWords(words, form, text.length, place);
        text += form + space;
        joined = to;
      } else if (Number(number) > joined) {
        place(columns, { start: text.length, end: text.length + form.length });
        text += form + space;
      }
    }
    const end = text.trimEnd().length;
    sentences.push({ start, end });
    paragraphs.at(-1)!.end = end;
  }
  return { id, text: text.trimEnd(), paragraphs, sentences, tokens };
}

const inRange = (n: number, from: number, to: number) => n >= from && n <= to;

function placeWords(
  rows: readonly string[],
  surface: string,
  at: number,
  place: (columns: readonly string[], span: Span) => void,
): void {
  const words = rows.map((row) => row.split('\t'));
  let over = surface.length - words.map((columns) => columns[1]!).join('').length;
  let start = at;
  for (const columns of words) {
    const length = Math.max(0, columns[1]!.length + over);
    over = 0;
    const end = Math.min(start + length, at + surface.length);
    place(columns, { start, end });
    start = end;
  }
}
