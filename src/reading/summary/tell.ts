import { contains, overlaps, type Span } from '../../article/span.ts';
import type { Entity, Mention, Reading } from '../reading.ts';
import { exact, nameOf, type Part, paragraphMark, say, speakerOf, type Wording } from '../wording.ts';
import { isCertain } from './certain.ts';

/** Openers that tie a sentence to the one before and mean nothing alone. */
const opener =
  /^(?:However|Additionally|Also|But|And|Meanwhile|Moreover|Furthermore|Further|Nevertheless|In addition),?\s+/;

/** Where a wire report was sent from, before its first sentence: "QUAYHAVEN (Wire) - ". */
const dateline = /^\p{Lu}[\p{Lu} .'’-]{2,30}(?:, [\p{L}. ]{2,20})?(?: \([^()]{2,20}\))? [-–—] /u;

/**
 * A sentence of the article as it stands in a summary: its exact words with their paragraph, an opener or a dateline left out, each person whom
 * a pronoun means beyond doubt given by name in brackets where the sentence does not name them, and the speaker where the words are
 * somebody's and do not say whose.
 */
export function tell(
  reading: Reading,
  { start: from, end: to, paragraph }: Span & { readonly paragraph: number },
): Wording {
  const { article, quotes } = reading;
  const words = article.text.slice(from, to);
  const start = from + ((opener.exec(words) ?? dateline.exec(words))?.[0].length ?? 0);
  const end = to - (/[^.]\.$/.test(words) ? 1 : 0);
  const span = { start, end };
  // a quotation that goes on in the next paragraph has no closing mark here: it is given one, after a sign that more follows
  const goesOn = quotes.some(
    (q) => q.kind === 'direct' && q.spans.some((s, i) => i < q.spans.length - 1 && s.end >= end && s.start < end),
  );
  const loose = quotes.find((q) => q.speaker && q.spans.some((s) => overlaps(s, span)) && !contains(span, q.speaker));
  const entity = loose && reading.entities.find((e) => e.id === loose.speaker?.entity);
  const whose = !loose ? [] : say`${entity ? speakerOf(entity, span) : exact(article, loose.speaker!)}: `;
  return say`${whose}${inBrackets(reading, span)}${goesOn ? say` …”` : []} (${paragraphMark(paragraph)}).`;
}

/** A span's words with certain pronouns as names in brackets, the first of each person whom the span does not name before it. */
function inBrackets(reading: Reading, span: Span): Wording {
  const { article, quotes } = reading;
  const found: { entity: Entity; mention: Mention }[] = [];
  for (const entity of reading.entities) {
    if (entity.kind !== 'person' || entity.mentions.some((m) => m.by !== 'pronoun' && contains(span, m))) continue;
    const mention = entity.mentions
      .filter(
        (m) =>
          m.by === 'pronoun' &&
          contains(span, m) &&
          !quotes.some((q) => q.spans.some((s) => s.quoted && overlaps(s, m))),
      )
      .sort((a, b) => a.start - b.start)[0];
    if (mention && isCertain(reading, entity, mention)) found.push({ entity, mention });
  }
  const wording: Part[] = [];
  let at = span.start;
  for (const { entity, mention } of found.sort((a, b) => a.mention.start - b.mention.start)) {
    if (mention.start > at) wording.push(exact(article, { start: at, end: mention.start }));
    wording.push(...named(reading, entity, mention));
    at = mention.end;
  }
  if (at < span.end) wording.push(exact(article, { start: at, end: span.end }));
  return wording;
}

function named(reading: Reading, entity: Entity, mention: Mention): Wording {
  const pronoun = reading.article.text.slice(mention.start, mention.end).toLowerCase();
  const spoken = reading.quotes.find((q) => q.speaker?.start === mention.start);
  const name = spoken ? speakerOf(entity, spoken.spans[0]!) : nameOf(entity);
  // "her" is whose or whom: whose where a noun follows it as its owner
  const token = reading.syntax.tokens.find((t) => t.start === mention.start);
  const owner = pronoun === 'his' || (pronoun === 'her' && token?.deprel.startsWith('nmod'));
  return owner ? say`[${name}’s]` : say`[${name}]`;
}
