import { contains, overlaps, type Span } from '../../article/span.ts';
import { insideQuotation, marksFor, opener, speakerNamed, unattributed } from '../compose.ts';
import { isCertain } from '../entities/certain.ts';
import { type Citation, type Entity, type Mention, onlyByPronoun, type Reading } from '../reading.ts';
import { exact, nameOf, type Part, paragraphMark, say, speakerOf, type Wording } from '../wording.ts';

/** Where a wire report was sent from, before its first sentence: "QUAYHAVEN (Wire) - ". */
const dateline = /^\p{Lu}[\p{Lu} .'’-]{2,30}(?:, [\p{L}. ]{2,20})?(?: \([^()]{2,20}\))? [-–—] /u;

/**
 * A sentence of the article as it stands in a summary: its exact words with their paragraph, an opener or a dateline left out, each
 * person whom a pronoun means beyond doubt given by name in brackets where the sentence does not name them, and the speaker where the
 * words are somebody's and do not say whose.
 */
export function tell(reading: Reading, citation: Citation): Wording {
  const { article, sentences } = reading;
  const sentence = sentences.find((s) => s.start === citation.start)!;
  const words = citation.text;
  const start = citation.start + ((opener.exec(words) ?? dateline.exec(words))?.[0].length ?? 0);
  const span = { start, end: citation.end - (/[^.]\.$/.test(words) ? 1 : 0) };
  const mark = paragraphMark(citation.paragraph);
  const loose = unattributed(reading, span);
  const whose = loose ? say`${speakerNamed(reading, loose, span)}: ` : [];
  const inside = loose && insideQuotation(article.text, loose, citation);
  if (inside) return say`${whose}“${exact(article, inside)}” (${mark}).`;
  const { opening, closing } = marksFor(reading, sentence, span);
  return say`${whose}${opening}${inBrackets(reading, span)}${closing} (${mark}).`;
}

/**
 * A span's words with pronouns as names in brackets, the first of each person whom the span does not name: in the pronoun's place where
 * it can mean nobody else, behind it where the reading takes it for the one who speaks.
 */
function inBrackets(reading: Reading, span: Span): Wording {
  const found: { entity: Entity; mention: Mention; certain: boolean }[] = [];
  for (const entity of reading.entities) {
    if (entity.kind !== 'person') continue;
    const mention = firstPronoun(reading, entity, span);
    if (!mention) continue;
    const named = entity.mentions.some((m) => m.by !== 'pronoun' && contains(span, m));
    const speaks = reading.quotes.some(
      (q) => q.speaker?.start === mention.start && onlyByPronoun(reading, q.speaker, span),
    );
    const certain = !named && isCertain(reading, entity, mention);
    if (certain || speaks) found.push({ entity, mention, certain });
  }
  const wording: Part[] = [];
  let at = span.start;
  for (const { entity, mention, certain } of found.sort((a, b) => a.mention.start - b.mention.start)) {
    const until = certain ? mention.start : mention.end;
    if (until > at) wording.push(exact(reading.article, { start: at, end: until }));
    wording.push(...(certain ? named(reading, entity, mention) : say` [${nameAt(reading, entity, mention)}]`));
    at = mention.end;
  }
  if (at < span.end) wording.push(exact(reading.article, { start: at, end: span.end }));
  return wording;
}

/** The first pronoun for somebody in a span, outside quotation marks; the one that speaks before others. */
function firstPronoun({ quotes }: Reading, entity: Entity, span: Span): Mention | undefined {
  const inside = entity.mentions.filter(
    (m) =>
      m.by === 'pronoun' && contains(span, m) && !quotes.some((q) => q.spans.some((s) => s.quoted && overlaps(s, m))),
  );
  inside.sort((a, b) => a.start - b.start);
  // "He had not, he said": whose words they are must be seen
  return inside.find((m) => quotes.some((q) => q.speaker?.start === m.start)) ?? inside[0];
}

function named(reading: Reading, entity: Entity, mention: Mention): Wording {
  const pronoun = reading.article.text.slice(mention.start, mention.end).toLowerCase();
  // "her" is whose or whom: whose where a noun follows it as its owner
  const token = reading.syntax.tokens.find((t) => t.start === mention.start);
  const name = nameAt(reading, entity, mention);
  const owner = pronoun === 'his' || (pronoun === 'her' && token?.deprel.startsWith('nmod'));
  return owner ? say`[${name}’s]` : say`[${name}]`;
}

/** The name, as the speaker where the mention is one. */
function nameAt({ quotes }: Reading, entity: Entity, mention: Mention): Part {
  const spoken = quotes.find((q) => q.speaker?.start === mention.start);
  return spoken ? speakerOf(entity, spoken.spans[0]!) : nameOf(entity);
}
