import type { Article } from '../../article/article.ts';
import { contains, overlaps } from '../../article/span.ts';
import { stem } from '../answer/stem.ts';
import { wordSet } from '../language.ts';
import { type Citation, cite, type Entity, type Quote, type Sentence, type TimeExpression } from '../reading.ts';
import type { StandingSentence } from '../standing/standing.ts';
import { type Syntax, tokensOf } from '../syntax/syntax.ts';

/** Sentences of the short summary, before those that fairness adds. */
const SHORT = 4;

/** What each sentence weighs, and the short summary. */
export function summarise(
  article: Article,
  syntax: Syntax,
  entities: readonly Entity[],
  quotes: readonly Quote[],
  standing: readonly StandingSentence[],
  dates: readonly TimeExpression[],
): { sentences: Sentence[]; summary: Citation[] } {
  const terms = syntax.sentences.map((s) => contentWords(syntax, s));
  const weights = weigh(syntax, entities, quotes, dates, terms);
  const sentences = standing.map((s, i) => ({ ...s, importance: weights[i] ?? 0 }));
  return { sentences, summary: chooseFairly(sentences, terms, SHORT).map((s) => cite(article, s)) };
}

/** The stems of a sentence's content words. */
function contentWords(syntax: Syntax, sentence: Syntax['sentences'][number]): Set<string> {
  const skip = wordSet('function-words.tsv');
  return new Set(
    tokensOf(syntax, sentence)
      .filter((t) => /^[\p{L}\p{N}]/u.test(t.text) && !skip.has(t.lower))
      .map((t) => stem(t.lower)),
  );
}

/**
 * Weights from 0 to 1. In news the first sentences are hard to beat, so position weighs most; then how much of the article's
 * vocabulary a sentence shares, whom it names, and whether it has a date. A sentence of nothing but quotation tells less.
 */
function weigh(
  syntax: Syntax,
  entities: readonly Entity[],
  quotes: readonly Quote[],
  dates: readonly TimeExpression[],
  terms: readonly Set<string>[],
): number[] {
  const frequency = new Map<string, number>();
  for (const set of terms) for (const term of set) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const central = terms.map((set) => {
    let sum = 0;
    for (const term of set) sum += Math.log(frequency.get(term)!);
    return set.size < 3 ? 0 : sum / Math.sqrt(set.size);
  });
  const mostCentral = Math.max(...central, 1e-9);
  const main = [...entities].sort((a, b) => b.mentions.length - a.mentions.length).slice(0, 3);
  const n = syntax.sentences.length;
  return syntax.sentences.map((sentence, i) => {
    const position = 1 / (1 + i / 3);
    const salience = main.filter((e) => e.mentions.some((m) => contains(sentence, m))).length / 3;
    const dated = dates.some((d) => d.type !== 'DURATION' && contains(sentence, d)) ? 1 : 0;
    const spoken = quotes.some(
      (q) =>
        q.kind === 'direct' &&
        q.spans.some((s) => overlaps(s, sentence) && s.end - s.start > 0.6 * (sentence.end - sentence.start)),
    );
    const ending = i === n - 1 ? 0.3 : 0;
    const weight =
      0.45 * position +
      0.25 * (central[i]! / mostCentral) +
      0.15 * salience +
      0.1 * dated +
      0.1 * ending -
      (spoken ? 0.15 : 0);
    return Math.min(1, Math.max(0, weight));
  });
}

/**
 * The most important sentences without repetition, in the order of the text; and fair: an allegation never comes without the
 * denial that the article gives of it, nor a denial without what is denied.
 *
 * @param most how many to choose before fairness adds to them
 */
export function chooseFairly<S extends Sentence>(
  sentences: readonly S[],
  terms: readonly ReadonlySet<string>[],
  most: number,
): S[] {
  const order = sentences.map((_, i) => i).sort((a, b) => sentences[b]!.importance - sentences[a]!.importance || a - b);
  const chosen = new Set<number>();
  for (const i of order) {
    if (chosen.size >= most) break;
    if (![...chosen].some((c) => overlap(terms[i]!, terms[c]!) > 0.6)) chosen.add(i);
  }
  const near = (standing: Sentence['standing'], from: number) =>
    sentences
      .map((s, i) => ({ i, distance: Math.abs(i - from), s }))
      .filter(({ s }) => s.standing === standing)
      .sort((a, b) => a.distance - b.distance)[0]?.i;
  for (const i of [...chosen]) {
    const { standing } = sentences[i]!;
    const other =
      standing === 'allegation' ? near('denial', i) : standing === 'denial' ? near('allegation', i) : undefined;
    if (other !== undefined) chosen.add(other);
  }
  return [...chosen].sort((a, b) => a - b).map((i) => sentences[i]!);
}

/** How much of the smaller set the two share, 0 to 1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const term of a) if (b.has(term)) both++;
  return both / Math.max(1, Math.min(a.size, b.size));
}

/** The summary's sentences at a length: one for `headline`, the short one, or a longer one for `full`. */
export function summaryOf(
  reading: { readonly article: Article; readonly syntax: Syntax; readonly sentences: readonly Sentence[] },
  length: 'headline' | 'short' | 'full',
): Citation[] {
  const { article, syntax, sentences } = reading;
  const terms = syntax.sentences.map((s) => contentWords(syntax, s));
  const most = length === 'headline' ? 1 : length === 'short' ? SHORT : Math.min(12, Math.ceil(sentences.length / 2));
  return chooseFairly(sentences, terms, most).map((s) => cite(article, s));
}
