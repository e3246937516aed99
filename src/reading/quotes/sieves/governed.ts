import { tokenAt } from '../../syntax/syntax.ts';
import type { Ground } from '../ground.ts';
import { attributionBy } from './by-report.ts';
import { type Attribution, type Place, reportsBetween } from './place.ts';

/** How far up from a fragment its verb is looked for. */
const HIGHEST = 8;

/** A fragment that a cue governs from further up: "announced “with great sadness” his resignation". */
export function governed(ground: Ground, { quotation }: Place): Attribution | null {
  const { tree, syntax } = ground;
  let at = tokenAt(syntax, quotation.inner[0]!.start);
  for (let step = 0; step < HIGHEST && at >= 0; step++) {
    const token = tree.tokens[at];
    if (!token) return null;
    if (token.start >= quotation.outer.end || token.end <= quotation.outer.start) {
      const [report] = reportsBetween(ground, { first: at, last: at + 1 });
      if (report && (report.source !== null || report.quotation))
        return attributionBy(ground, report, report, 'a cue that governs the fragment');
    }
    at = token.head;
  }
  return null;
}
