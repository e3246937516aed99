import { wordSet } from '../language.ts';
import { type Word, wordOf } from '../lexicon/lexicon.ts';
import type { Token } from '../syntax/syntax.ts';
import type { Tree } from '../syntax/tree.ts';

/** The content words of a phrase or clause, without what is denied in general and without names; `apart` is the word that governs it. */
export function below(tree: Tree, head: Token, apart: Token): Word[] {
  const { first, last } = tree.reach[head.index]!;
  return contentOf(tree.tokens.slice(first, last).filter((t) => t !== apart || head === apart));
}

/** What tokens tell: their content words, without names and without words for accusations as such. */
export function contentOf(tokens: readonly Token[]): Word[] {
  return tokens.filter(isContent).map((t) => wordOf(t.lower, t.lemma.toLowerCase()));
}

function isContent(t: Token): boolean {
  return /^(?:NOUN|VERB|ADJ)$/.test(t.upos) && !wordSet('function-words.tsv').has(t.lower) && !isGeneral(t);
}

/** Whether a word names an accusation as such: "the report", but not "had reported". */
export function isGeneral({ lemma, upos, xpos }: Token): boolean {
  return !(upos === 'VERB' && /^VB[DGN]$/.test(xpos)) && wordSet('denied-in-general.tsv').has(lemma.toLowerCase());
}
