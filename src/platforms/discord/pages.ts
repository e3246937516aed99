import { BUTTONS_A_ROW, CONTENT, EMBED_DESCRIPTION, ROWS_A_MESSAGE } from './limits.ts';
import type { Piece, Rendered, RunButton } from './render.ts';

/** One message's worth of a reply. */
export interface Page {
  /** Markdown; never empty. */
  readonly text: string;
  /** Rows of buttons, none of them empty. */
  readonly rows: readonly (readonly RunButton[])[];
}

/** Embeds, or text where embeds are not permitted. */
export type Form = 'embed' | 'text';

const EMPTY = 'There is nothing to show.';
/** Below the buttons of the reply stands one row of ours: next page, share. */
const ROWS = ROWS_A_MESSAGE - 1;
/** "Page 12 of 34 · " and the marks around the footer. */
const SPARE = 40;

/**
 * Packs pieces into messages, in order. A piece is never divided: a quote stands whole in one message, and one that no message can
 * hold is left out with a line that says so.
 *
 * @returns at least one page
 */
export function paginate({ pieces, footer }: Rendered, form: Form): Page[] {
  const room = form === 'embed' ? EMBED_DESCRIPTION : CONTENT - footer.length * 2 - SPARE;
  const fitting = pieces.map((piece) => (piece.text.length > room ? tooLong(piece) : piece)).flatMap(inRows);
  const pages: Piece[][] = [];
  for (const group of keptTogether(fitting, room)) {
    const page = pages.at(-1);
    if (page && fits([...page, ...group], room)) page.push(...group);
    else pages.push(group);
  }
  return pages.length === 0 ? [{ text: EMPTY, rows: [] }] : pages.map(toPage);
}

/** Pieces with those that must not be parted from them, as long as a page holds the group. */
function keptTogether(pieces: readonly Piece[], room: number): Piece[][] {
  const groups: Piece[][] = [];
  let open = false;
  for (const piece of pieces) {
    const group = groups.at(-1);
    // buttons belong under what they are about
    const joins = open || piece.text === '';
    if (joins && group && fits([...group, piece], room) && group.length < 6) group.push(piece);
    else groups.push([piece]);
    open = piece.withNext;
  }
  return groups;
}

/** A piece holds no more buttons than one row. */
function inRows(piece: Piece): Piece[] {
  if (piece.buttons.length <= BUTTONS_A_ROW) return [piece];
  const rows: Piece[] = [];
  for (let i = 0; i < piece.buttons.length; i += BUTTONS_A_ROW) {
    rows.push({ text: i === 0 ? piece.text : '', buttons: piece.buttons.slice(i, i + BUTTONS_A_ROW), withNext: false });
  }
  return rows;
}

function fits(pieces: readonly Piece[], room: number): boolean {
  return textOf(pieces).length <= room && rowsOf(pieces).length <= ROWS;
}

function rowsOf(pieces: readonly Piece[]): (readonly RunButton[])[] {
  return pieces.map(({ buttons }) => buttons).filter((row) => row.length > 0);
}

/** List items follow one another; everything else stands apart by an empty line. */
function textOf(pieces: readonly Piece[]): string {
  let text = '';
  let before = '';
  for (const { text: words } of pieces) {
    if (words === '') continue;
    const sameList = words.startsWith('- ') && before.startsWith('- ');
    text += text === '' ? words : `${sameList ? '\n' : '\n\n'}${words}`;
    before = words;
  }
  return text;
}

function toPage(pieces: readonly Piece[]): Page {
  const text = textOf(pieces);
  return { text: text.trim() === '' ? EMPTY : text, rows: rowsOf(pieces) };
}

function tooLong(piece: Piece): Piece {
  const mark = /¶\d+/.exec(piece.text)?.[0];
  const words = `Left out here: ${mark ? `words from ${mark}, ` : 'words '}too long for one Discord message (${piece.text.length} characters). Ask for a smaller part.`;
  return { ...piece, text: words, withNext: false };
}
