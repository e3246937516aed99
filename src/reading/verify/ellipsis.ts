import { contains, type Span } from '../../article/span.ts';
import type { Reading } from '../reading.ts';
import { type Token, tokensOf } from '../syntax/syntax.ts';
import type { Change } from './compare.ts';

const auxiliary = /^(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|should)$/;
/** Most words of a sentence that only says of another subject that the same is not so. */
const LONGEST = 8;

/**
 * The "not" by which the next sentence says of the claim's own subject that what the first says of another is not so: "Power is a fact.
 * Trust is not." for "Trust is a fact". Null where there is none.
 */
export function deniedByEllipsis(reading: Reading, changes: readonly Change[], span: Span): Span | null {
  const at = reading.syntax.sentences.findIndex((s) => contains(s, span));
  const next = reading.syntax.sentences[at + 1];
  if (at < 0 || !next) return null;
  const words = tokensOf(reading.syntax, next).filter((t) => t.upos !== 'PUNCT');
  const not = endsInNot(words);
  if (!not || words.length > LONGEST) return null;
  const put = changes.flatMap((c) => (c.ours.length > 0 ? c.theirs.map((w) => w.key) : []));
  return put.some((key) => words.some((t) => t.lower === key)) ? { start: not.start, end: not.end } : null;
}

/** The "not" by which the next sentence, of a pronoun and an auxiliary alone, says that what some words of the one before say is not so: "He was not." */
export function deniedNext(reading: Reading, last: Span): Span | null {
  const at = reading.syntax.sentences.findIndex((s) => contains(s, last));
  const next = reading.syntax.sentences[at + 1];
  if (at < 0 || !next || reading.article.text.slice(last.end, reading.syntax.sentences[at]!.end).includes('?'))
    return null;
  const words = tokensOf(reading.syntax, next).filter((t) => t.upos !== 'PUNCT');
  const not = words.length === 3 && /^(?:he|she|it|they|that)$/.test(words[0]!.lower) ? endsInNot(words) : null;
  const isVerb = tokensOf(reading.syntax, reading.syntax.sentences[at]!).some(
    (t) => contains(last, t) && t.lower === words[1]?.lower,
  );
  return not && isVerb ? { start: not.start, end: not.end } : null;
}

/** The "not" that ends a clause with nothing but an auxiliary before it. */
function endsInNot(words: readonly Token[]): Token | null {
  const last = words.at(-1);
  return last && /^(?:not|n't)$/.test(last.lower) && auxiliary.test(words.at(-2)?.lower ?? '') ? last : null;
}
