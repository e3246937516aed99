import { contains, overlaps, type Span } from '../../article/span.ts';
import { related, termOf } from '../lexicon/terms.ts';
import { type Citation, cite, type Quote, type Reading } from '../reading.ts';
import { openWordsOf } from '../standing/open-words.ts';
import type { Token } from '../syntax/syntax.ts';
import { joinedPassages, nearestWindow, runsOf, type Stretch } from './align.ts';
import { bare, type Claim, claimOf } from './claim.ts';
import { type Change, compareWords } from './compare.ts';
import { cutAround } from './cut.ts';
import { deniedByEllipsis } from './ellipsis.ts';
import { contentOf, heldIn } from './held.ts';
import { limitAt, limitIn } from './limits.ts';
import { sameSense } from './paraphrase.ts';
import { isFalse, refusalOver } from './refusal.ts';
import { leftOutBy, warningsOf } from './sense.ts';
import { type Difference, inOrder, type Verification, type Warning } from './verification.ts';
import { heardBy } from './whose-verb.ts';
import { articleWords, senseOf, type Word, wordsOf } from './words.ts';

export type { Difference, Verification, Warning } from './verification.ts';

/**
 * Compares words with the article: are they in it, nearly in it, said otherwise, or not at all; whose they are; and what a cut or a
 * change does to their sense. Linear in the article for a given length of the words.
 */
export function verify(reading: Reading, given: string): Verification {
  const text = given.trim();
  const claim = claimOf(reading, text);
  const checked = new Check(reading, given, claim);
  return (
    // "X said …" may itself stand in the article
    (claim.speaker && checked.verbatim(bare(text))) ??
    checked.verbatim(claim.words) ??
    checked.elided() ??
    checked.altered() ??
    checked.paraphrase() ??
    checked.absent()
  );
}

/** Most words in front of a stretch that are taken in with it up to the beginning of the sentence. */
const MOST_OF_SUBJECT = 8;

/** One claim under examination, by each way of saying it in turn; each answers null where it does not apply. */
class Check {
  readonly #reading: Reading;
  readonly #claim: Claim;
  readonly #ours: readonly Word[];
  readonly #theirs: readonly Word[];
  readonly #base: Omit<Verification, 'verdict' | 'claimed'>;

