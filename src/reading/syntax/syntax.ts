import type { Span } from '../../article/span.ts';
import type { States } from './network/states.ts';

/** A token by the conventions of Universal Dependencies: contractions and possessives are split ("do" + "n't", "party" + "'s"). */
export interface Token extends Span {
  /** Position in the document, from 0. */
  readonly index: number;
  /** Index of its sentence in `Syntax.sentences`. */
  readonly sentence: number;
  /** The characters of its span. */
  readonly text: string;
  /** The same in lower case, with straight apostrophes. */
  readonly lower: string;
  /** Dictionary form: "suspend" for "suspended". */
  readonly lemma: string;
  /** Universal part of speech. */
  readonly upos: string;
  /** Penn Treebank tag. */
  readonly xpos: string;
  /** UD features, "Tense=Past|VerbForm=Fin", or "_". */
  readonly feats: string;
  /** Document index of its head; -1 for the root of a sentence. */
  readonly head: number;
  /** Universal relation with its subtype ("nsubj:pass"). */
  readonly deprel: string;
}

export interface SyntaxSentence extends Span {
  readonly paragraph: number;
  /** Document index of its first token. */
  readonly first: number;
  /** Document index of the token after its last. */
  readonly last: number;
}

/** Tokens, sentences and dependencies of a text. */
export interface Syntax {
  readonly tokens: readonly Token[];
  readonly sentences: readonly SyntaxSentence[];
  /** What the network made of each token, for what is fitted on it. */
  readonly states: States;
}

/** The tokens of a sentence. */
export function tokensOf(syntax: Syntax, sentence: SyntaxSentence): readonly Token[] {
  return syntax.tokens.slice(sentence.first, sentence.last);
}

/** The sentence that holds an offset, or the last one before it; undefined where the text has none. */
export function sentenceAt(syntax: Syntax, offset: number): SyntaxSentence | undefined {
  let low = 0;
  let high = syntax.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (syntax.sentences[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return syntax.sentences[low];
}

/** The index of the first token that ends after an offset; the number of tokens where there is none. */
export function tokenAt(syntax: Pick<Syntax, 'tokens'>, offset: number): number {
  let low = 0;
  let high = syntax.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (syntax.tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
