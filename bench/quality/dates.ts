import { overlaps } from '../../src/article/span.ts';
import type { Reading } from '../../src/reading/reading.ts';
import type { GoldDate } from '../../test/articles/dates.ts';
import { type QualityRow, scored } from './row.ts';

/** Time expressions: found at all, found with their exact words, and found with the right value. Each gold one is paired with the first that overlaps it. */
export function dateRows(
  readings: readonly { readonly dates: readonly GoldDate[]; readonly reading: Reading }[],
): QualityRow[] {
  const base = { gold: 0, found: 0 };
  const right = { found: 0, exact: 0, value: 0 };
  const wrong: string[] = [];
  for (const { dates, reading } of readings) {
    base.gold += dates.length;
    base.found += reading.dates.length;
    const left = [...reading.dates];
    for (const gold of dates) {
      const at = left.findIndex((date) => overlaps(date, gold));
      const [date] = at < 0 ? [] : left.splice(at, 1);
      if (date) right.found++;
      if (date?.start === gold.start && date.end === gold.end) right.exact++;
      if (date?.value === gold.value) right.value++;
      else wrong.push(`“${reading.article.text.slice(gold.start, gold.end)}” ${gold.value}: ${date?.value ?? 'none'}`);
    }
  }
  const value = scored('time expressions, right value', { ...base, right: right.value });
  return [
    scored('time expressions', { ...base, right: right.found }),
    scored('time expressions, exact words', { ...base, right: right.exact }),
    { ...value, detail: `${value.detail}; wrong: ${wrong.join(', ') || 'none'}` },
  ];
}
