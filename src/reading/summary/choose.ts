import type { Sentence } from '../reading.ts';
import type { Companions } from './fairness.ts';

/** How much of the smaller of two sentences' vocabulary may be in the other before they say the same. */
const MOST_SHARED = 0.6;

/** How many sentences a summary aims at, and how many it may have with what fairness adds. */
export interface Length {
  readonly aim: number;
  readonly most: number;
}

/**
 * The most important sentences without repetition, in the order of the text. What must not be shown alone comes with its companions;
 * where they would not fit any more, the next sentence is tried. The first choice is made whatever it brings with it.
 *
 * @param candidates which sentences may be chosen; their companions may be others
 */
export function choose(
  sentences: readonly Pick<Sentence, 'importance'>[],
  terms: readonly ReadonlySet<string>[],
  companions: Companions,
  { aim, most }: Length,
  candidates: readonly number[] = sentences.map((_, i) => i),
): number[] {
  const order = [...candidates].sort((a, b) => sentences[b]!.importance - sentences[a]!.importance || a - b);
  const chosen = new Set<number>();
  for (const i of order) {
    if (chosen.size >= aim) break;
    if (chosen.has(i) || [...chosen].some((c) => overlap(terms[i]!, terms[c]!) > MOST_SHARED)) continue;
    const group = closure(i, companions).filter((g) => !chosen.has(g));
    if (chosen.size > 0 && chosen.size + group.length > most) continue;
    for (const g of group) chosen.add(g);
  }
  return [...chosen].sort((a, b) => a - b);
}

/** A sentence with all that must come with it. */
export function closure(i: number, companions: Companions): number[] {
  const all = [i];
  for (let k = 0; k < all.length; k++) for (const c of companions[all[k]!]!) if (!all.includes(c)) all.push(c);
  return all;
}

/** How much of the smaller set the two share, 0 to 1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const term of a) if (b.has(term)) both++;
  return both / Math.max(1, Math.min(a.size, b.size));
}
