import type { types } from '@slack/bolt';
import { BLOCKS_A_MESSAGE, BLOCKS_BYTES, FALLBACK_TEXT } from './limits.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import { line, type Piece } from './render.ts';

/** One message's worth of a reply. */
export interface Page {
  readonly blocks: readonly types.KnownBlock[];
  /** Plain words of the blocks. */
  readonly text: string;
}

/** Room left on each page for the buttons below it and the line that says which page it is. */
const SPARE_BLOCKS = 3;
const EMPTY = 'There is nothing to show.';

/**
 * Packs pieces into messages, in order. A piece is never divided: a quote stands whole in one message, and one that no message can
 * hold is left out with a line that says so.
 *
 * @param spare bytes of JSON to leave free on each page for its buttons
 * @returns at least one page
 */
export function paginate(pieces: readonly Piece[], spare: number, most = BLOCKS_A_MESSAGE): Page[] {
  const room = BLOCKS_BYTES - spare;
  const pages: Piece[][] = [[]];
  let used = { bytes: 0, blocks: 0 };
  for (const group of keptTogether(
    pieces.map((piece) => (sizeOf([piece]) > room ? tooLong(piece) : piece)),
    room,
  )) {
    const bytes = sizeOf(group);
    const blocks = group.reduce((n, piece) => n + piece.blocks.length, 0);
    if (used.blocks > 0 && (used.bytes + bytes > room || used.blocks + blocks > most - SPARE_BLOCKS)) {
      pages.push([]);
      used = { bytes: 0, blocks: 0 };
    }
    pages.at(-1)!.push(...group);
    used = { bytes: used.bytes + bytes, blocks: used.blocks + blocks };
  }
  return pages.map((page) =>
    page.length === 0
      ? { blocks: [line(EMPTY)], text: EMPTY }
      : {
          blocks: page.flatMap((piece) => piece.blocks),
          text: page
            .map((p) => p.text)
            .filter(Boolean)
            .join('\n\n'),
        },
  );
}

/** Pieces with those that must not be parted from them, as long as a page holds the group. */
function keptTogether(pieces: readonly Piece[], room: number): Piece[][] {
  const groups: Piece[][] = [];
  let open = false;
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (open && group && sizeOf([...group, piece]) <= room && group.length < 5) group.push(piece);
    else groups.push([piece]);
    open = piece.withNext;
  }
  return groups;
}

function sizeOf(pieces: readonly Piece[]): number {
  return pieces.reduce(
    (sum, { blocks }) => sum + blocks.reduce((n, block) => n + Buffer.byteLength(JSON.stringify(block)) + 1, 0),
    0,
  );
}

function tooLong(piece: Piece): Piece {
  const mark = /¶\d+/.exec(piece.text)?.[0];
  const words = `Left out here: ${mark ? `words from ${mark}, ` : 'words '}too long for one Slack message (${piece.text.length} characters). Ask for a smaller part.`;
  return { blocks: [line(words, { italic: true })], text: words, withNext: false };
}

/**
 * A message's `text` beside its blocks: the whole page in plain words where it fits, else as many whole paragraphs as fit and a line
 * that says so. Escaped, so nobody is pinged.
 */
export function fallbackText(page: Page): string {
  const whole = escapeMrkdwn(page.text);
  if (whole.length <= FALLBACK_TEXT) return whole;
  const more = 'The rest is in the message.';
  const kept: string[] = [];
  let length = more.length;
  for (const part of page.text.split('\n\n').map(escapeMrkdwn)) {
    if (length + part.length + 2 > FALLBACK_TEXT) break;
    kept.push(part);
    length += part.length + 2;
  }
  return [...kept, more].join('\n\n');
}
