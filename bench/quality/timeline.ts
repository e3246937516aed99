import type { Span } from '../../src/article/span.ts';
import type { Reading, TimelineEntry } from '../../src/reading/reading.ts';
import type { GoldEvent } from '../../test/articles/load.ts';
import { type QualityRow, scored } from './row.ts';

/** How much of gold's words an entry must hold to tell the same happening. */
const SHARED = 0.5;

/**
 * The timeline that a reader is shown, on the articles of our own that have a gold one: which happenings it finds, which of them under the
 * right date, and which of those with the right status. A date is right where it is gold's or a finer one within it.
 */
export function timelineRows(
  golds: readonly { readonly events: readonly GoldEvent[]; readonly reading: Reading }[],
): QualityRow[] {
  const found = { gold: 0, found: 0, right: 0 };
  const dated = { gold: 0, found: 0, right: 0 };
  const marked = { gold: 0, found: 0, right: 0 };
  for (const { events, reading } of golds) {
    const shown = reading.timeline.filter((entry) => entry.main);
    for (const tally of [found, dated, marked]) {
      tally.gold += events.length;
      tally.found += shown.length;
    }
    for (const { event, entry } of pairEvents(events, shown)) {
      found.right++;
      if (!isDateRight(event, entry)) continue;
      dated.right++;
      if (entry.status === event.status) marked.right++;
    }
  }
  return [
    scored('timeline', found),
    scored('timeline, right date', dated),
    scored('timeline, right date and status', marked),
  ];
}

/** Each gold event with the entry that tells it: of those that hold enough of its words, one with its date, else the shortest; no entry twice. */
function pairEvents(events: readonly GoldEvent[], shown: readonly TimelineEntry[]) {
  const used = new Set<TimelineEntry>();
  return events.flatMap((event) => {
    const near = shown
      .filter((entry) => !used.has(entry) && sharedPart(event, entry) >= SHARED)
      .sort(
        (a, b) => Number(isDateRight(event, b)) - Number(isDateRight(event, a)) || a.end - a.start - (b.end - b.start),
      );
    const [entry] = near;
    if (!entry) return [];
    used.add(entry);
    return [{ event, entry }];
  });
}

function sharedPart(event: Span, entry: Span): number {
  return (Math.min(event.end, entry.end) - Math.max(event.start, entry.start)) / (event.end - event.start);
}

function isDateRight({ value }: GoldEvent, entry: TimelineEntry): boolean {
  return value === null ? entry.value === null : (entry.value?.startsWith(value) ?? false);
}
