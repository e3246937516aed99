import type { Article } from '../../article/article.ts';
import type { Span } from '../../article/span.ts';
import type { Citation, Entity, Reading } from '../../reading/reading.ts';
import { cleanInput } from '../clean.ts';

/** What the guard checks against: one reading, and what the person asked. Look-ups are built once a reading. */
export interface Facts {
  readonly reading: Reading;
  readonly entities: ReadonlyMap<string, Entity>;
  /** For each entity, the forms of its name that stand in the article. */
  readonly forms: ReadonlyMap<string, ReadonlySet<string>>;
  /** TIMEX3 value → whether the article states it somewhere (else it is inferred). */
  readonly values: ReadonlyMap<string, { readonly stated: boolean }>;
  readonly reasons: ReadonlySet<string>;
  readonly asked: string;
}

type Lookups = Omit<Facts, 'asked'>;
const kept = new WeakMap<Reading, Lookups>();

/** The facts of a reading for one reply. `asked`: all that the person typed. */
export function factsOf(reading: Reading, asked: string): Facts {
  let lookups = kept.get(reading);
  if (!lookups) {
    lookups = lookupsOf(reading);
    kept.set(reading, lookups);
  }
  return { ...lookups, asked: cleanInput(asked).toLowerCase() };
}

function lookupsOf(reading: Reading): Lookups {
  const { text } = reading.article;
  const dated = [...reading.dates, ...reading.timeline, ...(reading.published ? [reading.published] : [])];
  const values = new Map<string, { stated: boolean }>();
  for (const { value, certainty } of dated) {
    if (value !== null) values.set(value, { stated: certainty === 'stated' || (values.get(value)?.stated ?? false) });
  }
  const formsOf = (e: Entity) =>
    new Set([
      e.name,
      ...e.aliases,
      ...e.mentions.filter((m) => m.by === 'name').map((m) => text.slice(m.start, m.end)),
    ]);
  return {
    reading,
    entities: new Map(reading.entities.map((e) => [e.id, e])),
    // a form counts only where its words stand in the article: the guard does not take the reading's word for it
    forms: new Map(
      reading.entities.map((e) => [e.id, new Set([...formsOf(e)].filter((form) => standsIn(text, form)))]),
    ),
    values,
    reasons: new Set(dated.flatMap((d) => (d.because ? [d.because] : []))),
  };
}

/** Whether a name stands in the text, letter case aside ("BURY South MP"), as one run or with each of its words somewhere. */
function standsIn(text: string, form: string): boolean {
  const lower = text.toLowerCase();
  const name = form.toLowerCase();
  return name !== '' && (lower.includes(name) || name.split(/\s+/).every((word) => lower.includes(word)));
}

/** Whether a citation's text and paragraph are those of its span. */
export function isExact(article: Article, c: Span & Partial<Citation>): boolean {
  const inside = Number.isInteger(c.start) && c.start >= 0 && c.start < c.end && c.end <= article.text.length;
  if (!inside || (c.text !== undefined && c.text !== article.text.slice(c.start, c.end))) return false;
  return c.paragraph === undefined || isInParagraph(article, c, c.paragraph);
}

/** Whether a span begins in, or runs over, this paragraph. */
export function isInParagraph(article: Article, span: Span, number: number): boolean {
  const paragraph = article.paragraphs[number - 1];
  return paragraph !== undefined && span.start < paragraph.end && paragraph.start < span.end;
}
