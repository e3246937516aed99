import type { Quote } from '../reading.ts';

/** A quote before it has its id. */
export type QuoteDraft = Omit<Quote, 'id' | 'text' | 'about' | 'addressee'>;
