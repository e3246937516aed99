import type { Ground } from '../ground.ts';
import type { Report } from '../report.ts';
import { attributionBy } from './by-report.ts';
import { type Attribution, FAR, type Place, reportsBetween } from './place.ts';

/** "She said “…”", "the report, which says “…”". */
export function led(ground: Ground, { before }: Place): Attribution | null {
  const near = { first: Math.max(before.first, before.last - FAR), last: before.last };
  const reports = reportsBetween(ground, near).filter((r) => r.source !== null || r.quotation);
  // "said anybody who complains about a microphone “…”": a clause that ended before the quotation does not lead up to it
  const isOver = (r: Report) =>
    ground.tree.tokens[r.at]!.deprel.startsWith('acl') && ground.tree.reach[r.at]!.last < before.last;
  // "said in a statement read to the court “…”": a participle that leaves its agent out comes second
  const open = reports.filter((r) => !isOver(r));
  const report =
    open.findLast((r) => r.source !== 'unnamed' || !ground.tree.tokens[r.at]!.deprel.startsWith('acl')) ??
    open.at(-1) ??
    reports.at(-1);
  return report ? attributionBy(ground, report, report, 'a speech verb before the quotation') : null;
}
