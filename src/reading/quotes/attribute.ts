import type { Cue, Speaker } from '../reading.ts';
import { sentenceAt, tokenAt } from '../syntax/syntax.ts';
import type { Stretch } from '../syntax/tree.ts';
import type { Bound } from './bind.ts';
import { type Ground, personBefore, speakerOfSource } from './ground.ts';
import type { Quotation } from './marks.ts';
import { piecesOf } from './pieces.ts';
import type { QuoteDraft } from './quotes.ts';
import { type Report, trimmedStretch } from './reports.ts';
import { isTrailing, type Source, speakerAt } from './sources.ts';
import { speechVerb } from './speech-verbs.ts';

/** Who says a quotation and by which word the article says so. */
interface Attribution {
  readonly speaker: Speaker | null;
  readonly cue: Cue | null;
  /** The report that leads up to the words in the same sentence; null where the words are not part of its clause. */
  readonly leading: Report | null;
  readonly because: string;
}

/** A quotation with what stands before and behind it up to the next quotation or the sentence's end. */
interface Place {
  readonly quotation: Quotation;
  readonly before: Stretch;
  readonly behind: Stretch;
}

/**
 * All quotes: those that syntax has bound, and the other quotations by sieves from the surest to the loosest.
 * Words in quotation marks that are nobody's (titles, nicknames, words held at arm's length) are left out.
 */
export function attributeQuotations(ground: Ground, bound: Bound): QuoteDraft[] {
  const drafts: QuoteDraft[] = [...bound.drafts];
  const holders = new Map(bound.holders);
  const holderOfReport = new Map<Report, number>();
  const latest = latestDraft(bound.drafts, drafts, holders, ground.quotations);
  ground.quotations.forEach((quotation, i) => {
    if (holders.has(quotation)) return;
    const place = placeOf(ground, i);
    const previous = ground.quotations[i - 1];
    const before = previous === undefined ? undefined : holders.get(previous);
    if (before !== undefined && drafts[before]!.spans.length < MOST_SPANS && isCoordinated(ground, place)) {
      const whole = drafts[before]!;
      // "slammed it as “flawed” and “late”" says two things, "said it was “flawed” and “late”" one
      const apart = speechVerb(whole.cue?.lemma ?? '')?.frames.predicate ?? false;
      if (apart) drafts.push({ ...whole, kind: 'direct', spans: quoted(quotation), because: [coordinated] });
      else drafts[before] = joinedTo(ground, whole, quotation);
      holders.set(quotation, apart ? drafts.length - 1 : before);
      return;
    }
    const found = attributionOf(ground, place);
    const goesOn =
      before !== undefined &&
      drafts[before]!.spans.length < MOST_SPANS &&
      isContinuation(ground, place, drafts[before]!, found);
    if (goesOn) {
      drafts[before] = goneOn(drafts[before]!, quotation, 'a quotation that goes on behind its cue');
      holders.set(quotation, before);
      return;
    }
    if (found) {
      const joined = found.leading === null ? undefined : holderOfReport.get(found.leading);
      if (joined !== undefined && drafts[joined]!.spans.length < MOST_SPANS) {
        drafts[joined] = joinedTo(ground, drafts[joined]!, quotation);
        holders.set(quotation, joined);
        return;
      }
      drafts.push(draftOf(ground, place, found));
      holders.set(quotation, drafts.length - 1);
      if (found.leading) holderOfReport.set(found.leading, drafts.length - 1);
      return;
    }
    if (!isWhole(ground, place)) return;
    const on = speakerBefore(ground, place, drafts, latest(quotation.outer.start));
    if (on === null) drafts.push({ ...unclear, spans: quoted(quotation) });
    else drafts[on] = goneOn(drafts[on]!, quotation, 'whole sentences right behind somebody’s words go on with them');
    holders.set(quotation, on ?? drafts.length - 1);
  });
  return drafts;
}

const unclear = {
  kind: 'direct',
  speaker: null,
  cue: null,
  because: ['whole sentences in quotation marks whose speaker is not clear'],
} as const;

