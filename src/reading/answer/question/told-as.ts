import { related, termOf } from '../../lexicon/terms.ts';
import type { Entity, Reading } from '../../reading.ts';
import { tokenAt } from '../../syntax/syntax.ts';
import { keptTreeOf } from '../../syntax/tree.ts';

/** Furthest from a name, in steps up the tree, that the noun stands which it is beside. */
const NEAR = 4;

/**
 * Those whose name stands beside a noun in a phrase with all of some words: "the committee's chairman, the Conservative MP X", for
 * "committee chairman". The role that the reading keeps of X is the nearer one.
 *
 * @param words the noun last
 */
export function toldAs(reading: Reading, words: readonly string[]): Entity[] {
  const terms = words.map((w) => termOf(w.toLowerCase()));
  const noun = terms.at(-1);
  if (noun === undefined) return [];
  const tree = keptTreeOf(reading.syntax);
  const { tokens } = tree;
  const isBeside = (start: number) => {
    let at = tokenAt(reading.syntax, start);
    for (let step = 0; step < NEAR; step++) {
      const { deprel, head } = tokens[at]!;
      if (head < 0 || !/^(?:appos|flat|compound|nmod:desc)/.test(deprel)) return false;
      at = head;
      const { lower, end } = tokens[at]!;
      if (end > start || !related(noun, termOf(lower))) continue;
      const phrase = tokens.slice(tree.reach[at]!.first, at + 1).map((t) => termOf(t.lower));
      return terms.every((term) => phrase.some((told) => related(term, told)));
    }
    return false;
  };
  return reading.entities.filter(
    (e) => e.kind === 'person' && e.mentions.some((m) => m.by === 'name' && isBeside(m.start)),
  );
}
