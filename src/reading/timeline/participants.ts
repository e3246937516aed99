import type { Span } from '../../article/span.ts';
import type { Entity } from '../reading.ts';

/** Look-ups among the mentions of people and organisations; each costs the logarithm of their number. */
export function participants(entities: readonly Entity[]): {
  /** The ids of those that a span mentions, each once. */
  readonly whoIn: (span: Span) => string[];
  /** The span with the whole of a name that it cuts ("Vries" of "Mr de Vries"). */
  readonly whole: (span: Span) => Span;
} {
  const mentions = entities
    .filter((e) => e.kind !== 'place')
    .flatMap((e) => e.mentions.map(({ start, end }) => ({ start, end, id: e.id })))
    .sort((a, b) => a.start - b.start);
  /** The index of the first mention that starts at an offset or behind it. */
  const firstFrom = (offset: number) => {
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mentions[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    whoIn: ({ start, end }) => {
      const found = new Set<string>();
      for (let i = firstFrom(start); i < mentions.length && mentions[i]!.start < end; i++)
        if (mentions[i]!.end <= end) found.add(mentions[i]!.id);
      return [...found];
    },
    whole: ({ start, end }) => {
      const cutBefore = mentions[firstFrom(start) - 1];
      const cutBehind = mentions[firstFrom(end) - 1];
      return {
        start: cutBefore && cutBefore.end > start ? cutBefore.start : start,
        end: cutBehind && cutBehind.end > end ? cutBehind.end : end,
      };
    },
  };
}