/**
 * The quote that a quotation without any cue goes on with: the last words in marks before it, where nothing was told since.
 * Null where that is not so: an unknown speaker is better than a wrong one.
 */
function speakerBefore(
  { article, syntax, tree }: Ground,
  { quotation, before, behind }: Place,
  drafts: readonly QuoteDraft[],
  last: number | null,
): number | null {
  const { start } = quotation.outer;
  if (last === null) return null;
  const draft = drafts[last]!;
  const alone = [before, behind].every((s) => tree.tokens.slice(s.first, s.last).every((t) => t.upos === 'PUNCT'));
  const told = syntax.sentences[tree.tokens[tokenAt(syntax, endOf(draft) - 1)]!.sentence]!;
  const between = article.text.slice(told.end, start).trim();
  const fits = draft.spans.at(-1)!.quoted && draft.spans.length < MOST_SPANS;
  return alone && between === '' && fits ? last : null;
}

/** A quote of more pieces than this is no longer joined to: each joining copies them. */
const MOST_SPANS = 60;

/** Where a quote ends with its cue and its speaker. */
function endOf(draft: QuoteDraft): number {
  return Math.max(draft.spans.at(-1)!.end, draft.cue?.end ?? 0, draft.speaker?.end ?? 0);
}

/** Finds the attributed quote that ends last before an offset; offsets must not fall from call to call. */
function latestDraft(
  bound: readonly QuoteDraft[],
  drafts: readonly QuoteDraft[],
  holders: ReadonlyMap<Quotation, number>,
  quotations: readonly Quotation[],
): (offset: number) => number | null {
  const order = bound.map((_, i) => i).sort((a, b) => endOf(bound[a]!) - endOf(bound[b]!));
  let next = 0;
  let seen = 0;
  let last: number | null = null;
  const consider = (i: number | undefined, offset: number) => {
    const draft = i === undefined ? undefined : drafts[i];
    if (!draft?.speaker || endOf(draft) > offset) return;
    if (last === null || endOf(draft) >= endOf(drafts[last]!)) last = i!;
  };
  return (offset) => {
    while (next < order.length && endOf(bound[order[next]!]!) <= offset) consider(order[next++], offset);
    while (seen < quotations.length && quotations[seen]!.outer.end <= offset)
      consider(holders.get(quotations[seen++]!), offset);
    return last;
  };
}

function goneOn(draft: QuoteDraft, quotation: Quotation, because: string): QuoteDraft {
  return { ...draft, spans: [...draft.spans, ...quoted(quotation)], because: [...draft.because, because] };
}

const coordinated = 'joined by “and” to a fragment whose speaker is known';

/** Whether only "and" or the like stands between the quotation before, in the same sentence, and a fragment. */
function isCoordinated({ tree, article }: Ground, { quotation, before }: Place): boolean {
  const words = tree.tokens.slice(before.first, before.last).filter((t) => t.upos !== 'PUNCT');
  const small = /^\p{Ll}/u.test(article.text.slice(quotation.inner[0]!.start));
  return (
    small &&
    words.length > 0 &&
    words.length <= 2 &&
    words[0]!.upos === 'CCONJ' &&
    words.every((t) => t.upos !== 'VERB')
  );
}

function quoted(quotation: Quotation) {
  return quotation.inner.map((words) => ({ ...words, quoted: true }));
}

/** Words cut from a sentence come with what the cue reports around them; whole sentences stand for themselves. */
function draftOf(ground: Ground, { quotation, before, behind }: Place, found: Attribution): QuoteDraft {
  const { article, tree, syntax } = ground;
  const { speaker, cue, leading } = found;
  const because = [found.because];
  if (!leading || leading.at < before.first) return { kind: 'direct', spans: quoted(quotation), speaker, cue, because };
  // "is telling customers in the town that “…”": what is reported begins behind "that"
  const that = tree.tokens.slice(leading.at + 1, before.last).find((t) => t.lower === 'that' && t.upos === 'SCONJ');
  const lead = trimmedStretch(tree, { first: that ? that.index : leading.at + 1, last: before.last });
  if (lead.last <= lead.first) return { kind: 'direct', spans: quoted(quotation), speaker, cue, because };
  const paragraph = syntax.sentences[tree.tokens[leading.at]!.sentence]!.paragraph;
  const words = article.text.slice(quotation.inner[0]!.start, quotation.inner.at(-1)!.end);
  const rest = /[.!?,]$/.test(words) ? behind.first : restOf(ground, leading, behind);
  const end = rest > behind.first ? tree.tokens[rest - 1]!.end : quotation.outer.end;
  const span = { start: tree.tokens[lead.first]!.start, end, paragraph };
  return { ...piecesOf(article.text, [span], [quotation]), speaker, cue, because };
}

