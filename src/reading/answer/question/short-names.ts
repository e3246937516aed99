import { vocabularyOf } from '../../index/vocabulary.ts';
import { isKnownWord } from '../../lexicon/lexicon.ts';
import type { Reading } from '../../reading.ts';

/** Words inside a name that its short form leaves out. */
const inside = /^(?:of|and|the|for|&)$/;
const MOST_WORDS = 6;

/**
 * Names in a question as the article has them, where one of both is short: "United States" where it writes "U.S.", "NHA" where it writes
 * "Northern Harbour Authority". Only where the article has no such word itself, and the letters fit one name alone.
 */
export function inArticleForms(reading: Reading, words: readonly string[], steps: string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const short = shortFormAt(reading, words, i);
    const bare = bareOf(words[i]!);
    const full = short ? undefined : fullFormOf(reading, bare);
    const length = short?.length ?? 1;
    const found = short?.form ?? full;
    const last = words[i + length - 1]!;
    if (found)
      steps.push(
        `reads “${words
          .slice(i, i + length)
          .map(bareOf)
          .join(' ')}” as “${found}”`,
      );
    out.push(found ? found + last.slice(last.lastIndexOf(bareOf(last)) + bareOf(last).length) : words[i]!);
    i += length - 1;
  }
  return out;
}

/** A word without the marks around it and without a possessive. */
function bareOf(word: string): string {
  return (/[\p{L}\p{N}](?:.*[\p{L}\p{N}])?\.?/u.exec(word)?.[0] ?? '')
    .replace(/['’]s$/, '')
    .replace(/^([^.]*)\.$/, '$1');
}

const isCapital = (word: string | undefined) => /^\p{Lu}/u.test(word ?? '');

/** A name of several words from a place on, whose initials the article has instead ("US", "U.S."). */
function shortFormAt(
  { article }: Pick<Reading, 'article'>,
  words: readonly string[],
  at: number,
): { form: string; length: number } | null {
  for (let length = Math.min(MOST_WORDS, words.length - at); length >= 2; length--) {
    const own = words.slice(at, at + length).map(bareOf);
    if (!isCapital(own[0]) || !isCapital(own.at(-1))) continue;
    if (article.text.includes(own.join(' '))) continue;
    // institutions are called by words of the language, people are not: "Una North" is no "UN"
    if (!own.every((word) => inside.test(word) || (isCapital(word) && isKnownWord(word.toLowerCase())))) continue;
    const letters = initialsOf(own);
    const forms = [letters, `${[...letters].join('.')}.`];
    const form = forms.find((f) => hasWord(article.text, f));
    if (form) return { form, length };
  }
  return null;
}

/** The one name of the article whose initials a word in capitals is, where the article does not have that word. */
function fullFormOf(reading: Reading, bare: string): string | undefined {
  const letters = bare.replaceAll('.', '');
  if (!/^\p{Lu}{2,6}$/u.test(letters) || !/^(?:\p{Lu}\.?)+$/u.test(bare)) return undefined;
  const { words } = vocabularyOf(reading);
  if (
    words.has(bare.toLowerCase()) ||
    words.has(letters.toLowerCase()) ||
    words.has(`${[...letters.toLowerCase()].join('.')}.`)
  )
    return undefined;
  const names = reading.entities.map((e) => e.name).filter((name) => initialsOf(name.split(/[\s-]+/)) === letters);
  if (names.length > 0) return names.length === 1 ? names[0] : undefined;
  // an office is no name: "PM" where it writes "Prime Minister"
  const offices = new Set(
    (reading.article.text.match(/\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu) ?? [])
      .map((run) => run.split(' ').slice(-letters.length).join(' '))
      .filter((office) => initialsOf(office.split(' ')) === letters),
  );
  return offices.size === 1 ? [...offices][0] : undefined;
}

const initialsOf = (words: readonly string[]) =>
  words
    .filter(isCapital)
    .map((word) => word[0])
    .join('');

function hasWord(text: string, form: string): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + form.length] ?? '')) return true;
  return false;
}
