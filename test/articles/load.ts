import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import type { Span } from '../../src/article/span.ts';

const folder = import.meta.dirname;

const goldSchema = z.strictObject({
  people: z.array(z.strictObject({ name: z.string(), role: z.string().nullable() })),
  quotes: z.array(
    z.strictObject({
      kind: z.enum(['direct', 'mixed', 'indirect']),
      content: z.array(z.string().min(1)).min(1),
      speaker: z.string().nullable(),
      name: z.string().nullable(),
      cue: z.string().nullable(),
    }),
  ),
});

/** A quote as a person read it in an article, with offsets. */
export interface GoldQuote {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly content: readonly Span[];
  /** The mention by which the article names who says it, nearest to the words; null where it names nobody. */
  readonly speaker: Span | null;
  readonly name: string | null;
  readonly cue: string | null;
}

/** An article of our own writing with what a person read in it. */
export interface GoldArticle {
  readonly article: Article;
  readonly people: readonly { readonly name: string; readonly role: string | null }[];
  readonly quotes: readonly GoldQuote[];
}

/** All articles of this folder that have gold for people and quotes, in order of their names. */
export function loadGold(): GoldArticle[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .map((file) =>
      resolveGold(loadArticle(file.replace('.gold.json', '')), file, readFileSync(join(folder, file), 'utf8')),
    );
}

/** The article with this file name (without `.md`). @throws Error where there is none */
export function loadArticle(name: string): Article {
  const file = `${name}.md`;
  return parseArticle(file, readFileSync(join(folder, file), 'utf8'));
}

/**
 * Gold is written as words of the article, so that it can be read and checked by people; this finds their offsets.
 *
 * @throws Error that names file and words where gold is not in the article
 */
export function resolveGold(article: Article, file: string, json: string): GoldArticle {
  const gold = goldSchema.parse(JSON.parse(json));
  const { text } = article;
  const missing = (words: string) =>
    new Error(`${file}: “${words}” is not in the article. Write it exactly as it stands there.`);
  let from = 0;
  const quotes = gold.quotes.map((quote) => {
    const content: Span[] = [];
    // gold stands in the order of the text; a report beside an earlier quote may begin before it
    let at = from;
    for (const words of quote.content) {
      const start = text.indexOf(words, at) >= 0 ? text.indexOf(words, at) : text.indexOf(words);
      if (start < 0) throw missing(words);
      content.push({ start, end: start + words.length });
      at = start + words.length;
    }
    from = content[0]!.start;
    const speaker = quote.speaker === null ? null : nearest(text, quote.speaker, content);
    if (quote.speaker !== null && speaker === null) throw missing(quote.speaker);
    if (quote.cue !== null && !text.includes(quote.cue)) throw missing(quote.cue);
    return { kind: quote.kind, content, speaker, name: quote.name, cue: quote.cue };
  });
  return { article, people: gold.people, quotes };
}

/** The occurrence of words that is nearest to some spans, on either side; null where there is none. */
function nearest(text: string, words: string, content: readonly Span[]): Span | null {
  const first = content[0]!.start;
  const last = content.at(-1)!.end;
  let best: Span | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const distance = at < first ? first - at - words.length : Math.min(...content.map((c) => Math.abs(at - c.end)));
    if (distance < least && !(at > last && distance > 200)) {
      least = distance;
      best = { start: at, end: at + words.length };
    }
  }
  return best;
}

const timelineSchema = z.strictObject({
  events: z.array(
    z.strictObject({
      words: z.string().min(1),
      value: z.string().nullable(),
      status: z.enum(['happened', 'planned', 'conditional']),
    }),
  ),
});

/** A happening as a person read it in an article: the words that tell it, its TIMEX3 value (null where the article gives none), its status. */
export interface GoldEvent extends Span {
  readonly words: string;
  readonly value: string | null;
  readonly status: 'happened' | 'planned' | 'conditional';
}

/** All articles of this folder that have a gold timeline, in order of their names. @throws Error where its words are not in the article */
export function loadTimelines(): { readonly article: Article; readonly events: readonly GoldEvent[] }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.timeline.json'))
    .sort()
    .map((file) => {
      const article = loadArticle(file.replace('.timeline.json', ''));
      const { events } = timelineSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
      return {
        article,
        events: events.map((event) => {
          const start = article.text.indexOf(event.words);
          if (start < 0)
            throw new Error(`${file}: “${event.words}” is not in the article. Write it exactly as it stands there.`);
          return { ...event, start, end: start + event.words.length };
        }),
      };
    });
}