/** How far the reported clause goes on behind a fragment in it: "says the “loose talk” has to stop". */
function restOf(ground: Ground, leading: Report, { first, last }: Stretch): number {
  const { tree } = ground;
  const reach = Math.min(last, tree.reach[leading.at]!.last);
  const next = reportsBetween(ground, { first, last: reach }).find((r) => isTrailing(tree, r.at));
  return Math.max(first, next ? next.at : reach);
}

/** A second fragment under the same cue: "that it was “poor” and “late”". */
function joinedTo({ article }: Ground, draft: QuoteDraft, quotation: Quotation): QuoteDraft {
  const last = draft.spans.at(-1)!;
  const between = piecesOf(
    article.text,
    [{ start: last.end + 1, end: quotation.outer.end, paragraph: last.paragraph }],
    [quotation],
  );
  const spans = [...draft.spans, ...between.spans];
  return { ...draft, kind: spans.every((s) => s.quoted) ? 'direct' : 'mixed', spans };
}

function placeOf({ syntax, quotations }: Ground, index: number): Place {
  const quotation = quotations[index]!;
  const { outer } = quotation;
  const opening = sentenceAt(syntax, outer.start)!;
  const closing = sentenceAt(syntax, outer.end - 1)!;
  const start = tokenAt(syntax, outer.start);
  const end = tokenAt(syntax, outer.end);
  const previous = quotations[index - 1];
  const next = quotations[index + 1];
  const first = Math.max(opening.first, previous ? tokenAt(syntax, previous.outer.end) : 0);
  const last = Math.min(closing.last, next ? tokenAt(syntax, next.outer.start) : Number.MAX_SAFE_INTEGER);
  return {
    quotation,
    before: { first: Math.min(first, start), last: start },
    behind: { first: end, last: Math.max(end, last) },
  };
}

/** The sieves in order, the surest first; words cut from a sentence belong rather to the verb before them. */
function attributionOf(ground: Ground, place: Place): Attribution | null {
  const first = ground.article.text[place.quotation.inner[0]!.start]!;
  const behind = () => followed(ground, place);
  const ahead = () => led(ground, place);
  const order = /\p{Ll}/u.test(first) ? [ahead, behind] : [behind, ahead];
  return introduced(ground, place) ?? order[0]!() ?? order[1]!() ?? governed(ground, place);
}

/** "He said: “…”", also where the quotation is the next paragraph. */
function introduced(ground: Ground, { before }: Place): Attribution | null {
  const { tree, syntax } = ground;
  let window = before;
  if (before.last === before.first && before.first > 0) {
    const sentence = syntax.sentences[tree.tokens[before.first - 1]!.sentence]!;
    window = { first: sentence.first, last: before.first };
  }
  if (tree.tokens[window.last - 1]?.lower !== ':') return null;
  // "said it is “clear” that they: “…”": the cue may stand before an earlier quotation of the sentence
  const opening = syntax.sentences[tree.tokens[window.last - 1]!.sentence]!;
  const report =
    reportsBetween(ground, window).findLast((r) => r.quotation) ??
    reportsBetween(ground, { first: Math.max(opening.first, window.last - FAR), last: window.last }).findLast(
      (r) => r.quotation,
    );
  if (report) return attributionBy(ground, report, null, 'a speech verb and a colon before the quotation');
  const subjects = tree.tokens.slice(window.first, window.last).filter((t) => t.deprel === 'nsubj' && t.head >= 0);
  const subject = subjects.find((t) => tree.tokens[t.head]!.head < 0) ?? subjects.at(-1);
  const speaker = subject && speakerAt(tree, ground.article.text, ground.mentions, subject.index);
  // "The rationale is simple: “…”" is no attribution, "She was furious: “…”" is
  return speaker?.entity
    ? { speaker, cue: null, leading: null, because: 'a colon before the quotation, and the subject before it' }
    : null;
}