  constructor(reading: Reading, given: string, claim: Claim) {
    this.#reading = reading;
    this.#claim = claim;
    this.#ours = articleWords(reading);
    this.#theirs = wordsOf(claim.words);
    this.#base = {
      text: given,
      citations: [],
      nearest: [],
      differences: [],
      pieces: [],
      quote: null,
      warning: null,
      warnings: [],
      leftOut: null,
    };
  }

  verbatim(words: string): Verification | null {
    const runs = runsOf(this.#ours, wordsOf(words));
    const run = runs.find((r) => this.#isRight(this.#quoteAt(this.#spanOf(r)))) ?? runs[0];
    if (!run) return null;
    const cut = cutAround(this.#reading, this.#ours.slice(run.from, run.to));
    const own = this.#ours.slice(run.from, run.to);
    const limit = limitAt(this.#reading, own);
    const warnings = limit ? inOrder([limit.warning, ...cut.warnings]) : cut.warnings;
    const cited = this.#cite(limit && warnings[0] === limit.warning ? limit : cut.leftOut);
    // an accusation stays one in the words that its maker is named for; without its "not" or "if" it is no quotation
    const altered =
      warnings[0] === 'negation' ||
      warnings.includes('open') ||
      limit !== null ||
      (cut.refused && this.#claim.speaker !== null);
    return this.#found(altered ? 'altered' : 'verbatim', this.#spanOf(run), {
      ...this.#withoutSpeaker(warnings),
      leftOut: cited,
      differences: altered && cited ? [{ kind: 'removed', given: '', article: cited.text }] : [],
    });
  }

  /** The nearest words of the article; of one statement's in one paragraph, as two that have them between them say it in neither. */
  #nearest(isJoined: boolean): Stretch | null {
    const nearest = (from: number, to: number): Stretch | null => {
      const found = nearestWindow(
        this.#ours.slice(from, to),
        this.#theirs,
        (key) => this.#isInName(key),
        (i) => this.#sentence(from + i),
      );
      return found && { from: from + found.from, to: from + found.to };
    };
    const window = nearest(0, this.#ours.length);
    if (!window || isJoined || /[.!?]\s/.test(this.#claim.words)) return window;
    const paragraph = (i: number) => this.#reading.sentences[this.#sentence(i)]!.paragraph;
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

  /** Words left out where "…" says so: word for word where both sides stand in one sentence and nothing that matters is gone. */
  elided(): Verification | null {
    const parts = this.#claim.words
      .split(/…|\.\.\.+/)
      .map(bare)
      .filter((part) => wordsOf(part).length > 0);
    if (parts.length < 2) return null;
    const runs: Stretch[] = [];
    for (const part of parts) {
      const run = runsOf(this.#ours, wordsOf(part), runs.at(-1)?.to ?? 0)[0];
      if (!run) return null;
      runs.push(run);
    }
    const whole = { from: runs[0]!.from, to: runs.at(-1)!.to };
    if (this.#sentence(whole.from) !== this.#sentence(whole.to - 1)) return null;
    const gaps: Change[] = runs.slice(1).map((run, i) => this.#removed(runs[i]!.to, run.from));
    // the mark says that words are gone, however many
    const warnings = gaps.flatMap((gap) => warningsOf(this.#reading, '', [gap])).filter((w) => w !== 'joined');
    const kept = warnings.length === 0;
    return this.#found(kept ? 'verbatim' : 'altered', this.#spanOf(whole), {
      warnings: inOrder(warnings),
      differences: kept ? [] : gaps.map(difference),
    });
  }

  altered(): Verification | null {
    const joined = joinedPassages(this.#ours, this.#theirs);
    const window = this.#nearest(joined.length > 0);
    if (!window) return joined.length > 0 ? this.#joined(joined) : null;
    const edges = this.#withEdges(window);
    const ours = this.#ours.slice(edges.from, edges.to);
    const { changes, pieces } = compareWords(this.#reading, this.#claim.words, this.#theirs, ours);
    const span = this.#spanOf(edges);
    if (changes.length === 0) return this.#found('verbatim', span, {});
    // words that are nearly somebody's are an altered quotation, not a way of saying the same
    const quoted = this.#reading.quotes.some((q) =>
      q.spans.some((s) => s.quoted && s.start <= span.start && span.end <= s.end),
    );
    const apart = new Set(joined.map((p) => this.#sentence(p.from))).size > 1;
    if (!apart && !quoted && this.#same()) return null;
    const warnings = warningsOf(this.#reading, this.#claim.words, changes);
    const cut = cutAround(this.#reading, this.#ours.slice(window.from, window.to));
    if (joined.length > 0) warnings.push('joined');
    const denied = deniedByEllipsis(this.#reading, changes, span);
    if (denied) warnings.push('negation');
    const limit = limitIn(this.#reading, this.#claim.words, ours);
    if (limit) warnings.push(limit.warning);
    const all = this.#withoutSpeaker(inOrder([...warnings, ...cut.warnings]));
    const limited = limit && limit.start < limit.end && all.warnings[0] === limit.warning ? limit : null;
    const found = this.#found('altered', span, {
      ...all,
      ...this.#severalSpeakers(joined),
      leftOut: this.#cite(
        denied ?? limited ?? (all.warnings[0] === cut.warnings[0] ? cut.leftOut : leftOutBy(changes, all.warnings[0])),
      ),
      differences: changes.map(difference),
      pieces,
    });
    // the answer that turns a question is part of what the article has
    return denied ? { ...found, citations: [...found.citations, ...this.#sentencesOver(denied)] } : found;
  }

  paraphrase(): Verification | null {
    const same = this.#same();
    if (!same) return null;
    const sentence = this.#reading.sentences[same.sentence]!;
    const at = same.predicate ?? sentence;
    const content = contentOf(this.#theirs);
    const quote = this.#quoteAt(at);
    const { limit } = same;
    if (limit) {
      const leftOut = cite(this.#reading.article, limit);
      const differences = [{ kind: 'removed' as const, given: '', article: leftOut.text }];
      return this.#found('altered', at, { warnings: [limit.warning], leftOut, differences });
    }
    const open = this.#refusal(same) ?? this.#openWordOver(sentence, content);
    if (open) {
      const leftOut = cite(this.#reading.article, open);
      const differences = [{ kind: 'removed' as const, given: '', article: leftOut.text }];
      return this.#found('altered', at, { warnings: ['standing'], leftOut, differences });
    }
    const reported = quote !== null && !this.#claim.speaker && quote.speaker !== null && !this.#names(quote);
    const heard = same.predicate && !this.#claim.speaker ? this.#heard(same.predicate) : null;
    return this.#found('paraphrase', at, {
      warnings: reported || heard ? ['attribution'] : [],
      leftOut: this.#cite(reported ? null : heard),
    });
  }

  absent(): Verification {
    const content = contentOf(this.#theirs);
    const nearest = this.#reading.sentences
      .map((s, i) => ({ s, score: heldIn(this.#reading, content, i) / Math.max(1, content.length) }))
      .filter(({ score }) => score >= 0.5)
      .sort((a, b) => b.score - a.score)
      .slice(0, 2)
      .map(({ s }) => cite(this.#reading.article, s));
    return {
      ...this.#base,
      verdict: 'absent',
      nearest,
      claimed: this.#claim.speaker && { ...this.#claim.speaker, right: false },
    };
  }

  #heard(predicate: Token): Span | null {
    const keys = new Set(this.#theirs.map((w) => w.key));
    return heardBy(this.#reading, predicate, (t) => keys.has(t.lower));
  }

  /** The word by which the sentence says that it is not so, where the claim has no such word itself. */
  #refusal({ predicate }: { readonly predicate: Token | null }): Span | null {
    const isDenied = this.#theirs.some((w) => /^(?:standing|negation)$/.test(senseOf(w.key) ?? '') || isFalse(w.key));
    return predicate === null || isDenied ? null : refusalOver(this.#reading, predicate.index);
  }

  /** The word of a sentence that makes what the claim says of it an accusation, a denial or an unsourced report, where the claim has none. */
  #openWordOver(sentence: Span, content: readonly string[]): Span | null {
    if (this.#theirs.some((w) => senseOf(w.key) === 'standing')) return null;
    const { tokens } = this.#reading.syntax;
    const said = tokens.filter(
      (t) => contains(sentence, t) && content.some((key) => related(termOf(key), termOf(t.lower))),
    );
    const word = openWordsOf(this.#reading).find(
      (open) => contains(sentence, open) && open.holds.some((held) => said.some((t) => overlaps(held, t))),
    );
    return word ? { start: word.start, end: word.end } : null;
  }

  #cite(span: Span | null): Citation | null {
    return span && cite(this.#reading.article, span);
  }

  #joined(passages: readonly Stretch[]): Verification {
    const spans = passages.map((p) => this.#spanOf(p));
    const found = this.#found('altered', spans[0]!, { warnings: ['joined'], ...this.#severalSpeakers(passages) });
    const citations = spans.flatMap((span) => this.#sentencesOver(span));
    return { ...found, citations: citations.filter((c, i) => citations.findIndex((o) => o.start === c.start) === i) };
  }

  /** Words put together from what several people say are nobody's: "she" in them may be any of them. */
  #severalSpeakers(passages: readonly Stretch[]): { readonly quote?: null } {
    const speakers = passages.map((p) => this.#quoteAt(this.#spanOf(p))?.speaker);
    return new Set(speakers.map((s) => s?.entity ?? s?.name)).size > 1 ? { quote: null } : {};
  }

  /** Where given words stand over at an edge, as many of the sentence's own are shown against them. */
  #withEdges({ from, to }: Stretch): Stretch {
    const ours = this.#ours.slice(from, to).map((w) => w.key);
    const theirs = this.#theirs.map((w) => w.key);
    const lead = theirs.indexOf(ours[0]!);
    const tail = theirs.length - 1 - theirs.lastIndexOf(ours.at(-1)!);
    let first = from;
    let last = to;
    while (first > 0 && from - first < lead && this.#sentence(first - 1) === this.#sentence(from)) first--;
    while (last < this.#ours.length && last - to < tail && this.#sentence(last) === this.#sentence(to - 1)) last++;
    // "[X] was found guilty" for "a professor at the institute was": half of a subject would be another
    let begin = first;
    while (begin > 0 && this.#sentence(begin - 1) === this.#sentence(from)) begin--;
    return { from: lead > 0 && first - begin <= MOST_OF_SUBJECT ? begin : first, to: last };
  }

  /** The number of the sentence that a word of the article stands in. */
  #sentence(index: number): number {
    return this.#reading.syntax.tokens[this.#ours[index]!.token]!.sentence;
  }

  #isInName(key: string): boolean {
    return this.#reading.entities.some((e) =>
      [e.name, ...e.aliases].some((n) => n.toLowerCase().split(' ').includes(key)),
    );
  }

  #same() {
    return sameSense(this.#reading, this.#claim.words, this.#claim.speaker !== null);
  }

  #found(
    verdict: Verification['verdict'],
    span: Span,
    rest: Partial<Pick<Verification, 'warnings' | 'leftOut' | 'differences' | 'pieces' | 'quote'>>,
  ): Verification {
    const quote = rest.quote === null || this.#isOfSeveral(span) ? null : this.#quoteAt(span);
    const { speaker } = this.#claim;
    return {
      ...this.#base,
      ...rest,
      verdict,
      warning: rest.warnings?.[0] ?? null,
      citations: this.#sentencesOver(span),
      quote,
      claimed: speaker && { ...speaker, right: this.#isRight(quote) },
    };
  }

  /** Who says it was not cut off where the asker names them. */
  #withoutSpeaker(warnings: readonly Warning[]): { warnings: Warning[] } {
    return { warnings: warnings.filter((w) => w !== 'attribution' || !this.#claim.speaker) };
  }

  #isRight(quote: Quote | null): boolean {
    const { speaker } = this.#claim;
    return speaker !== null && speaker.entity !== null && quote?.speaker?.entity === speaker.entity.id;
  }

  /** Whether the claim itself says whose words they are. */
  #names(quote: Quote): boolean {
    const name = quote.speaker!.name.split(' ').at(-1)!.toLowerCase();
    return this.#theirs.some((w) => w.key === name);
  }

  /** The quote that the span stands in, the smallest first: what is reported inside a report belongs to the inner speaker. */
  #quoteAt(span: Span, isNamedToo = false): Quote | null {
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
  #isOfSeveral({ start, end }: Span): boolean {
    const parts = this.#reading.syntax.sentences
      .map((s) => ({ start: Math.max(s.start, start), end: Math.min(s.end, end) }))
      .filter((part) => part.start < part.end);
    const speakers = parts.map((part) => this.#quoteAt(part, true)?.speaker);
    return new Set(speakers.map((s) => s?.entity ?? s?.name)).size > 1;
  }

  #removed(from: number, to: number): Change {
    const ours = this.#ours.slice(from, to);
    const article = ours.length > 0 ? this.#reading.article.text.slice(ours[0]!.start, ours.at(-1)!.end) : '';
    return { kind: 'removed', given: '', article, theirs: [], ours };
  }

  #spanOf({ from, to }: Stretch): Span {
    return { start: this.#ours[from]!.start, end: this.#ours[to - 1]!.end };
  }

  #sentencesOver(span: Span): Citation[] {
    return this.#reading.sentences.filter((s) => overlaps(s, span)).map((s) => cite(this.#reading.article, s));
  }
}

function difference({ kind, given, article }: Change): Difference {
  return { kind, given, article };
}
