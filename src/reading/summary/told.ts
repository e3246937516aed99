import type { Reading } from '../reading.ts';
import type { StandingSentence } from '../standing/standing.ts';

/** What fairness looks at: a reading, or one on its way to be one. */
export type Told = Pick<Reading, 'article' | 'syntax' | 'entities' | 'quotes'> & {
  readonly sentences: readonly StandingSentence[];
};
