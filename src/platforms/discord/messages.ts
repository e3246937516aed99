import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIEmbed,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type RawFile,
} from 'discord.js';
import type { Source } from '../../bot/answers.ts';
import { drawPicture, type Picture } from '../../bot/picture/draw.ts';
import type { Reply } from '../../bot/reply.ts';
import { LongLines } from './long-lines.ts';
import { escapeMarkdown } from './markdown.ts';
import { type Form, type Page, paginate } from './pages.ts';
import { encodePress, type Press } from './press.ts';
import { type Rendered, render } from './render.ts';

/** What is sent to Discord, as a message or as the answer to an interaction. */
export interface DiscordMessage {
  readonly content: string;
  readonly embeds: APIEmbed[];
  readonly components: APIActionRowComponent<APIComponentInMessageActionRow>[];
  /** Nobody is ever pinged, whatever stands in the text. */
  readonly allowed_mentions: { readonly parse: []; readonly replied_user: false };
  readonly flags: number;
  /** A picture, with its words for who cannot see it. */
  readonly attachments?: { readonly id: string; readonly filename: string; readonly description: string }[];
}

/** A message with the file that goes with it, if any: sent as a form, not as JSON. */
export interface Outgoing {
  readonly message: DiscordMessage;
  readonly picture: Picture | null;
}

const PICTURE_FILE = 'quote.png';

/** What REST is given to send. */
export function requestOf({ message, picture }: Outgoing): { body: DiscordMessage; files?: RawFile[] } {
  if (picture === null) return { body: message };
  const attachments = [{ id: '0', filename: PICTURE_FILE, description: picture.alt }];
  return {
    body: { ...message, attachments },
    files: [{ name: PICTURE_FILE, data: picture.png, contentType: 'image/png' }],
  };
}

/** A page of a reply, with its picture where it has one and pictures may be sent. The arguments are those of `toMessage`. */
export async function toOutgoing(reply: Reply, at: number, source: ButtonSource, shown: Shown): Promise<Outgoing> {
  const picture = shown.pictures ? await drawPicture(reply) : null;
  return { message: toMessage(reply, at, source, shown, picture !== null), picture };
}

const NOBODY = { parse: [] as [], replied_user: false } as const;

/** How to make a reply again, for the buttons below it; its line is null where no button could carry it. */
export type ButtonSource = Omit<Source, 'line'> & Pick<Press, 'line'>;

export interface Shown {
  readonly form: Form;
  /** Whether files may be attached. */
  readonly pictures?: boolean;
  /** Only the asker sees it: then there is a button that shares it. */
  readonly private: boolean;
}

/**
 * One page of a reply, with buttons for the pages beside it and, where the reply is private, one that shares it.
 *
 * @param at from 0; beyond the end, the last page
 * @param hasPicture the reply's picture is sent with it; else its words are shown as text
 */
export function toMessage(
  reply: Reply,
  at: number,
  source: ButtonSource,
  shown: Shown,
  hasPicture = false,
): DiscordMessage {
  const { rendered, pages } = pagesOf(reply, shown.form, hasPicture);
  const index = Math.min(at, pages.length - 1);
  const page = pages[index]!;
  const footer = [...(pages.length > 1 ? [`Page ${index + 1} of ${pages.length}`] : []), rendered.footer]
    .filter((words) => words.trim() !== '')
    .join(' · ');
  const longLines = shown.form === 'embed' ? new LongLines() : null;
  const navigation = { ...source, index, of: pages.length, share: shown.private };
  const rows = components(page, navigation, longLines);
  return { ...body(page.text, footer, shown, longLines?.url), components: rows };
}

interface Paged {
  readonly rendered: Rendered;
  readonly pages: readonly Page[];
}

/** Replies are given again, to "next page", "share" and the same words of others: their pages are made once. */
const paged = new WeakMap<Reply, Map<string, Paged>>();

function pagesOf(reply: Reply, form: Form, hasPicture: boolean): Paged {
  const ways = paged.get(reply) ?? new Map<string, Paged>();
  paged.set(reply, ways);
  const way = `${form} ${hasPicture}`;
  let made = ways.get(way);
  if (!made) {
    const rendered = render(reply, hasPicture);
    made = { rendered, pages: paginate(rendered, form) };
    ways.set(way, made);
  }
  return made;
}

/** A line of our own, outside any reply. */
export function note(words: string, shown: Pick<Shown, 'private'> = { private: false }): DiscordMessage {
  return { ...body(escapeMarkdown(words), '', { ...shown, form: 'text' }), components: [] };
}

function body(
  text: string,
  footer: string,
  { form, private: hidden }: Shown,
  url?: string | null,
): Omit<DiscordMessage, 'components'> {
  const flags = hidden ? MessageFlags.Ephemeral : 0;
  if (form === 'text') {
    const small = footer === '' ? '' : `\n\n-# ${escapeMarkdown(footer.replace(/\s+/g, ' '))}`;
    // links in the text show no preview
    return { content: text + small, embeds: [], allowed_mentions: NOBODY, flags: flags | MessageFlags.SuppressEmbeds };
  }
  const embed: APIEmbed = {
    description: text,
    ...(footer === '' ? {} : { footer: { text: footer } }),
    ...(url ? { url } : {}),
  };
  return { content: '', embeds: [embed], allowed_mentions: NOBODY, flags };
}

interface Navigation extends ButtonSource {
  readonly index: number;
  readonly of: number;
  readonly share: boolean;
}

function components(page: Page, navigation: Navigation, longLines: LongLines | null): DiscordMessage['components'] {
  let count = 0;
  const rows = page.rows.map((row) =>
    row.flatMap(({ label, line }) =>
      button(label, encodePress({ verb: 'run', line, page: 0 }, count++, longLines), ButtonStyle.Secondary),
    ),
  );
  const { index, of, share, ...source } = navigation;
  const go = (label: string, verb: Press['verb'], to: number) =>
    button(label, encodePress({ ...source, verb, page: to }, count++, longLines), ButtonStyle.Primary);
  rows.push([
    ...(index > 0 ? go(`Previous page (${index} of ${of})`, 'page', index - 1) : []),
    ...(index < of - 1 ? go(`Next page (${index + 2} of ${of})`, 'page', index + 1) : []),
    ...(share ? go('Share in channel', 'share', index) : []),
  ]);
  return rows
    .filter((row) => row.length > 0)
    .map((row) => ({ type: ComponentType.ActionRow as const, components: row }));
}

function button(
  label: string,
  id: string | null,
  style: ButtonStyle.Primary | ButtonStyle.Secondary,
): APIButtonComponent[] {
  return id === null ? [] : [{ type: ComponentType.Button, style, label, custom_id: id }];
}
