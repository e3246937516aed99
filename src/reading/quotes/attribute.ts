import { speechVerb } from '../lexicon/speech-verbs.ts';
import type { Quotation } from '../marks/marks.ts';
import { tokenAt } from '../syntax/syntax.ts';
import type { Stretch } from '../syntax/tree.ts';
import type { Bound } from './bind.ts';
import type { QuoteDraft } from './draft.ts';
import type { Ground } from './ground.ts';
import { piecesOf } from './pieces.ts';
import type { Report } from './report.ts';
import { trimmedStretch } from './reports.ts';
import { type Attribution, type Place, placeOf, reportsBetween } from './sieves/place.ts';
import { attributionOf } from './sieves/sieves.ts';
import type { Sure } from './sieves/surely.ts';
import { isTrailing } from './sources.ts';
import { isTitle } from './titles.ts';

/**
 * All quotes: those that syntax has bound, and the other quotations by sieves from the surest to the loosest.
 * Words in quotation marks that are nobody's (titles, nicknames, words held at arm's length) are left out.
 */
export function attributeQuotations(ground: Ground, bound: Bound, surely: ReadonlyMap<Quotation, Sure>): QuoteDraft[] {
  const drafts: QuoteDraft[] = [...bound.drafts];
  const holders = new Map(bound.holders);
  const holderOfReport = new Map<Report, number>();
  const latest = latestDraft(bound.drafts, drafts, holders, ground.quotations);
  ground.quotations.forEach((quotation, i) => {
    if (holders.has(quotation)) return;
    const place = placeOf(ground, i);
    if (isTitle(ground, place)) return;
    const sure = surely.get(quotation);
    const previous = ground.quotations[i - 1];
    const before = previous === undefined ? undefined : holders.get(previous);
    if (!sure && before !== undefined && drafts[before]!.spans.length < MOST_SPANS && isCoordinated(ground, place)) {
      const whole = drafts[before]!;
      // "slammed it as “flawed” and “late”" says two things, "said it was “flawed” and “late”" one
      const apart = speechVerb(whole.cue?.lemma ?? '')?.frames.predicate ?? false;
      if (apart) drafts.push({ ...whole, kind: 'direct', spans: quoted(quotation), because: [coordinated] });
      else drafts[before] = joinedTo(ground, whole, quotation);
      holders.set(quotation, apart ? drafts.length - 1 : before);
      return;
    }
    const found = sure ?? attributionOf(ground, place);
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
      if (sure && sure.lead !== null) {
        const { paragraph } = quotation.inner[0]!;
        const pieces = piecesOf(
          ground.article.text,
          [{ start: sure.lead, end: quotation.outer.end, paragraph }],
          [quotation],
        );
        drafts.push({ ...pieces, speaker: sure.speaker, cue: sure.cue, because: [sure.because] });
        holders.set(quotation, drafts.length - 1);
        return;
      }
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
  const next = reportsBetween(ground, { first, last: reach }).find(
    (r) => isTrailing(tree, r.at) || tree.tokens[r.at]!.head === leading.at,
  );
  // "dismissed as “late” by the mayor"
  const { source } = leading;
  const agent = typeof source === 'number' && source >= first ? tree.reach[source]!.first : last;
  return Math.max(first, Math.min(agent, next ? next.at : reach));
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

/** Whether a quotation without a cue of its own goes on with the one before: same paragraph, and only that one's cue between. */
function isContinuation(
  { article }: Ground,
  { quotation }: Place,
  before: QuoteDraft,
  found: Attribution | null,
): boolean {
  const last = before.spans.at(-1)!;
  if (before.cue === null || !last.quoted || last.paragraph !== quotation.inner[0]!.paragraph) return false;
  // "…,” he said, smiling, “is that …": a participle beside the cue makes no new start of the same sentence
  const accompanies =
    found?.cue &&
    found.cue.start > before.cue.start &&
    /^\p{Ll}/u.test(article.text.slice(quotation.inner[0]!.start)) &&
    /,$/.test(article.text.slice(last.start, last.end)) &&
    found.cue.text.endsWith('ing') &&
    !speechVerb(found.cue.lemma)?.frames.clause;
  if (
    found &&
    !accompanies &&
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
