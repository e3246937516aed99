import { overlaps, type Span } from '../../src/article/span.ts';
import type { Quote, Reading } from '../../src/reading/reading.ts';
import type { GoldArticle, GoldQuote } from '../../test/articles/load.ts';
import { type QualityRow, scored, scoredBoth } from './row.ts';

const kinds = ['direct', 'mixed', 'indirect'] as const;

/** How much of two contents must be shared, as a part of both together, to count as one quote. */
const SHARED = 0.5;

/**
 * Quotes by kind, without and with the right speaker. A quote found counts where at least half of the letters of its content and gold's
 * together are shared; each gold quote is paired with the nearest found.
 */
export function quoteRows(
  readings: readonly { readonly gold: GoldArticle; readonly reading: Reading }[],
): QualityRow[] {
  const tally = new Map(
    kinds.map((kind) => [kind, { gold: 0, goldHit: 0, goldSpeaker: 0, found: 0, hit: 0, speaker: 0 }]),
  );
  for (const { gold, reading } of readings) {
    const pairs = pairQuotes(reading.article.text, gold.quotes, reading.quotes);
    const matched = new Map(pairs.map(([g, q]) => [q, g]));
    const found = new Map(pairs);
    for (const quote of gold.quotes) {
      const t = tally.get(quote.kind)!;
      const match = found.get(quote);
      t.gold++;
      if (match) t.goldHit++;
      if (match && isSpeakerRight(gold, quote, match)) t.goldSpeaker++;
    }
    for (const quote of reading.quotes) {
      const t = tally.get(quote.kind)!;
      const match = matched.get(quote);
      t.found++;
      if (match) t.hit++;
      if (match && isSpeakerRight(gold, match, quote)) t.speaker++;
    }
  }
  const sum = (
    of: readonly (typeof kinds)[number][],
    key: 'gold' | 'goldHit' | 'goldSpeaker' | 'found' | 'hit' | 'speaker',
  ) => of.reduce((n, kind) => n + tally.get(kind)![key], 0);
  return [
    ['direct quotes', ['direct']],
    ['direct and mixed quotes', ['direct', 'mixed']],
    ['all quotes', kinds],
  ].flatMap(([name, of]) => {
    const which = of as readonly (typeof kinds)[number][];
    const base = { gold: sum(which, 'gold'), found: sum(which, 'found') };
    return [
      scoredBoth(`${name as string}`, { ...base, goldRight: sum(which, 'goldHit'), foundRight: sum(which, 'hit') }),
      scoredBoth(`${name as string}, right speaker`, {
        ...base,
        goldRight: sum(which, 'goldSpeaker'),
        foundRight: sum(which, 'speaker'),
      }),
    ];
  });
}

/** The people that an article names, by full name. */
export function peopleRows(
  readings: readonly { readonly gold: GoldArticle; readonly reading: Reading }[],
): QualityRow[] {
  const people = { gold: 0, found: 0, right: 0 };
  const roles = { gold: 0, found: 0, right: 0 };
  for (const { gold, reading } of readings) {
    const found = reading.entities.filter((e) => e.kind === 'person');
    people.gold += gold.people.length;
    people.found += found.length;
    for (const { name, role } of gold.people) {
      const person = found.find((e) => e.name === name);
      if (person) people.right++;
      if (role !== null) roles.gold++;
      if (person?.role) roles.found++;
      if (role !== null && person?.role && sharesWord(person.role, role)) roles.right++;
    }
  }
  return [scored('people', people), scored('roles of people', roles)];
}

/** Gold and found quotes that are the same, the closest first. */
export function pairQuotes(text: string, gold: readonly GoldQuote[], found: readonly Quote[]): [GoldQuote, Quote][] {
  const letters = (spans: readonly Span[]) => {
    const set = new Set<number>();
    for (const span of spans)
      for (let i = span.start; i < span.end; i++) if (/[\p{L}\p{N}]/u.test(text[i]!)) set.add(i);
    return set;
  };
  const theirs = found.map((quote) => ({ quote, set: letters(quote.spans) }));
  const candidates = gold.flatMap((g) => {
    const set = letters(g.content);
    return theirs.flatMap(({ quote, set: other }) => {
      let both = 0;
      for (const i of set) if (other.has(i)) both++;
      const share = both / (set.size + other.size - both);
      return share >= SHARED ? [{ g, quote, share }] : [];
    });
  });
  const pairs: [GoldQuote, Quote][] = [];
  const used = new Set<object>();
  for (const { g, quote } of candidates.sort((a, b) => b.share - a.share)) {
    if (used.has(g) || used.has(quote)) continue;
    used.add(g).add(quote);
    pairs.push([g, quote]);
  }
  return pairs;
}

/** People are right by name, whatever mention was taken; others where the mention is the one that gold has. */
function isSpeakerRight({ people }: GoldArticle, gold: GoldQuote, { speaker }: Quote): boolean {
  if (gold.name === null) return speaker === null;
  if (!speaker) return false;
  if (people.some((p) => p.name === gold.name)) return speaker.name === gold.name;
  return gold.speaker !== null && (overlaps(gold.speaker, speaker) || speaker.name === gold.name);
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(
    b
      .toLowerCase()
      .split(/\W+/)
      .filter((w) => w.length > 2),
  );
  return (
    a
      .toLowerCase()
      .split(/\W+/)
      .some((w) => words.has(w)) || a === b
  );
}
