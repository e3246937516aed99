import { contains, overlaps, type Span } from '../../../article/span.ts';
import { type Quote, quotedSpans, type Reading } from '../../reading.ts';
import { exact, nameOf, say, type Wording } from '../../wording.ts';

/**
 * The article's words at a span; where somebody's words in it say "you" to one whom the reading knows and the span does not name, the name
 * stands in brackets behind the first "you": "you [Ann Lee] have been", "your [Ann Lee’s] view".
 */
export function exactWithAddressee(reading: Reading, span: Span): Wording {
  const { article, entities, quotes } = reading;
  for (const quote of quotes) {
    const entity = entities.find((e) => e.id === quote.addressee);
    const you = entity && firstYou(article.text, quote);
    if (!you || !contains(span, you)) continue;
    if (entity.mentions.some((m) => m.by === 'name' && overlaps(m, span))) continue;
    const name = /^your/i.test(article.text.slice(you.start, you.end))
      ? say`[${nameOf(entity)}’s]`
      : say`[${nameOf(entity)}]`;
    const before = exact(article, { start: span.start, end: you.end });
    return you.end === span.end
      ? say`${before} ${name}`
      : say`${before} ${name}${exact(article, { start: you.end, end: span.end })}`;
  }
  return [exact(article, span)];
}

/** The first "you" or "your" of a quote's words in marks, as far as the apostrophe of "you’re". */
function firstYou(text: string, quote: Quote): Span | null {
  for (const { start, end } of quotedSpans(quote)) {
    const found = /(?<![\p{L}'’])your?(?![\p{L}'’])/iu.exec(text.slice(start, end));
    if (found) return { start: start + found.index, end: start + found.index + found[0].length };
  }
  return null;
}
