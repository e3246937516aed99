import type { Span } from '../../article/span.ts';
import { wordMap } from '../language.ts';
import type { Reading } from '../reading.ts';
import { tokenise } from '../syntax/tokens.ts';

/** A word, number, currency or per-cent sign, with the key under which it is compared. */
export interface Word extends Span {
  /** The same for all ways of writing the word: letter case, accents, apostrophes, British and American spelling, figures and number words. */
  readonly key: string;
  /** Index of its token, in the article's syntax or in what was tokenised. */
  readonly token: number;
}

/** The words of a text. */
export function wordsOf(text: string): Word[] {
  return keyed(tokenise(text, { start: 0, end: text.length }).map((t) => ({ ...t, text: text.slice(t.start, t.end) })));
}

const kept = new WeakMap<Reading, Word[]>();

/** The article's words, made once. */
export function articleWords(reading: Reading): Word[] {
  let words = kept.get(reading);
  if (!words) {
    words = keyed(reading.syntax.tokens);
    kept.set(reading, words);
  }
  return words;
}

function keyed(tokens: readonly (Span & { readonly text: string })[]): Word[] {
  const words: Word[] = [];
  tokens.forEach(({ start, end, text }, token) => {
    if (!/[\p{L}\p{N}\p{Sc}%]/u.test(text)) return;
    const key = keyOf(text, tokens[token + 1]?.text);
    // "in May", "3 May": the month leaves nothing open
    const before = tokens[token - 1]?.text ?? '';
    const isMonth =
      key === 'may' &&
      /^(?:in|since|until|till|by|before|after|from|last|next|early|late|mid|of|\d{1,2}(?:st|nd|rd|th)?)$/i.test(
        before,
      );
    words.push({ start, end, token, key: isMonth ? 'month of may' : key });
  });
  return words;
}

const clitics: ReadonlyMap<string, string> = new Map([
  ["n't", 'not'],
  ["'m", 'am'],
  ["'re", 'are'],
  ["'ll", 'will'],
  ["'ve", 'have'],
]);
/** The stems of contractions: "ca" + "n't". */
const contracted: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
]);

function keyOf(text: string, next: string | undefined): string {
  const lower = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’‘`]/g, "'");
  const whole = clitics.get(lower) ?? (/^n['’]t$/i.test(next ?? '') ? contracted.get(lower) : undefined);
  if (whole !== undefined) return whole;
  if (/^\p{N}[\p{N},]*$/u.test(lower)) return lower.replaceAll(',', '');
  return (
    wordMap('number-words.tsv').get(lower) ?? wordMap('spelling.tsv').get(lower) ?? american(lower.replace(/[-']/g, ''))
  );
}

/** The American spelling of a word by rule. Only compared with other words put through the same, so that it need not be one. */
function american(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/is(e[drs]?|ing|ations?|ers?)$/, 'iz$1')
    .replace(/ys(e[drs]?|ing)$/, 'yz$1')
    .replace(/our(s|ed|ing|ite|able|al|hoods?|ful|less)?$/, 'or$1')
    .replace(/([tbc])re(s?)$/, '$1er$2')
    .replace(/ence(s?)$/, 'ense$1')
    .replace(/ogue(s?)$/, 'og$1');
}

/** What a word does to the sense of those around it: `negation`, `standing`, `open` or `quantity`; undefined for most. */
export function senseOf(key: string): string | undefined {
  return wordMap('sense-words.tsv').get(key) ?? (wordMap('standing-words.tsv').has(key) ? 'standing' : undefined);
}

/** Whether a word denies what follows it. */
export function isDenial(lower: string): boolean {
  return wordMap('standing-words.tsv').get(lower) === 'denial';
}
