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
  for (const group of keptTogether(pieces, room)) {
    const bytes = group.reduce((sum, sized) => sum + sized.bytes, 0);
    const blocks = group.reduce((sum, { piece }) => sum + piece.blocks.length, 0);
    if (used.blocks > 0 && (used.bytes + bytes > room || used.blocks + blocks > most - SPARE_BLOCKS)) {
      pages.push([]);
      used = { bytes: 0, blocks: 0 };
    }
    pages.at(-1)!.push(...group.map(({ piece }) => piece));
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

/** A piece with its blocks' bytes of JSON, commas included: measured once, since measuring is most of the work. */
interface Sized {
  readonly piece: Piece;
  readonly bytes: number;
}

/** Most pieces that stay together: a heading, a label and what follows them. */
const GROUP = 5;

/** Pieces with those that must not be parted from them, as long as a page holds the group; those no page can hold are replaced. */
function keptTogether(pieces: readonly Piece[], room: number): Sized[][] {
  const groups: Sized[][] = [];
  let open = false;
  let bytes = 0;
  for (const piece of pieces) {
    const whole = sized(piece);
    const next = whole.bytes > room ? sized(tooLong(piece)) : whole;
    const group = groups.at(-1);
    if (open && group && bytes + next.bytes <= room && group.length < GROUP) {
      group.push(next);
      bytes += next.bytes;
    } else {
      groups.push([next]);
      bytes = next.bytes;
    }
    open = piece.withNext;
  }
  return groups;
}

function sized(piece: Piece): Sized {
  return {
    piece,
    bytes: piece.blocks.reduce((sum, block) => sum + Buffer.byteLength(JSON.stringify(block)) + 1, 0),
  };
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
