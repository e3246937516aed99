/** A text without those of these characters that stand at its end. A loop, because an expression anchored at the end takes more than linear time. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** The marks and spaces that may end a question. */
export const QUESTION_END = ' \t\n?!.…';

/** A word in lower case without the marks around it; empty where it is marks alone. */
export function bareOf(word: string): string {
  return /[\p{L}\p{N}&](?:.*[\p{L}\p{N}&])?/u.exec(word.toLowerCase())?.[0] ?? '';
}
