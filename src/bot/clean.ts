/** Characters that steer the display of text without being text: C0 and C1 controls, zero-width marks, and the bidirectional overrides that can turn a line around. */
const steering =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** What a person typed, without steering characters, white space folded, lone surrogates replaced; the rest unchanged. */
export function cleanInput(text: string): string {
  return text.toWellFormed().replace(steering, '').replace(/\s+/g, ' ').trim();
}

/** The text cut at a word near `most` characters, with "…" where something was left out. For echoes of input only, never for the article's words. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).toWellFormed();
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/\uFFFD$/, '').trimEnd()}…`;
}