/** "“…,” she said", "“…,” said the minister"; also where the quotation's own full stop has ended the sentence: "“… now.” He said." */
function followed(ground: Ground, { quotation, behind }: Place): Attribution | null {
  const { tree, syntax, article } = ground;
  const words = article.text.slice(quotation.inner[0]!.start, quotation.inner.at(-1)!.end);
  if (!/[,?!.…—–-]['’"”]*$/.test(words) && !/^[,—–]/.test(tree.tokens[behind.first]?.text ?? '')) return null;
  let window = behind;
  if (behind.last === behind.first) {
    const next = syntax.sentences[tree.tokens[behind.first]?.sentence ?? -1];
    if (!next || next.first !== behind.first || next.paragraph !== quotation.inner.at(-1)!.paragraph) return null;
    window = { first: next.first, last: Math.min(next.last, next.first + NEAR) };
  }
  const report = reportsBetween(ground, window).find(
    (r) => r.quotation && (window === behind || r.stretches.length === 0),
  );
  if (!report) return null;
  const inside = typeof report.source === 'number' && report.source >= window.first && report.source < window.last;
  const source = inside ? report.source : subjectIn(ground, window, report.at);
  // "“Yes.” He left and said …" is another matter
  if (Math.min(typeof source === 'number' ? source : report.at, report.at) - window.first > NEAR) return null;
  return {
    speaker: speakerOfSource(ground, source),
    cue: report.cue,
    leading: null,
    because: 'a speech verb behind the quotation',
  };
}

/** How many tokens back a cue is looked for within its sentence. */
const FAR = 80;

/** How many tokens may stand between a quotation and the subject or verb behind it. */
const NEAR = 12;

/** Where the parse gives a verb no subject behind its quotation: the first noun before the verb, else the one right after it. */
function subjectIn({ tree }: Ground, { first, last }: Stretch, verb: number): number | null {
  const isNoun = (at: number) => nominal.has(tree.tokens[at]!.upos);
  const top = (at: number) => {
    const { head, deprel } = tree.tokens[at]!;
    const part = /^(?:compound|flat|nmod:poss|nmod:desc|amod)/.test(deprel);
    return part && head >= first && head < last && isNoun(head) ? head : at;
  };
  for (let at = first; at < verb; at++) if (isNoun(at)) return top(at);
  for (let at = verb + 1; at < Math.min(last, verb + 6); at++) if (isNoun(at)) return top(at);
  return null;
}

/** "She said “…”", "the report, which says “…”". */
function led(ground: Ground, { before }: Place): Attribution | null {
  const near = { first: Math.max(before.first, before.last - FAR), last: before.last };
  const reports = reportsBetween(ground, near).filter((r) => r.source !== null || r.quotation);
  // "said anybody who complains about a microphone “…”": a clause that ended before the quotation does not lead up to it
  const isOver = (r: Report) =>
    ground.tree.tokens[r.at]!.deprel.startsWith('acl') && ground.tree.reach[r.at]!.last < before.last;
  const report = reports.findLast((r) => !isOver(r)) ?? reports.at(-1);
  return report ? attributionBy(ground, report, report, 'a speech verb before the quotation') : null;
}

/** How far up from a fragment its verb is looked for. */
const HIGHEST = 8;

/** A fragment that a cue governs from further up: "announced “with great sadness” his resignation". */
function governed(ground: Ground, { quotation }: Place): Attribution | null {
  const { tree, syntax } = ground;
  let at = tokenAt(syntax, quotation.inner[0]!.start);
  for (let step = 0; step < HIGHEST && at >= 0; step++) {
    const token = tree.tokens[at];
    if (!token) return null;
    if (token.start >= quotation.outer.end || token.end <= quotation.outer.start) {
      const [report] = reportsBetween(ground, { first: at, last: at + 1 });
      if (report && (report.source !== null || report.quotation))
        return attributionBy(ground, report, report, 'a cue that governs the fragment');
    }
    at = token.head;
  }
  return null;
}

/** The reports whose cues lie in a stretch; logarithmic, then as many steps as there are. */
function reportsBetween({ reports }: Ground, { first, last }: Stretch): Report[] {
  let low = 0;
  let high = reports.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reports[middle]!.at < first) low = middle + 1;
    else high = middle;
  }
  const found: Report[] = [];
  for (let i = low; i < reports.length && reports[i]!.at < last; i++) found.push(reports[i]!);
  return found;
}

