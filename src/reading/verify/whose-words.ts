import { contains, overlaps, type Span } from '../../article/span.ts';
import type { Quote, Reading } from '../reading.ts';
import type { Claim } from './claim.ts';
import type { Word } from './words.ts';

/** Whose the words of a claim are in the article, and whether that is whom the asker names. */
export class WhoseWords {
  readonly #reading: Reading;
  readonly #claim: Claim;
  readonly #theirs: readonly Word[];

  constructor(reading: Reading, claim: Claim, theirs: readonly Word[]) {
    this.#reading = reading;
    this.#claim = claim;
    this.#theirs = theirs;
  }

  /** Words put together from what several people say are nobody's: "she" in them may be any of them. */
  severalSpeakers(passages: readonly Span[]): { readonly quote?: null } {
    const speakers = passages.map((span) => this.quoteAt(span)?.speaker);
    return new Set(speakers.map((s) => s?.entity ?? s?.name)).size > 1 ? { quote: null } : {};
  }

  isRight(quote: Quote | null): boolean {
    const { speaker } = this.#claim;
    return speaker !== null && speaker.entity !== null && quote?.speaker?.entity === speaker.entity.id;
  }

  /** Whether the claim itself says whose words they are. */
  names(quote: Quote): boolean {
    const name = quote.speaker!.name.split(' ').at(-1)!.toLowerCase();
    return this.#theirs.some((w) => w.key === name);
  }

  /** The quote that the span stands in, the smallest first: what is reported inside a report belongs to the inner speaker. */
  quoteAt(span: Span, isNamedToo = false): Quote | null {
    const here = this.#reading.quotes.filter(
      (q) =>
        q.spans.some((s) => overlaps(s, span)) &&
        // words that name their speaker themselves ("X has denied it") are the article's own, unless the asker names one
        (isNamedToo ||
          this.#claim.speaker !== null ||
          q.kind !== 'indirect' ||
          !q.speaker ||
          !contains(span, q.speaker)),
    );
    const length = (q: Quote) => q.spans.reduce((n, s) => n + s.end - s.start, 0);
    return (
      [...here].sort((a, b) => Number(b.speaker !== null) - Number(a.speaker !== null) || length(a) - length(b))[0] ??
      null
    );
  }

  /** Whether words go over sentences of which one is somebody's and another is not: "X was told of it. Y said Z had left" is not what Y said of X. */
  isOfSeveral({ start, end }: Span): boolean {
    const parts = this.#reading.syntax.sentences
      .map((s) => ({ start: Math.max(s.start, start), end: Math.min(s.end, end) }))
      .filter((part) => part.start < part.end);
    const speakers = parts.map((part) => this.quoteAt(part, true)?.speaker);
    return new Set(speakers.map((s) => s?.entity ?? s?.name)).size > 1;
  }
}
