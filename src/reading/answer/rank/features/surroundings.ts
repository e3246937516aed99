import { overlaps, type Span } from '../../../../article/span.ts';
import type { ArticleIndex } from '../../../index/article-index.ts';
import type { Candidate } from '../../../index/candidates.ts';
import { wordSet } from '../../../language.ts';
import type { Reading } from '../../../reading.ts';
import type { Frame } from '../../frame/frame.ts';
import type { Alignment } from '../alignment.ts';

/** Whether a candidate begins or ends inside a name. */
export function cutsName({ entityAt, tree }: ArticleIndex, { first, last }: Candidate): number {
  const joined = (a: number, b: number) =>
    (entityAt[a] != null && entityAt[a] === entityAt[b] && tree.tokens[b]!.deprel !== 'case') ||
    (tree.tokens[a]?.upos === 'PROPN' && tree.tokens[b]?.upos === 'PROPN');
  return Number(joined(first - 1, first)) + Number(joined(last - 1, last));
}

/** The speaker of the quote in which most of the question's words stand. */
export function speakerOf({ quotes }: Reading, { tree }: ArticleIndex, { at }: Alignment): Span | null {
  let best = 0;
  let speaker: Span | null = null;
  for (const quote of quotes) {
    if (!quote.speaker) continue;
    let inside = 0;
    for (const i of at) if (i >= 0 && quote.spans.some((s) => overlaps(s, tree.tokens[i]!))) inside++;
    if (inside > best) {
      best = inside;
      ({ speaker } = quote);
    }
  }
  return speaker;
}

/** How many of the three tokens beside a candidate are words of the question. */
export function context(frame: Frame, tokens: Frame['tree']['tokens'], from: number, step: number): number {
  const skip = wordSet('function-words.tsv');
  let count = 0;
  for (let i = from, k = 0; k < 3; i += step, k++) {
    const token = tokens[i];
    if (!token || token.upos === 'PUNCT') break;
    if (frame.own.has(token.lower)) count += skip.has(token.lower) ? 0.5 : 1;
  }
  return count;
}
