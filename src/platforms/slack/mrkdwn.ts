/**
 * Text for Slack's `text` field and mrkdwn, with its three control characters escaped. That also takes the force from `<!channel>`,
 * `<@U1>` and links. Replies themselves are `rich_text`, where text is text and nothing needs escaping.
 */
export function escapeMrkdwn(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A link for mrkdwn; null where the address is none that Slack would link. */
export function linkMrkdwn(url: string, label: string): string | null {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return null;
  // the parsed form holds no spaces or angle brackets; a bar would end the address
  return `<${escapeMrkdwn(new URL(url).href.replace(/\|/g, '%7C'))}|${escapeMrkdwn(label)}>`;
}

/**
 * What a person typed, from the text of a Slack event or command: Slack's links, mentions and escapes undone, the mention of the
 * bot itself left out.
 */
export function readMrkdwn(text: string, botUser: string | undefined): string {
  return text
    .replace(
      /<((?:[@#!]|[a-z][a-z+.-]*:)[^<>|\s]*)(?:\|([^<>]*))?>/gi,
      (_whole, target: string, label: string | undefined) => {
        if (botUser !== undefined && target === `@${botUser}`) return ' ';
        if (target.startsWith('!')) return label ?? `@${target.slice(1).split('^')[0]}`;
        if (target.startsWith('@') || target.startsWith('#')) return label ? `${target[0]}${label}` : target;
        return label ?? target.replace(/^mailto:/, '');
      },
    )
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();
}
