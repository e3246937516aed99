import type { Reference } from './reference.ts';

/** What a rule finds: where, of which type, and how to get the value once the reference date is known. */
export interface Expression {
  readonly start: number;
  readonly end: number;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** The value where the words hold all of it; null where it hangs on the reference date. */
  readonly stated: string | null;
  /** The value from the reference date; null where that is not enough. */
  readonly resolve: (reference: Reference, future: boolean) => string | null;
  /** For a reference to be inferred: this expression means the reference's year plus so many. */
  readonly yearOffset?: number;
}
