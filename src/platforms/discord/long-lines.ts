import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { APIMessage } from 'discord.js';
import { EMBED_URL } from './limits.ts';

/** Leads nowhere by its name (RFC 2606), and is not shown: Discord links an embed's title to its address, and ours have no title. */
const ADDRESS = 'https://on-the-record.invalid/#';
/** Far more than any address holds, packed or not: what is longer is not tried, or is not ours. */
const LONGEST_LINE = 8000;
const MOST_BYTES = 64 * 1024;
/** The middle of Brotli's scale: a line takes half a millisecond, at the top of the scale six for a tenth less. */
const PACKING = { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_LGWIN]: 14 } };

/**
 * Lines of a message's buttons that no custom id can hold. They travel in the address of its embed, which Discord hands back with every
 * press; so those buttons, too, work after a restart and on any replica.
 */
export class LongLines {
  readonly #lines: string[] = [];
  #url: string | null = null;

  /** Takes a line along. Returns its number; null where there is no room for it. */
  add(line: string): number | null {
    const known = this.#lines.indexOf(line);
    if (known >= 0) return known;
    if (line.length > LONGEST_LINE) return null;
    const url = ADDRESS + brotliCompressSync(JSON.stringify([...this.#lines, line]), PACKING).toString('base64url');
    if (url.length > EMBED_URL) return null;
    this.#url = url;
    return this.#lines.push(line) - 1;
  }

  /** The address that holds the lines; null where there are none. */
  get url(): string | null {
    return this.#url;
  }
}

/** The long lines of a message of ours, by their numbers; none where it has none or they cannot be read. */
export function longLinesOf({ embeds }: Pick<APIMessage, 'embeds'>): readonly string[] {
  const url = embeds[0]?.url;
  if (!url?.startsWith(ADDRESS)) return [];
  try {
    const packed = Buffer.from(url.slice(ADDRESS.length), 'base64url');
    const lines: unknown = JSON.parse(brotliDecompressSync(packed, { maxOutputLength: MOST_BYTES }).toString());
    return Array.isArray(lines) && lines.every((line) => typeof line === 'string') ? lines : [];
  } catch {
    return [];
  }
}
