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
  return a === b || (synonymsOf(a)?.has(b) ?? false);
}

/** Whether one of some terms is the same word family as a term, or stands in one group of synonyms with it. */
export function isAmong(terms: ReadonlySet<string>, term: string): boolean {
  if (terms.has(term)) return true;
  for (const synonym of synonymsOf(term) ?? []) if (terms.has(synonym)) return true;
  return false;
}

/** The terms that stand in one group of synonyms with a term, itself among them; undefined where it has none. */
export function synonymsOf(term: string): ReadonlySet<string> | undefined {
  return keep('synonyms', synonyms).get(term);
}

function synonyms(): ReadonlyMap<string, ReadonlySet<string>> {
  const together = new Map<string, Set<string>>();
  for (const words of table('synonyms.tsv')) {
    const terms = words.map(termOf);
    for (const term of terms) together.set(term, new Set([...(together.get(term) ?? []), ...terms]));
  }
  return together;
}
