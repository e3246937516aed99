import { overlaps, type Span } from '../../article/span.ts';
import { wordSet } from '../language.ts';
import type { Quote, Reading } from '../reading.ts';
import { type SyntaxSentence, sentenceAt, tokenAt } from '../syntax/syntax.ts';
import { dependantsIn, keptTreeOf, type Stretch, type Tree } from '../syntax/tree.ts';

/** How many tokens a phrase may have to be shown with the cue that it leads up to. */
const LONGEST = 26;

/** How often a phrase is looked for one verb further up ("Asked about it, she went on to say"). */
const FURTHEST = 3;

/** Cues that go on in what was written or said before. */
const goesOn = new Set(['write', 'add', 'continue', 'conclude', 'state', 'reply']);

/**
 * What leads up to a cue from the front of its sentence: where the words stand or what they answer, as the article words it ("In her resignation
 * letter", "Asked if she would stand", "Writing on her blog"). For a verb of writing also the letter that the same speaker is told to speak in right before.
 * Null where there is nothing of the kind; never holds words of a quote.
 */
export function cueSetting(reading: Reading, quote: Quote): Span | null {
  const { cue } = quote;
  if (!cue || cue.lemma === '') return null;
  const tree = keptTreeOf(reading.syntax);
  const sentence = sentenceAt(reading.syntax, cue.start);
  if (!sentence) return null;
  return (
    inFront(reading, tree, sentence, tokenAt(reading.syntax, cue.end - 1), quote) ??
    (goesOn.has(cue.lemma) ? documentBefore(reading, tree, quote, sentence) : null)
  );
}

/** The phrases or clauses at the front of a sentence that hang on a verb, or on the verb above it. */
function inFront(reading: Reading, tree: Tree, sentence: SyntaxSentence, verb: number, quote: Quote): Span | null {
  let at = verb;
  for (let step = 0; step < FURTHEST && at >= sentence.first; step++) {
    const stretch = frontOf(tree, sentence, at);
    if (stretch) return spanOf(reading, tree, stretch, quote);
    if (!/^(?:xcomp|conj)/.test(tree.tokens[at]!.deprel)) return null;
    at = tree.tokens[at]!.head;
  }
  return null;
}

function frontOf(tree: Tree, { first }: SyntaxSentence, verb: number): Stretch | null {
  let last = first;
  const opening = tree.tokens[first]!.upos === 'CCONJ' ? first + 1 : first;
  for (const at of dependantsIn(tree, verb, 'obl', 'advcl')) {
    const reach = tree.reach[at]!;
    if (reach.last > verb || reach.first > Math.max(opening, last + 1)) continue;
    if (tree.tokens[at]!.deprel === 'obl:unmarked') continue;
    last = Math.max(last, reach.last);
  }
  while (last > first && tree.tokens[last - 1]!.upos === 'PUNCT') last--;
  return last > opening && last - first <= LONGEST ? { first: opening, last } : null;
}

/** "In his resignation letter Mr Ash hit out at them. He wrote: “…”": the same speaker, one sentence back. */
function documentBefore(reading: Reading, tree: Tree, quote: Quote, own: SyntaxSentence): Span | null {
  const entity = quote.speaker?.entity;
  const start = Math.min(own.start, quote.spans[0]!.start);
  const before = sentenceAt(reading.syntax, Math.max(0, previousEnd(reading, start)));
  if (!entity || !before || before.start >= own.start || own.paragraph - before.paragraph > 1) return null;
  const mentions = reading.entities.find((e) => e.id === entity)?.mentions ?? [];
  for (let verb = before.first; verb < before.last; verb++) {
    if (tree.tokens[verb]!.upos !== 'VERB') continue;
    const acts = dependantsIn(tree, verb, 'nsubj').some((s) => mentions.some((m) => overlaps(m, tree.tokens[s]!)));
    if (!acts) continue;
    for (const at of dependantsIn(tree, verb, 'obl')) {
      const { first, last } = tree.reach[at]!;
      if (!/^(?:in|on)$/.test(tree.tokens[first]!.lower) || !wordSet('document-words.tsv').has(tree.tokens[at]!.lower))
        continue;
      if (last - first > LONGEST) continue;
      return spanOf(reading, tree, { first, last }, quote);
    }
  }
  return null;
}

/** The offset of the last letter before an offset. */
function previousEnd({ article }: Reading, start: number): number {
  return article.text.slice(0, start).trimEnd().length - 1;
}

/** A stretch as a span; null where it runs over a quote, which has a speaker of its own, or over the speaker. */
function spanOf(reading: Reading, tree: Tree, { first, last }: Stretch, quote: Quote): Span | null {
  const span = { start: tree.tokens[first]!.start, end: tree.tokens[last - 1]!.end };
  // "asked if she would stand": nobody's words
  const whose = reading.quotes.filter((q) => q.spans.some((s) => overlaps(s, span)));
  if (whose.some((q) => q.speaker !== null || q.kind !== 'indirect')) return null;
  if (quote.speaker && overlaps(quote.speaker, span)) return null;
  return reading.article.text.slice(span.start, span.end).includes('\n') ? null : span;
}
