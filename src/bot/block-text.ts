import type { Citation } from '../reading/reading.ts';
import { plain } from '../reading/wording.ts';
import type { DifferenceBlock, FooterBlock, PictureBlock } from './reply.ts';

/** A quotation's words in quotation marks, the same on every platform; by journalists' custom each paragraph opens with a mark and only the last closes. */
export function quotationText(pieces: readonly Citation[]): string {
  return pieces
    .map((piece, i) => {
      const before = pieces[i - 1];
      if (!before) return `“${piece.text}`;
      return before.paragraph === piece.paragraph ? ` … ${piece.text}` : `\n\n“${piece.text}`;
    })
    .join('')
    .concat('”');
}

/** All that a picture says, for who cannot see it. */
export function pictureText({ quote, footer }: PictureBlock): string {
  return [quotationText(quote.pieces), `— ${plain(quote.attribution)}`, footerText(footer)].join('\n').toWellFormed();
}

/** What differs, in words and not in colour or strike-through: it must be heard as well as seen. */
export function differenceText(pieces: DifferenceBlock['pieces']): string {
  return pieces
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'given' ? `[you: ${text}]` : `[article: ${text}]`))
    .join(' ');
}

/** Which article a reply is from, on one line. */
export function footerText({ title, source }: FooterBlock): string {
  return `From the article: ${title} · ${source ?? 'source unknown'}`;
}
