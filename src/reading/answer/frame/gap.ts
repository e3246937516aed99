import type { Token } from '../../syntax/syntax.ts';
import { dependantsIn, markOf, type Tree } from '../../syntax/tree.ts';
import { questionWords, sortAskedBy } from './question-words.ts';

/** What a question leaves open, and where in its parse. */
export interface Gap {
  /** The question word; null where there is none. */
  readonly word: Token | null;
  /** What the question word goes with ("which team", "how old"). */
  readonly goesWith: Token | null;
  /** "Many" or "much" behind "how". */
  readonly counted: Token | null;
  /** The noun that the question word goes with, or that it is said to be ("what is the name of"); null for a bare one. */
  readonly focus: Token | null;
  /** Index of the token that the question word, or its noun, hangs on; -1 where it is the root. */
  readonly head: number;
  /** The relation by which it hangs there, without subtype; `is` where a noun is asked to be named. */
  readonly relation: string;
  readonly passive: boolean;
  /** The preposition in front of the question word or left at the question's end. */
  readonly mark: string;
}

/** The gap of a parsed question. */
export function gapOf(tree: Tree): Gap {
  const { tokens } = tree;
  const asks = questionWords('asks');
  const word = tokens.find((t) => asks.has(t.lower)) ?? null;
  const goesWith =
    word && word.head >= 0 && /^(?:det|nmod:poss|advmod|amod)/.test(word.deprel) ? tokens[word.head]! : null;
  const counted = word?.lower === 'how' && goesWith && /^(?:many|much)$/.test(goesWith.lower) ? goesWith : null;
  const noun = nounOf(tokens, goesWith, counted);
  const top = noun ?? counted ?? (word?.lower === 'how' ? goesWith : null) ?? word;
  const focus = noun && sortAskedBy(noun.lower) === 'kind' ? kindAsked(tree, noun) : noun;
  if (!top) return { word, goesWith, counted, focus, head: -1, relation: '', passive: false, mark: '' };
  const own = markOf(tree, top.index);
  if (top.head >= 0) {
    const passive =
      /:pass/.test(top.deprel) || dependantsIn(tree, top.head, 'aux').some((i) => /pass/.test(tokens[i]!.deprel));
    const relation = top.deprel.split(':')[0]!;
    return {
      word,
      goesWith,
      counted,
      focus,
      head: top.head,
      relation,
      passive,
      mark: own || strandedAt(tree, top.head),
    };
  }
  // "what is the name of the ship": the question word is the root, and what it is said to be is its subject
  const subject = dependantsIn(tree, top.index, 'nsubj')[0] ?? -1;
  const named = !focus && top === word ? (tokens[subject] ?? null) : focus;
  return { word, goesWith, counted, focus: named, head: subject, relation: 'is', passive: false, mark: own };
}

/** The noun that the question word goes with, itself ("which team") or by what counts it ("how many lorries"). */
function nounOf(tokens: readonly Token[], goesWith: Token | null, counted: Token | null): Token | null {
  if (counted && counted.head >= 0 && /^(?:amod|det|nummod)/.test(counted.deprel)) return tokens[counted.head]!;
  return goesWith && /^(?:NOUN|PROPN)$/.test(goesWith.upos) ? goesWith : null;
}

/** "What kind of ship": the ship. */
function kindAsked(tree: Tree, noun: Token): Token {
  const inner = dependantsIn(tree, noun.index, 'nmod')[0];
  return inner === undefined ? noun : tree.tokens[inner]!;
}

/** A preposition left without its noun: "who was it sold to?" */
function strandedAt(tree: Tree, head: number): string {
  return tree.tokens.find((t) => t.upos === 'ADP' && t.head === head)?.lower ?? '';
}
