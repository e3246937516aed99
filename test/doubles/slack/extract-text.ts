type Json = Record<string, unknown>;

/** The words of blocks as a person reads them, one paragraph for each block, without the labels of buttons. */
export function extractText(blocks: readonly Json[]): string {
  return blocks.map(textOf).filter(Boolean).join('\n\n');
}

function textOf(block: Json): string {
  switch (block.type) {
    case 'header':
    case 'section':
      return shown(block.text as Json);
    case 'context':
      return (block.elements as Json[]).map(shown).join(' · ');
    case 'image':
      return String(block.alt_text);
    case 'rich_text':
      return (block.elements as Json[]).map(richText).join('\n');
    default:
      return '';
  }
}

function richText(element: Json): string {
  const parts = element.elements as Json[];
  if (element.type === 'rich_text_list') return parts.map((item) => `• ${richText(item)}`).join('\n');
  return parts.map((part) => String(part.text ?? part.url ?? '')).join('');
}

/** A text object as Slack shows it: mrkdwn with its escapes undone and its links as their addresses. */
function shown({ type, text }: Json): string {
  const raw = String(text);
  if (type !== 'mrkdwn') return raw;
  return raw
    .replace(/<([^|>]*)\|[^>]*>/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
