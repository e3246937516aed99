import type { Span } from '../../article/span.ts';

/** A token by the conventions of Universal Dependencies: contractions and possessives are split ("do" + "n't", "party" + "'s"). */
export interface Token extends Span {
  /** Position in the document, from 0. */
  readonly index: number;
  /** Index of its sentence in `Syntax.sentences`. */
  readonly sentence: number;
  /** The characters of its span. */
  readonly text: string;
  readonly lemma: string;
  readonly upos: string;
  /** Penn Treebank tag. */
  readonly xpos: string;
  /** Morphological features in UD form, `Number=Sing|Tense=Past`; empty string where there are none. */
  readonly feats: string;
  /** Document index of its head; -1 for the root of a sentence. */
  readonly head: number;
  /** Universal relation, with subtype where the treebank has one (`nsubj:pass`). */
  readonly deprel: string;
}

export interface SyntaxSentence extends Span {
  readonly paragraph: number;
  /** Document indices of its first token and of the one after its last. */
  readonly first: number;
  readonly last: number;
}

/** Tokens, sentences and dependencies of a text. */
export interface Syntax {
  readonly tokens: readonly Token[];
  readonly sentences: readonly SyntaxSentence[];
}
