import type { Paragraph } from '../../article/paragraphs.ts';
import { type Span, trimmed } from '../../article/span.ts';
import { wordMap } from '../language.ts';

/** Marks that may close after a sentence's last character and still belong to it. */
const closing = new Set(['"', '”', '’', "'", ')', ']', '»']);
const opening = /["“‘'([«]/;

/**
 * The sentences of a paragraph, without white space at their ends. Never crosses a paragraph.
 * A quotation's own full stop ends the sentence only where no words of the same sentence follow (`"Is it?" he said` is one).
 */
export function sentencesOf(text: string, paragraph: Paragraph): Span[] {
  const sentences: Span[] = [];
  let start = paragraph.start;
  for (let at = paragraph.start; at < paragraph.end; at++) {
    const c = text[at]!;
    if (c !== '.' && c !== '!' && c !== '?' && c !== '…') continue;
    let end = at + 1;
    while (end < paragraph.end && (text[end] === c || text[end] === '.' || text[end] === '!' || text[end] === '?'))
      end++;
    while (end < paragraph.end && closing.has(text[end]!)) end++;
    if (end < paragraph.end && !/\s/.test(text[end]!)) {
      at = end - 1;
      continue;
    }
    if (endsSentence(text, start, at, end, paragraph.end)) {
      sentences.push(trimmed(text, { start, end }));
      start = end;
    }
    at = end - 1;
  }
  const rest = trimmed(text, { start, end: paragraph.end });
  if (rest.end > rest.start) sentences.push(rest);
  return sentences;
}

/** Whether the mark at `at`, with what closes after it up to `end`, ends the sentence that began at `start`. */
function endsSentence(text: string, start: number, at: number, end: number, limit: number): boolean {
  if (end >= limit) return true;
  let next = end;
  while (next < limit && /\s/.test(text[next]!)) next++;
  if (next >= limit) return true;
  let letter = next;
  while (letter < limit && opening.test(text[letter]!)) letter++;
  const first = text[letter] ?? '';
  // a small letter after the mark goes on with the sentence: "… Inc. said", "?" she asked
  if (/\p{Ll}/u.test(first)) return false;
  if (text[at] !== '.') return true;
  const word = /(?<![\p{L}\p{N}.])[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(start, at - 24), at))?.[0] ?? '';
  if (/^\p{Lu}$/u.test(word)) return !/^\p{Lu}/u.test(first); // an initial: "J. Smith"
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return startsSentence(text, letter); // "U.S. Senator …", "at 3 p.m. The …"
  const kind = wordMap('abbreviations.tsv').get(word.toLowerCase());
  if (kind === undefined) return true;
  if (kind === 'name') {
    // "No." before anything but a number is the word
    return word.toLowerCase() === 'no' && !/\p{N}/u.test(first);
  }
  return startsSentence(text, letter) && !/\p{N}/u.test(first);
}

/** Words that seldom stand after an abbreviation unless a sentence begins there. */
const beginners =
  /^(?:The|A|An|He|She|It|They|We|I|His|Her|Their|But|And|In|On|At|This|That|There|However|Asked|As|If|When|While|Mr|Mrs|Ms|Dr)\b/;

function startsSentence(text: string, at: number): boolean {
  return beginners.test(text.slice(at, at + 12));
}
