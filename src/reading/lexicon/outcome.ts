import { termOf } from './terms.ts';

const killing = new Set(['kill', 'murder'].map(termOf));
const dying = new Set(['die', 'death', 'dead'].map(termOf));

/** Whether a term tells only what came of a deed, and neither that somebody did it nor who: of "X killed Y" a sentence about "the death of Y". */
export function isOnlyOutcome(deed: string, told: string): boolean {
  return killing.has(deed) && dying.has(told);
}
