import { overlaps, type Span } from '../../article/span.ts';
import { type Citation, cite, type Reading } from '../reading.ts';
import { nearestWindow, type Stretch } from './align.ts';
import type { Claim } from './claim.ts';
import type { Change } from './compare.ts';
import type { Word } from './words.ts';

/** Most words in front of a stretch that are taken in with it up to the beginning of the sentence. */
const MOST_OF_SUBJECT = 8;

/** Where in the article a claim's words stand, or what comes nearest to them. Stretches are counted in words of the article. */
export class Place {
  readonly #reading: Reading;
  readonly #claim: Claim;
  readonly #ours: readonly Word[];
  readonly #theirs: readonly Word[];

  constructor(reading: Reading, claim: Claim, ours: readonly Word[], theirs: readonly Word[]) {
    this.#reading = reading;
    this.#claim = claim;
    this.#ours = ours;
    this.#theirs = theirs;
  }

  /** The nearest words of the article; of one statement's in one paragraph, as two that have them between them say it in neither. */
  nearest(isJoined: boolean): Stretch | null {
    const nearest = (from: number, to: number): Stretch | null => {
      const found = nearestWindow(
        this.#ours.slice(from, to),
        this.#theirs,
        (key) => this.isInName(key),
        (i) => this.sentence(from + i),
      );
      return found && { from: from + found.from, to: from + found.to };
    };
    const window = nearest(0, this.#ours.length);
    if (!window || isJoined || /[.!?]\s/.test(this.#claim.words)) return window;
    const paragraph = (i: number) => this.#reading.sentences[this.sentence(i)]!.paragraph;
    const [first, last] = [paragraph(window.from), paragraph(window.to - 1)];
    if (first === last) return window;
    let { from, to } = window;
    while (from > 0 && paragraph(from - 1) === first) from--;
    while (to < this.#ours.length && paragraph(to) === last) to++;
    for (let i = from; i < to; ) {
      let end = i;
      while (end < to && paragraph(end) === paragraph(i)) end++;
      const found = nearest(i, end);
      if (found) return found;
      i = end;
    }
    return null;
  }

  /** Where given words stand over at an edge, as many of the sentence's own are shown against them. */
  withEdges({ from, to }: Stretch): Stretch {
    const ours = this.#ours.slice(from, to).map((w) => w.key);
    const theirs = this.#theirs.map((w) => w.key);
    const lead = theirs.indexOf(ours[0]!);
    const tail = theirs.length - 1 - theirs.lastIndexOf(ours.at(-1)!);
    let first = from;
    let last = to;
    while (first > 0 && from - first < lead && this.sentence(first - 1) === this.sentence(from)) first--;
    while (last < this.#ours.length && last - to < tail && this.sentence(last) === this.sentence(to - 1)) last++;
    // "[X] was found guilty" for "a professor at the institute was": half of a subject would be another
    let begin = first;
    while (begin > 0 && this.sentence(begin - 1) === this.sentence(from)) begin--;
    return { from: lead > 0 && first - begin <= MOST_OF_SUBJECT ? begin : first, to: last };
  }

  /** The number of the sentence that a word of the article stands in. */
  sentence(index: number): number {
    return this.#reading.syntax.tokens[this.#ours[index]!.token]!.sentence;
  }

  isInName(key: string): boolean {
    return this.#reading.entities.some((e) =>
      [e.name, ...e.aliases].some((n) => n.toLowerCase().split(' ').includes(key)),
    );
  }

  removed(from: number, to: number): Change {
    const ours = this.#ours.slice(from, to);
    const article = ours.length > 0 ? this.#reading.article.text.slice(ours[0]!.start, ours.at(-1)!.end) : '';
    return { kind: 'removed', given: '', article, theirs: [], ours };
  }

  spanOf({ from, to }: Stretch): Span {
    return { start: this.#ours[from]!.start, end: this.#ours[to - 1]!.end };
  }

  sentencesOver(span: Span): Citation[] {
    return this.#reading.sentences.filter((s) => overlaps(s, span)).map((s) => cite(this.#reading.article, s));
  }
}
