import { overlaps, type Span } from '../../article/span.ts';
import type { Quotation } from '../marks/marks.ts';
import type { Speaker } from '../reading.ts';
import type { QuoteDraft } from './draft.ts';
import { type Ground, personBefore, quotationsIn, spanOf, speakerOfSource } from './ground.ts';
import { headlineOf } from './headline.ts';
import { piecesOf } from './pieces.ts';
import type { Report } from './report.ts';
import { FAR, reportsBetween } from './sieves/place.ts';
import type { Sure } from './sieves/surely.ts';
import { isTrailing } from './sources.ts';

/** The quotes that syntax binds to a cue, and for each quotation in them the (last) quote that holds it. */
export interface Bound {
  readonly drafts: readonly QuoteDraft[];
  readonly holders: ReadonlyMap<Quotation, number>;
}

/** What the syntax of a cue reports, with the quotation marks in it. Quotations that print settles are left out, and so are their cues. */
export function boundQuotations(ground: Ground, surely: ReadonlyMap<Quotation, Sure>): Bound {
  const drafts: QuoteDraft[] = [];
  const holders = new Map<Quotation, number>();
  const settled = new Map([...surely.values()].flatMap((sure) => (sure.cue ? [[sure.cue.start, sure] as const] : [])));
  const inside = insideOthers(ground, settled);
  const headline = headlineOf(ground);
  if (headline) {
    drafts.push(headline.draft);
    for (const quotation of headline.quotations) holders.set(quotation, 0);
  }
  const body = headline ? headline.draft.spans.at(-1)!.end : 0;
  for (const report of ground.reports) {
    if (report.stretches.length === 0 || settled.has(report.cue.start) || report.cue.start < body) continue;
    if (inside.has(report)) continue;
    const finite = /^VB[DZP]$/.test(ground.tree.tokens[report.at]!.xpos);
    const speaker =
      report.source === null
        ? finite
          ? personBefore(ground, report)
          : speakerBefore(ground, report, settled)
        : speakerOfSource(ground, report.source);
    // without any subject there is no report that can be trusted
    if (report.source === null && speaker === null) continue;
    for (const part of partsOf(ground, report, surely)) {
      const { kind, spans } = piecesOf(ground.article.text, part.spans, part.quotations);
      if (spans.length === 0) continue;
      drafts.push({
        kind,
        spans,
        speaker,
        cue: report.cue,
        because: [report.because],
      });
      for (const quotation of part.quotations) holders.set(quotation, drafts.length - 1);
    }
  }
  return { drafts, holders };
}

/** "“It is over,” she said, referring to the plan": a participle goes on with whoever spoke before it in its sentence. */
function speakerBefore(ground: Ground, report: Report, settled: ReadonlyMap<number, Sure>): Speaker | null {
  if (!isTrailing(ground.tree, report.at)) return null;
  const { first } = ground.syntax.sentences[ground.tree.tokens[report.at]!.sentence]!;
  const last = reportsBetween(ground, { first: Math.max(first, report.at - FAR), last: report.at }).at(-1);
  if (!last) return null;
  return settled.get(last.cue.start)?.speaker ?? speakerOfSource(ground, last.source);
}

/**
 * The reports that are themselves part of what somebody else reports, cue and all: "said she hoped to win", "said the council claimed that …". These are no
 * words that the article gives to the inner speaker: only the outer one vouches for them.
 */
function insideOthers(ground: Ground, settled: ReadonlyMap<number, Sure>): ReadonlySet<Report> {
  const found = new Set<Report>();
  for (const outer of ground.reports) {
    if (outer.source === null || settled.has(outer.cue.start)) continue;
    for (const stretch of outer.stretches)
      for (const inner of reportsBetween(ground, stretch)) if (inner !== outer) found.add(inner);
  }
  return found;
}

interface Part {
  readonly spans: readonly (Span & { readonly paragraph: number })[];
  readonly quotations: readonly Quotation[];
}

/**
 * What is reported, in parts: a quotation behind a colon stands for itself, and so does each of several fragments that a verb
 * takes as objects ("accused him of “bad faith” and of “lies”").
 */
function partsOf(
  { tree, article, quotations, syntax }: Ground,
  report: Report,
  surely: ReadonlyMap<Quotation, Sure>,
): Part[] {
  const { text } = article;
  const paragraph = syntax.sentences[tree.tokens[report.at]!.sentence]!.paragraph;
  const spans = report.stretches.map((s) => ({ ...spanOf(tree, s), paragraph }));
  const inside = spans.flatMap((span) => quotationsIn(quotations, span)).filter((q, i, all) => all.indexOf(q) === i);
  const own = inside.filter((q) => !overlaps(q.outer, report.cue));
  const parts: Part[] = [];
  let rest = spans;
  let held: Quotation[] = [];
  for (const [i, quotation] of own.entries()) {
    const sure = surely.get(quotation);
    if (sure) {
      parts.push({ spans: upTo(rest, sure.lead ?? quotation.outer.start), quotations: held });
      rest = from(rest, Math.max(quotation.outer.end, sure.cue?.end ?? 0, sure.speaker?.end ?? 0));
      held = [];
      // nothing more of the sentence is this report's
      if (own[i + 1] === undefined) rest = [];
      continue;
    }
    const before = text.slice(Math.max(0, quotation.outer.start - 3), quotation.outer.start).trimEnd();
    if (before.endsWith(':')) {
      // left to the sieves for quotations beside a cue
      parts.push({ spans: upTo(rest, quotation.outer.start), quotations: held });
      rest = from(rest, quotation.outer.end);
      held = [];
      continue;
    }
    held.push(quotation);
    const next = own[i + 1];
    const between = next && text.slice(quotation.outer.end, next.outer.start);
    if (between && /^,? (?:and|or|but) /.test(between) && !report.because.startsWith('the clause')) {
      parts.push({ spans: upTo(rest, quotation.outer.end), quotations: held });
      rest = from(rest, quotation.outer.end);
      held = [];
    }
  }
  parts.push({ spans: rest, quotations: held });
  return parts.filter((part) => part.spans.length > 0);
}

function upTo<S extends Span>(spans: readonly S[], end: number): S[] {
  return spans.filter((s) => s.start < end).map((s) => ({ ...s, end: Math.min(s.end, end) }));
}

function from<S extends Span>(spans: readonly S[], start: number): S[] {
  return spans.filter((s) => s.end > start).map((s) => ({ ...s, start: Math.max(s.start, start) }));
}
