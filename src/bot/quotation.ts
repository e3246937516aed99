import type { Citation } from '../reading/reading.ts';

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
