import type { Article } from '../../article/article.ts';
import { contains, overlaps, type Span } from '../../article/span.ts';
import { wordSet } from '../language.ts';
import type { Citation, Entity, Precision, Quote, TimeExpression, TimelineEntry } from '../reading.ts';
import type { StandingSentence } from '../standing/standing.ts';
import { type Syntax, sentenceAt, tokensOf } from '../syntax/syntax.ts';

type Draft = { -readonly [K in keyof TimelineEntry]: TimelineEntry[K] };

/** What happened when, in order; entries whose date is unknown come last, in the order of the text. */
export function buildTimeline(
  article: Article,
  syntax: Syntax,
  entities: readonly Entity[],
  sentences: readonly StandingSentence[],
  quotes: readonly Quote[],
  dates: readonly TimeExpression[],
): TimelineEntry[] {
  const drafts = dates.flatMap((date) => {
    const draft = entryFor(article, syntax, entities, sentences, quotes, date);
    return draft ? [draft] : [];
  });
  return mergeTold(drafts, syntax).sort((a, b) => order(a) - order(b) || a.start - b.start);
}

function entryFor(
  article: Article,
  syntax: Syntax,
  entities: readonly Entity[],
  sentences: readonly StandingSentence[],
  quotes: readonly Quote[],
  date: TimeExpression,
): Draft | null {
  if (date.type === 'DURATION' || date.type === 'SET' || /_REF$/.test(date.value ?? '')) return null;
  const sentence = syntax.sentences.findIndex((s) => contains(s, date));
  if (sentence < 0) return null;
  const span = clauseAround(article.text, syntax.sentences[sentence]!, date);
  const words = article.text.slice(span.start, span.end);
  return {
    ...span,
    value: date.value,
    precision: precisionOf(date.value),
    certainty: date.certainty,
    because: date.because,
    text: words,
    paragraph: syntax.sentences[sentence]!.paragraph,
    standing: standingIn(span, sentences[sentence], quotes),
    status: statusOf(words),
    who: entities.filter((e) => e.kind !== 'place' && e.mentions.some((m) => contains(span, m))).map((e) => e.id),
    date: { start: date.start, end: date.end },
    also: [],
  };
}

/** The sentence's standing; but a clause of it that holds nobody's words is the article's own telling. */
function standingIn(
  span: Span,
  sentence: StandingSentence | undefined,
  quotes: readonly Quote[],
): TimelineEntry['standing'] {
  if (!sentence) return 'narration';
  const spoken = quotes.some((q) => q.spans.some((s) => overlaps(s, span)));
  return sentence.standing === 'said' && !spoken ? 'narration' : sentence.standing;
}

/**
 * The words that tell what happened at a date: the sentence; but where the date stands in a relative clause
 * ("Mr X, who was suspended in May, said …"), the noun before it and that clause.
 */
function clauseAround(text: string, sentence: Span, date: Span): Span {
  const before = text.slice(sentence.start, date.start);
  const opening = /(?:^|[,;] )([^,;]*), (?:who|which|whose) [^,;]*$/.exec(before);
  if (!opening) return { start: sentence.start, end: sentence.end };
  const end = text.slice(date.end, sentence.end).search(/[,;]/);
  const start = sentence.start + opening.index + opening[0].indexOf(opening[1]!);
  return { start, end: end < 0 ? sentence.end : date.end + end };
}

function statusOf(words: string): TimelineEntry['status'] {
  if (/\b(?:if|unless|provided)\b/i.test(words)) return 'conditional';
  return /\b(?:will|shall|is to|are to|was to|were to|due to|set to|expected to|plans? to|scheduled)\b/i.test(words)
    ? 'planned'
    : 'happened';
}

/** How fine a TIMEX3 value is. */
export function precisionOf(value: string | null): Precision {
  if (value === null || /_REF$/.test(value)) return 'unknown';
  if (value.includes('/')) return 'range';
  if (/T/.test(value) && !value.startsWith('P')) return /XX/.test(value) ? 'year' : 'time';
  if (/^\d{3}$/.test(value)) return 'decade';
  if (/^\d{4}$/.test(value) || /^\d{4}-XX/.test(value)) return 'year';
  if (/-Q\d$/.test(value)) return 'quarter';
  if (/-(?:SP|SU|FA|WI)$/.test(value)) return 'season';
  if (/-W\d\d/.test(value)) return 'week';
  return /^\d{4}-\d{2}$/.test(value) || /-XX$/.test(value) ? 'month' : 'day';
}

/** One event told twice is one entry, under its finer date, with both citations: same year, and the same past verb near the date. */
function mergeTold(drafts: readonly Draft[], syntax: Syntax): Draft[] {
  const merged: Draft[] = [];
  for (const draft of drafts) {
    const twin = merged.find((other) => sameEvent(other, draft, syntax));
    if (!twin) {
      merged.push({ ...draft });
      continue;
    }
    const [finer, coarser] = (twin.value?.length ?? 0) >= (draft.value?.length ?? 0) ? [twin, draft] : [draft, twin];
    const also: Citation = { paragraph: coarser.paragraph, start: coarser.start, end: coarser.end, text: coarser.text };
    merged[merged.indexOf(twin)] = { ...finer, also: [...twin.also, also] };
  }
  return merged;
}

function sameEvent(a: Draft, b: Draft, syntax: Syntax): boolean {
  if (!a.value || !b.value || a.value.slice(0, 4) !== b.value.slice(0, 4)) return false;
  if (!(a.value.startsWith(b.value) || b.value.startsWith(a.value)) || overlaps(a, b)) return false;
  if (!a.who.some((id) => b.who.includes(id))) return false;
  const verbs = new Set(pastVerbs(a, syntax));
  return pastVerbs(b, syntax).some((verb) => verbs.has(verb));
}

function pastVerbs(span: Draft, syntax: Syntax): string[] {
  const sentence = sentenceAt(syntax, span.start);
  if (!sentence) return [];
  return tokensOf(syntax, sentence)
    .filter(
      (t) =>
        contains(span, t) &&
        /(?:ed|en)$/.test(t.lower) &&
        t.lower.length > 4 &&
        !wordSet('function-words.tsv').has(t.lower),
    )
    .map((t) => t.lower);
}

/** A number to sort by: days, roughly; values with unknown parts stand at the end of what they lie in. */
function order(entry: Draft): number {
  const value = entry.value;
  const match = value ? /^(\d{3,4})(?:-(\d{2}|XX|Q\d|SP|SU|FA|WI|W\d\d)(?:-(\d{2}|XX))?)?/.exec(value) : null;
  if (!match) return Number.POSITIVE_INFINITY;
  const [, year, part = '', day = ''] = match;
  const months: Readonly<Record<string, number>> = {
    SP: 3,
    SU: 6,
    FA: 9,
    WI: 12,
    Q1: 1,
    Q2: 4,
    Q3: 7,
    Q4: 10,
    XX: 12.9,
    '': 0,
  };
  const month = part.startsWith('W') ? Number(part.slice(1)) / 4.4 : (months[part] ?? Number(part));
  return Number(year!.padEnd(4, '0')) * 10_000 + month * 100 + (day === 'XX' ? 99 : Number(day || 0));
}
