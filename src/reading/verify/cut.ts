import { contains, overlaps, type Span } from '../../article/span.ts';
import type { Reading } from '../reading.ts';
import { openWordsOf } from '../standing/open-words.ts';
import { treeOf } from '../syntax/tree.ts';
import { leavingOpen } from './compare.ts';

/** A word beside a passage without which the passage says something else. */
export interface CutOff {
  /** `negation`: it denies the passage; `open`: it leaves open whether it is so; `standing`: it makes it an accusation, a denial or a report. */
  readonly kind: 'negation' | 'open' | 'standing';
  readonly word: Span;
}

const denying = /^(?:not|n't|n’t|never|no|neither|nor|nobody|none|hardly|without|cannot)$/;

/**
 * What a passage, taken word for word out of its sentence, leaves behind that changes its sense: "determine if [X is Y]",
 * "[it was] not [a crime]", "claims that [she took payments]". Null where nothing does.
 */
export function cutOff(reading: Reading, passage: Span): CutOff | null {
  const { tokens, sentences } = reading.syntax;
  const sentence = sentences.find((s) => overlaps(s, passage));
  if (!sentence) return null;
  const tree = treeOf(reading.syntax);
  const inside = (index: number) => overlaps(passage, tokens[index]!);
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i]!;
    if (!inside(i)) continue;
    const isHead = token.head < 0 || !inside(token.head);
    for (const d of tree.dependants[i]!) {
      const dependant = tokens[d]!;
      if (inside(d)) continue;
      if (denying.test(dependant.lower)) return { kind: 'negation', word: dependant };
      if (isHead && leavingOpen.test(dependant.lower) && /^(?:mark|aux|advmod)/.test(dependant.deprel))
        return { kind: 'open', word: dependant };
    }
  }
  const open = openWordsOf(reading).find(
    (word) =>
      contains(sentence, word) && !contains(passage, word) && word.holds.some((held) => overlaps(passage, held)),
  );
  return open ? { kind: 'standing', word: { start: open.start, end: open.end } } : null;
}
