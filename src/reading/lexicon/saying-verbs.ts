import { keep, table } from '../language.ts';

/** What a rule may take a verb of saying for; the head of the list says what each means. */
export type SayingUse = 'frames' | 'neutral' | 'anything' | 'claims' | 'clause';

/** The verbs of saying, as base forms, that have one use. */
export function sayingVerbs(use: SayingUse): ReadonlySet<string> {
  return keep('saying-verbs', byUse).get(use)!;
}

function byUse(): ReadonlyMap<string, ReadonlySet<string>> {
  const map = new Map<string, Set<string>>();
  for (const [lemma, uses] of table('saying-verbs.tsv'))
    for (const use of uses!.split(',')) map.set(use, (map.get(use) ?? new Set()).add(lemma!));
  return map;
}
