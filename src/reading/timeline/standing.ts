import { overlaps, type Span } from '../../article/span.ts';
import type { Quote, Standing } from '../reading.ts';
import type { StandingSentence } from '../standing/standing.ts';

/** What must not be lost outranks the rest. */
const ranks: readonly Standing[] = ['denial', 'understood', 'allegation', 'said', 'narration'];

/**
 * How a clause stands: by the words of somebody in it, and by its sentence. A clause that holds nobody's words in a sentence that holds
 * some elsewhere is the article's own telling; an accusation, a denial or an unnamed report colours its whole sentence.
 */
export function standingIn(clause: Span, sentence: StandingSentence | undefined, quotes: readonly Quote[]): Standing {
  const spoken = quotes.filter((q) => q.spans.some((s) => overlaps(s, clause)));
  const kinds: Standing[] = spoken.map((q) => q.cue?.standing ?? 'said');
  if (sentence && sentence.standing !== 'said') kinds.push(sentence.standing);
  return ranks.find((rank) => kinds.includes(rank)) ?? 'narration';
}
