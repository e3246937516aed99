import { overlaps } from '../../article/span.ts';
import type { Citation, TimelineEntry } from '../reading.ts';

/** An entry with the verb that tells its event, whether the text has the verb or a noun ("resignation", "resign"); empty for states. */
export interface Draft {
  readonly entry: TimelineEntry;
  readonly verb: string;
  /** Lemmas of the nouns that are its subject and object: all of them, and those that are spoken of as known ("the fire"). */
  readonly nouns: readonly string[];
  readonly known: readonly string[];
}

/**
 * One event told twice is one main entry, under its finer date, with both citations: same verb, dates that agree, somebody who takes
 * part in both; or, on one day, a thing that the second telling speaks of as known ("a fire broke out … the fire broke out"). The other telling stays in the list, but not as a main entry. Compares only entries with the same verb.
 */
export function mergeTold(drafts: readonly Draft[]): TimelineEntry[] {
  const merged = drafts.map((draft) => draft.entry);
  const byVerb = new Map<string, number[]>();
  drafts.forEach((draft, i) => {
    const { entry, verb } = draft;
    if (!entry.main || verb === '') return;
    const others = byVerb.get(verb) ?? [];
    byVerb.set(verb, others);
    const at = others.findIndex((other) => isSameEvent({ ...drafts[other]!, entry: merged[other]! }, draft));
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

function isSameEvent({ entry: a, nouns }: Draft, { entry: b, known }: Draft): boolean {
  if (a.value === null || b.value === null || a.status !== b.status || overlaps(a, b)) return false;
  if (!(a.value.startsWith(b.value) || b.value.startsWith(a.value))) return false;
  if (a.who.some((id) => b.who.includes(id))) return true;
  const isOneDay = [a, b].every(({ precision }) => precision === 'day' || precision === 'time');
  return isOneDay && known.some((noun) => nouns.includes(noun));
}