function attributionBy(ground: Ground, report: Report, leading: Report | null, because: string): Attribution {
  const source = report.source ?? neighbourOf(ground, report) ?? sourceBefore(ground, report);
  const speaker = source === null ? personBefore(ground, report) : speakerOfSource(ground, source);
  return { speaker, cue: report.cue, leading, because };
}

const nominal = new Set(['NOUN', 'PROPN', 'PRON']);

/** Without a subject in the parse: the noun right before the verb, else the one right behind it. */
function neighbourOf({ tree }: Ground, report: Report): number | null {
  const { sentence } = tree.tokens[report.at]!;
  for (const step of [-1, 1]) {
    for (let at = report.at + step, n = 0; n < 4; at += step, n++) {
      const token = tree.tokens[at];
      if (!token || token.sentence !== sentence || token.upos === 'PUNCT') break;
      if (!nominal.has(token.upos)) continue;
      const near = token.head >= 0 && Math.abs(token.head - at) < 4 && nominal.has(tree.tokens[token.head]?.upos ?? '');
      return near ? token.head : at;
    }
  }
  return null;
}

/** "she said, adding, “…”": a participle without a subject goes on with the report before it in its sentence. */
function sourceBefore(ground: Ground, report: Report): Source {
  const { tree, syntax } = ground;
  if (!tree.tokens[report.at]!.lower.endsWith('ing')) return null;
  const { first } = syntax.sentences[tree.tokens[report.at]!.sentence]!;
  const before = reportsBetween(ground, { first: Math.max(first, report.at - FAR), last: report.at }).at(-1);
  return before ? (before.source ?? neighbourOf(ground, before)) : null;
}

/** Whether a quotation without a cue of its own goes on with the one before: same paragraph, and only that one's cue between. */
function isContinuation(
  { article }: Ground,
  { quotation }: Place,
  before: QuoteDraft,
  found: Attribution | null,
): boolean {
  const last = before.spans.at(-1)!;
  if (before.cue === null || !last.quoted || last.paragraph !== quotation.inner[0]!.paragraph) return false;
  if (
    found &&
    (found.cue?.start !== before.cue.start || article.text.slice(0, quotation.outer.start).trimEnd().endsWith(':'))
  )
    return false;
  const between = article.text.slice(last.end, quotation.outer.start);
  const cueBetween = before.cue.start >= last.end && before.cue.end <= quotation.outer.start;
  const words = article.text.slice(quotation.inner[0]!.start, quotation.inner.at(-1)!.end);
  const whole = /[.!?…,—–-]$/.test(words) || /\s\S+\s\S+\s/.test(words);
  return whole && (cueBetween || between.replace(/[^\p{L}]/gu, '') === '');
}

/** Whether a quotation is one or more whole sentences, rather than words cut from one or a title. */
function isWhole({ article, tree }: Ground, { quotation, before, behind }: Place): boolean {
  const words = article.text.slice(quotation.inner[0]!.start, quotation.inner.at(-1)!.end);
  if (!/^[\p{Lu}\p{N}[…]/u.test(words)) return false;
  const alone = (span: Stretch) => tree.tokens.slice(span.first, span.last).every((t) => t.upos === 'PUNCT');
  if (alone(before) && alone(behind)) return true;
  const small = words.match(/(?<!\S)\p{Ll}{4,}/gu)?.length ?? 0;
  return /[.!?…]$/.test(words) && small >= 2;
}
