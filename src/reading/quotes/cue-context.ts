import { overlaps, type Span } from '../../article/span.ts';
import type { Quote, Reading } from '../reading.ts';
import { tokenAt } from '../syntax/syntax.ts';

/** How many tokens may follow a cue to be shown with it. */
const MOST = 12;

const unfinished = new Set(['ADP', 'DET', 'ADJ', 'VERB', 'AUX', 'SCONJ', 'CCONJ', 'PART']);

/**
 * A cue with where or to whom the words went, as the article words it: "wrote in his resignation letter", "told reporters".
 * Null where nothing of the kind stands right behind the cue; never reaches into the words themselves.
 */
export function cueInContext({ syntax, article }: Reading, quote: Quote): Span | null {
  const { cue } = quote;
  if (!cue) return null;
  const { tokens } = syntax;
  const verb = tokenAt(syntax, cue.end - 1);
  const belongs = (at: number): boolean => {
    let head = at;
    for (let step = 0; step < MOST && head > verb; step++) {
      const token = tokens[head]!;
      if (token.head === verb) return /^(?:obl|iobj|obj)\b/.test(token.deprel);
      head = token.head;
    }
    return false;
  };
  let end = verb;
  for (let at = verb + 1; at <= verb + MOST; at++) {
    const token = tokens[at];
    if (!token || token.sentence !== tokens[verb]!.sentence || token.upos === 'PUNCT' || !belongs(at)) break;
    if (quote.spans.some((s) => overlaps(s, token)) || (quote.speaker && overlaps(quote.speaker, token))) return null;
    end = at;
  }
  // "accused him of having an “open mind”": what the fragment completes is not shown half
  while (end > verb && unfinished.has(tokens[end]!.upos)) end--;
  if (end === verb) return null;
  const span = { start: cue.start, end: tokens[end]!.end };
  return article.text.slice(span.start, span.end).includes('\n') ? null : span;
}
