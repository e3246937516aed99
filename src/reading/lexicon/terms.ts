import { keep, table } from '../language.ts';
import { irregularBase } from '../syntax/lemma.ts';
import { stem } from './stem.ts';

/** The key under which a word is compared: the stem of its base form. */
export function termOf(lower: string): string {
  let term = terms.get(lower);
  if (term === undefined) {
    term = stem(irregularBase(lower.replaceAll('’', "'")));
    if (terms.size >= MOST_TERMS) terms.clear();
    terms.set(lower, term);
  }
  return term;
}

const terms = new Map<string, string>();
/** Most words whose terms are kept: a few articles' worth. */
const MOST_TERMS = 20_000;

/** Whether two terms are the same word family or stand in one group of synonyms. */
export function related(a: string, b: string): boolean {
  if (a === b) return true;
  const groups = keep('synonym-groups', synonymGroups);
  const mine = groups.get(a);
  return mine !== undefined && (groups.get(b)?.some((group) => mine.includes(group)) ?? false);
}

function synonymGroups(): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  table('synonyms.tsv').forEach((words, i) => {
    for (const word of words) {
      const term = termOf(word);
      groups.set(term, [...(groups.get(term) ?? []), i]);
    }
  });
  return groups;
}
