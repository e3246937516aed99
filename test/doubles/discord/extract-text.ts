import { shownMarkdown } from './markdown.ts';

type Json = Record<string, unknown>;

/** The words of a message as a person reads them, without the labels of buttons. */
export function extractText(message: Json): string {
  const embeds = (message.embeds ?? []) as Json[];
  const pictures = ((message.attachments ?? []) as Json[]).map(({ description }) => String(description));
  return [...pictures, shownMarkdown(String(message.content ?? '')), ...embeds.map(shownEmbed)]
    .filter(Boolean)
    .join('\n\n');
}

function shownEmbed(embed: Json): string {
  const footer = (embed.footer as Json | undefined)?.text;
  const fields = ((embed.fields ?? []) as Json[]).flatMap(({ name, value }) => [name, value]);
  return [embed.title, embed.description, ...fields]
    .filter((part) => part !== undefined)
    .map((part) => shownMarkdown(String(part)))
    .concat(footer === undefined ? [] : [String(footer)])
    .join('\n\n');
}
