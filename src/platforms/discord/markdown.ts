/**
 * Text that Discord shows exactly as it is: whatever its Markdown would read as markup, mention, emoji or link has a backslash before
 * it. Escaping does not stop a ping; `allowed_mentions` does (see messages.ts).
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .toWellFormed()
      // every kind of line break starts a line here, so each must be one that Discord knows
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .replace(/[\\*_~`|<[]/g, '\\$&')
      // ":30:" is no picture; and an address that is linked would show the backslashes inside it, so none in text is linked
      .replace(/:(?=\S)/g, '\\:')
      // at the start of a line: headings, small print, lists, quotes
      .replace(/^([^\S\r\n\u2028\u2029]*)([-+#>])/gm, '$1\\$2')
      .replace(/^([^\S\r\n\u2028\u2029]*\d{1,9})([.)])/gm, '$1\\$2')
  );
}

/** Escaped text as a block quote: every line is marked, so that no line falls out of it. */
export function quoted(text: string): string {
  return escapeMarkdown(text).replace(/^/gm, '> ');
}

/** A link with words that make sense read aloud; null where the address is none that Discord would link. */
export function markdownLink(url: string, label: string): string | null {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return null;
  // the angle brackets keep Discord from showing a preview of the page
  const address = new URL(url).href.replace(/[()<>\\\s]/g, (c) =>
    encodeURIComponent(c).replace('(', '%28').replace(')', '%29'),
  );
  return `[${escapeMarkdown(label).replaceAll(']', '\\]')}](<${address}>)`;
}

/** What a person wrote, without the mention of the bot itself. */
export function withoutMention(content: string, self: string): string {
  return content.replaceAll(`<@${self}>`, ' ').replaceAll(`<@!${self}>`, ' ').trim();
}
