import type { Span } from '../../article/span.ts';
import { type Citation, cite, onceEach, type Reading } from '../reading.ts';
import { joinedPassages, runsOf, type Stretch } from './align.ts';
import { bare, type Claim, claimOf } from './claim.ts';
import { type Change, compareWords } from './compare.ts';
import { cutAround } from './cut.ts';
import { deniedByEllipsis } from './ellipsis.ts';
import { contentOf, heldIn } from './held.ts';
import { heardThere, openWordOver, refusedThere } from './left-open.ts';
import { limitAt, limitIn } from './limits.ts';
import { sameSense } from './paraphrase.ts';
import { Place } from './place.ts';
import { secondHand } from './second-hand.ts';
import { leftOutBy, warningsOf } from './sense.ts';
import { type Difference, inOrder, type Verification, type Warning } from './verification.ts';
import { WhoseWords } from './whose-words.ts';
import { articleWords, type Word, wordsOf } from './words.ts';

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

/** One claim under examination, by each way of saying it in turn; each answers null where it does not apply. */
class Check {
  readonly #reading: Reading;
  readonly #claim: Claim;
  readonly #ours: readonly Word[];
  readonly #theirs: readonly Word[];
  readonly #place: Place;
  readonly #whose: WhoseWords;
  readonly #base: Omit<Verification, 'verdict' | 'claimed'>;

