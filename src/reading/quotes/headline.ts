import { wordMap } from '../language.ts';
import type { Quotation } from '../marks/marks.ts';
import type { Speaker } from '../reading.ts';
import type { QuoteDraft } from './draft.ts';
import { type Ground, quotationsIn } from './ground.ts';
import { piecesOf } from './pieces.ts';

/** A headline is no longer than this, in characters. */
const LONGEST = 200;

/** A name of up to five words, a colon, and what is no question about it ("Holt: what we know"). */
const shape =
  /^((?:[\p{L}.’'-]+ ){0,4}[\p{L}.’'-]+): (?!(?:what|how|why|when|where|who|the latest|live)\b)(?=\S+ \S+ \S)/iu;

/** What a headline reports. */
export interface Headline {
  readonly draft: QuoteDraft;
  readonly quotations: readonly Quotation[];
}

/**
 * "Holt: bridge will open in May", "Poll: voters back the bridge": an article's first line, where a person or what a finding comes from stands before
 * a colon, as headlines put who says something. Null for any other first line; an organisation or a place before a colon is mostly what the
 * article is about.
 */
export function headlineOf({ article, mentions, quotations }: Ground): Headline | null {
  const [paragraph] = article.paragraphs;
  if (!paragraph || paragraph.end - paragraph.start > LONGEST || article.paragraphs.length < 2) return null;
  const line = article.text.slice(paragraph.start, paragraph.end);
  const label = shape.exec(line)?.[1];
  if (!label || line.includes('\n')) return null;
  const span = { start: paragraph.start, end: paragraph.start + label.length };
  const speaker = speakerIn(mentions.within(span), label, span);
  const rest = { start: span.end + 1, end: paragraph.end, paragraph: paragraph.number };
  const inside = quotationsIn(quotations, rest);
  if (!speaker || inside.some((q) => q.label !== null || q.outer.end > paragraph.end)) return null;
  const { kind, spans } = piecesOf(article.text, [rest], inside);
  const because = ['a headline that puts who says it before a colon'];
  return { draft: { kind, spans, speaker, cue: null, because }, quotations: inside };
}

function speakerIn(
  named: ReturnType<Ground['mentions']['within']>,
  label: string,
  span: { readonly start: number; readonly end: number },
): Speaker | null {
  const person = named.find(({ entity, mention }) => entity.kind === 'person' && mention.end === span.end);
  if (person)
    return { entity: person.entity.id, name: person.entity.name, start: person.mention.start, end: person.mention.end };
  const source = wordMap('line-labels.tsv').get(label.toLowerCase()) === 'source';
  return source ? { entity: null, name: label, ...span } : null;
}
