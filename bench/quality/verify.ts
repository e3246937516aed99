import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../src/reading/read.ts';
import type { Reading } from '../../src/reading/reading.ts';
import { type Verification, verify } from '../../src/reading/verify/verify.ts';
import { loadArticle } from '../../test/articles/load.ts';
import type { QualityRow } from './row.ts';

/** A claim with what a person found when checking it. */
export interface GoldClaim {
  readonly article: string;
  readonly verdict: string;
  /** `-` where the sense is kept; `?` where people may differ. */
  readonly warning: string;
  readonly paragraph: string;
  readonly speaker: string;
  readonly claim: string;
}

/** The claims of `claims.tsv`. @throws Error that names a line with missing columns */
export function loadClaims(): GoldClaim[] {
  return readFileSync(join(import.meta.dirname, 'claims.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [article, verdict, warning, paragraph, speaker, claim] = line.split('\t');
      if (!article || !verdict || !warning || !paragraph || !speaker || !claim)
        throw new Error(`claims.tsv: a column is missing in “${line}”`);
      return { article, verdict, warning, paragraph, speaker, claim };
    });
}

/** What of a verification a person would have found otherwise; empty where all is right. */
export function faultsOf(gold: GoldClaim, found: Verification): string[] {
  const faults: string[] = [];
  if (found.verdict !== gold.verdict) faults.push(`verdict ${found.verdict}, not ${gold.verdict}`);
  const warning = found.warning ?? '-';
  const judged = gold.warning !== '?' && (gold.verdict === 'verbatim' || gold.warning !== '-');
  if (judged && warning !== gold.warning && !(gold.warning !== '-' && found.warnings.includes(gold.warning as never)))
    faults.push(`warning ${warning}, not ${gold.warning}`);
  if (gold.paragraph !== '-' && !found.citations.some((c) => String(c.paragraph) === gold.paragraph))
    faults.push(`¶${found.citations.map((c) => c.paragraph).join()}, not ¶${gold.paragraph}`);
  const speaker = found.claimed ? (found.claimed.right ? 'right' : 'wrong') : '-';
  if (gold.speaker !== '-' && speaker !== gold.speaker) faults.push(`speaker ${speaker}, not ${gold.speaker}`);
  return faults;
}

/** How often verifying agrees with a person: in the verdict, and in all of it (warning, paragraph, speaker). */
export function verifyRows(): QualityRow[] {
  const claims = loadClaims();
  const readings = new Map<string, Reading>();
  let verdicts = 0;
  let whole = 0;
  for (const gold of claims) {
    const reading = readings.get(gold.article) ?? read(loadArticle(gold.article));
    readings.set(gold.article, reading);
    const found = verify(reading, gold.claim);
    if (found.verdict === gold.verdict) verdicts++;
    if (faultsOf(gold, found).length === 0) whole++;
  }
  const percent = (n: number) => Math.round((1000 * n) / claims.length) / 10;
  return [
    { name: 'claims, verdict', value: percent(verdicts), detail: `${verdicts} of ${claims.length}` },
    {
      name: 'claims, verdict with warning, place and speaker',
      value: percent(whole),
      detail: `${whole} of ${claims.length}`,
    },
  ];
}