  constructor(reading: Reading, given: string, claim: Claim) {
    this.#reading = reading;
    this.#claim = claim;
    this.#ours = articleWords(reading);
    this.#theirs = wordsOf(claim.words);
    this.#place = new Place(reading, claim, this.#ours, this.#theirs);
    this.#whose = new WhoseWords(reading, claim, this.#theirs);
    this.#base = {
      text: given,
      citations: [],
      nearest: [],
      differences: [],
      pieces: [],
      quote: null,
      secondHand: null,
      warning: null,
      warnings: [],
      leftOut: null,
    };
  }

  verbatim(words: string): Verification | null {
    const runs = runsOf(this.#ours, wordsOf(words));
    const run = runs.find((r) => this.#whose.isRight(this.#whose.quoteAt(this.#place.spanOf(r)))) ?? runs[0];
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
    return this.#found(altered ? 'altered' : 'verbatim', this.#place.spanOf(run), {
      ...this.#withoutSpeaker(warnings),
      leftOut: cited,
      differences: altered && cited ? [{ kind: 'removed', given: '', article: cited.text }] : [],
    });
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
    if (this.#place.sentence(whole.from) !== this.#place.sentence(whole.to - 1)) return null;
    const gaps: Change[] = runs.slice(1).map((run, i) => this.#place.removed(runs[i]!.to, run.from));
    // the mark says that words are gone, however many
    const warnings = gaps.flatMap((gap) => warningsOf(this.#reading, '', [gap])).filter((w) => w !== 'joined');
    const kept = warnings.length === 0;
    return this.#found(kept ? 'verbatim' : 'altered', this.#place.spanOf(whole), {
      warnings: inOrder(warnings),
      differences: kept ? [] : gaps.map(difference),
    });
  }

  altered(): Verification | null {
    const joined = joinedPassages(this.#ours, this.#theirs);
    const window = this.#place.nearest(joined.length > 0);
    if (!window) return joined.length > 0 ? this.#joined(joined) : null;
    const edges = this.#place.withEdges(window);
    const ours = this.#ours.slice(edges.from, edges.to);
    const { changes, pieces } = compareWords(this.#reading, this.#claim.words, this.#theirs, ours);
    const span = this.#place.spanOf(edges);
    if (changes.length === 0) return this.#found('verbatim', span, {});
    // words that are nearly somebody's are an altered quotation, not a way of saying the same
    const quoted = this.#reading.quotes.some((q) =>
      q.spans.some((s) => s.quoted && s.start <= span.start && span.end <= s.end),
    );
    const apart = new Set(joined.map((p) => this.#place.sentence(p.from))).size > 1;
    if (!apart && !quoted && this.#same()) return null;
    const warnings = warningsOf(this.#reading, this.#claim.words, changes);
    const cut = cutAround(this.#reading, this.#ours.slice(window.from, window.to));
    if (joined.length > 0 || pairsApart(changes, this.#theirs, ours)) warnings.push('joined');
    const denied = deniedByEllipsis(this.#reading, changes, span);
    if (denied) warnings.push('negation');
    const limit = limitIn(this.#reading, this.#claim.words, ours);
    if (limit) warnings.push(limit.warning);
    const all = this.#withoutSpeaker(inOrder([...warnings, ...cut.warnings]));
    const limited = limit && limit.start < limit.end && all.warnings[0] === limit.warning ? limit : null;
    const found = this.#found('altered', span, {
      ...all,
      ...this.#whose.severalSpeakers(joined.map((p) => this.#place.spanOf(p))),
      leftOut: this.#cite(
        denied ?? limited ?? (all.warnings[0] === cut.warnings[0] ? cut.leftOut : leftOutBy(changes, all.warnings[0])),
      ),
      differences: changes.map(difference),
      pieces,
    });
    // the answer that turns a question is part of what the article has
    return denied ? { ...found, citations: [...found.citations, ...this.#place.sentencesOver(denied)] } : found;
  }

  paraphrase(): Verification | null {
    const same = this.#same();
    if (!same) return null;
    const sentence = this.#reading.sentences[same.sentence]!;
    const at = same.predicate ?? sentence;
    const quote = this.#whose.quoteAt(at);
    const { limit } = same;
    // who did it says so
    const admitted = limit?.warning === 'attribution' && !this.#claim.speaker ? limit : null;
    if (limit && limit.warning !== 'attribution') return this.#without(limit, limit.warning, at);
    const open =
      refusedThere(this.#reading, this.#theirs, same.predicate) ?? openWordOver(this.#reading, this.#theirs, sentence);
    if (open) return this.#without(open, 'standing', at);
    const reported = quote !== null && !this.#claim.speaker && quote.speaker !== null && !this.#whose.names(quote);
    const heard =
      same.predicate && !this.#claim.speaker ? heardThere(this.#reading, this.#theirs, same.predicate) : null;
    return this.#found('paraphrase', at, {
      warnings: reported || heard || admitted ? ['attribution'] : [],
      leftOut: this.#cite(admitted ?? (reported ? null : heard)),
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

  /** The same but for a word of the article that makes it another statement. */
  #without(word: Span, warning: Warning, at: Span): Verification {
    const leftOut = cite(this.#reading.article, word);
    const differences = [{ kind: 'removed' as const, given: '', article: leftOut.text }];
    return this.#found('altered', at, { warnings: [warning], leftOut, differences });
  }

  #cite(span: Span | null): Citation | null {
    return span && cite(this.#reading.article, span);
  }

  #joined(passages: readonly Stretch[]): Verification {
    const spans = passages.map((p) => this.#place.spanOf(p));
    const found = this.#found('altered', spans[0]!, { warnings: ['joined'], ...this.#whose.severalSpeakers(spans) });
    const citations = spans.flatMap((span) => this.#place.sentencesOver(span));
    return { ...found, citations: onceEach(citations) };
  }

  #same() {
    return sameSense(this.#reading, this.#claim.words, this.#claim.speaker !== null);
  }

  #found(
    verdict: Verification['verdict'],
    span: Span,
    rest: Partial<Pick<Verification, 'warnings' | 'leftOut' | 'differences' | 'pieces' | 'quote'>>,
  ): Verification {
    const quote = rest.quote === null || this.#whose.isOfSeveral(span) ? null : this.#whose.quoteAt(span);
    const { speaker } = this.#claim;
    return {
      ...this.#base,
      ...rest,
      verdict,
      warning: rest.warnings?.[0] ?? null,
      citations: this.#place.sentencesOver(span),
      quote,
      secondHand: this.#cite(quote && secondHand(this.#reading, quote, span)),
      claimed: speaker && { ...speaker, right: this.#whose.isRight(quote) },
    };
  }

  /** Who says it was not cut off where the asker names them. */
  #withoutSpeaker(warnings: readonly Warning[]): { warnings: Warning[] } {
    return { warnings: warnings.filter((w) => w !== 'attribution' || !this.#claim.speaker) };
  }
}

/** "X sold 30 cars" of "X and Y sold 30 and 12 cars respectively": which belong together is said by the words left out. */
function pairsApart(changes: readonly Change[], theirs: readonly Word[], ours: readonly Word[]): boolean {
  const isPaired = (words: readonly Word[]) => words.some((w) => w.key === 'and');
  return isPaired(ours) && !isPaired(theirs) && changes.some((c) => c.ours.some((w) => /^\p{Sc}?\d/u.test(w.key)));
}

function difference({ kind, given, article }: Change): Difference {
  return { kind, given, article };
}
