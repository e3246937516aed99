import { overlaps, type Span } from '../../article/span.ts';
import { wordSet } from '../language.ts';
import { stem } from '../lexicon/stem.ts';
import type { Entity, Quote, TimeExpression } from '../reading.ts';
import { type Syntax, sentenceAt, tokensOf } from '../syntax/syntax.ts';

/** What the sentences of an article are weighed by. */
export interface Weighed {
  readonly title: string;
  readonly syntax: Syntax;
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
  readonly dates: readonly TimeExpression[];
}

/** The stems of each sentence's content words. */
export function termsOf(syntax: Syntax): Set<string>[] {
  const skip = wordSet('function-words.tsv');
  return syntax.sentences.map(
    (sentence) =>
      new Set(
        tokensOf(syntax, sentence)
          .filter((t) => /^[\p{L}\p{N}]/u.test(t.text) && !skip.has(t.lower))
          .map((t) => stem(t.lower)),
      ),
  );
}

/**
 * What each sentence is worth in a summary, 0 to 1. News tells the most important first, and what a sentence shares with the rest
 * of the article shows what the article is about; whom it names, the headline and a date say the same more weakly. Words taken out
 * of a quotation, and a sentence that opens with a pronoun, tell less alone. The parts were chosen on the treebank GUM
 * (`training/summary`); they count once each, so the time is linear in the length of the text.
 */
export function weigh({ title, syntax, entities, quotes, dates }: Weighed, terms: readonly Set<string>[]): number[] {
  const { sentences } = syntax;
  const central = centrality(terms);
  const skip = wordSet('function-words.tsv');
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const headline = new Set(words.filter((word) => !skip.has(word)).map(stem));
  const index = new Map(sentences.map((s, i) => [s.start, i]));
  const at = (offset: number) => index.get(sentenceAt(syntax, offset)?.start ?? -1) ?? -1;
  const named = sentences.map(() => new Set<string>());
  for (const { id, mentions } of mainEntities(entities)) for (const m of mentions) named[at(m.start)]?.add(id);
  const dated = new Set(dates.filter((d) => d.type !== 'DURATION').map((d) => at(d.start)));
  const quoted = new Set(quotes.filter((q) => q.kind === 'direct').flatMap((q) => q.spans.flatMap(mostlyQuoted)));

  return sentences.map((sentence, i) => {
    const own = terms[i]!;
    const opening = syntax.tokens[sentence.first];
    const weight =
      0.4 / (1 + i / 3) +
      0.4 * central[i]! +
      0.15 * (named[i]!.size / 3) +
      0.1 * share(own, headline) +
      (dated.has(i) ? 0.05 : 0) -
      (quoted.has(i) ? 0.15 : 0) -
      (opening?.upos === 'PRON' || opening?.upos === 'CCONJ' ? 0.05 : 0);
    return Math.min(1, Math.max(0, weight));
  });

  /** The sentences of which a quotation's stretch makes up more than six tenths. */
  function mostlyQuoted(span: Span): number[] {
    const found: number[] = [];
    for (let i = Math.max(0, at(span.start)); i < sentences.length && overlaps(span, sentences[i]!); i++) {
      const { start, end } = sentences[i]!;
      const inside = Math.min(end, span.end) - Math.max(start, span.start);
      if (inside > 0.6 * (end - start)) found.push(i);
    }
    return found;
  }
}

/** Most people and things that count as what an article is about. */
const MAIN = 3;

function mainEntities(entities: readonly Entity[]): Entity[] {
  return [...entities].sort((a, b) => b.mentions.length - a.mentions.length).slice(0, MAIN);
}

/**
 * How much of its vocabulary a sentence shares with the others, 0 to 1: the sum of the logarithms of how many sentences have each
 * of its terms, over the root of its length, so that a long sentence does not win by length alone.
 */
function centrality(terms: readonly Set<string>[]): number[] {
  const frequency = new Map<string, number>();
  for (const set of terms) for (const term of set) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const raw = terms.map((set) => {
    let sum = 0;
    for (const term of set) sum += Math.log(frequency.get(term)!);
    return set.size < 3 ? 0 : sum / Math.sqrt(set.size);
  });
  const most = raw.reduce((a, b) => Math.max(a, b), 1e-9);
  return raw.map((value) => value / most);
}

function share(own: ReadonlySet<string>, wanted: ReadonlySet<string>): number {
  let both = 0;
  for (const term of wanted) if (own.has(term)) both++;
  return both / Math.max(1, wanted.size);
}
