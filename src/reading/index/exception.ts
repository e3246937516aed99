import { keep, table } from '../language.ts';
import { isNegative } from '../lexicon/grammar-words.ts';
import type { Token } from '../syntax/syntax.ts';

/** "Nobody but X knew": what is left out of nobody is the one. */
const isNobody = (lower: string) => isNegative(lower) || /^(?:nothing|few|without)$/.test(lower);
/** Words between an exception and the noun that it leaves out. */
const between = /^(?:DET|ADJ|NUM|PRON)$/;
/** Titles, ages and roles before a name take a few words. */
const MOST_BETWEEN = 5;

/**
 * Whether the words from one token on are what a sentence leaves out of what it says: "everyone except X", "all but two", "Y, not X".
 *
 * @param tokens of the sentence
 * @param at place of the words' first token among them
 */
export function isException(tokens: readonly Token[], at: number): boolean {
  return exceptionBefore(tokens, at) !== null;
}

/** The words that leave out what stands at a place ("rather than"), as places among the tokens, end exclusive; null where none do. */
export function exceptionBefore(
  tokens: readonly Token[],
  at: number,
): { readonly from: number; readonly to: number } | null {
  let before = at - 1;
  // "everyone but his deputy, X": the name stands beside what is left out
  while (before >= 0 && at - before <= MOST_BETWEEN && !isExcepting(tokens, before) && isBeside(tokens[before]!))
    before--;
  const exception = isExcepting(tokens, before);
  if (!exception) return null;
  const earlier = tokens.slice(0, before).map((t) => t.lower);
  if (earlier.some((word) => isNobody(word))) return null;
  const isMet = exception.wants.length === 0 || exception.wants.some((word) => earlier.includes(word));
  return isMet ? { from: before - exception.words.length + 1, to: before + 1 } : null;
}

function isBeside({ upos, lower }: Token): boolean {
  return between.test(upos) || /^(?:NOUN|PROPN)$/.test(upos) || lower === ',';
}

/** The exception whose last word stands at a place. */
function isExcepting(tokens: readonly Token[], at: number): Exception | undefined {
  return exceptions().find(({ words }) => words.every((word, i) => tokens[at - words.length + 1 + i]?.lower === word));
}

interface Exception {
  readonly words: readonly string[];
  readonly wants: readonly string[];
}

function exceptions(): readonly Exception[] {
  return keep('exceptions', () =>
    table('exception-words.tsv').map(([words, wants]) => ({
      words: words!.split(' '),
      wants: wants ? wants.split(' ') : [],
    })),
  );
}
