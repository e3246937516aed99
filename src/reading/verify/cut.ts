import { contains, overlaps, type Span } from '../../article/span.ts';
import type { Reading } from '../reading.ts';
import { type Token, tokensOf } from '../syntax/syntax.ts';
import { refusalOver, saysMore } from './refusal.ts';
import { inOrder, type Warning } from './verification.ts';
import { heardBy } from './whose-verb.ts';
import { isDenial, senseOf, type Word } from './words.ts';

/** How far up the dependencies what governs the words is looked for. */
const FURTHEST = 6;

/** What a cut left out that changes the sense: how, and the gravest of the words. */
export interface Cut {
  readonly warnings: readonly Warning[];
  readonly leftOut: Span | null;
  /** Whether the sentence says that the words are not so. */
  readonly refused: boolean;
}

/**
 * What stands around words of the article, in their own sentence, without which they say something else: a "not" or "if" on one of them,
 * a condition behind them, "denied that", "claims that" or "may" above them, and who reports them where they stand in no quotation marks.
 *
 * @param run the article's words that were taken
 */
export function cutAround(reading: Reading, run: readonly Word[]): Cut {
  const none = { warnings: [], leftOut: null, refused: false };
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last || run.length < 3) return none;
  const { tokens, sentences } = reading.syntax;
  const inside = (index: number) => index >= first.token && index <= last.token;
  const taken = tokens.slice(first.token, last.token + 1);
  const found = new Map<Warning, Span>();
  const add = (warning: Warning, token: Span) => {
    const before = found.get(warning);
    const isDenied = ({ start, end }: Span) => isDenial(reading.article.text.slice(start, end).toLowerCase());
    // of "rejected the claim that" the rejection is the graver
    if (!before || (isDenied(token) && !isDenied(before))) found.set(warning, { start: token.start, end: token.end });
  };
  for (let s = tokens[first.token]!.sentence; s <= tokens[last.token]!.sentence; s++) {
    for (const t of tokensOf(reading.syntax, sentences[s]!)) if (!inside(t.index)) besides(t);
  }
  if (taken.some((t) => t.upos === 'VERB' || t.upos === 'AUX' || t.upos === 'NOUN')) for (const t of taken) above(t);
  inFront();
  const refusal = refusalOver(reading, first.token);
  if (refusal && !contains({ start: first.start, end: last.end }, refusal)) found.set('standing', refusal);
  for (const [warning, span] of reportedBy(reading, run)) add(warning, span);
  const verb = taken.find((t) => t.upos === 'VERB' || t.upos === 'AUX');
  const heard = verb && heardBy(reading, verb, (t) => inside(t.index));
  if (heard && quotedSpansAt(reading, verb).length === 0) add('attribution', heard);
  const ordered = inOrder(found.keys());
  // of "no" and "no truth in claims that" the whole is what a reader must see
  const gravest = ordered[0] && /^(?:negation|standing)$/.test(ordered[0]) && found.has('standing') ? refusal : null;
  return {
    warnings: ordered,
    leftOut: gravest ?? (ordered[0] ? found.get(ordered[0])! : null),
    refused: refusal !== null,
  };

  /** A word outside that hangs on one inside. */
  function besides(t: Token): void {
    if (t.head < 0) return;
    const sense = senseOf(wordKey(t));
    if (inside(t.head)) {
      if (sense === 'negation' && /^(?:advmod|det|aux|cc)/.test(t.deprel)) add('negation', t);
      if (sense === 'open' && /^(?:advmod|aux|mark)/.test(t.deprel)) add('open', t);
      if (sense === 'standing' && t.deprel.startsWith('advmod')) add('standing', t);
    }
    if ((t.lower === 'if' || t.lower === 'unless') && t.upos === 'SCONJ' && sharesMarks(t)) add('open', t);
  }

  /** Whether a word stands in the same quotation marks as the words taken, or both in none. */
  function sharesMarks(t: Token): boolean {
    const marks = quotedSpansAt(reading, tokens[last!.token]!);
    return marks.length > 0 ? marks.some((m) => contains(m, t)) : quotedSpansAt(reading, t).length === 0;
  }

  /** Right in front, whatever the parse says: "not", "never", "denied that", "claims of", "expected to". */
  function inFront(): void {
    const begin = sentences[tokens[first!.token]!.sentence]!.first;
    const link = tokens[first!.token - 1];
    const linked = link && /^(?:that|of|to|whether|if)$/.test(link.lower);
    for (let i = first!.token - 1; i >= Math.max(begin, first!.token - (linked ? 5 : 2)); i--) {
      const t = tokens[i]!;
      if (t.upos === 'PUNCT' || !sharesMarks(t)) return;
      const sense = senseOf(wordKey(t));
      if (sense === 'negation' || (t.upos === 'SCONJ' && sense === 'open')) add(sense, t);
      else if ((sense === 'open' || sense === 'standing') && (linked || t.upos === 'AUX')) add(sense, t);
    }
  }

  /** What governs a word inside from outside. */
  function above(top: Token): void {
    if (top.head < 0 || inside(top.head)) return;
    const marks = quotedSpansAt(reading, top);
    let below = top;
    for (let step = 0; step < FURTHEST && below.head >= 0; step++) {
      const t = tokens[below.head]!;
      // a quotation stands by itself: what is around it says whose it is
      if (marks.some((m) => !contains(m, t))) return;
      if (!/^(?:ccomp|xcomp|acl|obj|obl|nmod|conj|advcl|csubj|nsubj|parataxis)/.test(below.deprel)) return;
      // "denied that X had lied and said …": what is said behind stands by itself, whatever it hangs on
      if (tokens.slice(t.index, first!.token).some((o) => o.sentence === t.sentence && saysMore(tokens, o.index)))
        return;
      if (below.deprel === 'parataxis' || below.deprel.startsWith('nsubj')) return;
      // the parse may take "claims that she paid" for a relative clause
      if (below.deprel.startsWith('acl:relcl') && !isOpening(t)) return;
      if (below.deprel === 'conj' && step > 0) return;
      if (/^(?:obl|advcl)/.test(below.deprel) && (!isOpening(t) || isDenial(t.lower))) return;
      const sense = senseOf(wordKey(t));
      if (below.deprel !== 'conj') {
        if (sense === 'negation' || sense === 'open' || sense === 'standing') add(sense, t);
        const not = tokens
          .slice(sentences[t.sentence]!.first, sentences[t.sentence]!.last)
          .find(
            (o) =>
              o.head === t.index &&
              !inside(o.index) &&
              senseOf(wordKey(o)) === 'negation' &&
              /^(?:advmod|det)/.test(o.deprel),
          );
        if (not && /^(?:ccomp|xcomp|acl)/.test(below.deprel)) add('negation', not);
      }
      below = t;
    }
  }
}

function isOpening(t: Token): boolean {
  const sense = senseOf(wordKey(t));
  return sense === 'open' || sense === 'standing';
}

function wordKey(t: Token): string {
  return t.lower === "n't" ? 'not' : t.lower;
}

/** The quotation marks' insides that hold a token. */
function quotedSpansAt({ quotes }: Reading, token: Span): Span[] {
  return quotes.flatMap((q) => q.spans.filter((s) => s.quoted && contains(s, token)));
}

/** Who reports the words, where they stand in no marks and whoever says them was left out. */
function reportedBy(reading: Reading, run: readonly Word[]): [Warning, Span][] {
  const span = { start: run[0]!.start, end: run.at(-1)!.end };
  const verb = run.map((w) => reading.syntax.tokens[w.token]!).find((t) => t.upos === 'VERB' || t.upos === 'AUX');
  if (!verb) return [];
  for (const { spans, speaker, cue } of reading.quotes) {
    if (!speaker || contains(span, speaker) || !spans.some((s) => !s.quoted && overlaps(s, verb))) continue;
    if (cue && contains(span, cue)) continue;
    return [['attribution', speaker]];
  }
  return [];
}
