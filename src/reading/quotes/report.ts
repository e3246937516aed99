import type { Cue } from '../reading.ts';
import type { Stretch } from '../syntax/tree.ts';
import type { Source } from './sources.ts';

/** A place where the article reports somebody's words, thoughts or wishes: by which word, whose, and what. */
export interface Report {
  /** Document index of the cue. */
  readonly at: number;
  readonly cue: Cue;
  readonly source: Source;
  /** What is reported; empty where only a quotation beside the cue can be. */
  readonly stretches: readonly Stretch[];
  /** Whether a quotation may stand beside the cue without syntax binding them. */
  readonly quotation: boolean;
  readonly because: string;
}
