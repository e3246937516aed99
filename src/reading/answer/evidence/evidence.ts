import type { Span } from '../../../article/span.ts';

/** A sentence weighed as evidence for a question. */
export interface Evidence {
  /** Index of the sentence in the reading. */
  readonly sentence: number;
  /** 0 to 1: how much of what the question asks the sentence holds. */
  readonly coverage: number;
  /** Why it cannot be the evidence; null where it can. */
  readonly fault: string | null;
  /** Whether the fault is that the sentence says something else, which no likeness of words outweighs. */
  readonly hard: boolean;
  /** The value that the question asks for, in this sentence. */
  readonly value: { readonly start: number; readonly end: number } | null;
  /** Where the value is a name that only a pronoun stands for in this sentence: the pronoun. */
  readonly pronoun?: Span;
}

/** A sentence that was found to be the evidence by what it says, without being weighed against others. */
export function foundIn(sentence: number, value: Evidence['value'] = null): Evidence {
  return { sentence, coverage: 1, fault: null, hard: false, value };
}
