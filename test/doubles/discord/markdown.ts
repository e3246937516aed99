/**
 * What Discord's Markdown shows, in plain words; written from Discord's own description of its Markdown, apart from the adapter's
 * escaping. It errs on the side of seeing markup: a lone star that Discord might show is taken as markup here, so that whatever is not
 * escaped is noticed.
 */
export function shownMarkdown(markdown: string): string {
  return markdown.split('\n').map(shownLine).join('\n');
}

function shownLine(line: string): string {
  const unquoted = line.replace(/^>(?:>>)? ?/, '');
  const bare = unquoted.replace(/^\s*(?:#{1,3}|-#)\s+/, '');
  // a number of ours would be renumbered by Discord: it never stands in front of text that must stay
  const item = /^(\s*)(?:[-*+]|\d+[.)])\s+(.*)$/.exec(bare);
  return item ? `${item[1]}• ${inline(item[2]!)}` : inline(bare);
}

const INLINE =
  /\\([^0-9A-Za-z\s])|(https?:\/\/[^\s<]+)|\[((?:\\.|[^\]\\])*)\]\(<?([^>)\s]*)>?\)|(<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^>]+:\d+|id:\w+|https?:[^>]*)>)|(:[^\s:]+:)|([*_~`|])/g;

function inline(text: string): string {
  return text.replace(INLINE, (_whole, escaped, url, label, address, special, emoji) => {
    if (escaped !== undefined) return escaped;
    if (url !== undefined) return `[link ${url}]`;
    if (label !== undefined) return `${inline(label)} (${address})`;
    if (special !== undefined) return '[mention]';
    return emoji === undefined ? '' : '[emoji]';
  });
}
