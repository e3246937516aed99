import { termOf } from './terms.ts';

const killing = new Set(['kill', 'murder'].map(termOf));
const dying = new Set(['die', 'death', 'dead'].map(termOf));

/** Whether a term tells only what came of a deed, and neither that somebody did it nor who: of "X killed Y" a sentence about "the death of Y". */
export function isOnlyOutcome(deed: string, told: string): boolean {
  return killing.has(deed) && dying.has(told);
}

const charging = termOf('charged');
const accusing = new Set(['accuse', 'accusation', 'allege', 'allegation', 'claim'].map(termOf));

/** Whether a term tells only that something was said of somebody, where a question asks whether they were charged: "accused" is not "charged". */
export function isOnlyAccusing(deed: string, told: string): boolean {
  return deed === charging && accusing.has(told);
}
