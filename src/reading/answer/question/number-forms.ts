import { numberOf, ordinalNumber } from '../../dates/words.ts';
import { bareOf } from '../../lexicon/ends.ts';
import type { Reading } from '../../reading.ts';

/** A number as it may be written: "8" and "eight" are 8, "2nd" and "second" the second. */
interface WrittenNumber {
  readonly ordinal: boolean;
  readonly value: number;
}

/**
 * A question's numbers in the form that the article has: "for 8 minutes" is asked of an article that says "eight minutes" as "for eight
 * minutes". Only whole numbers below a hundred, which writers put either way, and only where the article has them in the other form alone.
 */
export function numbersAsInArticle({ syntax }: Reading, words: readonly string[], steps: string[]): string[] {
  return words.map((word) => {
    const bare = bareOf(word);
    const asked = writtenNumber(bare);
    if (!asked || syntax.tokens.some((t) => t.lower === bare)) return word;
    const other = syntax.tokens.find(({ lower, upos }) => {
      // "a second later" is no 2nd
      if (upos === 'NOUN') return false;
      const told = writtenNumber(lower);
      return told !== null && told.ordinal === asked.ordinal && told.value === asked.value;
    });
    if (!other) return word;
    steps.push(`“${bare}” is “${other.lower}” in the article`);
    return word.toLowerCase().replace(bare, other.lower);
  });
}

/** The number that a word in lower case gives; null for other words, and for "one" and "a", which count little. */
function writtenNumber(word: string): WrittenNumber | null {
  const [, digits, ending] = /^(\d{1,2})(st|nd|rd|th)?$/.exec(word) ?? [];
  if (digits) return { ordinal: ending !== undefined, value: Number(digits) };
  if (!/^[a-z]{3,}(?:-[a-z]{3,})?$/.test(word) || word === 'one' || word === 'half' || word === 'hundred') return null;
  const cardinal = numberOf(word);
  if (cardinal !== null) return Number.isInteger(cardinal) ? { ordinal: false, value: cardinal } : null;
  const ordinal = ordinalNumber(word);
  return ordinal ? { ordinal: true, value: ordinal } : null;
}
