import type { Span } from '../../article/span.ts';
import { wordSet } from '../language.ts';

/**
 * One alternative for each kind of token, the most particular first. Every alternative is a plain run of character classes,
 * so matching takes linear time.
 */
const pattern = new RegExp(
  [
    String.raw`https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]'’]`, // addresses, without the punctuation that follows them
    String.raw`[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`, // e-mail
    String.raw`[@#][\p{L}\p{N}_]+`, // handles and hashtags
    String.raw`(?:\p{Lu}\.){2,}`, // U.S., J.K.
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
  const abbreviations = wordSet('abbreviations.tsv');
  pattern.lastIndex = within.start;
  for (let match = pattern.exec(text); match && match.index < within.end; match = pattern.exec(text)) {
    const start = match.index;
    const word = match[0];
    const end = Math.min(start + word.length, within.end);
    if (text[end] === '.' && end < within.end && (abbreviations.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word))) {
      tokens.push({ start, end: end + 1 });
      pattern.lastIndex = end + 1;
      continue;
    }
    pushWord(tokens, text, start, end);
    joinPrefix(tokens, text);
  }
  return tokens;
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
  const cannot = /^cannot$/i.test(word);
  if (parts || cannot) {
    const cut = start + (cannot ? 3 : parts![1]!.length);
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
