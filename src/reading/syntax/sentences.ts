import type { Paragraph } from '../../article/paragraphs.ts';
import { type Span, trimmed } from '../../article/span.ts';
import { abbreviationOf } from './tokens.ts';

/** Marks that may close after a sentence's last character and still belong to it. */
const closing = new Set(['"', '”', '’', "'", ')', ']', '»']);
const opening = /["“‘'([«]/;

/**
 * Whether a text is written without capitals (chat, or an export that lost them): a small letter then says nothing about
 * where a sentence begins. At most one letter in two hundred is a capital.
 */
export function isUncased(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals * 200 <= small;
}

/**
 * The sentences of a paragraph, without white space at their ends. Never crosses a paragraph.
 * A quotation's own full stop ends the sentence only where no words of the same sentence follow (`"Is it?" he said` is one).
 *
 * @param uncased whether the whole text has no capitals to go by (`isUncased`)
 */
export function sentencesOf(text: string, paragraph: Paragraph, uncased = false): Span[] {
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
    if (endsSentence(text, { start, at, end, limit: paragraph.end, uncased })) {
      sentences.push(trimmed(text, { start, end }));
      start = end;
    }
    at = end - 1;
  }
  const rest = trimmed(text, { start, end: paragraph.end });
  if (rest.end > rest.start) sentences.push(rest);
  return sentences;
}

interface Mark {
  /** Where the sentence began. */
  readonly start: number;
  readonly at: number;
  /** Behind the mark and what closes after it. */
  readonly end: number;
  /** Where the paragraph ends. */
  readonly limit: number;
  readonly uncased: boolean;
}

/** Whether the mark at `at`, with what closes after it up to `end`, ends the sentence that began at `start`. */
function endsSentence(text: string, { start, at, end, limit, uncased }: Mark): boolean {
  if (end >= limit) return true;
  let next = end;
  while (next < limit && /\s/.test(text[next]!)) next++;
  if (next >= limit) return true;
  let letter = next;
  while (letter < limit && opening.test(text[letter]!)) letter++;
  const first = text[letter] ?? '';
  // a small letter after the mark goes on with the sentence: "… Inc. said", "?" she asked
  if (/\p{Ll}/u.test(first) && !uncased) return false;
  if (text[at] !== '.') return !uncased || !saysSo.test(text.slice(letter, letter + 60));
  const word = /(?<![\p{L}\p{N}.])[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(start, at - 24), at))?.[0] ?? '';
  // an initial: "J. Smith"
  if (/^\p{Lu}$/u.test(word)) return !/^\p{Lu}/u.test(first);
  if (uncased && /^\p{L}$/u.test(word)) return startsSentence(text, letter, uncased);
  // "U.S. Senator …", "at 3 p.m. The …"
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return startsSentence(text, letter, uncased);
  const kind = abbreviationOf(word);
  if (kind === undefined) return true;
  if (kind === 'name') {
    // "No." before anything but a number is the word
    return word.toLowerCase() === 'no' && !/\p{N}/u.test(first);
  }
  return startsSentence(text, letter, uncased) && !/\p{N}/u.test(first);
}

/** Words that seldom stand after an abbreviation unless a sentence begins there. */
const beginners =
  /^(?:The|A|An|He|She|It|They|We|I|His|Her|Their|But|And|In|On|At|This|That|There|However|Asked|As|If|When|While|Mr|Mrs|Ms|Dr)\b/;
/** The same where there are no capitals; "and", "in" and their like mostly go on ("at 3 p.m. on Friday"). */
const uncasedBeginners =
  /^(?:the|an|he|she|it|they|we|his|her|their|but|this|that|there|however|asked|if|when|while|mr|mrs|ms|dr)\b/;
/** What tells whose question or cry it was, right behind it: "is it?" he said. */
const saysSo = /^(?:\p{L}[\p{L}.'’-]* ){0,3}(?:said|says|asked|asks|added|shouted|cried|wrote|told|replied)\b/u;

function startsSentence(text: string, at: number, uncased: boolean): boolean {
  return (uncased ? uncasedBeginners : beginners).test(text.slice(at, at + 12));
}
