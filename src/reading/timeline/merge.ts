import { overlaps } from '../../article/span.ts';
import type { Citation, TimelineEntry } from '../reading.ts';

/** An entry with the verb that tells its event, whether the text has the verb or a noun ("resignation", "resign"); empty for states. */
export interface Draft {
  readonly entry: TimelineEntry;
  readonly verb: string;
}

/**
 * One event told twice is one main entry, under its finer date, with both citations: same verb, dates that agree, somebody who takes
 * part in both. The other telling stays in the list, but not as a main entry. Compares only entries with the same verb.
 */
export function mergeTold(drafts: readonly Draft[]): TimelineEntry[] {
  const merged = drafts.map((draft) => draft.entry);
  const byVerb = new Map<string, number[]>();
  drafts.forEach(({ entry, verb }, i) => {
    if (!entry.main || verb === '') return;
    const others = byVerb.get(verb) ?? [];
    byVerb.set(verb, others);
    const at = others.findIndex((other) => isSameEvent(merged[other]!, entry));
    if (at < 0) {
      others.push(i);
      return;
    }
    const twin = others[at]!;
    const [kept, other] = isFiner(entry, merged[twin]!) ? [i, twin] : [twin, i];
    const { paragraph, start, end, text, also } = merged[other]!;
    const told: Citation = { paragraph, start, end, text };
    merged[kept] = { ...merged[kept]!, also: [...merged[kept]!.also, ...also, told] };
    merged[other] = { ...merged[other]!, main: false, also: [] };
    others[at] = kept;
  });
  return merged;
}

function isFiner(a: TimelineEntry, b: TimelineEntry): boolean {
  return (a.value?.length ?? 0) > (b.value?.length ?? 0);
}

function isSameEvent(a: TimelineEntry, b: TimelineEntry): boolean {
  if (a.value === null || b.value === null || a.status !== b.status || overlaps(a, b)) return false;
  if (!(a.value.startsWith(b.value) || b.value.startsWith(a.value))) return false;
  return a.who.some((id) => b.who.includes(id));
}
