import type { Span } from '../../article/span.ts';
import { wordMap, wordSet } from '../language.ts';

/**
 * One alternative for each kind of token, the most particular first. Every alternative is a plain run of character classes; one that
 * may run on over hyphens or dots and then fail is bounded in length, so matching takes linear time.
 */
const pattern = new RegExp(
  [
    String.raw`https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]'’]`, // addresses, without the punctuation that follows them
    String.raw`[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+`, // e-mail; lengths of RFC 5321
    String.raw`[@#][\p{L}_][\p{L}\p{N}_]*`, // handles and hashtags; "#1" is two tokens
    String.raw`[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){0,5}\.(?:com|org|net|edu|gov|info|co\.uk|pdf|docx?|xlsx?|html?|jpe?g|png|zip)(?![\p{L}\p{N}_])`, // sites and files
    String.raw`(?:\p{Lu}\.){2,}`, // U.S., J.K.
    String.raw`(?:[ap]\.m\.|e\.g\.|i\.e\.|Ph\.D\.)`,
    String.raw`[:;]-?[()DP](?![\p{L}\p{N}])`, // :-)
    String.raw`[!?]{2,}|<<+|>>+|={2,}|\*{2,}|_{2,}`, // marks written several times are one
    String.raw`\p{N}{3}-\p{N}{3}-\p{N}{4}(?!\p{N})`, // a telephone number
    String.raw`\p{Lu}{1,3}&\p{Lu}{1,3}(?![\p{L}&])`, // R&D
    String.raw`\.{2,}|…|--+|[–—]`,
    "``|''",
    String.raw`\p{N}+(?:[.,:\/]\p{N}+)*(?:(?:st|nd|rd|th|s)(?![\p{L}\p{N}]))?`, // 1.2, 10:30, 3rd, 1990s
    String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}[\p{L}\p{M}]*)*(?:['’](?!['’]))?`, // words with their apostrophes; split below
    String.raw`\S`,
  ].join('|'),
  'gu',
);

/** What is split off a word at its apostrophe, as Universal Dependencies does. */
const clitic = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/i;

/** The tokens of a stretch of text: spans into the whole text. Hyphens stand alone ("town", "-", "centre") except after a prefix ("anti-Semitic"). */
export function tokenise(text: string, within: Span): Span[] {
  const tokens: Span[] = [];
  pattern.lastIndex = within.start;
  for (let match = pattern.exec(text); match && match.index < within.end; match = pattern.exec(text)) {
    const start = match.index;
    const word = match[0];
    const end = Math.min(start + word.length, within.end);
    if (text[end] === '.' && end < within.end && isAbbreviated(text, word, end)) {
      tokens.push({ start, end: end + 1 });
      pattern.lastIndex = end + 1;
      continue;
    }
    pushWord(tokens, text, start, end);
    joinPrefix(tokens, text);
  }
  return tokens;
}

/** The tokens of a stretch of text as they are written there; of the whole text where no stretch is given. */
export function tokenTexts(text: string, within: Span = { start: 0, end: text.length }): string[] {
  return tokenise(text, within).map(({ start, end }) => text.slice(start, end));
}

/** Whether the full stop at `end` belongs to the word: an abbreviation, an initial. "No." is one before a number only. */
function isAbbreviated(text: string, word: string, end: number): boolean {
  if (/^\p{Lu}$/u.test(word)) return true;
  if (/^nos?$/i.test(word)) return /^\.\s?\p{N}/u.test(text.slice(end, end + 3));
  return abbreviationOf(word) !== undefined;
}

/** What `abbreviations.tsv` has of a word before a full stop; undefined where it is none: "ill." is Illinois only with a capital. */
export function abbreviationOf(word: string): string | undefined {
  const kind = wordMap('abbreviations.tsv').get(word.toLowerCase());
  return kind === 'capital' && !/^\p{Lu}/u.test(word) ? undefined : kind;
}

function pushWord(tokens: Span[], text: string, start: number, end: number): void {
  const word = text.slice(start, end);
  const last = word.at(-1);
  if (word.length > 1 && word !== "''" && (last === "'" || last === '’')) {
    // "boys'" is a possessive or the end of a single-quoted passage: the mark stands alone either way
    pushWord(tokens, text, start, end - 1);
    tokens.push({ start: end - 1, end });
    return;
  }
  const parts = clitic.exec(word);
  const joined = parts ? null : /^(?:(can)not|(gon|wan)na|(got)ta)$/i.exec(word);
  if (parts || joined) {
    const cut = start + (joined?.slice(1).find((first) => first !== undefined) ?? parts![1]!).length;
    tokens.push({ start, end: cut }, { start: cut, end });
    return;
  }
  tokens.push({ start, end });
}

/** Makes one token of prefix, hyphen and word where they touch. */
function joinPrefix(tokens: Span[], text: string): void {
  const [prefix, hyphen, word] = tokens.slice(-3);
  if (!prefix || !hyphen || !word || text.slice(hyphen.start, hyphen.end) !== '-') return;
  if (prefix.end !== hyphen.start || hyphen.end !== word.start || !/\p{L}/u.test(text[word.start]!)) return;
  if (!wordSet('prefixes.tsv').has(text.slice(prefix.start, prefix.end).toLowerCase())) return;
  tokens.splice(-3, 3, { start: prefix.start, end: word.end });
}
