import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { plain } from '../../reading/wording.ts';
import { footerText, pictureText, quotationText } from '../block-text.ts';
import type { PictureBlock, Reply } from '../reply.ts';
import { type Layout, layOut, MARGIN } from './layout.ts';

/** A picture as PNG, with the words in it. */
export interface Picture {
  readonly png: Buffer;
  /** For who cannot see it: all that it says. */
  readonly alt: string;
}

/** The narrower limit of the platforms, Discord's: a picture whose words no alternative text can hold is not drawn. */
export const LONGEST_ALT = 1024;

const require = createRequire(import.meta.url);
/** IBM Plex Mono, under the SIL Open Font License. */
const FONT = '@fontsource/ibm-plex-mono';
const FAMILY = 'IBM Plex Mono';
const FILES = ['latin-400', 'latin-600', 'latin-ext-400', 'latin-ext-600'];

/** Dark on light: 14.7 to 1, where WCAG 2.2 asks for 7 to 1 at its highest level. */
const PAPER = '#fdfaf3';
const INK = '#1c2733';

/**
 * Draws the picture of a reply. The library and the font are loaded with the first one.
 *
 * @returns null where the reply has none, or where its words are too long or hold a letter that the font lacks: they must then be shown
 * as text, since a picture must say exactly what the article says
 */
export async function drawPicture(reply: Reply): Promise<Picture | null> {
  const block = reply.blocks.find((candidate): candidate is PictureBlock => candidate.kind === 'picture');
  if (!block) return null;
  const alt = pictureText(block);
  if (alt.length > LONGEST_ALT) return null;
  loaded ??= load();
  const { draw, covers } = await loaded;
  if (![...alt].every((letter) => letter === '\n' || covers(letter))) return null;
  const { pieces, attribution } = block.quote;
  return { png: draw(layOut(quotationText(pieces), `— ${plain(attribution)}`, footerText(block.footer))), alt };
}

interface Drawing {
  readonly draw: (layout: Layout) => Buffer;
  readonly covers: (letter: string) => boolean;
}

let loaded: Promise<Drawing> | undefined;

async function load(): Promise<Drawing> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  const [ranges, wasm, ...fontBuffers] = await Promise.all([
    readFile(require.resolve(`${FONT}/unicode.json`), 'utf8'),
    readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')),
    ...FILES.map((file) => readFile(require.resolve(`${FONT}/files/ibm-plex-mono-${file}-normal.woff2`))),
  ]);
  await initWasm(wasm);
  const font = { fontBuffers, defaultFontFamily: FAMILY, loadSystemFonts: false };
  return {
    draw: (layout) => Buffer.from(new Resvg(svgOf(layout), { font }).render().asPng()),
    covers: coverage(JSON.parse(ranges) as Readonly<Record<string, string>>),
  };
}

/** Whether the font has a letter that takes one place of its own: neither controls nor marks that join the letter before. */
function coverage(ranges: Readonly<Record<string, string>>): (letter: string) => boolean {
  const spans = `${ranges.latin},${ranges['latin-ext']}`
    .split(',')
    .map((range) =>
      range
        .replace('U+', '')
        .split('-')
        .map((digits) => Number.parseInt(digits, 16)),
    )
    .map(([from = 0, to = from]) => ({ from, to }));
  return (letter) => {
    const code = letter.codePointAt(0)!;
    return !/[\p{C}\p{M}\p{Zl}\p{Zp}]/u.test(letter) && spans.some(({ from, to }) => from <= code && code <= to);
  };
}

function svgOf({ width, height, lines }: Layout): string {
  const texts = lines.map(
    ({ text, y, size, weight }) =>
      `<text xml:space="preserve" x="${MARGIN}" y="${y}" font-size="${size}" font-weight="${weight === 'bold' ? 600 : 400}">${escaped(text)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${FAMILY}" fill="${INK}"><rect width="100%" height="100%" fill="${PAPER}"/>${texts.join('')}</svg>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
