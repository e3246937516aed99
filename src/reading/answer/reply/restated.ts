import { restateQuote } from '../../compose.ts';
import type { Quote, Reading } from '../../reading.ts';
import { plain, say, type Wording } from '../../wording.ts';

/** What some quotations say, one after another with who says it; what reads the same is told once. */
export function restatedOnce(reading: Reading, quotes: readonly Quote[]): Wording {
  const stated = quotes.map((quote) => restateQuote(reading, quote));
  return stated
    .filter((w, i) => stated.findIndex((o) => plain(o) === plain(w)) === i)
    .reduce<Wording>((all, w, i) => (i === 0 ? w : say`${all} ${w}`), []);
}
