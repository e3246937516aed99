import type { Article } from '../../article/article.ts';
import { contains, type Span } from '../../article/span.ts';
import type { Quotation } from '../marks/marks.ts';
import type { Entity } from '../reading.ts';

/** How far before a quotation the words are looked for that make it a name, and how long such a name may be, in characters. */
const [BEFORE, LONGEST] = [48, 40];

/** "Known to millions as “…”", "nicknamed “…”", "dubbed “…”". */
const naming = /\b(?:known(?: \w+){0,4} as|nicknamed|dubbed|so-called|aka)$/i;

/** The quotations that are not names: neither part of somebody's (`Ann "Sandy" Lee`) nor what somebody is known as. */
export function withoutNicknames(
  { text }: Article,
  quotations: readonly Quotation[],
  entities: readonly Entity[],
): Quotation[] {
  const named = entities
    .flatMap(({ mentions }) => mentions.filter((m) => m.by === 'name'))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  return quotations.filter(({ outer }) => {
    while (next < named.length && named[next]!.end < outer.end) next++;
    const holder: Span | undefined = named[next];
    if (holder && contains(holder, outer)) return false;
    if (outer.end - outer.start > LONGEST) return true;
    return !naming.test(text.slice(Math.max(0, outer.start - BEFORE), outer.start).trimEnd());
  });
}
