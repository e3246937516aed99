import { vocabularyOf } from '../../index/vocabulary.ts';
import { bareOf } from '../../lexicon/ends.ts';
import { termOf } from '../../lexicon/terms.ts';
import type { Reading } from '../../reading.ts';

/** Shortest part of a compound: "to day" is no "today". */
const SHORTEST = 3;
const isPart = (word: string) => /^\p{L}+$/u.test(word) && word.length >= SHORTEST;

/**
 * Compounds in a question as the article spells them: "cell phone" where it has "cellphone", "cyberattacks" where it has "cyber attacks".
 * Only where the article does not have the spelling of the question as well.
 */
export function compoundsAsInArticle(reading: Reading, words: readonly string[], steps: string[]): string[] {
  const { joined, parted, pairs } = compoundsOf(reading);
  const known = vocabularyOf(reading).words;
  const out: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const [own, next] = [bareOf(word), bareOf(words[i + 1] ?? '')];
    // marks between the two part them
    const stand = word.toLowerCase().endsWith(own) && (words[i + 1] ?? '').toLowerCase().startsWith(next);
    const one =
      isPart(own) && isPart(next) && stand && !pairs.has(`${own} ${next}`) ? joined.get(termOf(own + next)) : undefined;
    const two = one === undefined && isPart(own) && !known.has(own) ? parted.get(termOf(own)) : undefined;
    const found = one ?? two;
    const last = one === undefined ? word : words[i + 1]!;
    if (found) steps.push(`reads “${one === undefined ? own : `${own} ${next}`}” as “${found}”`);
    out.push(found ? found + last.slice(last.toLowerCase().lastIndexOf(bareOf(last)) + bareOf(last).length) : word);
    if (one !== undefined) i++;
  }
  return out;
}

interface Compounds {
  /** The article's long words, by their terms. */
  readonly joined: ReadonlyMap<string, string>;
  /** The article's words side by side, by the term of the two in one. */
  readonly parted: ReadonlyMap<string, string>;
  readonly pairs: ReadonlySet<string>;
}

const kept = new WeakMap<Reading, Compounds>();

function compoundsOf(reading: Reading): Compounds {
  let compounds = kept.get(reading);
  if (!compounds) {
    const joined = new Map<string, string>();
    const parted = new Map<string, string>();
    const pairs = new Set<string>();
    const { tokens } = reading.syntax;
    for (const [i, { lower }] of tokens.entries()) {
      if (!isPart(lower)) continue;
      joined.set(termOf(lower), lower);
      // "pay-off" is three tokens
      const mark = tokens[i + 1]?.text === '-' ? '-' : ' ';
      const next = tokens[mark === '-' ? i + 2 : i + 1];
      if (!next || !isPart(next.lower) || next.sentence !== tokens[i]!.sentence) continue;
      pairs.add(`${lower} ${next.lower}`);
      parted.set(termOf(lower + next.lower), lower + mark + next.lower);
    }
    compounds = { joined, parted, pairs };
    kept.set(reading, compounds);
  }
  return compounds;
}
